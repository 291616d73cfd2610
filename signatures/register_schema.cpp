#include "signatures/register_schema.hpp"

#include <array>
#include <string>

#include "engine/catalogue.hpp"
#include "signatures/register_rows.hpp"

namespace servanda::signatures {
namespace {

using engine::Database;
using engine::Result;

// Format 1: the events. The columns are the ledger's fields; absent is NULL, never empty.
constexpr std::string_view format_1 = R"(
CREATE TABLE events(
  seq INTEGER PRIMARY KEY,
  treaty TEXT NOT NULL, number INTEGER NOT NULL CHECK(number > 0),
  action TEXT NOT NULL, participant TEXT NOT NULL, date TEXT NOT NULL,
  signed TEXT, effective TEXT, notified TEXT,
  place TEXT, notification TEXT, article TEXT, refers TEXT, territory TEXT,
  precludes INTEGER, cancels INTEGER, note TEXT, source TEXT,
  signatory_name TEXT, signatory_function TEXT, full_powers TEXT,
  texts TEXT, changes TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT,
  UNIQUE(treaty, number)) STRICT;
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
)";

// Format 2: the Merkle tree over the events. `leaves` names each event beside its hash, so that one
// that was dropped can still be named; `heads` has the tree as each transaction left it.
constexpr std::string_view format_2 = R"(
CREATE TABLE leaves(seq INTEGER PRIMARY KEY, event TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER leaves_are_never_changed BEFORE UPDATE ON leaves
  BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
CREATE TRIGGER leaves_are_never_removed BEFORE DELETE ON leaves
  BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
CREATE TABLE heads(size INTEGER PRIMARY KEY, peaks TEXT NOT NULL) STRICT;
)";

// Format 3: each head names the size before, so that none can be dropped unseen.
constexpr std::string_view format_3 = R"(
ALTER TABLE heads RENAME TO heads_before;
CREATE TABLE heads(size INTEGER PRIMARY KEY, previous INTEGER NOT NULL, peaks TEXT NOT NULL) STRICT;
INSERT INTO heads SELECT size, lag(size, 1, 0) OVER (ORDER BY size), peaks FROM heads_before;
DROP TABLE heads_before;
CREATE TRIGGER heads_are_never_changed BEFORE UPDATE ON heads
  BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
CREATE TRIGGER heads_are_never_removed BEFORE DELETE ON heads
  BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
)";

Result<void> to_format_1(Database& database) {
  return database.execute("PRAGMA application_id = " + std::to_string(register_application_id) +
                          ";" + std::string(format_1));
}

Result<void> to_format_2(Database& database) {
  return database.execute(format_2);
}

// Events that no tree covers yet are those of format 1.
Result<void> to_format_3(Database& database) {
  if (auto made = database.execute(format_3); !made) return made;
  return grow_tree(database);
}

using Step = Result<void> (*)(Database&);
constexpr std::array<Step, register_format> steps{to_format_1, to_format_2, to_format_3};

Result<std::int64_t> read_number(Database& database, std::string_view sql) {
  auto statement = database.prepare(sql);
  if (!statement) return tl::make_unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::make_unexpected(row.error());
  return *row ? statement->number(0) : 0;
}

struct Table {
  std::string_view name, columns;
};
// Of the present format, as SQLite tells them.
constexpr std::array<Table, 3> tables{
    Table{"events",
          "seq,treaty,number,action,participant,date,signed,effective,notified,place,notification,"
          "article,refers,territory,precludes,cancels,note,source,signatory_name,"
          "signatory_function,full_powers,texts,changes,recorded_at,recorded_by"},
    Table{"leaves", "seq,event,hash"}, Table{"heads", "size,previous,peaks"}};

// What a build between two formats wrote, or another hand altered, would fail at its first use in
// words that only SQLite's authors understand.
Result<void> check_tables(Database& database) {
  auto columns = database.prepare("SELECT group_concat(name) FROM pragma_table_info(?)");
  if (!columns) return tl::make_unexpected(columns.error());
  for (const Table& table : tables) {
    columns->reset();
    columns->bind(1, table.name);
    if (auto row = columns->step(); !row) return tl::make_unexpected(row.error());
    if (columns->text(0) == table.columns) continue;
    return engine::failure(
        engine::env_diagnostics::not_a_database, {database.file()}, database.file(),
        "it claims the register's format " + std::to_string(register_format) + ", but its table " +
            std::string(table.name) + " is another: an unreleased program or another hand made it");
  }
  return {};
}

}  // namespace

Result<RegisterState> inspect_register(Database& database) {
  const auto id = read_number(database, "PRAGMA application_id");
  if (!id) return tl::make_unexpected(id.error());
  const auto version = read_number(database, "PRAGMA user_version");
  if (!version) return tl::make_unexpected(version.error());
  if (*id == register_application_id) {
    if (*version > register_format) {
      return engine::failure(engine::sig_diagnostics::newer_register, {database.file()},
                             database.file(), *version, register_format);
    }
    if (*version < register_format) return RegisterState::older;
    if (auto whole = check_tables(database); !whole) return tl::make_unexpected(whole.error());
    return RegisterState::current;
  }
  const auto tables = read_number(database, "SELECT count(*) FROM sqlite_master");
  if (!tables) return tl::make_unexpected(tables.error());
  if (*id == 0 && *tables == 0) return RegisterState::empty;
  return engine::failure(engine::env_diagnostics::not_a_database, {database.file()},
                         database.file(), "it is the database of another program");
}

Result<void> migrate_register(Database& database) {
  return database.transaction([&]() -> Result<void> {
    // Another process may have done it while this one waited for the lock.
    const auto version = read_number(database, "PRAGMA user_version");
    if (!version) return tl::make_unexpected(version.error());
    for (auto next = static_cast<std::size_t>(*version); next < steps.size(); ++next) {
      if (auto done = steps[next](database); !done) return done;
    }
    return database.execute("PRAGMA user_version = " + std::to_string(register_format));
  });
}

}  // namespace servanda::signatures
