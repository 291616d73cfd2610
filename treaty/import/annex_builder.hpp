#pragma once
// What is attached to a treaty: annexes with articles of their own, with numbered paragraphs, with
// tables and forms, or with notes under headings. Nothing there is taken for a provision of the
// treaty itself.

#include <cstddef>
#include <memory>
#include <vector>

#include "treaty/import/draft.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/line.hpp"
#include "treaty/import/segments.hpp"

namespace servanda::treaty {

[[nodiscard]] std::unique_ptr<Draft> build_annex(std::vector<Line>& lines, const LineMarks& marks,
                                                 const Segment& segment, const LanguageRules& rules,
                                                 std::vector<DraftFinding>& findings);

}  // namespace servanda::treaty
