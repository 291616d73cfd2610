// Every real resolution that is at hand, in every language: either a treaty is found, or a
// diagnostic says that the file holds none. Nothing is lost in silence.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/shared_data.hpp"
#include "tests/treaty/import/un_file.hpp"

using servanda::test::has_shared_data;
using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::shared_data;
using servanda::test::slurp;

namespace {

std::vector<std::filesystem::path> files_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared_data(folder))) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(real_files)

BOOST_AUTO_TEST_CASE(resolutions_without_a_treaty_say_so,
                     *boost::unit_test::precondition(has_shared_data("akn4un"))) {
  const auto files = files_in("akn4un");
  BOOST_TEST(files.size() > 40U);
  for (const auto& file : files) {
    BOOST_TEST_CONTEXT(file.filename()) {
      const std::string source = slurp(file);
      const Imported imported = import_source(source);
      if (imported.result) {
        BOOST_TEST(imported.keeps_words_of(source));
      } else {
        BOOST_TEST(imported.result.error().id == "AKN-020");
        BOOST_TEST(imported.result.error().message.find("blocks") != std::string::npos);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_convention_has_one_structure_in_six_languages,
                     *boost::unit_test::precondition(has_shared_data("hanoi"))) {
  std::string first;
  for (const auto& file : files_in("hanoi")) {
    BOOST_TEST_CONTEXT(file.filename()) {
      const std::string source = slurp(file);
      const Imported imported = import_source(source);
      BOOST_REQUIRE(imported.result.has_value());
      BOOST_TEST(imported.warnings().empty());
      BOOST_TEST(imported.keeps_words_of(source));
      std::string eids;
      for (const auto& one : imported.result->text.provisions()) {
        using enum servanda::treaty::ProvisionKind;
        const bool counts = one.kind == chapter || one.kind == article || one.kind == paragraph ||
                            one.kind == list || one.kind == point;
        if (counts && !one.eid.starts_with("annex")) eids.append(one.eid).append("\n");
      }
      if (first.empty()) first = eids;
      BOOST_TEST((eids == first));
      const auto& counts = imported.result->counts;
      BOOST_TEST(counts.chapters == 9U);
      BOOST_TEST(counts.articles == 68U);
      BOOST_TEST(counts.paragraphs == 264U);
      BOOST_TEST(counts.points == 215U);  // twenty of them of the second level
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
