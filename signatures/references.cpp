#include "signatures/references.hpp"

#include <algorithm>

namespace servanda::signatures {
namespace {

bool has_been_withdrawn(const Event& event, std::span<const Event> events, Action by) {
  return std::ranges::any_of(events, [&](const Event& later) {
    return later.act.action == by && later.act.refers == event.id;
  });
}

bool is_candidate(const Act& act, const Event& event, std::span<const Event> events) {
  if (!can_refer(act.action, event) || event.act.date > act.date) return false;
  // To a consent only where it is named: most objections are to a reservation.
  if (act.action == Action::objection && is_consent(event.act.action)) return false;
  const bool own = event.act.participant == act.participant;
  if (own != own_act_only(act.action)) return false;
  if (!act.article.empty() && !event.act.article.empty() && act.article != event.act.article) {
    return false;
  }
  return !has_been_withdrawn(event, events, act.action);
}

}  // namespace

bool own_act_only(Action action) {
  return action != Action::objection && action != Action::communication &&
         action != Action::correction;
}

bool can_refer(Action action, const Event& event) {
  const Action earlier = event.act.action;
  switch (action) {
    case Action::objection:
      return earlier == Action::reservation || earlier == Action::declaration ||
             is_consent(earlier);
    case Action::withdrawal_of_reservation:
      return earlier == Action::reservation;
    case Action::withdrawal_of_declaration:
      return earlier == Action::declaration;
    case Action::withdrawal_of_objection:
      return earlier == Action::objection;
    case Action::rescission:
      return earlier == Action::denunciation;
    case Action::reservation:  // confirms the one made at signature (VCLT 23(2))
      return earlier == Action::reservation;
    case Action::signature:  // confirms the one ad referendum (VCLT 12(2)(b))
      return earlier == Action::signature_ad_referendum;
    default:
      return true;
  }
}

std::string_view referred_kind(Action action) {
  switch (action) {
    case Action::objection:
      return "a reservation, a declaration or a consent";
    case Action::withdrawal_of_reservation:
    case Action::reservation:
      return "a reservation";
    case Action::withdrawal_of_declaration:
      return "a declaration";
    case Action::withdrawal_of_objection:
      return "an objection";
    case Action::rescission:
      return "a denunciation";
    case Action::signature:
      return "a signature ad referendum";
    default:
      return "an act";
  }
}

const Event* referred(const Act& act, std::span<const Event> events) {
  if (act.refers) {
    const auto found = std::ranges::find(events, *act.refers, &Event::id);
    return found != events.end() ? &*found : nullptr;
  }
  if (!needs_reference(act.action)) return nullptr;
  const Event* only = nullptr;
  for (const Event& event : events) {
    if (!is_candidate(act, event, events)) continue;
    if (only != nullptr) return nullptr;
    only = &event;
  }
  return only;
}

}  // namespace servanda::signatures
