#include "renderers/data/tables_csv.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "signatures/act_fields.hpp"
#include "signatures/csv.hpp"

namespace servanda::renderers {
namespace {

using signatures::ParticipantStatus;

std::string free_text(std::string_view text) {
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return (is_formula ? "'" : "") + std::string(text);
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    out += signatures::csv_field(cells[i]);
  }
  out += "\r\n";
}

std::string iso(const std::optional<engine::CivilDate>& date) {
  return date ? date->iso() : std::string{};
}

// The first act that `is` holds of; nullptr where there is none.
template <typename Predicate>
const signatures::Act* first_act(const ParticipantStatus& status, Predicate is) {
  for (const signatures::ActShown& shown : status.actions) {
    if (is(shown.event.act.action)) return &shown.event.act;
  }
  return nullptr;
}

std::set<std::string> other_fields(std::span<const signatures::Event> events) {
  std::set<std::string> names;
  for (const signatures::Event& event : events) {
    for (const signatures::Field& field : signatures::fields(event.act)) names.insert(field.name);
  }
  for (const char* core : {"participant", "action", "date"}) names.erase(core);
  return names;
}

}  // namespace

std::string status_csv(const StatusFacts& facts, const engine::LanguageTag& language) {
  std::string out;
  append_row(out,
             {"code", "name", "signature", "consent", "consentBy", "inForceFrom", "inForceUntil"});
  for (const ParticipantStatus& one : facts.status.participants) {
    const signatures::Act* signature = first_act(one, signatures::is_signature);
    const signatures::Act* consent = first_act(one, signatures::is_consent);
    append_row(out,
               {std::string(one.code.str()),
                free_text(facts.participants.name(one.code, language, facts.status.as_at)),
                signature != nullptr ? signature->date.iso() : "",
                consent != nullptr ? consent->date.iso() : "",
                consent != nullptr ? std::string(signatures::action_name(consent->action)) : "",
                iso(one.in_force_from()), iso(one.in_force_until())});
  }
  return out;
}

std::string events_csv(std::span<const signatures::Event> events,
                       const signatures::ParticipantTable& participants,
                       const engine::LanguageTag& language) {
  const std::set<std::string> others = other_fields(events);
  std::string out;
  std::vector<std::string> heading{"event", "participant", "name", "action", "date"};
  heading.insert(heading.end(), others.begin(), others.end());
  append_row(out, heading);
  for (const signatures::Event& event : events) {
    const signatures::Act& act = event.act;
    std::vector<std::string> row{event.id.str(), std::string(act.participant.str()),
                                 free_text(participants.name(act.participant, language, act.date)),
                                 std::string(signatures::action_name(act.action)), act.date.iso()};
    const std::vector<signatures::Field> fields = signatures::fields(act);
    for (const std::string& name : others) {
      const auto found = std::find_if(fields.begin(), fields.end(),
                                      [&](const auto& field) { return field.name == name; });
      row.push_back(found == fields.end() ? std::string{} : free_text(found->value));
    }
    append_row(out, row);
  }
  return out;
}

}  // namespace servanda::renderers
