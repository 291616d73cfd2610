// Status tables and registers brought into a collection's register.

#include "collection/ledger_import.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "collection/treaty_index.hpp"
#include "signatures/ledger.hpp"
#include "signatures/ledger_tables.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
namespace engine = servanda::engine;
namespace signatures = servanda::signatures;
using namespace servanda::collection;
using servanda::test::TemporaryFolder;

namespace {

struct Desk {
  TemporaryFolder folder;
  Desk() { BOOST_REQUIRE(Collection::init(folder / "c")); }
  [[nodiscard]] Collection open() const { return *Collection::open(folder / "c"); }
  fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
    return folder / name;
  }
  [[nodiscard]] LedgerImport import(const LedgerImportRequest& request) const {
    auto done = import_ledger(open(), request,
                              {signatures::Timestamp::of("2026-01-01T10:00:00Z"), "A. Clerk"});
    BOOST_REQUIRE(done);
    return *std::move(done);
  }
  [[nodiscard]] std::size_t events() const {
    return static_cast<std::size_t>(open().open_register()->size().value());
  }
};

std::string ids(const engine::Diagnostics& findings) {
  std::string out;
  for (const auto& finding : findings.all()) out += (out.empty() ? "" : " ") + finding.id;
  return out;
}

const std::string good =
    "Participant,Signature,\"Ratification, Accession(a)\"\n"
    "France,4 May 2001,1 Mar 2002\nKenya,,10 Apr 2003 a\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(ledger_import)

BOOST_AUTO_TEST_CASE(a_new_treaty_is_made_with_its_title_and_its_day) {
  const Desk desk;
  LedgerImportRequest request;
  request.files = {desk.write("7-1.csv", good)};
  request.index = desk.write(
      "index.csv",
      "file,title\n7-1.csv,\"Convention on Lakes, Ponds and Pools. Annecy, 4 May 2001\"\n");
  const auto done = desk.import(request);
  BOOST_TEST(done.written);
  BOOST_TEST(done.files[0].treaty->str() == "7-1");
  BOOST_TEST(done.files[0].is_new_treaty);
  BOOST_TEST(done.files[0].taken == 2u);
  engine::Diagnostics findings;
  const auto treaty = desk.open().treaty("7-1", findings);
  BOOST_REQUIRE(treaty);
  BOOST_TEST(findings.empty());
  const auto& instrument = treaty->instrument;
  BOOST_TEST(instrument.titles.at("en") == "Convention on Lakes, Ponds and Pools");
  BOOST_TEST(instrument.adopted_at == "Annecy");
  BOOST_TEST(instrument.adopted->iso() == "2001-05-04");
  BOOST_TEST(instrument.iri.work() == "/akn/un/act/provision/un/2001-05-04/VII-1");
  BOOST_TEST(instrument.checked->on.iso() == "2003-04-10");
  BOOST_TEST(instrument.checked->against == "status table 7-1.csv");
}

BOOST_AUTO_TEST_CASE(a_second_time_nothing_is_taken_and_a_newer_table_moves_the_day) {
  const Desk desk;
  LedgerImportRequest request;
  request.files = {desk.write("7-1.csv", good)};
  (void)desk.import(request);
  const auto again = desk.import(request);
  BOOST_TEST(again.files[0].known == 2u);
  BOOST_TEST(again.files[0].acts == 0u);
  BOOST_TEST(!again.files[0].is_new_treaty);
  request.files = {desk.write("7-1.csv", good + "Finland,,5 May 2010 a\n")};
  request.source = "the depositary's site";
  const auto newer = desk.import(request);
  BOOST_TEST(newer.files[0].taken == 1u);
  BOOST_TEST(desk.events() == 4u);
  engine::Diagnostics findings;
  const auto checked = desk.open().treaty("7-1", findings)->instrument.checked;
  BOOST_TEST(checked->on.iso() == "2010-05-05");
  BOOST_TEST(checked->against == "the depositary's site");
}

BOOST_AUTO_TEST_CASE(all_files_or_none) {
  const Desk desk;
  LedgerImportRequest request;
  request.files = {desk.write("7-1.csv", good),
                   desk.write("7-2.csv", "Participant,Signature\nAtlantis,1 Jan 2001\n")};
  const auto refused = desk.import(request);
  BOOST_TEST(!refused.written);
  BOOST_TEST(ids(refused.files[1].findings) == "SIG-001");
  BOOST_TEST(desk.events() == 0u);
  BOOST_TEST(desk.open().treaty_ids().empty());
  request.keep_going = true;
  const auto done = desk.import(request);
  BOOST_TEST(done.written);
  BOOST_TEST(desk.events() == 3u);
}

