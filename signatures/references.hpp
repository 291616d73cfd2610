#pragma once
// Which earlier act an act is about: the one it names, or the only one it can be. A withdrawal by a
// State that made one reservation needs no number to be understood. Internal to signatures.

#include <span>

#include "signatures/event.hpp"

namespace servanda::signatures {

// nullptr where it names none and several, or none, are possible. `events` are effective events.
[[nodiscard]] const Event* referred(const Act& act, std::span<const Event> events);
// True where an act of that kind can be about such an event: an objection about a reservation.
[[nodiscard]] bool can_refer(Action action, const Event& event);
// True where only the author of the earlier act can do it.
[[nodiscard]] bool own_act_only(Action action);
// What the act must be about, in words: "a reservation".
[[nodiscard]] std::string_view referred_kind(Action action);

}  // namespace servanda::signatures
