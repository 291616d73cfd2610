#include "signatures/register.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "engine/catalogue.hpp"
#include "signatures/register_rows.hpp"
#include "signatures/register_schema.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Database;
using engine::Result;

Result<std::int64_t> last_number(Database& database, std::string_view treaty) {
  auto select = database.prepare("SELECT max(number) FROM events WHERE treaty = ?");
  if (!select) return tl::make_unexpected(select.error());
  select->bind(1, treaty);
  if (auto row = select->step(); !row) return tl::make_unexpected(row.error());
  return select->number(0);
}

// Changes stand in the order of their fields: the canonical bytes have only one form.
Act in_canonical_order(Act act) {
  std::ranges::sort(act.changes, {}, &Change::field);
  return act;
}

Result<void> insert_all(Database& database, std::span<const Event> events) {
  auto insert = prepare_insert(database);
  if (!insert) return tl::make_unexpected(insert.error());
  for (const Event& event : events) {
    if (auto done = insert_event(*insert, event); !done) return done;
  }
  return grow_tree(database);
}

}  // namespace

Result<Register> Register::open(const std::string& path, Access access) {
  const bool writes = access == Access::read_write;
  auto database =
      Database::open(path, writes ? Database::Access::read_write : Database::Access::read_only);
  if (!database) return tl::make_unexpected(database.error());
  const auto state = inspect_register(*database);
  if (!state) return tl::make_unexpected(state.error());
  if (*state == RegisterState::current) return Register(*std::move(database));
  // What a process killed at the first moment left is an empty file; reading it makes no change.
  if (!writes && *state == RegisterState::empty) return in_memory();
  if (!writes) return open(path, Access::read_write);
  if (auto done = migrate_register(*database); !done) return tl::make_unexpected(done.error());
  return Register(*std::move(database));
}

Result<Register> Register::create(const std::string& path) {
  auto database = Database::open(path, Database::Access::create);
  if (!database) return tl::make_unexpected(database.error());
  const auto state = inspect_register(*database);
  if (!state) return tl::make_unexpected(state.error());
  if (*state != RegisterState::current) {
    if (auto done = migrate_register(*database); !done) return tl::make_unexpected(done.error());
  }
  return Register(*std::move(database));
}

Result<Register> Register::in_memory() {
  auto database = Database::open_in_memory();
  if (!database) return tl::make_unexpected(database.error());
  if (auto done = migrate_register(*database); !done) return tl::make_unexpected(done.error());
  return Register(*std::move(database));
}

Result<void> Register::transaction(const std::function<Result<void>()>& work) {
  if (in_transaction_) return work();
  in_transaction_ = true;
  struct Leave {
    bool& flag;
    ~Leave() { flag = false; }
  } const leave{in_transaction_};
  return database_.transaction(work);
}

Result<std::vector<Event>> Register::append(std::string_view treaty, std::span<const Act> acts,
                                            const Stamp& stamp) {
  std::vector<Event> events;
  auto done = transaction([&]() -> Result<void> {
    auto number = last_number(database_, treaty);
    if (!number) return tl::make_unexpected(number.error());
    for (const Act& act : acts) {
      events.push_back(
          {{std::string(treaty), ++*number}, in_canonical_order(act), stamp.at, stamp.by});
    }
    return insert_all(database_, events);
  });
  if (!done) return tl::make_unexpected(done.error());
  return events;
}

Result<void> Register::restore(std::span<const Event> events) {
  return transaction([&]() -> Result<void> {
    for (const Event& event : events) {
      auto present = find(event.id);
      if (!present) return tl::make_unexpected(present.error());
      if (*present) return engine::failure(sig::event_taken, {file()}, event.id.str());
    }
    return insert_all(database_, events);
  });
}

Result<std::vector<Event>> Register::events(std::string_view treaty) const {
  auto select = select_events(database_, "WHERE treaty = ? ORDER BY number");
  if (!select) return tl::make_unexpected(select.error());
  select->bind(1, treaty);
  return read_events(*select, file());
}

Result<std::vector<Event>> Register::all_events() const {
  auto select = select_events(database_, "ORDER BY seq");
  if (!select) return tl::make_unexpected(select.error());
  return read_events(*select, file());
}

Result<std::optional<Event>> Register::find(const EventId& id) const {
  auto select = select_events(database_, "WHERE treaty = ? AND number = ?");
  if (!select) return tl::make_unexpected(select.error());
  select->bind(1, id.treaty).bind(2, id.number);
  auto events = read_events(*select, file());
  if (!events) return tl::make_unexpected(events.error());
  if (events->empty()) return std::optional<Event>();
  return std::optional(std::move(events->front()));
}

Result<std::vector<std::string>> Register::treaties() const {
  auto select = database_.prepare("SELECT DISTINCT treaty FROM events ORDER BY treaty");
  if (!select) return tl::make_unexpected(select.error());
  std::vector<std::string> out;
  for (;;) {
    const auto row = select->step();
    if (!row) return tl::make_unexpected(row.error());
    if (!*row) return out;
    out.push_back(select->text(0));
  }
}

Result<std::int64_t> Register::size() const {
  auto select = database_.prepare("SELECT count(*) FROM events");
  if (!select) return tl::make_unexpected(select.error());
  if (auto row = select->step(); !row) return tl::make_unexpected(row.error());
  return select->number(0);
}

// Beside its place first, so that a copy broken off is never taken for a whole one.
Result<void> Register::backup(const std::string& path) const {
  const std::string part = path + ".part";
  std::error_code trouble;
  std::filesystem::remove(part, trouble);
  auto copy = database_.prepare("VACUUM INTO ?");
  if (!copy) return tl::make_unexpected(copy.error());
  copy->bind(1, std::string_view(part));
  if (auto done = copy->step(); !done) return tl::make_unexpected(done.error());
  std::filesystem::rename(part, path, trouble);
  if (trouble) {
    return engine::failure(engine::env_diagnostics::cannot_write, {path}, path, trouble.message());
  }
  return {};
}

}  // namespace servanda::signatures
