#include "renderers/pdf/shaping/bidi.hpp"

#include <unicode/ubidi.h>

#include <algorithm>
#include <memory>
#include <new>
#include <numeric>

namespace servanda::renderers::pdf {
namespace {

using Bidi = std::unique_ptr<UBiDi, decltype(&ubidi_close)>;

// No character below the Hebrew block is right to left, nor opens an embedding that is.
bool may_turn(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(), [](char16_t c) {
    return (c >= 0x0590 && c < 0x0900) || (c >= 0x200F && c <= 0x2069 && c != 0x2028) ||
           (c >= 0xD800 && c < 0xE000) || (c >= 0xFB1D && c < 0xFF00);
  });
}

}  // namespace

std::vector<BidiLevel> bidi_levels(std::u16string_view text, engine::Direction direction) {
  const bool is_rtl = direction == engine::Direction::right_to_left;
  if (text.empty() || (!is_rtl && !may_turn(text))) return {};
  const Bidi bidi(ubidi_open(), ubidi_close);
  if (!bidi) throw std::bad_alloc();
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), text.data(), static_cast<std::int32_t>(text.size()),
                is_rtl ? UBIDI_RTL : UBIDI_LTR, nullptr, &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status)) return {};
  return {levels, levels + text.size()};
}

std::vector<std::uint32_t> visual_order(std::span<const BidiLevel> levels) {
  std::vector<std::uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  if (levels.empty()) return order;
  BidiLevel highest = *std::max_element(levels.begin(), levels.end());
  for (; highest > 0; --highest) {
    for (std::size_t i = 0; i < levels.size();) {
      if (levels[i] < highest) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < levels.size() && levels[end] >= highest) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
  }
  return order;
}

}  // namespace servanda::renderers::pdf
