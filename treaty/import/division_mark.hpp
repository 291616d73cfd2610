#pragma once
// The mark of a division at the beginning of a line: "Article 5 bis", "CHAPITRE PREMIER", "Часть
// II", "第十一条", "المادة 4". Reading one says only that the line may be a heading; whether it is
// one follows from the sequence of numbers (article_chain.hpp).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/import/language_rules.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// A number of a heading, in every value it may have ("I" is one, or the ninth letter).
struct HeadingNumber {
  std::vector<std::uint32_t> values;
  std::string suffix;   // "bis", "ter"; "A" of "Article 5A"; or empty
  std::size_t end = 0;  // bytes
};

// How what follows the mark stands to it.
enum class Rest {
  none,       // nothing follows: the mark is the whole line
  separated,  // a full stop, colon, dash, tab or wide space lies between
  loose,      // one space does
  attached    // nothing does, or a comma: the mark is part of a sentence
};

struct DivisionMark {
  ProvisionKind kind = ProvisionKind::article;
  HeadingNumber number;  // no values: the division is not numbered ("Annex")
  std::size_t end = 0;   // where the mark ends, its full stop included
  Rest rest = Rest::none;
  bool is_citation = false;  // what follows says that a provision is cited: "of", "所"
};

[[nodiscard]] std::optional<DivisionMark> read_division_mark(std::string_view text,
                                                             const LanguageRules& rules);

// How what stands in `text` from `end` on stands to a mark that ends there; a full stop that closes
// the mark is counted to it.
[[nodiscard]] Rest rest_behind(std::string_view text, std::size_t& end);

// Words, digits, roman or Chinese numbers at `at`.
[[nodiscard]] std::optional<HeadingNumber> read_heading_number(std::string_view text,
                                                               std::size_t at,
                                                               const LanguageRules& rules);

// The suffix ("bis", "A") that stands at `at`, with `end` moved behind it; empty where none does.
[[nodiscard]] std::string read_repeat(std::string_view text, std::size_t& end,
                                      const LanguageRules& rules);

}  // namespace servanda::treaty
