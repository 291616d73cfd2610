#pragma once
// The one recogniser: blocks of any source, in any language that has rules, become the tree of a
// treaty. It never guesses in silence: what does not fit is a finding with its line.

#include <vector>

#include "treaty/import/block.hpp"
#include "treaty/import/draft.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/line.hpp"
#include "treaty/import/misread_mark.hpp"
#include "treaty/import/segments.hpp"

namespace servanda::treaty {

// The blocks as lines, with the marks of divisions on them and the treaty found among what is
// attached: cheap enough to ask several documents which of them is the treaty.
struct Survey {
  std::vector<Line> lines;
  LineMarks marks;
  std::vector<Misread> misread;  // marks that were made good
  Segments segments;

  [[nodiscard]] const ArticleChain& articles() const { return segments.all[segments.main].chain; }
  // At least two articles, counted from one.
  [[nodiscard]] bool finds_treaty() const;
};

[[nodiscard]] Survey survey(std::vector<Block> blocks, const LanguageRules& rules);

// Only where the survey finds a treaty.
[[nodiscard]] TreatyDraft recognise(Survey survey, const LanguageRules& rules);

}  // namespace servanda::treaty
