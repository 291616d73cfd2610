#pragma once
// What stands before the first article: titles, the preamble with its recitals, and the words with
// which the parties agree.

#include <cstddef>
#include <vector>

#include "treaty/import/article_chain.hpp"
#include "treaty/import/draft.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

// Reads lines[begin, end) into the draft's preface and preamble; their words are moved out.
void read_front_matter(std::vector<Line>& lines, const LineMarks& marks, std::size_t begin,
                       std::size_t end, const LanguageRules& rules, TreatyDraft& draft);

// True where the parties' agreement ("Have agreed as follows:") stands in lines[begin, end).
[[nodiscard]] bool holds_agreement(const std::vector<Line>& lines, std::size_t begin,
                                   std::size_t end, const LanguageRules& rules);

}  // namespace servanda::treaty
