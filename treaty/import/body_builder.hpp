#pragma once
// The body of a treaty, or of an annex that has articles: divisions and articles put into their
// places, with headings and words.

#include <cstddef>
#include <vector>

#include "treaty/import/article_chain.hpp"
#include "treaty/import/draft.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

// lines[begin, end) begin with the first division or article of `chain`. Their words are moved out.
[[nodiscard]] Drafts build_divisions(std::vector<Line>& lines, const LineMarks& marks,
                                     std::size_t begin, std::size_t end, const ArticleChain& chain,
                                     const LanguageRules& rules,
                                     std::vector<DraftFinding>& findings);

}  // namespace servanda::treaty
