#include "collection/import.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
namespace engine = servanda::engine;
using servanda::collection::Collection;
using servanda::collection::expand_sources;
using servanda::collection::import_files;
using servanda::collection::ImportedFile;
using servanda::collection::ImportRequest;
using servanda::collection::TreatyId;
using servanda::test::fixture;
using servanda::test::TemporaryFolder;

namespace {

void write(const fs::path& path, std::string_view content) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

struct Desk {
  TemporaryFolder folder;
  Collection collection = *Collection::init(folder / "c");

  [[nodiscard]] std::vector<ImportedFile> import(std::vector<fs::path> sources,
                                                 const char* treaty = nullptr) const {
    ImportRequest request;
    request.sources = std::move(sources);
    if (treaty != nullptr) request.treaty = *TreatyId::parse(treaty);
    return import_files(collection, request);
  }
  [[nodiscard]] bool has(const std::string& name) const {
    return fs::exists(collection.folder() / name);
  }
};

bool has_finding(const ImportedFile& file, std::string_view id) {
  const auto& all = file.findings.all();
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
}

const fs::path english = fixture("sources/lakes-eng.xml");
const fs::path french = fixture("sources/lakes-fra.xml");

}  // namespace

BOOST_AUTO_TEST_SUITE(importing)

BOOST_AUTO_TEST_CASE(two_languages_of_a_new_treaty) {
  const Desk desk;
  const auto files = desk.import({english, french}, "lakes");
  BOOST_REQUIRE(files.size() == 2);
  for (const ImportedFile& file : files) {
    BOOST_TEST(file.is_stored);
    BOOST_TEST(file.counts.articles == 4);
    BOOST_TEST(file.counts.paragraphs == 8);
    BOOST_TEST(file.subpoints == 0);
  }
  BOOST_TEST(desk.has("treaties/lakes/text/eng@2001-05-04.xml"));
  BOOST_TEST(desk.has("treaties/lakes/text/fra@2001-05-04.xml"));
  engine::Diagnostics findings;
  const auto treaty = desk.collection.treaty("lakes", findings);
  BOOST_REQUIRE(treaty);
  BOOST_TEST(treaty->instrument.titles.at("en") == "Convention on the Quiet of Lakes");
  BOOST_TEST(treaty->instrument.titles.at("fr") == "Convention sur la tranquillité des lacs");
}

BOOST_AUTO_TEST_CASE(the_order_of_the_sources_changes_no_byte) {
  const Desk one;
  const Desk other;
  (void)one.import({english, french}, "lakes");
  (void)other.import({french, english}, "lakes");
  for (const char* name : {"treaties/lakes/treaty.toml", "treaties/lakes/text/eng@2001-05-04.xml",
                           "treaties/lakes/text/fra@2001-05-04.xml"}) {
    BOOST_TEST(servanda::test::slurp(one.collection.folder() / name) ==
               servanda::test::slurp(other.collection.folder() / name));
  }
}

BOOST_AUTO_TEST_CASE(without_a_name_all_languages_find_one_treaty) {
  const Desk desk;
  const auto files = desk.import({english, french});
  BOOST_REQUIRE(files.size() == 2);
  BOOST_TEST(files[0].treaty->str() == "un-ga-55-700");
  BOOST_TEST((files[0].treaty == files[1].treaty));
  BOOST_TEST(has_finding(files[0], "ENV-031"));
  BOOST_TEST(desk.collection.treaty_ids().size() == 1);
}

