#pragma once
// When a treaty enters into force (VCLT 24), as its clause says it: a threshold of instruments, the
// days from there, floors, and the rule for those who join later. Every form that
// docs/formats/treaty-toml.md lists; each stands there with a real treaty that needs it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/result.hpp"
#include "signatures/action.hpp"
#include "signatures/delay.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

// A floor for a date: a day, or a delay counted from what is named.
struct NotBefore {
  enum class Base { day, opening, adoption, entry_into_force, own_entry_into_force };
  Base base = Base::day;
  std::string treaty;                    // whose entry into force; empty: this one's
  std::optional<engine::CivilDate> day;  // for Base::day
  Delay after;
};

// counted: like any instrument; not additional: not beside those of its member States; not counted.
enum class OrganizationCount { counted, not_additional, not_counted };

// A part of a whole, exact: 55 % is 55/100.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  bool more_than = false;  // strictly more

  // "2/3", "55 %", "0.55".
  [[nodiscard]] static engine::Result<Fraction> parse(std::string_view text);
  [[nodiscard]] bool met(std::int64_t part, std::int64_t whole) const;
  // The smallest whole part that meets it.
  [[nodiscard]] std::int64_t needed(std::int64_t whole) const;
  [[nodiscard]] std::string words() const;  // "at least 55 %", "more than 1/2"
};

// So many of a list: "three of the producing States".
struct Category {
  std::size_t at_least = 0;
  std::string label;
  std::vector<ParticipantCode> of;
};

// Participants that together make up a share of a weight, or an amount of it: emissions, tonnage,
// capital, votes.
struct Weight {
  struct Entry {
    ParticipantCode code;
    std::int64_t amount;  // in thousandths of the table's unit
  };
  Fraction fraction;
  std::optional<std::int64_t> amount;  // in thousandths, in place of the fraction
  std::string label;                   // "carbon dioxide emissions of 1990"
  std::int64_t total = 0;  // in thousandths; the sum of the table where the file gives none
  std::vector<Entry> table;
  std::vector<Entry> against;  // the whole is what the same participants have here

  [[nodiscard]] std::string words() const;  // "at least 55 % of …", "at least 40 …"
};

// A fraction of a body.
struct Share {
  enum class Of {
    list,         // the participants listed
    signatories,  // of this treaty
    parties,      // in force, to `treaty`
    members       // of `organization`
  };
  Fraction fraction;
  Of of = Of::list;
  std::vector<ParticipantCode> list;
  std::string treaty;
  std::optional<ParticipantCode> organization;
  std::vector<ParticipantCode> except;        // do not belong to the body
  std::optional<engine::CivilDate> fixed_on;  // the body as on this day; none: at the time
  std::optional<std::int64_t> size;  // of the body, where the clause or the depositary says
  bool theirs_only = true;           // instruments of others do not count for the share
};

// Consent to at least so many of several protocols, before the instrument of one counts.
struct OfProtocols {
  std::size_t at_least = 0;
  std::vector<std::string> treaties;    // by their folders
  std::vector<std::string> provisions;  // or annexed: by eId, accepted by notification
};

// All the conditions given must hold on one day.
struct Threshold {
  std::optional<std::size_t> count;
  std::vector<Category> including;
  std::vector<ParticipantCode> all_of;
  std::vector<Weight> weights;
  std::vector<Share> shares;
  bool each_alone = false;   // no threshold: for each on its own instrument
  bool by_decision = false;  // only the declared date says

  // Which acts count.
  std::vector<Action> acts;  // empty: every consent
  bool signatories_only = false;
  bool successions = true;
  // A former State's instrument counts, though only its successors' successions are recorded.
  bool presume_former = true;
  std::string notified;  // what counts is a notification under this provision, by eId
  OrganizationCount organizations = OrganizationCount::counted;
  std::vector<ParticipantCode> only;  // of these alone
  std::optional<OfProtocols> protocols;

  // True where there is anything to wait for.
  [[nodiscard]] bool has_condition() const;
};

// For who consents later.
struct LaterRule {
  std::string article;
  std::vector<Action> acts;  // for who joins by these; empty: by any
  Delay delay;
  bool counted_from_notification = false;  // of the instrument, not from its deposit
  std::vector<NotBefore> not_before;
  // Whom it is for: who deposits after the day on which the threshold was met, or from the day of
  // entry into force on. The others follow the main rule.
  enum class From { threshold, entry_into_force } from = From::threshold;
};

struct EntryIntoForceRule {
  std::string article;
  Threshold threshold;
  Delay delay;
  std::vector<NotBefore> not_before;
  // On this day where the threshold is met by `deadline`; else the delay counts.
  std::optional<engine::CivilDate> fixed;
  std::optional<engine::CivilDate> deadline;
  std::vector<EntryIntoForceRule> alternatives;  // the earliest of all decides
  std::vector<LaterRule> later;
  std::optional<engine::CivilDate> declared;  // by the depositary
  std::string declared_source;

  // The first that is for this act; nullptr where the rule itself goes on.
  [[nodiscard]] const LaterRule* later_for(Action action) const;
};

}  // namespace servanda::signatures
