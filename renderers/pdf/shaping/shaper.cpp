#include "renderers/pdf/shaping/shaper.hpp"

#include <hb.h>

#include <algorithm>
#include <new>

namespace servanda::renderers::pdf {
namespace {

constexpr std::size_t most_known = 30000;  // words; some ten megabytes

// The script of the first character that has one of its own.
hb_script_t script_of(std::u16string_view text) {
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < text.size()) {
      c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00U);
    }
    const hb_script_t script = hb_unicode_script(unicode, c);
    if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
        script != HB_SCRIPT_UNKNOWN) {
      return script;
    }
  }
  return HB_SCRIPT_COMMON;
}

}  // namespace

std::int64_t ShapedRun::width_of(std::uint32_t begin, std::uint32_t end,
                                 std::uint32_t length) const {
  if (begin == 0 && end == length) return width;
  std::int64_t sum = 0;
  const auto count = static_cast<std::ptrdiff_t>(glyphs.size());
  const std::ptrdiff_t step = is_rtl ? -1 : 1;
  // In logical order a cluster ends where the next one begins.
  for (std::ptrdiff_t i = is_rtl ? count - 1 : 0; i >= 0 && i < count;) {
    const std::uint32_t from = glyphs[static_cast<std::size_t>(i)].cluster;
    std::int64_t advance = 0;
    for (; i >= 0 && i < count && glyphs[static_cast<std::size_t>(i)].cluster == from; i += step) {
      advance += glyphs[static_cast<std::size_t>(i)].advance;
    }
    const std::uint32_t to =
        i >= 0 && i < count ? glyphs[static_cast<std::size_t>(i)].cluster : length;
    const std::uint32_t low = std::max(from, begin), high = std::min(to, end);
    if (high > low && to > from) sum += advance * (high - low) / (to - from);
  }
  return sum;
}

void Shaper::Release::operator()(hb_buffer_t* buffer) const {
  hb_buffer_destroy(buffer);
}

Shaper::Shaper(const FontBook& fonts, const engine::LanguageTag& language)
    : fonts_(fonts),
      language_(hb_language_from_string(language.bcp47().c_str(), -1)),
      buffer_(hb_buffer_create()) {
  if (!hb_buffer_allocation_successful(buffer_.get())) throw std::bad_alloc();
}

const ShapedRun& Shaper::shape(std::u16string_view text, FontBook::Index font, bool is_rtl) {
  key_.assign(1, static_cast<char16_t>(font << 1 | (is_rtl ? 1 : 0)));
  key_.append(text);
  const auto found = known_.find(std::u16string_view(key_));
  if (found != known_.end()) return found->second;
  return known_.emplace(key_, shape_anew(text, font, is_rtl)).first->second;
}

void Shaper::forget() {
  if (known_.size() > most_known) known_.clear();
}

ShapedRun Shaper::shape_anew(std::u16string_view text, FontBook::Index font, bool is_rtl) {
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_reset(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  const auto length = static_cast<int>(text.size());
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.data()), length, 0,
                      length);
  hb_buffer_set_direction(buffer, is_rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, script_of(text));
  hb_buffer_set_language(buffer, language_);
  hb_shape(fonts_.face(font).font(), buffer, nullptr, 0);

  ShapedRun run;
  run.is_rtl = is_rtl;
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  run.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_advance,
                          positions[i].x_offset, positions[i].y_offset});
    run.width += positions[i].x_advance;
  }
  return run;
}

}  // namespace servanda::renderers::pdf
