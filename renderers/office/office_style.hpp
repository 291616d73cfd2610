#pragma once
// The paragraph styles of office documents: one table that both the Word and the OpenDocument
// writer print, and whose names a secretariat finds in its word processor's list of styles.

#include <span>
#include <string>
#include <string_view>

namespace servanda::renderers {

struct OfficeStyle {
  std::string_view name;         // as people see it: "Point 1"
  double indent = 0;             // mm from the leading edge
  double hanging = 0;            // mm that the first line, with its number, begins before that
  double before = 0, after = 6;  // points
  double size = 11;              // points
  bool is_bold = false;
  bool is_italic = false;
  bool is_centred = false;
  bool keeps_with_next = false;
  bool is_barred = false;  // a rule at the leading edge, on a tint: what must not be missed
};

// Styles whose names begin with "Servanda" hold what is said about a text and is no part of it: an
// import leaves such paragraphs out.
[[nodiscard]] std::span<const OfficeStyle> office_styles();

// Of a numbered paragraph (level 1) or point (from 2), and of a text without a number below it.
[[nodiscard]] std::string_view numbered_style(std::size_t level);
[[nodiscard]] std::string_view text_style(std::size_t level);

// Style names as identifiers: Word's without spaces ("Point1"), OpenDocument's with the space
// written out ("Point_20_1").
[[nodiscard]] std::string word_style_id(std::string_view name);
[[nodiscard]] std::string odf_style_id(std::string_view name, bool right_to_left);

}  // namespace servanda::renderers
