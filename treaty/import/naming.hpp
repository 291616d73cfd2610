#pragma once
// eIds for the recognised tree, by the Akoma Ntoso Naming Convention with the choices of AKN4UN:
// the number's value in the style of its level, the same in every language (roman for parts, titles
// and chapters; decimal for sections, articles and paragraphs; points a, i, A, then decimal). An
// article's eId omits its chapter unless the numbering begins anew; what is annexed begins with
// annex_N.

#include "engine/numeral.hpp"
#include "treaty/import/draft.hpp"

namespace servanda::treaty {

void name_provisions(TreatyDraft& draft);

// The style of a kind's numbers in eIds; `depth` of a point's list, from 1.
[[nodiscard]] engine::NumeralStyle eid_style(ProvisionKind kind, std::size_t depth);

}  // namespace servanda::treaty