BOOST_AUTO_TEST_CASE(the_same_title_is_the_same_treaty) {
  const Desk desk;
  write(desk.folder / "c/treaties/lakes/treaty.toml",
        "iri = \"/akn/un/act/provision/un-lakes/2001-05-04/7\"\n"
        "[title]\nen = \"Convention on the quiet of lakes\"\n");
  const auto files = desk.import({english});
  BOOST_REQUIRE(files.size() == 1);
  BOOST_TEST(files[0].treaty->str() == "lakes");
  const std::string stored =
      servanda::test::slurp(desk.folder / "c/treaties/lakes/text/eng@2001-05-04.xml");
  BOOST_TEST(stored.find("/akn/un/act/provision/un-lakes/2001-05-04/7") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_bad_file_between_good_ones) {
  const Desk desk;
  write(desk.folder / "bad.xml", "<akomaNtoso");
  const auto files = desk.import({english, desk.folder / "bad.xml", french}, "lakes");
  BOOST_REQUIRE(files.size() == 3);
  BOOST_TEST(files[0].is_stored);
  BOOST_TEST(!files[1].is_stored);
  BOOST_TEST(files[1].findings.has_errors());
  BOOST_TEST(files[2].is_stored);
}

BOOST_AUTO_TEST_CASE(nothing_but_bad_files_makes_no_treaty) {
  const Desk desk;
  write(desk.folder / "bad.xml", "<akomaNtoso");
  (void)desk.import({desk.folder / "bad.xml"}, "lakes");
  BOOST_TEST(!desk.has("treaties/lakes"));
}

BOOST_AUTO_TEST_CASE(already_imported) {
  const Desk desk;
  (void)desk.import({english}, "lakes");
  const auto again = desk.import({english}, "lakes");
  BOOST_TEST(!again[0].is_stored);
  BOOST_TEST(has_finding(again[0], "ENV-024"));
  ImportRequest request;
  request.sources = {english};
  request.treaty = *TreatyId::parse("lakes");
  request.replace = true;
  BOOST_TEST(import_files(desk.collection, request)[0].is_stored);
}

BOOST_AUTO_TEST_CASE(two_sources_of_one_text) {
  const Desk desk;
  fs::copy_file(english, desk.folder / "copy.xml");
  const auto files = desk.import({english, desk.folder / "copy.xml"}, "lakes");
  BOOST_TEST(files[0].is_stored);
  BOOST_TEST(!files[1].is_stored);
  BOOST_TEST(has_finding(files[1], "ENV-025"));
}

BOOST_AUTO_TEST_CASE(a_plan_writes_nothing) {
  const Desk desk;
  ImportRequest request;
  request.sources = {english};
  request.treaty = *TreatyId::parse("lakes");
  request.plan_only = true;
  const auto files = import_files(desk.collection, request);
  BOOST_TEST(files[0].is_read);
  BOOST_TEST(!files[0].is_stored);
  BOOST_TEST(!desk.has("treaties/lakes"));
}

BOOST_AUTO_TEST_CASE(a_treaty_that_cannot_be_read_is_not_written_into) {
  const Desk desk;
  write(desk.folder / "c/treaties/lakes/treaty.toml", "iri = ");
  const auto files = desk.import({english}, "lakes");
  BOOST_TEST(!files[0].is_stored);
  BOOST_TEST(files[0].findings.has_errors());
  BOOST_TEST(!desk.has("treaties/lakes/text"));
}

BOOST_AUTO_TEST_CASE(text_is_no_summary) {
  const Desk desk;
  ImportRequest request;
  request.sources = {english};
  request.treaty = *TreatyId::parse("lakes");
  request.edition = servanda::collection::Edition::summary;
  const auto files = import_files(desk.collection, request);
  BOOST_TEST(has_finding(files[0], "ENV-032"));
  BOOST_TEST(!desk.has("treaties/lakes"));
}

BOOST_AUTO_TEST_CASE(folders_stand_for_their_files_by_name) {
  const TemporaryFolder folder;
  for (const char* name : {"b.xml", "a.xml", "below/c.xml", "note.dat"}) write(folder / name, "x");
  const auto files = expand_sources({folder.path(), "missing.xml"});
  BOOST_REQUIRE(files.size() == 4);
  BOOST_TEST(files[0].filename() == "a.xml");
  BOOST_TEST(files[1].filename() == "b.xml");
  BOOST_TEST(files[2].filename() == "c.xml");
  BOOST_TEST(files[3] == "missing.xml");
}

BOOST_AUTO_TEST_SUITE_END()
