#pragma once
// The reasoning behind entry into force (VCLT 24) as ordered steps in a reader's language. A step
// that carries words of its own (a list's name, a reason) stands as the engine wrote it, in
// English, and is marked so.

#include "renderers/document.hpp"
#include "renderers/messages.hpp"
#include "signatures/force.hpp"
#include "signatures/participant.hpp"

namespace servanda::renderers {

// `as_at` is the day whose names the participants bear.
[[nodiscard]] Block force_steps(const signatures::Force& force,
                                const signatures::ParticipantTable& participants,
                                engine::CivilDate as_at, const Messages& messages);

}  // namespace servanda::renderers
