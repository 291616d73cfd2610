#pragma once
// Whether a stored text is sound: its form by the house's own RELAX NG profile
// (docs/formats/treaty-profile.md), what no grammar can say by looking at it (eIds against numbers
// and parents, sequences, references that lead nowhere, metadata that agree), and the languages of
// one treaty held against one another.

#include <span>
#include <string>
#include <string_view>

#include "engine/diagnostic.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// The profile in RELAX NG's XML syntax.
[[nodiscard]] std::string_view treaty_profile();

// One error for each violation, with its line. The profile is compiled once for each process; safe
// in any thread.
void check_profile(std::string_view bytes, const std::string& file, engine::Diagnostics& findings);

// Faults are errors; what may be so in the law itself (a gap in the numbers) is a warning.
void check_text(const TreatyText& text, engine::Diagnostics& findings);

// Provisions that stand in one language and not in another: a warning at the text that lacks them,
// for it may be the law. Lead-ins and closing words may be there or not: a language folds them into
// the sentence before.
void compare_structure(std::span<const TreatyText* const> texts, engine::Diagnostics& findings);

}  // namespace servanda::treaty
