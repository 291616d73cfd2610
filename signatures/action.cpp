#include "signatures/action.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace servanda::signatures {
namespace {

struct Spelling {
  Action action;
  std::string_view name;
};

constexpr std::array spellings{
    Spelling{Action::signature, "signature"},
    Spelling{Action::signature_ad_referendum, "signature-ad-referendum"},
    Spelling{Action::definitive_signature, "definitive-signature"},
    Spelling{Action::ratification, "ratification"},
    Spelling{Action::acceptance, "acceptance"},
    Spelling{Action::approval, "approval"},
    Spelling{Action::accession, "accession"},
    Spelling{Action::formal_confirmation, "formal-confirmation"},
    Spelling{Action::succession, "succession"},
    Spelling{Action::succession_to_signature, "succession-to-signature"},
    Spelling{Action::provisional_application, "provisional-application"},
    Spelling{Action::reservation, "reservation"},
    Spelling{Action::declaration, "declaration"},
    Spelling{Action::objection, "objection"},
    Spelling{Action::communication, "communication"},
    Spelling{Action::territorial_application, "territorial-application"},
    Spelling{Action::notification, "notification"},
    Spelling{Action::withdrawal_of_reservation, "withdrawal-of-reservation"},
    Spelling{Action::withdrawal_of_declaration, "withdrawal-of-declaration"},
    Spelling{Action::withdrawal_of_objection, "withdrawal-of-objection"},
    Spelling{Action::denunciation, "denunciation"},
    Spelling{Action::rescission, "rescission"},
    Spelling{Action::correction, "correction"},
};

constexpr auto actions = [] {
  std::array<Action, spellings.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = spellings[i].action;
  return all;
}();

}  // namespace

std::span<const Action> all_actions() {
  return actions;
}

std::string_view action_name(Action action) {
  return spellings[static_cast<std::size_t>(action)].name;
}

std::optional<Action> parse_action(std::string_view name) {
  const auto found = std::ranges::find(spellings, name, &Spelling::name);
  if (found == spellings.end()) return std::nullopt;
  return found->action;
}

bool is_signature(Action action) {
  switch (action) {
    case Action::signature:
    case Action::signature_ad_referendum:
    case Action::definitive_signature:
    case Action::succession_to_signature:
      return true;
    default:
      return false;
  }
}

bool makes_signatory(Action action) {
  return is_signature(action) && action != Action::definitive_signature;
}

bool is_consent(Action action) {
  switch (action) {
    case Action::definitive_signature:
    case Action::ratification:
    case Action::acceptance:
    case Action::approval:
    case Action::accession:
    case Action::formal_confirmation:
    case Action::succession:
      return true;
    default:
      return false;
  }
}

bool follows_signature(Action action) {
  switch (action) {
    case Action::ratification:
    case Action::acceptance:
    case Action::approval:
    case Action::formal_confirmation:
      return true;
    default:
      return false;
  }
}

bool needs_reference(Action action) {
  switch (action) {
    case Action::objection:
    case Action::withdrawal_of_reservation:
    case Action::withdrawal_of_declaration:
    case Action::withdrawal_of_objection:
    case Action::rescission:
    case Action::correction:
      return true;
    default:
      return false;
  }
}

}  // namespace servanda::signatures
