#pragma once
// A treaty's final clauses as data: the second half of treaty.toml (docs/formats/treaty-toml.md,
// which cites a real treaty for every key). Each rule names its article by eId. What a treaty does
// not say is absent here, and nothing follows from it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/action.hpp"
#include "signatures/delay.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

// Where and when a treaty is open for signature; open ends where empty.
struct SignatureWindow {
  std::string article;
  std::string place;  // empty: anywhere
  Period period;      // `until` is the day after the last: the file says the last day
  std::vector<ParticipantCode> only;  // empty: everyone
};

// A way to consent and who may take it.
struct ConsentRule {
  std::string article;
  std::vector<Action> means;
  enum class Who { any, signatories, non_signatories } who = Who::any;
  enum class From { any_time, after_signature, entry_into_force } from = From::any_time;
  std::optional<engine::CivilDate> from_date;
  std::optional<engine::CivilDate> until;
  std::vector<ParticipantCode> only;
};

// What organizations (of regional economic integration, mostly) may do, and when.
struct OrganizationRule {
  bool admitted = true;
  std::string sign_article;        // one member has signed
  std::string consent_article;     // one member has consented; empty: no such condition
  std::string accede_article;      // one member is a Party
  std::string competence_article;  // must declare the extent of its competence
  std::string cease_article;       // ceases to be a Party when all its members have
  std::vector<ParticipantCode> only;
};

enum class OrganizationCount { counted, not_additional, not_counted };

// So many of a list: "three of the producing States".
struct Category {
  std::size_t at_least = 0;
  std::string label;
  std::vector<ParticipantCode> of;
};

// A part of a whole as a fraction: 55 % is 55/100; exact, no floating point.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  bool more_than = false;  // strictly

  // "2/3", "55 %", "0.55".
  [[nodiscard]] static engine::Result<Fraction> parse(std::string_view text);
  [[nodiscard]] bool met(std::int64_t part, std::int64_t whole) const;
};

// Participants that together make up a share of a weight: emissions, tonnage, capital, votes.
struct Weight {
  struct Entry {
    ParticipantCode code;
    std::int64_t amount;  // in thousandths of the table's unit
  };
  Fraction at_least;
  std::string label;       // "carbon dioxide emissions for 1990"
  std::int64_t total = 0;  // in thousandths; the sum of the table where the file gives none
  std::vector<Entry> table;
};

// A fraction of a body that the clause names.
struct Share {
  enum class Of {
    list,         // the participants listed
    signatories,  // of this treaty
    contracting,  // that have consented to this treaty
    parties_of,   // Parties, in force, to `treaty`
    members_of    // members of `organization`
  };
  Fraction at_least;
  Of of = Of::list;
  std::vector<ParticipantCode> list;
  std::string treaty;
  std::optional<ParticipantCode> organization;
  std::vector<ParticipantCode> except;
  // On this day, as at adoption; none: at the time of each deposit.
  std::optional<engine::CivilDate> fixed_on;
  std::optional<std::int64_t> size;  // of the body, where the treaty or the depositary gives it
};

// Consent to at least so many of several protocols before an instrument counts.
struct OfProtocols {
  std::size_t at_least = 0;
  std::vector<std::string> treaties;
};

// All the conditions that are given must hold on the same day.
struct Threshold {
  std::optional<std::size_t> count;
  std::vector<Category> including;
  std::vector<ParticipantCode> all_of;
  std::optional<Weight> weight;
  std::optional<Share> share;
  std::optional<OfProtocols> protocols;
  bool each_alone = false;   // no threshold: for each on its own deposit
  bool by_decision = false;  // only the depositary's declared date says

  // Which acts count.
  std::vector<Action> counts;  // empty: every consent
  bool signatories_only = false;
  bool successions = true;
  std::string notified_article;  // where a separate notification counts: under this provision
  OrganizationCount organizations = OrganizationCount::counted;
  std::vector<ParticipantCode> only;  // instruments of these alone count
};

// The later of a floor and what was computed.
struct NotBefore {
  std::optional<engine::CivilDate> date;
  std::string entry_into_force_of;  // a treaty; "this" in rules for later participants
  std::optional<Delay> after;       // counted from that
};

struct LaterRule {
  std::string article;
  Delay delay;
  std::vector<NotBefore> not_before;
  // Who deposits between the threshold and the entry into force follows this rule, not the first.
  bool from_threshold = true;
};

struct EntryIntoForceRule {
  std::string article;
  Threshold threshold;
  Delay delay;
  std::vector<NotBefore> not_before;
  // A fixed date where the threshold is met by `deadline`; else the delay counts.
  std::optional<engine::CivilDate> fixed;
  std::optional<engine::CivilDate> deadline;
  std::optional<LaterRule> later;
  std::optional<engine::CivilDate> declared;  // by the depositary
  std::string declared_source;
};

struct ProvisionalRule {
  std::string article;
  std::optional<Delay> delay;
  bool ends_with_entry_into_force = true;
};

struct ReservationRule {
  std::string article;
  enum class Permitted { all, listed, none } permitted = Permitted::all;
  std::vector<std::string> provisions;  // that may be reserved, by eId
  bool must_confirm = true;             // at consent (VCLT 23(2))
  std::optional<Delay> acceptance;      // silence accepts after; 12 months by VCLT 20(5)
};

struct DenunciationRule {
  std::string article;
  bool permitted = true;
  Delay delay;
  std::vector<NotBefore> not_before;  // counted from the Party's or the treaty's entry into force
  std::vector<std::string> cascades_to;  // treaties whose Parties must be Parties here
};

struct AmendmentRule {
  std::string article;
  enum class Binds { acceptors, all } binds = Binds::acceptors;
  Delay delay;
};

// That this treaty is a protocol or an amendment of another one.
struct ParentRule {
  std::string article;
  std::string treaty;
  bool parties_only = true;
  bool amendment = false;
};

// Notifications that the treaty asks of a Party: an authority, a point of contact, a law.
struct NotificationRule {
  std::string article;
  std::string subject;
};

struct FinalClauses {
  std::optional<engine::CivilDate> adopted;
  std::optional<engine::CivilDate> opened;  // for signature, where no window says
  std::vector<SignatureWindow> signature;
  std::vector<ConsentRule> consent;
  OrganizationRule organizations;
  std::optional<EntryIntoForceRule> entry_into_force;
  std::optional<ProvisionalRule> provisional;
  std::optional<ReservationRule> reservations;
  std::optional<DenunciationRule> denunciation;
  std::optional<AmendmentRule> amendment;
  std::optional<ParentRule> parent;
  std::vector<NotificationRule> notifications;

  // The last day on which the treaty may be signed, anywhere; none where it is always open.
  [[nodiscard]] std::optional<engine::CivilDate> last_day_of_signature() const;
};

// Reads the clauses' keys of treaty.toml and leaves the instrument's alone. A key that is unknown
// or a value that cannot be is told in `findings` with its line; a failure where the file is no
// TOML.
[[nodiscard]] engine::Result<FinalClauses> parse_clauses(std::string_view toml,
                                                         const std::string& file,
                                                         const ParticipantTable& participants,
                                                         engine::Diagnostics& findings);

}  // namespace servanda::signatures
