#pragma once
// The paragraphs and lists of one provision in the plain text form. Items stand four columns deeper
// than their owner; a text directly before a list leads to it, one directly behind it closes it,
// and a sign before the words says where that is not so:
//
//   "+ "  a paragraph of its own      "& "  goes with the one before      "^ "  closes the list
//   above

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "treaty/import/draft.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/plain_form/form_blocks.hpp"
#include "treaty/plain_form/form_marks.hpp"

namespace servanda::treaty {

inline constexpr std::string_view own_sign = "+ ";
inline constexpr std::string_view same_sign = "& ";
inline constexpr std::string_view closing_sign = "^ ";

// Where a reader of blocks stands.
struct FormCursor {
  const std::vector<FormBlock>& blocks;
  const LanguageRules& rules;
  std::vector<DraftFinding>& findings;
  std::size_t at = 0;

  [[nodiscard]] bool at_end() const { return at >= blocks.size(); }
  [[nodiscard]] const FormBlock& now() const { return blocks[at]; }
  // Neither a heading nor a directive.
  [[nodiscard]] bool at_words() const {
    return !at_end() &&
           (now().kind == FormBlock::Kind::text || now().kind == FormBlock::Kind::table);
  }
};

// The words of a provision that begins with `first` (may be empty) on a line. Its further blocks
// stand at `level` or deeper, items of its own lists at `item_level` or deeper.
[[nodiscard]] std::vector<DraftPart> read_form_parts(FormCursor& cursor, std::string_view first,
                                                     std::size_t line, std::size_t level,
                                                     std::size_t item_level);

// A block as words, or as a table.
[[nodiscard]] DraftText read_form_text(const FormBlock& block);

// A number at the beginning of a line that is joined to the one before: likely a blank line is
// missing.
void doubt_joined_lines(const FormBlock& block, FormCursor& cursor);

// True where the block at the cursor begins with a number.
[[nodiscard]] bool at_form_item(const FormCursor& cursor);

// Numbers siblings one after another.
class FormCounter {
 public:
  void set_value(Draft& draft, const FormNumber& number);

 private:
  std::uint32_t last_ = 0;
  std::optional<engine::NumeralStyle> style_;
};

}  // namespace servanda::treaty
