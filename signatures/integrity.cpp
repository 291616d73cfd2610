#include "signatures/integrity.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/catalogue.hpp"
#include "signatures/ledger.hpp"
#include "signatures/register_rows.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Database;
using engine::Result;

struct StoredEvent {
  std::string id;
  Hash hash{};
  bool valid = true;  // holds an event, in the form in which events are written
};
struct StoredLeaf {
  std::string id;
  std::optional<Hash> hash;
};
struct StoredHead {
  std::int64_t size, previous;
  std::string peaks;
};

// Runs a query and hands over each row.
Result<void> each_row(Database& database, std::string_view sql, const auto& read) {
  auto select = database.prepare(sql);
  if (!select) return tl::make_unexpected(select.error());
  for (;;) {
    const auto row = select->step();
    if (!row) return tl::make_unexpected(row.error());
    if (!*row) return {};
    read(*select);
  }
}

// What the file holds, read row by row so that one damaged row does not hide the others.
class Contents {
 public:
  std::map<std::int64_t, StoredEvent> events;
  std::map<std::int64_t, StoredLeaf> leaves;
  std::vector<StoredHead> heads;

  Result<void> read(Database& database) {
    if (auto done = read_events(database); !done) return done;
    auto done = each_row(database, "SELECT seq, event, hash FROM leaves ORDER BY seq",
                         [&](const engine::Statement& row) {
                           leaves[row.number(0)] = {row.text(1), parse_hash(row.text(2))};
                         });
    if (!done) return done;
    return each_row(database, "SELECT size, previous, peaks FROM heads ORDER BY size",
                    [&](const engine::Statement& row) {
                      heads.push_back({row.number(0), row.number(1), row.text(2)});
                    });
  }

  [[nodiscard]] std::vector<Hash> event_hashes() const {
    std::vector<Hash> out;
    for (const auto& [seq, event] : events) out.push_back(event.hash);
    return out;
  }

 private:
  Result<void> read_events(Database& database) {
    std::vector<std::int64_t> places;
    auto done = each_row(database, "SELECT seq FROM events ORDER BY seq",
                         [&](const engine::Statement& row) { places.push_back(row.number(0)); });
    if (!done) return done;
    auto select = select_events(database, "ORDER BY seq");
    if (!select) return tl::make_unexpected(select.error());
    for (const std::int64_t place : places) {
      const auto row = select->step();
      if (!row) return tl::make_unexpected(row.error());
      if (!*row) break;
      events[place] = stored(*select, database.file());
    }
    return {};
  }

  static StoredEvent stored(const engine::Statement& row, const std::string& file) {
    const auto event = read_event(row, file);
    if (!event) return {row.text(0) + ":" + row.text(1), {}, false};
    return {event->id.str(), leaf_hash(canonical_json(*event)), is_as_written(row, *event)};
  }
};

class Verifier {
 public:
  Verifier(const Contents& contents, Verification& out) : contents_(contents), out_(out) {
    for (const auto& [place, event] : contents.events) event_ids_.insert(event.id);
    for (const auto& [place, leaf] : contents.leaves) leaf_ids_.insert(leaf.id);
  }

  void run() {
    compare_rows();
    check_places();
    check_heads();
  }

 private:
  template <typename... Arguments>
  void tell(const engine::DiagnosticKind& kind, const Arguments&... arguments) {
    out_.problems.add(engine::diagnostic(kind, {}, arguments...));
  }

  // Every place that has an event or a leaf.
  void compare_rows() {
    std::set<std::int64_t> places;
    for (const auto& [place, event] : contents_.events) places.insert(place);
    for (const auto& [place, leaf] : contents_.leaves) places.insert(place);
    for (const std::int64_t place : places) compare(place);
  }

  void compare(std::int64_t place) {
    const auto event = contents_.events.find(place);
    const auto leaf = contents_.leaves.find(place);
    if (event == contents_.events.end()) {
      if (!event_ids_.contains(leaf->second.id)) tell(sig::event_dropped, leaf->second.id, place);
    } else if (leaf == contents_.leaves.end()) {
      tell(sig::event_added, event->second.id, place);
    } else if (event->second.id != leaf->second.id) {
      if (leaf_ids_.contains(event->second.id)) {
        tell(sig::event_moved, event->second.id, place);
      } else {
        tell(sig::event_changed, leaf->second.id);
      }
    } else if (!event->second.valid || leaf->second.hash != event->second.hash) {
      tell(sig::event_changed, event->second.id);
    }
  }

  // Places are numbered without a gap.
  void check_places() {
    std::int64_t expected = 1;
    for (const auto& [place, leaf] : contents_.leaves) {
      if (place != expected) {
        tell(sig::leaf_dropped, expected);
        return;
      }
      ++expected;
    }
  }

  // Each head is the tree over the leaves before it, and follows the one that it names.
  void check_heads() {
    MerklePeaks peaks;
    auto leaf = contents_.leaves.begin();
    std::int64_t previous = 0;
    for (const StoredHead& head : contents_.heads) {
      while (leaf != contents_.leaves.end() &&
             static_cast<std::int64_t>(peaks.size()) < head.size) {
        peaks.append(leaf->second.hash.value_or(Hash{}));
        ++leaf;
      }
      const bool right = static_cast<std::int64_t>(peaks.size()) == head.size &&
                         peaks.hex() == head.peaks && head.previous == previous;
      if (!right) tell(sig::head_changed, head.size);
      previous = head.size;
    }
    if (previous != std::ssize(contents_.leaves))
      tell(sig::head_changed, std::ssize(contents_.leaves));
  }

