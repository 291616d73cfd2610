#include "renderers/pdf/page/furnisher.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/text/unicode.hpp"
#include "renderers/pdf/page/style.hpp"

namespace servanda::renderers::pdf {
namespace {

// Of the text's width: what the title may take beside the articles.
constexpr Length title_share = 62;

// A long title is called by its first part: up to a semicolon, a colon or a full stop.
std::string first_part(const std::string& title) {
  std::size_t end = std::string::npos;
  for (const std::string_view mark : {";", ":", "؛", "；", "："}) {
    end = std::min(end, title.find(mark));
  }
  return title.substr(0, end);
}

}  // namespace

Furnisher::Furnisher(Typesetter& typesetter, const PageGeometry& geometry, Length text_size,
                     const std::string& title)
    : typesetter_(typesetter), geometry_(geometry), text_size_(text_size) {
  title_ = shortened(title);
}

Line Furnisher::set(const std::string& words, bool italic) {
  TextStyle style;
  style.font.italic = italic && typesetter_.typography().has_italics;
  style.size = at_size(looks::running.size, text_size_);
  StyledText text;
  text.append(words, style, 0);
  text.trim();
  ParagraphShape shape;
  shape.width = 10'000_pt;
  shape.alignment = Alignment::start;
  auto lines = typesetter_.paragraphs().set(text, shape);
  return lines.empty() ? Line{} : std::move(lines.front());
}

std::string Furnisher::shortened(const std::string& title) {
  const Length room = geometry_.text_width * title_share / 100;
  if (set(title, true).width <= room) return title;
  std::string part = first_part(title);
  bool is_cut = false;
  while (!part.empty() && set(part + "…", true).width > room) {
    const std::size_t space = part.rfind(' ');
    if (space != std::string::npos && space > 0) {
      part.resize(space);
    } else {
      std::u32string letters = engine::to_utf32(part);
      letters.pop_back();
      part = engine::to_utf8(letters);
    }
    is_cut = true;
  }
  return is_cut ? part + "…" : part;
}

FixedLine Furnisher::at_start(Line line, Length baseline) const {
  const Length left = geometry_.left;
  const Length x = typesetter_.is_rtl() ? left + geometry_.text_width - line.width : left;
  return {std::move(line), x, baseline};
}

FixedLine Furnisher::at_end(Line line, Length baseline) const {
  const Length left = geometry_.left;
  const Length x = typesetter_.is_rtl() ? left : left + geometry_.text_width - line.width;
  return {std::move(line), x, baseline};
}

Furniture Furnisher::of(const Page& page) {
  Furniture furniture;
  furniture.header.push_back(at_start(set(title_, true), geometry_.header_baseline));
  std::string articles = page.first_running;
  if (!page.last_running.empty() && page.last_running != articles) {
    articles += (articles.empty() ? "" : " – ") + page.last_running;
  }
  if (!articles.empty()) {
    furniture.header.push_back(at_end(set(articles, false), geometry_.header_baseline));
  }
  Line number = set(page_number(page.number, typesetter_.typography()), false);
  const Length x = geometry_.left + (geometry_.text_width - number.width) / 2;
  furniture.footer.push_back({std::move(number), x, geometry_.footer_baseline});
  return furniture;
}

}  // namespace servanda::renderers::pdf
