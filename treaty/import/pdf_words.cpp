#include "treaty/import/pdf_words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <pugixml.hpp>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/layout/visual_order.hpp"
#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

struct Word {
  double left = 0, right = 0, top = 0, bottom = 0;
  std::string text;

  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle() const { return (top + bottom) / 2; }
};

// Words side by side, from left to right.
struct Row {
  std::vector<Word> words;
  double top = 0, bottom = 0;

  [[nodiscard]] double height() const { return bottom - top; }
};

std::vector<Word> words_of(pugi::xml_node page) {
  std::vector<Word> words;
  for (const pugi::xml_node flow : page.children("flow")) {
    for (const pugi::xml_node block : flow.children("block")) {
      for (const pugi::xml_node line : block.children("line")) {
        for (const pugi::xml_node node : line.children("word")) {
          Word word{node.attribute("xMin").as_double(), node.attribute("xMax").as_double(),
                    node.attribute("yMin").as_double(), node.attribute("yMax").as_double(),
                    node.child_value()};
          std::erase_if(word.text, [](char c) { return static_cast<unsigned char>(c) < ' '; });
          const bool is_sane = std::isfinite(word.left) && std::isfinite(word.right) &&
                               std::isfinite(word.top) && std::isfinite(word.bottom) &&
                               word.right > word.left && word.height() > 0;
          if (!word.text.empty() && is_sane) words.push_back(std::move(word));
        }
      }
    }
  }
  return words;
}

// --- Rows ---

// A superscript is smaller and higher, but its middle still lies within the row.
bool belongs_to(const Row& row, const Word& word) {
  const double middle = (row.top + row.bottom) / 2;
  return std::abs(word.middle() - middle) < 0.5 * std::min(word.height(), row.height());
}

std::vector<Row> rows_of(std::vector<Word> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.middle() < b.middle(); });
  std::vector<Row> rows;
  for (Word& word : words) {
    if (rows.empty() || !belongs_to(rows.back(), word)) {
      rows.push_back({{}, word.top, word.bottom});
    }
    Row& row = rows.back();
    // The tallest word gives the row its place: the letters of the line, not a superscript.
    if (word.height() > row.height()) {
      row.top = word.top;
      row.bottom = word.bottom;
    }
    row.words.push_back(std::move(word));
  }
  for (Row& row : rows) {
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const Word& a, const Word& b) { return a.left < b.left; });
  }
  return rows;
}

// --- Columns ---

bool is_crossed(const Row& row, double x) {
  return std::any_of(row.words.begin(), row.words.end(),
                     [&](const Word& word) { return word.left < x && word.right > x; });
}

// Words on both sides and none near: the white between two columns, not between two words.
bool is_parted(const Row& row, double x) {
  constexpr double narrowest = 0.8;  // of the height of a row
  double left = -1;
  double right = -1;
  for (const Word& word : row.words) {
    if (word.right <= x) left = std::max(left, word.right);
    if (word.left >= x && right < 0) right = word.left;
  }
  return left >= 0 && right >= 0 && right - left > narrowest * row.height() && !is_crossed(row, x);
}

// Where the page is parted into two columns.
std::optional<double> find_gutter(const std::vector<Row>& rows, double width) {
  constexpr double step = 2;  // points
  constexpr std::size_t fewest_rows = 8;
  std::optional<double> best;
  std::size_t most = fewest_rows - 1;
  for (double x = 0.35 * width; x < 0.65 * width; x += step) {
    std::size_t parted = 0;
    std::size_t crossed = 0;
    for (const Row& row : rows) {
      parted += is_parted(row, x) ? 1 : 0;
      crossed += is_crossed(row, x) ? 1 : 0;
    }
    if (parted > most && crossed < parted) {
      most = parted;
      best = x;
    }
  }
  return best;
}

Row part_of(const Row& row, double from, double to) {
  Row part{{}, row.top, row.bottom};
  for (const Word& word : row.words) {
    if (word.left >= from && word.left < to) part.words.push_back(word);
  }
  return part;
}

