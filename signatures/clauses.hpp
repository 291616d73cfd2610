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
#include "signatures/entry_into_force_rule.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

// Where and when a treaty is open for signature; open ends where empty.
struct SignatureWindow {
  std::string article;
  std::string place;  // empty: anywhere
  Period period;      // `until` is the day after the last: the file says the last day
  bool until_entry_into_force = false;  // open up to the day before the treaty is in force
  std::vector<ParticipantCode> only;    // empty: everyone
};

// A way to consent and who may take it.
struct ConsentRule {
  std::string article;
  std::vector<Action> means;
  enum class Who { any, signatories, non_signatories } who = Who::any;
  enum class From { any_time, after_signature, entry_into_force } from = From::any_time;
  std::optional<engine::CivilDate> from_date;
  std::optional<engine::CivilDate> until;  // the last day
  std::vector<ParticipantCode> only;
};

// What organizations (of regional economic integration, mostly) may do. A condition holds where its
// article is given.
struct OrganizationRule {
  bool admitted = true;
  bool by_majority = false;  // "one of their members" below is then the majority of them
  std::string sign;          // only once one of their members has signed
  std::string consent;       // only once one of their members has consented
  std::string accede;        // only while one of their members is a Party
  std::string competence;    // with a declaration of the extent of their competence
  std::string cease;         // they cease to be Parties when all their members have
  std::vector<ParticipantCode> only;
};

struct ReservationRule {
  std::string article;
  enum class Permitted { all, listed, none } permitted = Permitted::all;
  std::vector<std::string> provisions;        // those that may be reserved, by eId
  bool confirmed_at_consent = true;           // VCLT 23(2)
  Delay acceptance{12, Delay::Unit::months};  // silence accepts after it (VCLT 20(5))
};

// A treaty concluded for a term and then for another: who leaves does so at the end of one.
struct Terms {
  Delay first;  // from the treaty's entry into force
  Delay then;

  // The first end of a term on or after `day`.
  [[nodiscard]] engine::CivilDate end(engine::CivilDate in_force, engine::CivilDate day) const;
};

struct DenunciationRule {
  std::string article;
  bool permitted = true;
  Delay delay{12, Delay::Unit::months};  // VCLT 56(2)
  std::optional<Terms> terms;            // the notice must be over before one ends
  std::vector<NotBefore> not_before;     // no notice before
};

// The treaty's own end by its clauses (VCLT 54(a), 55).
struct TerminationRule {
  std::string article;
  std::vector<NotBefore> on;  // a day, or so long after an event; the latest of several
  std::size_t below = 0;      // with fewer Parties than this; 0: falling below ends nothing
};

struct ProvisionalRule {
  std::string article;
  Delay delay;
};

struct TerritoryRule {
  std::string article;
  Delay delay;
};

// How the treaty is amended.
struct AmendmentRule {
  std::string article;
  enum class Binds { acceptors, all } binds = Binds::acceptors;
  Delay delay;                        // for a Party, from its own acceptance
  std::vector<NotBefore> not_before;  // none proposed before
};

// What the treaty says of protocols to it.
struct ProtocolRule {
  std::string article;
  std::size_t parties_needed = 0;  // before one is considered
};

// That this treaty belongs to another one.
struct ParentRule {
  std::string article;
  std::string treaty;
  enum class Kind { protocol, amendment } kind = Kind::protocol;
  bool parties_only = true;       // only Parties to the parent may consent
  bool ends_with_parent = false;  // leaving the parent is leaving this
  AmendmentRule::Binds binds = AmendmentRule::Binds::acceptors;
};

// Notifications that the treaty asks of a Party: an authority, a point of contact, a law.
struct NotificationRule {
  std::string article;
  std::string subject;
};

struct FinalClauses {
  std::optional<engine::CivilDate> adopted;
  std::optional<engine::CivilDate> opened;  // for signature
  std::vector<SignatureWindow> signature;
  std::vector<ConsentRule> consent;
  OrganizationRule organizations;
  std::optional<EntryIntoForceRule> entry_into_force;
  std::optional<ProvisionalRule> provisional;
  std::optional<ReservationRule> reservations;
  std::optional<DenunciationRule> denunciation;
  std::optional<TerminationRule> termination;
  std::optional<TerritoryRule> territories;
  std::optional<AmendmentRule> amendment;
  std::optional<ProtocolRule> protocols;
  std::optional<ParentRule> parent;
  std::vector<NotificationRule> notifications;

  // When signature opened: as said, else the first window's first day, else adoption.
  [[nodiscard]] std::optional<engine::CivilDate> opening() const;
  // The last day on which the treaty may be signed, anywhere; none where it is always open.
  [[nodiscard]] std::optional<engine::CivilDate> last_day_of_signature() const;
};

// Reads the clauses' keys of treaty.toml and leaves the instrument's alone. What is unknown or
// cannot be is told in `findings` with its line; a failure only where the file is no TOML.
[[nodiscard]] engine::Result<FinalClauses> parse_clauses(std::string_view toml,
                                                         const std::string& file,
                                                         const ParticipantTable& participants,
                                                         engine::Diagnostics& findings);

// "article 64(1)" of art_64__para_1, "article 10(1)(a)" of its point; the eId where it is another
// thing.
[[nodiscard]] std::string article_words(std::string_view eid);

}  // namespace servanda::signatures
