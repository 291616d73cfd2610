#include "signatures/presumed.hpp"

#include <algorithm>

namespace servanda::signatures {
namespace {

using Codes = std::vector<ParticipantCode>;

// The former States whose rights a State holds by succession. A State that continues another is
// that other, so its predecessors are looked for behind it.
void add_predecessors(ParticipantCode state, const ParticipantTable& table, Codes& out) {
  for (const Succession& succession : table.predecessors(state)) {
    const Participant* predecessor = table.find(succession.predecessor);
    if (succession.manner == "continuation") {
      add_predecessors(succession.predecessor, table, out);
    } else if (predecessor != nullptr && predecessor->kind == ParticipantKind::former) {
      out.push_back(succession.predecessor);
    }
  }
}

bool has_consented(ParticipantCode code, std::span<const Event> events) {
  return std::ranges::any_of(events, [&](const Event& event) {
    return event.act.participant == code && is_consent(event.act.action);
  });
}

// By its own act, or by one of the State that continues it.
bool is_recorded(ParticipantCode former, std::span<const Event> events,
                 const ParticipantTable& table) {
  if (has_consented(former, events)) return true;
  return std::ranges::any_of(table.successors(former), [&](const Succession& succession) {
    return succession.manner == "continuation" && has_consented(succession.successor, events);
  });
}

// A State that was gone before the first act of all cannot have taken part.
bool can_have_consented(const Period& existence, std::span<const Event> events) {
  return existence.until && events.front().act.date < *existence.until;
}

}  // namespace

std::vector<Presumed> presumed_instruments(std::span<const Event> events,
                                           const ParticipantTable& participants) {
  std::vector<Presumed> out;
  for (const Event& event : events) {
    if (event.act.action != Action::succession) continue;
    Codes predecessors;
    add_predecessors(event.act.participant, participants, predecessors);
    for (const ParticipantCode code : predecessors) {
      const auto& existence = participants.find(code)->existence;
      const bool known = std::ranges::find(out, code, &Presumed::code) != out.end();
      if (known || !can_have_consented(existence, events)) continue;
      if (is_recorded(code, events, participants)) continue;
      out.push_back({code, *existence.until, &event});
    }
  }
  std::ranges::sort(out, {}, &Presumed::code);
  return out;
}

}  // namespace servanda::signatures