// Rows in reading order: between two rows that go across the page, first the one column, then the
// other.
std::vector<Row> in_reading_order(const std::vector<Row>& rows, double width, bool right_to_left) {
  const auto gutter = find_gutter(rows, width);
  if (!gutter) return rows;
  std::vector<Row> ordered, first, second;
  const auto flush = [&] {
    std::move(first.begin(), first.end(), std::back_inserter(ordered));
    std::move(second.begin(), second.end(), std::back_inserter(ordered));
    first.clear();
    second.clear();
  };
  for (const Row& row : rows) {
    if (is_crossed(row, *gutter)) {
      flush();
      ordered.push_back(row);
      continue;
    }
    Row left = part_of(row, -1e9, *gutter);
    Row right = part_of(row, *gutter, 1e9);
    if (right_to_left) std::swap(left, right);
    if (!left.words.empty()) first.push_back(std::move(left));
    if (!right.words.empty()) second.push_back(std::move(right));
  }
  flush();
  return ordered;
}

// --- Lines ---

bool is_ideographic_end(std::string_view before, std::string_view after) {
  RunBuilder both;
  both.add(before);
  both.add_soft_break();
  both.add(after);
  return servanda::treaty::words_of(both.take()).size() == before.size() + after.size();
}

bool are_one_word(const Word& before, const Word& after) {
  const double gap = after.left - before.right;
  const double height = std::min(before.height(), after.height());
  if (gap < 0.06 * height) return true;
  return gap < 0.5 * height && is_ideographic_end(before.text, after.text);
}

TextLine line_of(const Row& row, std::size_t page, double width, bool right_to_left) {
  constexpr double small = 0.8;
  TextLine line;
  line.page = page;
  line.source = page;
  line.top = row.top;
  line.size = row.height();
  std::string visual;
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    const Word& word = row.words[i];
    if (i > 0 && !are_one_word(row.words[i - 1], word)) visual += ' ';
    const bool is_raised =
        word.height() < small * row.height() && word.middle() < (row.top + row.bottom) / 2;
    if (is_raised) line.raised.emplace_back(visual.size(), visual.size() + word.text.size());
    visual += word.text;
  }
  const bool turns = has_right_to_left(visual);
  line.text = turns ? logical_order(visual, right_to_left, line.raised) : visual;
  const double left = row.words.front().left;
  const double right = row.words.back().right;
  line.start = right_to_left ? width - right : left;
  line.end = right_to_left ? width - left : right;
  return line;
}

bool runs_right_to_left(const std::vector<Word>& words) {
  const auto turned = std::count_if(words.begin(), words.end(),
                                    [](const Word& word) { return has_right_to_left(word.text); });
  return static_cast<std::size_t>(turned) * 2 > words.size();
}

void add_page(pugi::xml_node page, PdfText& text) {
  ++text.pages;
  const double width = page.attribute("width").as_double();
  std::vector<Word> words = words_of(page);
  if (words.empty()) {
    if (text.empty_pages++ == 0) text.first_empty_page = text.pages;
    return;
  }
  const bool right_to_left = runs_right_to_left(words);
  for (const Row& row : in_reading_order(rows_of(std::move(words)), width, right_to_left)) {
    TextLine line = line_of(row, text.pages, width, right_to_left);
    line.text = engine::trim(line.text);
    if (!line.text.empty()) text.lines.push_back(std::move(line));
  }
}

}  // namespace

engine::Result<PdfText> read_pdf_words(std::string_view bounding_boxes, const std::string& file) {
  constexpr std::string_view page_end = "</page>";
  PdfText text;
  // Page by page, so that memory does not grow with the file.
  for (std::size_t at = 0;;) {
    const std::size_t begin = bounding_boxes.find("<page ", at);
    const std::size_t end = bounding_boxes.find(page_end, at);
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) break;
    at = end + page_end.size();
    pugi::xml_document page;
    const std::string_view source = bounding_boxes.substr(begin, at - begin);
    if (!page.load_buffer(source.data(), source.size(), pugi::parse_default, pugi::encoding_utf8)) {
      return engine::failure(engine::src_diagnostics::source_unreadable, {file, text.pages + 1},
                             "pdftotext", "its output is not well-formed");
    }
    add_page(page.child("page"), text);
  }
  return text;
}

}  // namespace servanda::treaty
