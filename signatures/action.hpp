#pragma once
// What a participant can do to a treaty (VCLT 7–25, 36, 54–68): the kinds of acts, spelled as on
// the command line and in every file: "ratification", "withdrawal-of-reservation".

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace servanda::signatures {

enum class Action : std::uint8_t {
  signature,
  signature_ad_referendum,  // becomes full on confirmation (VCLT 12(2)(b))
  definitive_signature,     // consent by signature alone (VCLT 12)
  ratification,
  acceptance,
  approval,
  accession,
  formal_confirmation,  // an organization's ratification (VCLT 1986, 2(1)(b bis))
  succession,
  succession_to_signature,  // is not consent
  provisional_application,
  reservation,
  declaration,
  objection,
  communication,
  territorial_application,
  notification,
  withdrawal_of_reservation,
  withdrawal_of_declaration,
  withdrawal_of_objection,
  denunciation,  // withdrawal from the treaty too, and of an instrument before it counts
  rescission,    // of a denunciation not yet in effect (VCLT 68)
  correction     // of the record, never of the treaty
};

[[nodiscard]] std::span<const Action> all_actions();
[[nodiscard]] std::string_view action_name(Action action);
[[nodiscard]] std::optional<Action> parse_action(std::string_view name);

// Makes the participant a signatory: signature of any kind, and succession to one.
[[nodiscard]] bool is_signature(Action action);
// Counts among the signatories: depositaries leave out those who signed definitively, for they are
// among the Parties.
[[nodiscard]] bool makes_signatory(Action action);
// Expresses consent to be bound (VCLT 11).
[[nodiscard]] bool is_consent(Action action);
// Consent that follows a signature: ratification, acceptance, approval, formal confirmation.
[[nodiscard]] bool follows_signature(Action action);
// Is about an earlier act, which it names: objections, withdrawals, rescissions, corrections.
[[nodiscard]] bool needs_reference(Action action);

}  // namespace servanda::signatures
