#include "signatures/register.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "engine/catalogue.hpp"
#include "engine/temporary_folder.hpp"
#include "signatures/integrity.hpp"
#include "signatures/ledger.hpp"
#include "signatures/register_schema.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(book)

using namespace servanda::signatures;
using namespace servanda::test;
using servanda::engine::Database;

namespace {

struct Folder {
  servanda::engine::TemporaryFolder folder = *servanda::engine::TemporaryFolder::make();
  [[nodiscard]] std::string file(const std::string& name = "ledger.sqlite") const {
    return (folder.path() / name).string();
  }
};

Stamp stamp() {
  return {Timestamp::of("2026-01-01T10:00:00Z"), "A. Clerk"};
}

std::vector<Act> two_acts() {
  return {act("signature", "DZA", "2025-10-25"), act("signature", "MLI", "2025-10-26")};
}

Act full_act() {
  Act full = act("objection", "FRA", "2025-11-01");
  full.signed_on = day("2025-10-30");
  full.effective = day("2025-12-01");
  full.notified = day("2025-11-10");
  full.place = "New York";
  full.notification = "C.N.1.2025";
  full.article = "art_63__para_2";
  full.refers = EventId{"lakes", 1};
  full.texts = {{"en", "A \"text\"\nwith two lines"}, {"ar", "نص"}};
  full.territory = "Islands";
  full.precludes_entry_into_force = true;
  full.note = "note";
  full.source = "a source";
  full.signatory = {"N. Name", "Minister", "full powers of 1 October 2025"};
  return full;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_appended_is_there_after_reopening) {
  const Folder folder;
  {
    auto book = Register::create(folder.file());
    BOOST_REQUIRE(book.has_value());
    const auto first = book->append("lakes", two_acts(), stamp());
    BOOST_REQUIRE(first.has_value());
    BOOST_TEST((*first)[1].id.str() == "lakes:2");
    BOOST_TEST(book->append("rivers", two_acts(), stamp())->front().id.str() == "rivers:1");
    BOOST_TEST(book->append("lakes", std::vector{full_act()}, stamp())->front().id.number == 3);
  }
  auto book = Register::open(folder.file(), Register::Access::read_only);
  BOOST_REQUIRE(book.has_value());
  const auto events = book->events("lakes");
  BOOST_REQUIRE(events.has_value());
  BOOST_REQUIRE(events->size() == 3u);
  BOOST_TEST(((*events)[2].act == full_act()));
  BOOST_TEST((*events)[2].recorded_at.str() == "2026-01-01T10:00:00Z");
  BOOST_TEST((*events)[2].recorded_by == "A. Clerk");
  BOOST_TEST(book->all_events()->size() == 5u);
  BOOST_TEST(book->events("unknown")->empty());
  BOOST_TEST(*book->size() == 5);
  BOOST_TEST((*book->treaties() == std::vector<std::string>{"lakes", "rivers"}));
  BOOST_TEST(book->find({"rivers", 2})->has_value());
  BOOST_TEST(!book->find({"rivers", 3})->has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_changed_or_removed) {
  auto book = Register::in_memory();
  BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
  for (const std::string_view sql :
       {"UPDATE events SET date = '2025-10-27'", "DELETE FROM events", "DELETE FROM leaves",
        "UPDATE heads SET peaks = ''", "DELETE FROM heads"}) {
    const auto done = book->database().execute(sql);
    BOOST_TEST(!done.has_value(), sql);
  }
  BOOST_TEST(*book->size() == 2);
}

BOOST_AUTO_TEST_CASE(a_failed_transaction_leaves_no_trace) {
  auto book = Register::in_memory();
  const auto done = book->transaction([&]() -> servanda::engine::Result<void> {
    BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
    return servanda::engine::failure(servanda::engine::sig_diagnostics::nothing_to_record, {});
  });
  BOOST_TEST(!done.has_value());
  BOOST_TEST(*book->size() == 0);
  BOOST_TEST(book->append("lakes", two_acts(), stamp())->front().id.number == 1);
}

BOOST_AUTO_TEST_CASE(restored_events_keep_their_ids_and_are_taken_once) {
  auto book = Register::in_memory();
  const auto events = book->append("lakes", two_acts(), stamp());
  auto copy = Register::in_memory();
  BOOST_REQUIRE(copy->restore(*events).has_value());
  BOOST_TEST((*copy->events("lakes") == *events));
  const auto again = copy->restore(*events);
  BOOST_REQUIRE(!again.has_value());
  BOOST_TEST(again.error().id == "SIG-016");
  BOOST_TEST(copy->append("lakes", two_acts(), stamp())->front().id.number == 3);
}

BOOST_AUTO_TEST_CASE(a_file_of_another_kind_is_refused) {
  const Folder folder;
  std::ofstream(folder.file("text.txt")) << std::string(5000, 'x');
  BOOST_TEST(Register::open(folder.file("text.txt"), Register::Access::read_only).error().id ==
             "ENV-008");
  {
    auto other = Database::open(folder.file("other.sqlite"), Database::Access::create);
    BOOST_REQUIRE(other->execute("CREATE TABLE t(a)").has_value());
  }
  BOOST_TEST(Register::open(folder.file("other.sqlite"), Register::Access::read_write).error().id ==
             "ENV-008");
  BOOST_TEST(Register::create(folder.file("other.sqlite")).error().id == "ENV-008");
  BOOST_TEST(!Register::open(folder.file("none.sqlite"), Register::Access::read_only).has_value());
}

BOOST_AUTO_TEST_CASE(a_register_of_a_newer_program_is_left_alone) {
  const Folder folder;
  {
    auto book = Register::create(folder.file());
    BOOST_REQUIRE(book->database().execute("PRAGMA user_version = 99").has_value());
  }
  for (const auto access : {Register::Access::read_only, Register::Access::read_write}) {
    const auto book = Register::open(folder.file(), access);
    BOOST_REQUIRE(!book.has_value());
    BOOST_TEST(book.error().id == "SIG-013");
  }
}

BOOST_AUTO_TEST_CASE(what_a_killed_process_left_empty_is_an_empty_register) {
  const Folder folder;
  std::ofstream(folder.file()).flush();
  BOOST_TEST(*Register::open(folder.file(), Register::Access::read_only)->size() == 0);
  auto book = Register::open(folder.file(), Register::Access::read_write);
  BOOST_REQUIRE(book.has_value());
  BOOST_TEST(book->append("lakes", two_acts(), stamp()).has_value());
}

// Format 1 had no Merkle tree.
BOOST_AUTO_TEST_CASE(an_older_register_is_brought_up_to_date) {
  const Folder folder;
  {
    auto book = Register::create(folder.file());
    BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
    BOOST_REQUIRE(book->database()
                      .execute("DROP TABLE leaves; DROP TABLE heads; PRAGMA user_version = 1")
                      .has_value());
  }
  auto book = Register::open(folder.file(), Register::Access::read_only);
  BOOST_REQUIRE(book.has_value());
  BOOST_TEST(book->events("lakes")->size() == 2u);
  auto state = inspect_register(book->database());
  BOOST_TEST((state == RegisterState::current));
  auto leaves = book->database().prepare("SELECT count(*) FROM leaves");
  BOOST_REQUIRE(leaves->step().has_value());
  BOOST_TEST(leaves->number(0) == 2);
}

// In format 2 a head did not name the one before.
BOOST_AUTO_TEST_CASE(an_older_tree_is_brought_up_to_date) {
  const Folder folder;
  {
    auto book = Register::create(folder.file());
    BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
    BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
    BOOST_REQUIRE(book->database()
                      .execute("DROP TRIGGER heads_are_never_changed;"
                               "DROP TRIGGER heads_are_never_removed;"
                               "ALTER TABLE heads DROP COLUMN previous; PRAGMA user_version = 2")
                      .has_value());
  }
  auto book = Register::open(folder.file(), Register::Access::read_only);
  BOOST_REQUIRE(book.has_value());
  auto heads = book->database().prepare("SELECT group_concat(previous || '-' || size) FROM heads");
  BOOST_REQUIRE(heads->step().has_value());
  BOOST_TEST(heads->text(0) == "0-2,2-4");
  BOOST_TEST(verify(*book)->ok());
  BOOST_TEST(book->append("lakes", two_acts(), stamp()).has_value());
}

BOOST_AUTO_TEST_CASE(a_file_without_the_tables_that_it_claims_is_refused_in_plain_words) {
  const Folder folder;
  {
    auto book = Register::create(folder.file());
    BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
    BOOST_REQUIRE(book->database().execute("ALTER TABLE heads DROP COLUMN previous").has_value());
  }
  for (const auto access : {Register::Access::read_only, Register::Access::read_write}) {
    const auto book = Register::open(folder.file(), access);
    BOOST_REQUIRE(!book.has_value());
    BOOST_TEST(book.error().id == "ENV-008");
    BOOST_TEST(book.error().message.find("its table heads is another") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_register_in_use_is_waited_for_and_then_refused) {
  const Folder folder;
  auto book = Register::create(folder.file());
  auto other = Database::open(folder.file(), Database::Access::read_write);
  BOOST_REQUIRE(other->execute("BEGIN IMMEDIATE").has_value());
  sqlite3_busy_timeout(book->database().handle(), 20);
  const auto refused = book->append("lakes", two_acts(), stamp());
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().id == "ENV-007");
  BOOST_TEST(book->events("lakes")->empty());  // reading goes on
  BOOST_REQUIRE(other->execute("COMMIT").has_value());
  BOOST_TEST(book->append("lakes", two_acts(), stamp()).has_value());
}

BOOST_AUTO_TEST_CASE(a_backup_is_whole) {
  const Folder folder;
  auto book = Register::create(folder.file());
  BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
  BOOST_REQUIRE(book->backup(folder.file("copy.sqlite")).has_value());
  BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
  auto copy = Register::open(folder.file("copy.sqlite"), Register::Access::read_only);
  BOOST_REQUIRE(copy.has_value());
  BOOST_TEST(*copy->size() == 2);
  BOOST_REQUIRE(book->backup(folder.file("copy.sqlite")).has_value());
  BOOST_TEST(*Register::open(folder.file("copy.sqlite"), Register::Access::read_only)->size() == 4);
  BOOST_TEST(!std::filesystem::exists(folder.file("copy.sqlite.part")));
  BOOST_TEST(!book->backup(folder.file("none/copy.sqlite")).has_value());
}

BOOST_AUTO_TEST_CASE(a_row_that_holds_no_event_is_told) {
  auto book = Register::in_memory();
  BOOST_REQUIRE(book->append("lakes", two_acts(), stamp()).has_value());
  auto& database = book->database();
  BOOST_REQUIRE(database.execute("DROP TRIGGER events_are_never_changed").has_value());
  BOOST_REQUIRE(
      database.execute("UPDATE events SET date = '2025-02-30' WHERE number = 2").has_value());
  const auto events = book->events("lakes");
  BOOST_REQUIRE(!events.has_value());
  BOOST_TEST(events.error().id == "SIG-014");
  BOOST_TEST(events.error().message.find("lakes:2") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
