#include "treaty/import/layout/visual_order.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

// A character with what is known of it; the order is what changes.
struct Character {
  char32_t value = 0;
  bool is_marked = false;
};
using Characters = std::vector<Character>;

bool is_right_to_left(char32_t c) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_mark(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_CANONICAL_COMBINING_CLASS) != 0;
}

Characters characters_of(std::string_view text,
                         const std::vector<std::pair<std::size_t, std::size_t>>& marked) {
  Characters all;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    Character one{engine::next_code_point(text, i), false};
    for (const auto& [begin, end] : marked) one.is_marked |= at >= begin && at < end;
    // Beyond the basic plane a character has two units; none that matters here is there.
    if (one.value > 0xFFFF) one.value = 0xFFFD;
    all.push_back(one);
  }
  return all;
}

Characters reordered(const Characters& visual, bool right_to_left) {
  std::u16string units;
  for (const Character& one : visual) units += static_cast<char16_t>(one.value);
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  UErrorCode error = U_ZERO_ERROR;
  const UBiDiLevel level = right_to_left ? 1 : 0;
  ubidi_setPara(bidi.get(), units.data(), static_cast<int32_t>(units.size()), level, nullptr,
                &error);
  std::vector<int32_t> from(units.size());
  ubidi_getVisualMap(bidi.get(), from.data(), &error);
  if (U_FAILURE(error)) return visual;
  Characters logical;
  for (const int32_t index : from) {
    Character one = visual[static_cast<std::size_t>(index)];
    if ((ubidi_getLevelAt(bidi.get(), index) & 1U) != 0) {
      one.value = static_cast<char32_t>(u_charMirror(static_cast<UChar32>(one.value)));
    }
    logical.push_back(one);
  }
  return logical;
}

// Vowel signs stand where their letter does on the page; turned around, they come before it.
void put_marks_behind_letters(Characters& text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool is_leading =
        is_mark(text[i].value) && (i == 0 || engine::is_space(text[i - 1].value));
    if (!is_leading) continue;
    std::size_t letter = i;
    while (letter < text.size() && is_mark(text[letter].value)) ++letter;
    if (letter < text.size() && is_right_to_left(text[letter].value)) {
      std::rotate(text.begin() + static_cast<std::ptrdiff_t>(i),
                  text.begin() + static_cast<std::ptrdiff_t>(letter),
                  text.begin() + static_cast<std::ptrdiff_t>(letter) + 1);
    }
  }
}

// Writers of PDF differ in whether a bracket is the one that is seen or the one that is meant.
// Where a closing one comes first, they were the seen ones already.
void mend_brackets(Characters& text) {
  const auto first = std::find_if(text.begin(), text.end(), [](const Character& one) {
    return one.value == U'(' || one.value == U')';
  });
  if (first == text.end() || first->value == U'(') return;
  const auto opening = std::count_if(text.begin(), text.end(),
                                     [](const Character& one) { return one.value == U'('; });
  if (opening == 0) return;
  for (Character& one : text) {
    if (one.value == U'(' || one.value == U')') one.value = one.value == U'(' ? U')' : U'(';
  }
}

}  // namespace

bool has_right_to_left(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (is_right_to_left(engine::next_code_point(text, i))) return true;
  }
  return false;
}

std::string logical_order(std::string_view visual, bool right_to_left,
                          std::vector<std::pair<std::size_t, std::size_t>>& marked) {
  Characters text = reordered(characters_of(visual, marked), right_to_left);
  put_marks_behind_letters(text);
  mend_brackets(text);
  marked.clear();
  std::string logical;
  for (const Character& one : text) {
    const std::size_t begin = logical.size();
    engine::append_utf8(logical, one.value);
    if (!one.is_marked) continue;
    if (!marked.empty() && marked.back().second == begin) {
      marked.back().second = logical.size();
    } else {
      marked.emplace_back(begin, logical.size());
    }
  }
  return logical;
}

}  // namespace servanda::treaty
