#include "engine/sqlite.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace servanda::engine {
namespace {

using test::TemporaryFolder;
using enum Database::Access;

template <typename Value>
std::string id_of(const Result<Value>& result) {
  return result ? "none" : result.error().id;
}

void must(const Result<void>& done) {
  if (!done) throw std::runtime_error(done.error().message);
}

Database with_table() {
  Database database = Database::open_in_memory().value();
  must(database.execute("CREATE TABLE acts (id INTEGER PRIMARY KEY, name TEXT)"));
  return database;
}

std::int64_t count(Database& database) {
  Statement rows = database.prepare("SELECT count(*) FROM acts").value();
  BOOST_TEST_REQUIRE(rows.step().value());
  return rows.number(0);
}

std::string pragma(Database& database, std::string_view name) {
  Statement row = database.prepare("PRAGMA " + std::string(name)).value();
  return row.step().value() ? row.text(0) : "";
}

Result<void> add(Database& database, std::string_view name) {
  auto statement = database.prepare("INSERT INTO acts (name) VALUES (?)");
  auto done = statement->bind(1, name).step();
  return done ? Result<void>{} : tl::make_unexpected(done.error());
}

BOOST_AUTO_TEST_SUITE(sqlite_suite)

BOOST_AUTO_TEST_CASE(values_go_in_and_come_out) {
  Database database = Database::open_in_memory().value();
  Statement row = database.prepare("SELECT ?, ?, ?, ?, ?, ?").value();
  row.bind(1, "text").bind(2, std::int64_t{-9'000'000'000}).bind_null(3);
  row.bind(4, std::optional<std::string>("given")).bind(5, std::optional<std::string>());
  row.bind(6, std::string("a\0b", 3));
  BOOST_TEST_REQUIRE(row.step().value());
  BOOST_TEST(row.text(0) == "text");
  BOOST_TEST(row.number(1) == -9'000'000'000);
  BOOST_TEST(!row.optional_text(2).has_value());
  BOOST_TEST(row.optional_text(3).value() == "given");
  BOOST_TEST(!row.optional_text(4).has_value());
  BOOST_TEST((row.text(5) == std::string("a\0b", 3)));
  BOOST_TEST(!row.step().value());
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_not_null) {
  Database database = Database::open_in_memory().value();
  Statement row = database.prepare("SELECT ?").value();
  row.bind(1, std::string_view{});
  BOOST_TEST_REQUIRE(row.step().value());
  BOOST_TEST(row.optional_text(0).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_bound_is_never_read_as_sql) {
  Database database = with_table();
  BOOST_TEST(add(database, "'); DROP TABLE acts; --").has_value());
  BOOST_TEST(count(database) == 1);
}

BOOST_AUTO_TEST_CASE(a_statement_runs_again_after_reset) {
  Database database = with_table();
  Statement insert = database.prepare("INSERT INTO acts (name) VALUES (?)").value();
  BOOST_TEST(!insert.bind(1, "one").step().value());
  insert.reset();
  BOOST_TEST(!insert.step().value());  // nothing bound: NULL
  Statement rows = database.prepare("SELECT name FROM acts ORDER BY id").value();
  BOOST_TEST_REQUIRE(rows.step().value());
  BOOST_TEST(rows.text(0) == "one");
  BOOST_TEST_REQUIRE(rows.step().value());
  BOOST_TEST(!rows.optional_text(0).has_value());
  BOOST_TEST(database.last_row_id() == 2);
}

BOOST_AUTO_TEST_CASE(errors_are_results) {
  Database database = with_table();
  BOOST_TEST(id_of(database.execute("NO SUCH SQL")) == "ENV-006");
  BOOST_TEST(id_of(database.prepare("SELECT * FROM absent")) == "ENV-006");
  Statement one = database.prepare("SELECT ?").value();
  BOOST_TEST(id_of(one.bind(7, "no such parameter").step()) == "ENV-006");
  must(database.execute("CREATE UNIQUE INDEX names ON acts (name)"));
  BOOST_TEST(add(database, "x").has_value());
  BOOST_TEST(id_of(add(database, "x")) == "ENV-006");
}

BOOST_AUTO_TEST_CASE(foreign_keys_hold) {
  Database database = with_table();
  must(database.execute("CREATE TABLE notes (act INTEGER NOT NULL REFERENCES acts (id))"));
  BOOST_TEST(id_of(database.execute("INSERT INTO notes VALUES (99)")) == "ENV-006");
}

BOOST_AUTO_TEST_CASE(a_transaction_is_kept_whole) {
  Database database = with_table();
  const auto done = database.transaction(
      [&] { return add(database, "a").and_then([&] { return add(database, "b"); }); });
  BOOST_TEST(done.has_value());
  BOOST_TEST(count(database) == 2);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_fails_leaves_nothing) {
  Database database = with_table();
  const auto failed = database.transaction([&]() -> Result<void> {
    must(add(database, "a"));
    return failure(env_diagnostics::file_missing, {}, "x");
  });
  BOOST_TEST(id_of(failed) == "ENV-001");
  BOOST_TEST(count(database) == 0);
  BOOST_TEST(database.transaction([&] { return add(database, "b"); }).has_value());
}

BOOST_AUTO_TEST_CASE(a_transaction_that_throws_leaves_nothing) {
  Database database = with_table();
  const auto work = [&]() -> Result<void> {
    must(add(database, "a"));
    throw std::runtime_error("broken");
  };
  BOOST_CHECK_THROW(static_cast<void>(database.transaction(work)), std::runtime_error);
  BOOST_TEST(count(database) == 0);
}

BOOST_AUTO_TEST_CASE(a_file_is_opened_durably) {
  const TemporaryFolder folder;
  Database database = Database::open((folder / "r.sqlite").string(), create).value();
  BOOST_TEST(pragma(database, "journal_mode") == "wal");
  BOOST_TEST(pragma(database, "synchronous") == "2");
  BOOST_TEST(pragma(database, "foreign_keys") == "1");
}

BOOST_AUTO_TEST_CASE(what_one_connection_writes_another_reads) {
  const TemporaryFolder folder;
  const std::string file = (folder / "r.sqlite").string();
  Database writer = Database::open(file, create).value();
  must(writer.execute("CREATE TABLE acts (id INTEGER PRIMARY KEY, name TEXT)"));
  BOOST_TEST(add(writer, "a").has_value());
  Database reader = Database::open(file, read_only).value();
  BOOST_TEST(count(reader) == 1);
  BOOST_TEST(id_of(add(reader, "b")) == "ENV-006");
}

BOOST_AUTO_TEST_CASE(a_lock_held_by_another_is_told) {
  const TemporaryFolder folder;
  const std::string file = (folder / "r.sqlite").string();
  Database holder = Database::open(file, create).value();
  must(holder.execute("CREATE TABLE acts (id INTEGER PRIMARY KEY, name TEXT)"));
  must(holder.execute("BEGIN IMMEDIATE"));
  Database other = Database::open(file, read_write, 10).value();
  const auto refused = other.transaction([&] { return add(other, "x"); });
  BOOST_TEST_REQUIRE(id_of(refused) == "ENV-007");
  BOOST_TEST(refused.error().place.file == file);
  must(holder.execute("COMMIT"));
  BOOST_TEST(other.transaction([&] { return add(other, "x"); }).has_value());
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_opened) {
  const TemporaryFolder folder;
  BOOST_TEST(id_of(Database::open((folder / "absent").string(), read_write)) == "ENV-006");
  BOOST_TEST(id_of(Database::open((folder / "absent").string(), read_only)) == "ENV-006");
  BOOST_TEST(id_of(Database::open((folder / "no/folder").string(), create)) == "ENV-006");
  BOOST_TEST(id_of(Database::open(folder.path().string(), create)) == "ENV-006");
  BOOST_TEST(folder.entries() == 0);
}

BOOST_AUTO_TEST_CASE(files_that_are_no_database) {
  const TemporaryFolder folder;
  const std::string file = (folder / "r.sqlite").string();
  must(replace_file(file, std::string(5000, 'x')));
  for (const Database::Access access : {read_only, read_write, create}) {
    BOOST_TEST(id_of(Database::open(file, access)) == "ENV-008");
  }
  BOOST_TEST((read_file(file).value() == std::string(5000, 'x')));
}

BOOST_AUTO_TEST_CASE(a_damaged_database_is_told) {
  const TemporaryFolder folder;
  const std::string file = (folder / "r.sqlite").string();
  {
    Database database = Database::open(file, create).value();
    must(database.execute("CREATE TABLE acts (id INTEGER PRIMARY KEY, name TEXT)"));
    for (int i = 0; i < 500; ++i) must(add(database, std::string(100, 'x')));
  }
  std::string bytes = read_file(file).value();
  for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = '\x5A';
  must(replace_file(file, bytes));
  Database database = Database::open(file, read_only).value();
  auto rows = database.prepare("SELECT name FROM acts");
  BOOST_TEST((rows ? id_of(rows->step()) : id_of(rows)) == "ENV-008");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
