// How a collection finds its register, and what it says where register and text differ.

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "collection/check.hpp"
#include "collection/collection.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
namespace engine = servanda::engine;
namespace signatures = servanda::signatures;
using servanda::collection::Collection;
using servanda::test::TemporaryFolder;

namespace {

// A copy of the invented collection, which has five events in ledger.jsonl and no register yet.
struct Lakes {
  TemporaryFolder folder;
  Lakes() {
    fs::copy(servanda::test::fixture("collections/lakes"), folder / "lakes",
             fs::copy_options::recursive);
  }
  [[nodiscard]] Collection open() const { return *Collection::open(folder / "lakes"); }
  [[nodiscard]] engine::Diagnostics check() const {
    engine::Diagnostics findings;
    servanda::collection::check_register(open(), findings);
    return findings;
  }
};

void record_one(const Collection& collection) {
  auto book = collection.open_register_to_record();
  BOOST_REQUIRE(book);
  const signatures::Act act{signatures::Action::signature, signatures::ParticipantCode::of("DEU"),
                            engine::CivilDate::of(2001, 7, 1)};
  BOOST_REQUIRE(book->append("lakes", std::span(&act, 1),
                             {signatures::Timestamp::of("2001-07-02T00:00:00Z"), {}}));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(the_register)

BOOST_AUTO_TEST_CASE(made_from_its_text_on_first_use) {
  const Lakes lakes;
  const auto book = lakes.open().open_register();
  BOOST_REQUIRE(book);
  BOOST_TEST(book->size().value() == 5);
  BOOST_TEST(fs::exists(lakes.folder / "lakes/ledger.sqlite"));
  BOOST_TEST(lakes.check().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_left_beside_it) {
  const Lakes lakes;
  { BOOST_REQUIRE(lakes.open().open_register()); }
  for (const auto& entry : fs::directory_iterator(lakes.folder / "lakes")) {
    BOOST_TEST(!entry.path().filename().string().starts_with("."));
  }
}

BOOST_AUTO_TEST_CASE(empty_where_there_is_neither) {
  const Lakes lakes;
  fs::remove(lakes.folder / "lakes/ledger.jsonl");
  const auto book = lakes.open().open_register();
  BOOST_REQUIRE(book);
  BOOST_TEST(book->size().value() == 0);
  BOOST_TEST(!fs::exists(lakes.folder / "lakes/ledger.sqlite"));
  record_one(lakes.open());
  BOOST_TEST(lakes.open().open_register()->size().value() == 1);
}

BOOST_AUTO_TEST_CASE(a_damaged_text_makes_no_register) {
  const Lakes lakes;
  std::ofstream(lakes.folder / "lakes/ledger.jsonl", std::ios::app) << "{\"id\":\n";
  BOOST_TEST(!lakes.open().open_register());
  BOOST_TEST(!lakes.open().open_register_to_record());
  BOOST_TEST(!fs::exists(lakes.folder / "lakes/ledger.sqlite"));
}

BOOST_AUTO_TEST_CASE(a_text_that_is_behind_is_a_warning) {
  const Lakes lakes;
  record_one(lakes.open());
  const auto findings = lakes.check();
  BOOST_REQUIRE(findings.all().size() == 1);
  BOOST_TEST(findings.all()[0].id == "ENV-041");
  BOOST_TEST(findings.all()[0].message.find("lakes:6") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_text_that_differs_is_an_error) {
  const Lakes lakes;
  record_one(lakes.open());
  const fs::path text = lakes.folder / "lakes/ledger.jsonl";
  std::string lines = servanda::test::slurp(text);
  lines.replace(lines.find("\"FIN\""), 5, "\"EST\"");
  std::ofstream(text, std::ios::binary) << lines;
  const auto findings = lakes.check();
  BOOST_REQUIRE(findings.all().size() == 1);
  BOOST_TEST(findings.all()[0].id == "ENV-029");
  BOOST_TEST(findings.all()[0].message.find("lakes:3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_ahead_is_an_error) {
  const Lakes lakes;
  { BOOST_REQUIRE(lakes.open().open_register()); }
  std::ofstream(lakes.folder / "lakes/ledger.jsonl", std::ios::app)
      << R"({"action":"signature","date":"2001-07-01","id":"lakes:6","participant":"DEU",)"
      << R"("recordedAt":"2001-07-02T00:00:00Z"})"
      << "\n";
  const auto findings = lakes.check();
  BOOST_REQUIRE(findings.all().size() == 1);
  BOOST_TEST(findings.all()[0].id == "ENV-029");
  BOOST_TEST(findings.all()[0].message.find("ledger.sqlite has no lakes:6") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(acts_of_a_treaty_that_is_not_here) {
  const Lakes lakes;
  fs::rename(lakes.folder / "lakes/treaties/lakes", lakes.folder / "lakes/treaties/ponds");
  const auto findings = lakes.check();
  BOOST_REQUIRE(findings.all().size() == 1);
  BOOST_TEST(findings.all()[0].id == "ENV-030");
  BOOST_TEST(findings.all()[0].message.find("5 acts of lakes") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
