#pragma once
// The register: the append-only book of treaty acts, an SQLite file (docs/formats/ledger.md).
// Nothing in it is ever changed or taken out, triggers refuse it; what was wrong is corrected by a
// new event. An append is one durable transaction: acknowledged is kept, anything less leaves no
// trace. Every event is a leaf of one Merkle tree (RFC 9162). A register belongs to one thread at a
// time; several processes may hold the same file, and wait for one another.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "engine/sqlite.hpp"
#include "signatures/event.hpp"

namespace servanda::signatures {

// Who records, and when.
struct Stamp {
  Timestamp at;
  std::string by;
};

class Register {
 public:
  enum class Access { read_only, read_write };

  // An existing register, of this format or an older one, which is brought up to date where it may
  // be written to. Refuses what is no register and what a newer program wrote.
  [[nodiscard]] static engine::Result<Register> open(const std::string& path, Access access);
  // A new one; opens it where it is there already.
  [[nodiscard]] static engine::Result<Register> create(const std::string& path);
  [[nodiscard]] static engine::Result<Register> in_memory();

  // All the acts or none, in their order, in one transaction; gives the events they became.
  [[nodiscard]] engine::Result<std::vector<Event>> append(std::string_view treaty,
                                                          std::span<const Act> acts,
                                                          const Stamp& stamp);
  // Events as another register recorded them, ids and stamps kept; an id that is taken is refused.
  [[nodiscard]] engine::Result<void> restore(std::span<const Event> events);

  // In the order recorded. An unknown treaty has none.
  [[nodiscard]] engine::Result<std::vector<Event>> events(std::string_view treaty) const;
  [[nodiscard]] engine::Result<std::vector<Event>> all_events() const;
  [[nodiscard]] engine::Result<std::optional<Event>> find(const EventId& id) const;
  [[nodiscard]] engine::Result<std::vector<std::string>> treaties() const;  // sorted
  [[nodiscard]] engine::Result<std::int64_t> size() const;                  // events

  // Everything between is one transaction: what is read there stays true until it is committed.
  [[nodiscard]] engine::Result<void> transaction(const std::function<engine::Result<void>()>& work);
  // A whole copy, also while others write.
  [[nodiscard]] engine::Result<void> backup(const std::string& path) const;

  [[nodiscard]] const std::string& file() const { return database_.file(); }
  [[nodiscard]] engine::Database& database() const { return database_; }

 private:
  explicit Register(engine::Database database) : database_(std::move(database)) {}
  mutable engine::Database database_;
  bool in_transaction_ = false;
};

// The events as one reads them who knows what was recorded up to the end of `known_on` (UTC), all
// of them where none is given: corrections worked in, what was cancelled left out, corrections
// themselves left out, in the order of their dates and then of recording. Pure.
[[nodiscard]] std::vector<Event> effective_events(std::span<const Event> recorded,
                                                  std::optional<engine::CivilDate> known_on = {});

}  // namespace servanda::signatures
