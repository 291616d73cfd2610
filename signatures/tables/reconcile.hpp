#pragma once
// A status table held against the register: what is new is to be taken in, what is there already is
// known, and what the register says otherwise is told and left alone, for only a person can say
// which of the two is right.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/tables/table_acts.hpp"

namespace servanda::signatures {

struct Reconciled {
  std::vector<Act> acts;  // to take in, in the order of the rows
  // Every row is one of these.
  std::size_t rows = 0;
  std::size_t taken = 0;     // with at least one new act, and nothing told
  std::size_t known = 0;     // all of it was there
  std::size_t reported = 0;  // named by a finding; its good acts are in `acts` all the same
  engine::Diagnostics findings;
};

// `recorded` are the treaty's events with their corrections. Pure.
[[nodiscard]] Reconciled reconcile(const StatusTable& table, std::vector<RowActs> rows,
                                   std::span<const Event> recorded,
                                   const ParticipantTable& participants);

}  // namespace servanda::signatures
