#pragma once
// What the tests of renderers share: the invented collection of tests/fixtures/renderers/harbour,
// folders that clean up after themselves, and a look at HTML as tags.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.hpp"
#include "engine/language_tag.hpp"
#include "engine/temporary_folder.hpp"
#include "tests/support/shared_data.hpp"
#include "treaty/instrument.hpp"
#include "treaty/text.hpp"

namespace servanda::test {

inline engine::LanguageTag tag(std::string_view text) {
  return *engine::LanguageTag::parse(text);
}

inline std::filesystem::path harbour() {
  return fixture("renderers/harbour");
}

inline treaty::TreatyText harbour_text(const std::string& file) {
  return treaty::TreatyText::read((harbour() / "treaties" / file).string()).value();
}

inline treaty::Instrument harbour_instrument(const std::string& treaty) {
  const auto path = harbour() / "treaties" / treaty / "treaty.toml";
  engine::Diagnostics findings;
  return treaty::parse_instrument(slurp(path), "treaty.toml", findings).value();
}

// Compares with a golden file of tests/fixtures/renderers; with SERVANDA_ACCEPT in the environment
// the file is written instead, to be read by a person before it is kept.
inline void check_golden(const std::string& made, const std::string& name) {
  if (std::getenv("SERVANDA_ACCEPT") != nullptr) {
    std::ofstream(fixture("renderers/" + name), std::ios::binary) << made;
  }
  const std::string wanted = slurp(fixture("renderers/" + name));
  BOOST_TEST(made == wanted, name << " differs; made was:\n" << made);
}

// Every file below a folder: address → content.
inline std::map<std::string, std::string> files_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(folder).generic_string()] = slurp(entry.path());
  }
  return files;
}

// The values of one attribute in a page, entities for & put back.
inline std::vector<std::string> attribute_values(const std::string& html, const std::string& name) {
  std::vector<std::string> values;
  const std::string opening = " " + name + "=\"";
  for (std::size_t at = html.find(opening); at != std::string::npos;
       at = html.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    std::string value = html.substr(begin, html.find('"', begin) - begin);
    for (std::size_t amp; (amp = value.find("&amp;")) != std::string::npos;) {
      value.replace(amp, 5, "&");
    }
    values.push_back(std::move(value));
  }
  return values;
}

}  // namespace servanda::test
