#pragma once
// Small builders for tests: acts and events in one line, clauses from a few lines of TOML.

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/force.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"

namespace servanda::test {

inline engine::CivilDate day(std::string_view iso) {
  const auto date = engine::CivilDate::parse(iso);
  BOOST_REQUIRE_MESSAGE(date.has_value(), iso);
  return *date;
}

inline signatures::ParticipantCode code(std::string_view text) {
  return signatures::ParticipantCode::of(text);
}

inline const signatures::ParticipantTable& table() {
  return signatures::ParticipantTable::built_in();
}

inline signatures::Act act(std::string_view action, std::string_view participant,
                           std::string_view date) {
  const auto parsed = signatures::parse_action(action);
  BOOST_REQUIRE_MESSAGE(parsed.has_value(), action);
  return {*parsed, code(participant), day(date)};
}

// Events of the treaty "lakes", numbered from 1, recorded on the day of the act unless said
// otherwise.
class Events {
 public:
  Events& add(signatures::Act what, std::string_view recorded = {}) {
    const std::string stamp =
        (recorded.empty() ? what.date.iso() : std::string(recorded)) + "T12:00:00Z";
    const auto number = static_cast<std::int64_t>(list.size()) + 1;
    list.push_back({{"lakes", number}, std::move(what), signatures::Timestamp::of(stamp), {}});
    return *this;
  }
  Events& add(std::string_view action, std::string_view participant, std::string_view date) {
    return add(act(action, participant, date));
  }
  // Each of the participants, on one day.
  Events& all(std::string_view action, const std::vector<std::string>& participants,
              std::string_view date) {
    for (const auto& participant : participants) add(action, participant, date);
    return *this;
  }
  // The first `count` Members of the United Nations by code, one a day from `first` on.
  Events& many(std::string_view action, std::size_t count, std::string_view first) {
    auto date = day(first);
    for (const auto& participant : table().all()) {
      if (count == 0) break;
      if (participant.kind != signatures::ParticipantKind::member) continue;
      add(act(action, participant.code.str(), date.iso()));
      date = date.plus_days(1);
      --count;
    }
    return *this;
  }
  [[nodiscard]] signatures::EventId last() const { return list.back().id; }

  std::vector<signatures::Event> list;
};

// Clauses that must be faultless.
inline signatures::FinalClauses clauses(std::string_view toml) {
  engine::Diagnostics findings;
  auto parsed = signatures::parse_clauses(toml, "treaty.toml", table(), findings);
  for (const auto& finding : findings.all()) BOOST_ERROR(engine::to_text(finding));
  BOOST_REQUIRE(parsed.has_value());
  return *std::move(parsed);
}

inline signatures::Question as_at(std::string_view date) {
  return {day(date)};
}

inline signatures::Status status_of(const Events& events, const signatures::FinalClauses& rules,
                                    std::string_view date) {
  return signatures::status(events.list, rules, table(), as_at(date));
}

inline signatures::Force force_of(const Events& events, const signatures::FinalClauses& rules,
                                  std::string_view date) {
  return signatures::force(events.list, rules, table(), as_at(date));
}

inline std::string iso(const std::optional<engine::CivilDate>& date) {
  return date ? date->iso() : "none";
}

// The ids found, in their order, between spaces: "SIG-031 SIG-037".
inline std::string ids(const engine::Diagnostics& findings) {
  std::string out;
  for (const auto& finding : findings.all()) out += (out.empty() ? "" : " ") + finding.id;
  return out;
}

inline constexpr std::string_view hanoi_form = R"(
adopted = 2024-12-24
[[signature]]
article = "art_64__para_1"
place = "Hanoi"
from = 2025-01-01
until = 2025-12-31
[[signature]]
article = "art_64__para_1"
place = "New York"
from = 2025-10-27
until = 2026-12-31
[[consent]]
article = "art_64__para_3"
means = ["ratification", "acceptance", "approval"]
who = "signatories"
[[consent]]
article = "art_64__para_4"
means = ["accession"]
who = "non-signatories"
[organizations]
sign = "art_64__para_2"
consent = "art_64__para_3"
accede = "art_64__para_4"
competence = "art_64__para_3"
cease = "art_67__para_2"
[entry_into_force]
article = "art_65__para_1"
count = 3
organizations = "not-additional"
on = "90 days after"
[entry_into_force.later]
article = "art_65__para_2"
on = "30 days after"
not_before = "entry into force"
[reservations]
article = "art_63__para_3"
provisions = ["art_63__para_2"]
[denunciation]
article = "art_67__para_1"
on = "1 year after receipt"
)";

}  // namespace servanda::test
