#pragma once
// The invented treaty of the fixtures in its six languages, as the tests of this folder read it:
// whole, or with one text changed.

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/shared_data.hpp"
#include "treaty/check.hpp"
#include "treaty/concordance/concordance.hpp"
#include "treaty/text.hpp"

namespace servanda::test {

inline const std::vector<std::string> light_languages{"eng", "fra", "spa", "rus", "ara", "zho"};

inline std::string light_bytes(const std::string& language,
                               const std::string& version = "2009-06-01") {
  return slurp(fixture("collections/lights/treaties/lights/text") /
               (language + "@" + version + ".xml"));
}

inline treaty::TreatyText text_of(const std::string& bytes, const std::string& file = "test.xml") {
  auto document = engine::XmlDocument::parse(bytes, file);
  if (!document) throw std::runtime_error(document.error().message);
  auto text = treaty::TreatyText::open(*std::move(document));
  if (!text) throw std::runtime_error(text.error().message);
  return *std::move(text);
}

// Everything that `check` says of texts held against one another.
inline engine::Diagnostics findings_of(const std::vector<const treaty::TreatyText*>& texts) {
  engine::Diagnostics findings;
  treaty::compare_structure(texts, findings);
  treaty::Concordance concordance(texts);
  for (std::size_t i = 0; i < concordance.size(); ++i) concordance.read(i);
  concordance.compare(findings);
  return findings;
}

inline engine::Diagnostics findings_of(const std::vector<std::string>& all_bytes) {
  std::vector<treaty::TreatyText> texts;
  for (std::size_t i = 0; i < all_bytes.size(); ++i) {
    texts.push_back(text_of(all_bytes[i], std::to_string(i) + ".xml"));
  }
  std::vector<const treaty::TreatyText*> pointers;
  for (const auto& text : texts) pointers.push_back(&text);
  return findings_of(pointers);
}

inline std::vector<std::string> six_lights() {
  std::vector<std::string> all;
  for (const std::string& language : light_languages) all.push_back(light_bytes(language));
  return all;
}

// Where `from` stands once in the text.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("not there: " + from);
  return text.replace(at, from.size(), to);
}

}  // namespace servanda::test
