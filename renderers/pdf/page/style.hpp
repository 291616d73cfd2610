#pragma once
// The look of each kind of text: sizes in thousandths of the body's, room in points. One table, so
// that the pages can be judged and changed in one place.

#include "renderers/pdf/breaking/paragraph.hpp"
#include "renderers/pdf/length.hpp"

namespace servanda::renderers::pdf {

struct TextLook {
  Em size = 1000;  // of the body's size
  bool bold = false, italic = false;
  Alignment alignment = Alignment::justified;
  Length before = 0;  // room above
  Em leading = 1000;  // of the language's own
};

namespace looks {

inline constexpr TextLook body = {1000, false, false, Alignment::justified, 7_pt};
inline constexpr TextLook tight = {1000, false, false, Alignment::justified, 4.5_pt};
inline constexpr TextLook lead = {1080, false, false, Alignment::justified, 9_pt};
inline constexpr TextLook title = {2050, true, false, Alignment::centred, 0, 880};
inline constexpr TextLook short_title = {1500, true, false, Alignment::centred, 0, 920};
inline constexpr TextLook subtitle = {1150, false, true, Alignment::centred, 14_pt};
inline constexpr TextLook division_number = {1000, false, false, Alignment::centred, 30_pt};
inline constexpr TextLook division = {1300, true, false, Alignment::centred, 30_pt, 930};
inline constexpr TextLook subdivision = {1120, true, false, Alignment::centred, 22_pt, 950};
inline constexpr TextLook article = {1000, true, false, Alignment::centred, 19_pt};
inline constexpr TextLook heading = {1150, true, false, Alignment::start, 20_pt};
inline constexpr TextLook small_heading = {1000, true, false, Alignment::start, 14_pt};
inline constexpr TextLook note = {840, false, false, Alignment::justified, 5_pt};
inline constexpr TextLook footnote = {800, false, false, Alignment::justified, 0};
inline constexpr TextLook notice = {900, false, false, Alignment::start, 12_pt};
inline constexpr TextLook fact = {940, false, false, Alignment::start, 5_pt};
inline constexpr TextLook table = {800, false, false, Alignment::start, 0};
inline constexpr TextLook contents_division = {940, true, false, Alignment::start, 9_pt};
inline constexpr TextLook contents_entry = {940, false, false, Alignment::start, 1.5_pt};
inline constexpr TextLook running = {760, false, true, Alignment::start, 0};

}  // namespace looks

inline constexpr Em superscript_size = 650;
inline constexpr Em superscript_rise = 340;
inline constexpr Em subscript_rise = -140;

inline constexpr Length body_size = 10.5_pt;
inline constexpr Length parallel_size = 9_pt;

}  // namespace servanda::renderers::pdf
