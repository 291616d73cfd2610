#include "renderers/office/office_style.hpp"

#include <algorithm>
#include <array>

namespace servanda::renderers {
namespace {

constexpr double step = 9;  // mm that a number hangs out

constexpr std::array styles{
    OfficeStyle{.name = "Numbered Paragraph", .indent = step, .hanging = step},
    OfficeStyle{.name = "Point 1", .indent = 2 * step, .hanging = step},
    OfficeStyle{.name = "Point 2", .indent = 3 * step, .hanging = step},
    OfficeStyle{.name = "Point 3", .indent = 4 * step, .hanging = step},
    OfficeStyle{.name = "Point 4", .indent = 5 * step, .hanging = step},
    OfficeStyle{.name = "Article Text"},
    OfficeStyle{.name = "Paragraph Text", .indent = step},
    OfficeStyle{.name = "Point 1 Text", .indent = 2 * step},
    OfficeStyle{.name = "Point 2 Text", .indent = 3 * step},
    OfficeStyle{.name = "Point 3 Text", .indent = 4 * step},
    OfficeStyle{.name = "Point 4 Text", .indent = 5 * step},
    OfficeStyle{.name = "Recital", .indent = step},
    OfficeStyle{.name = "Treaty Subtitle", .is_bold = true, .keeps_with_next = true},
    OfficeStyle{.name = "Label", .before = 6, .is_bold = true, .keeps_with_next = true},
    OfficeStyle{.name = "Servanda Notice", .indent = 4, .before = 3, .is_barred = true},
    OfficeStyle{.name = "Servanda Summary Note",
                .indent = 4,
                .size = 9.5,
                .is_italic = true,
                .is_barred = true},
    OfficeStyle{.name = "Servanda Contents",
                .before = 12,
                .size = 13,
                .is_bold = true,
                .keeps_with_next = true},
    OfficeStyle{.name = "Table Text", .after = 2, .size = 9.5},
    OfficeStyle{.name = "Table Heading", .after = 2, .size = 9.5, .is_bold = true},
};

constexpr std::array<std::string_view, 5> numbered{"Numbered Paragraph", "Point 1", "Point 2",
                                                   "Point 3", "Point 4"};
constexpr std::array<std::string_view, 6> texts{"Article Text", "Paragraph Text", "Point 1 Text",
                                                "Point 2 Text", "Point 3 Text",   "Point 4 Text"};

}  // namespace

std::span<const OfficeStyle> office_styles() {
  return styles;
}

std::string_view numbered_style(std::size_t level) {
  return numbered[std::clamp<std::size_t>(level, 1, numbered.size()) - 1];
}

std::string_view text_style(std::size_t level) {
  return texts[std::min(level, texts.size() - 1)];
}

std::string word_style_id(std::string_view name) {
  std::string id;
  std::copy_if(name.begin(), name.end(), std::back_inserter(id), [](char c) { return c != ' '; });
  return id;
}

std::string odf_style_id(std::string_view name, bool right_to_left) {
  std::string id;
  for (const char c : name) id += c == ' ' ? std::string("_20_") : std::string(1, c);
  return right_to_left ? id + "_RTL" : id;
}

}  // namespace servanda::renderers
