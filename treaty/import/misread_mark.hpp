#pragma once
// Headings of articles that a machine misread: "Articie 12", "Art1cle l2", "ARTICLE I2", "Arti cle
// 12". They are looked for only where the sequence of the articles lacks that very number, so that
// no words are taken for a heading that nothing asks for; each one is a finding.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "treaty/import/article_chain.hpp"
#include "treaty/import/division_mark.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

// The mark at the begin of `text` as that of article `wanted`: letters that look alike are the
// same, one letter of the word may be another, a letter or a digit of the number too where nothing
// follows.
[[nodiscard]] std::optional<DivisionMark> read_misread_mark(std::string_view text,
                                                            std::uint32_t wanted,
                                                            const LanguageRules& rules);

struct Misread {
  std::size_t line = 0;
  std::uint32_t value = 0;
};

// Sets the marks of what is found. In the order of the lines.
[[nodiscard]] std::vector<Misread> mend_marks(const std::vector<Line>& lines, LineMarks& marks,
                                              const LanguageRules& rules);

}  // namespace servanda::treaty
