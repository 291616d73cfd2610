#pragma once
// An act as fields by name, the names of the ledger: "date", "signed", "texts.en",
// "signatory.fullPowers". One table serves corrections, CSV files and the ledger's own lines.

#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "signatures/event.hpp"

namespace servanda::signatures {

struct Field {
  std::string name;
  std::string value;
  friend bool operator==(const Field&, const Field&) = default;
};

// Those that the act has, sorted by name; a truth is "true". Without `changes` and `cancels`, which
// say what a correction does, not what was done.
[[nodiscard]] std::vector<Field> fields(const Act& act);

// Sets one field, or takes it away where there is no value. Refuses an unknown name, a value that
// cannot be, and taking away the action, the participant or the date.
[[nodiscard]] engine::Result<void> set_field(Act& act, const Change& change);

}  // namespace servanda::signatures