  const Contents& contents_;
  Verification& out_;
  std::set<std::string> event_ids_, leaf_ids_;
};

// What a file is made of, by name: tables, and the triggers that guard them.
using Schema = std::map<std::string, std::string>;
Result<Schema> schema_of(Database& database) {
  Schema schema;
  auto done = each_row(database,
                       "SELECT type || ' ' || name, sql FROM sqlite_master "
                       "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                       [&](const engine::Statement& row) { schema[row.text(0)] = row.text(1); });
  if (!done) return tl::make_unexpected(done.error());
  return schema;
}

// Word by word that of a new register: a guard that no longer refuses is none.
Result<void> check_schema(Database& database, engine::Diagnostics& problems) {
  const auto book = Register::in_memory();
  if (!book) return tl::make_unexpected(book.error());
  const auto expected = schema_of(book->database());
  if (!expected) return tl::make_unexpected(expected.error());
  const auto found = schema_of(database);
  if (!found) return tl::make_unexpected(found.error());
  std::size_t guards = 0;
  for (const auto& [name, sql] : *expected) {
    const auto here = found->find(name);
    if (here != found->end() && here->second == sql) continue;
    if (name.starts_with("trigger")) {
      ++guards;
    } else {
      problems.add(engine::diagnostic(sig::file_damaged, {database.file()},
                                      "its " + name + " is not as the program made it"));
    }
  }
  if (guards > 0) problems.add(engine::diagnostic(sig::guard_removed, {database.file()}, guards));
  for (const auto& [name, sql] : *found) {
    if (expected->contains(name)) continue;
    problems.add(engine::diagnostic(sig::file_damaged, {database.file()},
                                    "its " + name + " was put in from outside"));
  }
  return {};
}

// SQLite's own view of the file, and what it is made of.
Result<void> check_file(Database& database, engine::Diagnostics& problems) {
  auto done = each_row(database, "PRAGMA integrity_check", [&](const engine::Statement& row) {
    if (row.text(0) != "ok") {
      problems.add(engine::diagnostic(sig::file_damaged, {database.file()}, row.text(0)));
    }
  });
  if (!done) return done;
  return check_schema(database, problems);
}

void check_checkpoint(const Checkpoint& kept, std::span<const Hash> hashes,
                      engine::Diagnostics& problems) {
  const bool fits = kept.size <= hashes.size() &&
                    merkle_root(hashes.first(static_cast<std::size_t>(kept.size))) == kept.root;
  if (!fits) problems.add(engine::diagnostic(sig::checkpoint_differs, {}, kept.origin, kept.size));
}

// The hashes of the leaves in their order.
Result<std::vector<Hash>> read_leaves(Database& database) {
  std::vector<Hash> leaves;
  bool good = true;
  auto done =
      each_row(database, "SELECT hash FROM leaves ORDER BY seq", [&](const engine::Statement& row) {
        const auto hash = parse_hash(row.text(0));
        good = good && hash;
        leaves.push_back(hash.value_or(Hash{}));
      });
  if (!done) return tl::make_unexpected(done.error());
  if (!good) return engine::failure(sig::damaged_tree, {database.file()}, leaves.size());
  return leaves;
}

}  // namespace

Result<Verification> verify(const Register& book, std::span<const Checkpoint> kept) {
  Database& database = book.database();
  Verification out;
  if (auto done = check_file(database, out.problems); !done)
    return tl::make_unexpected(done.error());
  Contents contents;
  if (auto done = contents.read(database); !done) return tl::make_unexpected(done.error());
  Verifier(contents, out).run();
  const std::vector<Hash> hashes = contents.event_hashes();
  out.events = hashes.size();
  out.root = merkle_root(hashes);
  for (const Checkpoint& checkpoint : kept) check_checkpoint(checkpoint, hashes, out.problems);
  return out;
}

Result<Checkpoint> head(const Register& book, std::string origin) {
  const auto peaks = last_head(book.database());
  if (!peaks) return tl::make_unexpected(peaks.error());
  return Checkpoint{std::move(origin), peaks->size(), peaks->root()};
}

Result<InclusionProof> prove(const Register& book, const EventId& id) {
  const auto event = book.find(id);
  if (!event) return tl::make_unexpected(event.error());
  if (!*event) return engine::failure(sig::no_such_event, {}, id.str());
  const auto leaves = read_leaves(book.database());
  if (!leaves) return tl::make_unexpected(leaves.error());
  InclusionProof proof{id, canonical_json(**event), 0, leaves->size(), merkle_root(*leaves), {}};
  const auto found = std::ranges::find(*leaves, leaf_hash(proof.canonical));
  if (found == leaves->end()) return engine::failure(sig::event_changed, {}, id.str());
  const auto index = static_cast<std::size_t>(found - leaves->begin());
  proof.index = index;
  proof.path = inclusion_proof(*leaves, index);
  return proof;
}

Result<ConsistencyProof> prove_since(const Register& book, const Checkpoint& earlier) {
  const auto leaves = read_leaves(book.database());
  if (!leaves) return tl::make_unexpected(leaves.error());
  const auto size = static_cast<std::size_t>(earlier.size);
  if (size > leaves->size() || merkle_root(std::span(*leaves).first(size)) != earlier.root) {
    return engine::failure(sig::checkpoint_differs, {}, earlier.origin, earlier.size);
  }
  ConsistencyProof proof{earlier.size, leaves->size(), earlier.root, merkle_root(*leaves), {}};
  if (size > 0) proof.path = consistency_proof(*leaves, size);
  return proof;
}

}  // namespace servanda::signatures
