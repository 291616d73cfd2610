#pragma once
// The status of the invented treaty on a day, as the pages show it.

#include <optional>
#include <string_view>
#include <vector>

#include "renderers/status_document.hpp"
#include "signatures/ledger.hpp"
#include "signatures/register.hpp"
#include "tests/renderers/support.hpp"

namespace servanda::test {

class Lighthouses {
 public:
  explicit Lighthouses(std::string_view as_at) {
    engine::Diagnostics findings;
    const auto all =
        signatures::import_json_lines(slurp(harbour() / "ledger.jsonl"), "ledger.jsonl", findings);
    events = all.value();
    clauses = signatures::parse_clauses(slurp(harbour() / "treaties/lighthouses/treaty.toml"),
                                        "treaty.toml", table(), findings)
                  .value();
    const signatures::Question question{engine::CivilDate::parse(as_at).value()};
    status = signatures::status(events, clauses, table(), question);
    force = signatures::force(events, clauses, table(), question);
  }

  [[nodiscard]] renderers::StatusFacts facts() const {
    return {instrument, clauses, *status, force, table()};
  }
  [[nodiscard]] static const signatures::ParticipantTable& table() {
    return signatures::ParticipantTable::built_in();
  }

  treaty::Instrument instrument = harbour_instrument("lighthouses");
  std::vector<signatures::Event> events;
  signatures::FinalClauses clauses;
  std::optional<signatures::Status> status;
  signatures::Force force;
};

}  // namespace servanda::test
