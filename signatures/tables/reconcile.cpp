#include "signatures/tables/reconcile.hpp"

#include <algorithm>
#include <map>

#include "engine/catalogue.hpp"
#include "signatures/register.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;

// What a table shows in one place: a State signs once and is bound by one consent at a time, but
// may do other things again and again.
enum class Slot { signature, consent, provisional, other };

Slot slot_of(Action action) {
  if (is_consent(action)) return Slot::consent;
  if (is_signature(action)) return Slot::signature;
  return action == Action::provisional_application ? Slot::provisional : Slot::other;
}

bool same_act(const Act& a, const Act& b) {
  const bool same_words = slot_of(a.action) != Slot::other || a.note == b.note;
  return a.action == b.action && a.date == b.date && same_words;
}

class Reconciliation {
 public:
  Reconciliation(const StatusTable& table, std::span<const Event> recorded,
                 const ParticipantTable& participants)
      : table_(table),
        recorded_(recorded),
        effective_(effective_events(recorded)),
        participants_(participants) {
    for (const Event& event : effective_) by_participant_[event.act.participant].push_back(&event);
  }

  Reconciled run(std::vector<RowActs> rows) {
    out_.rows = rows.size();
    const auto last = last_day(rows);
    for (RowActs& row : rows) take(row);
    compare_count(rows, Slot::signature, table_.signatories, "signatories");
    compare_count(rows, Slot::consent, table_.parties, "parties");
    if (last) tell_missing(rows, *last);
    return std::move(out_);
  }

 private:
  void take(RowActs& row) {
    bool any_new = false;
    for (const Act& act : row.acts) {
      if (is_known(act)) continue;
      if (const Event* other = contradiction(act)) {
        row.findings.add(engine::diagnostic(sig::table_contradicts, place(row.line), describe(act),
                                            other->id.str(), describe(other->act)));
        continue;
      }
      any_new = true;
      out_.acts.push_back(act);
    }
    const bool told = !row.findings.empty();
    ++(told ? out_.reported : any_new ? out_.taken : out_.known);
    out_.findings.add(row.findings);
  }

  [[nodiscard]] engine::Place place(std::size_t line) const { return {table_.file, line, {}}; }

  [[nodiscard]] std::string describe(const Act& act) const {
    return std::string(action_name(act.action)) + " of " + act.date.iso();
  }

  [[nodiscard]] const std::vector<const Event*>& own(ParticipantCode code) const {
    static const std::vector<const Event*> none;
    const auto found = by_participant_.find(code);
    return found == by_participant_.end() ? none : found->second;
  }

  [[nodiscard]] bool is_known(const Act& act) const {
    return std::ranges::any_of(own(act.participant),
                               [&](const Event* event) { return same_act(event->act, act); });
  }

  // What the register has in the place of the act: another one of its kind that nothing ended
  // before it, or the same one, struck out.
  [[nodiscard]] const Event* contradiction(const Act& act) const {
    const Slot slot = slot_of(act.action);
    const Event* standing = nullptr;
    for (const Event* event : own(act.participant)) {
      if (slot != Slot::other && slot_of(event->act.action) == slot) standing = event;
      if (event->act.action == Action::denunciation && event->act.date <= act.date) {
        standing = nullptr;
      }
    }
    return standing != nullptr ? standing : struck_out(act);
  }

  [[nodiscard]] const Event* struck_out(const Act& act) const {
    for (const Event& event : recorded_) {
      if (event.act.participant == act.participant && same_act(event.act, act)) return &event;
    }
    return nullptr;
  }

  void compare_count(const std::vector<RowActs>& rows, Slot slot,
                     const std::optional<std::int64_t>& told, std::string_view whom) {
    if (!told) return;
    const auto counted = std::ranges::count_if(rows, [&](const RowActs& row) {
      return std::ranges::any_of(row.acts,
                                 [&](const Act& act) { return slot_of(act.action) == slot; });
    });
    if (counted == *told) return;
    out_.findings.add(
        engine::diagnostic(sig::table_counts_otherwise, place(0), *told, whom, counted));
  }

  // Acts up to the table's last day that the register has and the table has not. Former States are
  // left to footnotes, and one that withdrew is taken from the table.
  void tell_missing(const std::vector<RowActs>& rows, engine::CivilDate last) {
    for (const Event* event : signatures_and_consents()) {
      const Act& act = event->act;
      if (act.date > last || is_former(act.participant) || has_left(act.participant)) continue;
      const bool shown = std::ranges::any_of(rows, [&](const RowActs& row) {
        return row.participant == act.participant &&
               std::ranges::any_of(row.acts, [&](const Act& one) {
                 return slot_of(one.action) == slot_of(act.action);
               });
      });
      if (shown) continue;
      out_.findings.add(engine::diagnostic(sig::table_lacks, place(0), event->id.str(),
                                           describe(act), act.participant.str()));
    }
  }

  [[nodiscard]] std::vector<const Event*> signatures_and_consents() const {
    std::vector<const Event*> out;
    for (const Event& event : effective_) {
      const Slot slot = slot_of(event.act.action);
      if (slot == Slot::signature || slot == Slot::consent) out.push_back(&event);
    }
    return out;
  }

  [[nodiscard]] bool is_former(ParticipantCode code) const {
    const Participant* known = participants_.find(code);
    return known != nullptr && known->kind == ParticipantKind::former;
  }

  [[nodiscard]] bool has_left(ParticipantCode code) const {
    return std::ranges::any_of(
        own(code), [](const Event* event) { return event->act.action == Action::denunciation; });
  }

  const StatusTable& table_;
  std::span<const Event> recorded_;
  std::vector<Event> effective_;
  const ParticipantTable& participants_;
  std::map<ParticipantCode, std::vector<const Event*>> by_participant_;
  Reconciled out_;
};

}  // namespace

Reconciled reconcile(const StatusTable& table, std::vector<RowActs> rows,
                     std::span<const Event> recorded, const ParticipantTable& participants) {
  return Reconciliation(table, recorded, participants).run(std::move(rows));
}

}  // namespace servanda::signatures
