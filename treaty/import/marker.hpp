#pragma once
// The number or sign before a paragraph or point: "1.", "(a)", "b)", "一、", "㈠", "（十一）",
// "’2‘", "1.2", "–". A marker is read into every numeral that it may be; which one it is, and of
// which level, follows from the sequence (marker_sequence.hpp), never from the glyph.
//
//   marker  = bracketed | quoted | half | stopped | dashed | comma | framed | dotted | bullet
//   bracketed = "(" numeral ")"      (a) （一） (十一) (a bis)
//   quoted    = quote numeral quote  ’1‘ as the UN's Arabic texts have it
//   half      = numeral ")"          a) 1)
//   stopped   = numeral "."          1. A. iv.
//   dashed    = numeral dash         1 - أولا -
//   comma     = numeral "、"         一、
//   framed    = one character        ㈠ ⑴ ① ⒈
//   dotted    = digits 1*( "." digits ) [ "." / ")" ]      1.2 3.4.1
//   bare      = numeral TAB
//   bullet    = "–" / "—" / "-" / "•" / "*" / … and white space

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/numeral.hpp"
#include "treaty/import/language_rules.hpp"

namespace servanda::treaty {

// What stands around the numeral. A form of numbering is a shape and a style.
enum class Shape : std::uint8_t {
  bracketed,
  quoted,
  half,
  stopped,
  dashed,
  comma,
  circled,
  dotted,
  bare,
  bullet
};

struct Marker {
  Shape shape = Shape::stopped;
  std::vector<engine::Numeral> readings;  // empty for a bullet
  std::string suffix;                     // "bis"
  std::vector<std::uint32_t> path;        // dotted: the numbers before the last; "1.2" has {1}
  std::size_t end = 0;                    // bytes
  bool is_weak = false;  // might as well be the beginning of a sentence: "60 States", "A. Person"
};

// The marker that begins at `at` (white space and bidi marks before it are skipped).
[[nodiscard]] std::optional<Marker> read_marker(std::string_view text, std::size_t at,
                                                const LanguageRules& rules);

// The whole of a number that the source marked as such; more forms are markers here: "1", "iv".
[[nodiscard]] std::optional<Marker> read_marked_number(std::string_view number,
                                                       const LanguageRules& rules);

}  // namespace servanda::treaty