BOOST_AUTO_TEST_CASE(what_is_no_table) {
  const Desk desk;
  LedgerImportRequest request;
  request.files = {desk.write("a.csv", "x,y\n1,2\n"), desk.write("b.csv", ""),
                   desk.write("c.xml", "<a>"), desk.folder / "missing.csv"};
  const auto done = desk.import(request);
  BOOST_TEST(ids(done.files[0].findings) == "SIG-093");
  BOOST_TEST(ids(done.files[1].findings) == "SIG-093");
  BOOST_TEST(done.files[2].findings.has_errors());
  BOOST_TEST(ids(done.files[3].findings) == "ENV-001");
}

BOOST_AUTO_TEST_CASE(a_register_comes_back_without_loss) {
  const Desk desk;
  LedgerImportRequest request;
  request.files = {desk.write("7-1.csv", good)};
  (void)desk.import(request);
  const auto events = *desk.open().open_register()->all_events();
  for (const std::string& name : {"out.jsonl", "out.csv"}) {
    const Desk other;
    const std::string text = name == std::string("out.csv") ? signatures::export_ledger_csv(events)
                                                            : signatures::export_json_lines(events);
    LedgerImportRequest back;
    back.files = {other.write(name, text)};
    const auto done = other.import(back);
    BOOST_TEST(done.files[0].taken == events.size());
    BOOST_TEST((*other.open().open_register()->all_events() == events));
    BOOST_TEST(other.import(back).files[0].known == events.size());
    engine::Diagnostics findings;
    BOOST_TEST(other.open().treaty("7-1", findings).has_value());
  }
}

BOOST_AUTO_TEST_CASE(a_register_that_says_otherwise) {
  const Desk desk;
  LedgerImportRequest request;
  request.files = {desk.write("7-1.csv", good)};
  (void)desk.import(request);
  auto events = *desk.open().open_register()->all_events();
  events[1].act.note = "changed";
  request.files = {desk.write("other.jsonl", signatures::export_json_lines(events))};
  const auto done = desk.import(request);
  BOOST_TEST(ids(done.files[0].findings) == "SIG-091");
  BOOST_TEST(done.files[0].known == 2u);
  BOOST_TEST(done.files[0].reported == 1u);
  request.treaty = *TreatyId::parse("elsewhere");
  BOOST_TEST(ids(desk.import(request).files[0].findings) == "SIG-092 SIG-092 SIG-092");
}

BOOST_AUTO_TEST_CASE(titles_with_and_without_a_conclusion) {
  const auto lakes = read_title("Pact on Lakes (No. 2). Port Louis, 5 June 1998");
  BOOST_TEST(lakes.title == "Pact on Lakes (No. 2)");
  BOOST_TEST(lakes.place == "Port Louis");
  const auto plain = read_title("Declarations on Lakes. 15 October 1946");
  BOOST_TEST(plain.title == "Declarations on Lakes");
  BOOST_TEST(plain.concluded->iso() == "1946-10-15");
  BOOST_TEST(plain.place == "");
  const auto dated = read_title("Pact of 1 May 1990 on Lakes");
  BOOST_TEST(dated.title == "Pact of 1 May 1990 on Lakes");
  BOOST_TEST(!dated.concluded.has_value());
}

BOOST_AUTO_TEST_CASE(the_real_tables, *boost::unit_test::precondition(
                                          servanda::test::has_shared_data("status/untc"))) {
  const Desk desk;
  LedgerImportRequest request;
  for (const auto& file : fs::directory_iterator(servanda::test::shared_data("status/untc"))) {
    request.files.push_back(file.path());
  }
  std::sort(request.files.begin(), request.files.end());
  request.index = servanda::test::shared_data("status/untc-index.csv");
  const auto done = desk.import(request);
  BOOST_TEST(done.written);
  std::size_t rows = 0, accounted = 0;
  for (const auto& file : done.files) {
    rows += file.rows;
    accounted += file.taken + file.known + file.reported;
    BOOST_TEST(file.findings.count(engine::Severity::error) == 0u, file.file.filename());
  }
  BOOST_TEST(done.files.size() == 162u);
  BOOST_TEST(rows == 11602u);
  BOOST_TEST(accounted == rows);
}

BOOST_AUTO_TEST_SUITE_END()
