#include "treaty/import/pdf_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
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
  double shift = 0;  // of its column against the first one, in reading direction

  [[nodiscard]] double height() const { return bottom - top; }
};

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// How far apart the lines of the page stand that lie one below another.
double pitch_of(pugi::xml_node page) {
  std::vector<double> distances;
  for (const pugi::xml_node flow : page.children("flow")) {
    for (const pugi::xml_node block : flow.children("block")) {
      for (const pugi::xml_node line : block.children("line")) {
        const pugi::xml_node above = line.previous_sibling("line");
        const auto middle = [](pugi::xml_node one) {
          return (one.attribute("yMin").as_double() + one.attribute("yMax").as_double()) / 2;
        };
        if (above) distances.push_back(std::abs(middle(line) - middle(above)));
      }
    }
  }
  return median(std::move(distances));
}

// Some founts, Chinese ones above all, say that they are far taller than the lines are apart: their
// words are made as tall as the lines leave room for.
void fit_between_lines(std::vector<Word>& words, double pitch) {
  constexpr double share = 0.85;  // of the pitch, as in most settings
  std::vector<double> heights;
  for (const Word& word : words) heights.push_back(word.height());
  const double height = median(std::move(heights));
  if (pitch < 0.3 * height || pitch >= height) return;
  const double factor = share * pitch / height;
  for (Word& word : words) {
    const double middle = word.middle();
    const double half = word.height() * factor / 2;
    word.top = middle - half;
    word.bottom = middle + half;
  }
}

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
  fit_between_lines(words, pitch_of(page));
  return words;
}

// --- Rows ---

// A superscript is smaller and higher, but its middle still lies within the row.
bool belongs_to(const Row& row, const Word& word) {
  const double middle = (row.top + row.bottom) / 2;
  return std::abs(word.middle() - middle) < 0.5 * std::min(word.height(), row.height());
}

// As tall as most of its letters: neither a superscript nor a sign from a taller fount counts.
void settle_height(Row& row) {
  std::map<long, std::size_t> letters;
  for (const Word& word : row.words) letters[std::lround(word.height())] += word.text.size();
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  const auto usual = std::find_if(row.words.begin(), row.words.end(), [&](const Word& word) {
    return std::lround(word.height()) == most->first;
  });
  row.top = usual->top;
  row.bottom = usual->bottom;
}

std::vector<Row> rows_of(std::vector<Word> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.middle() < b.middle(); });
  std::vector<Row> rows;
  for (Word& word : words) {
    if (rows.empty() || !belongs_to(rows.back(), word)) {
      rows.push_back({{}, word.top, word.bottom, 0});
    }
    Row& row = rows.back();
    // So far the tallest word gives the row its place: that of the letters, not of a superscript.
    if (word.height() > row.height()) {
      row.top = word.top;
      row.bottom = word.bottom;
    }
    row.words.push_back(std::move(word));
  }
  for (Row& row : rows) {
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const Word& a, const Word& b) { return a.left < b.left; });
    settle_height(row);
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

// How many rows are parted there; 0 where more go across.
std::size_t rows_parted(const std::vector<Row>& rows, double x) {
  std::size_t parted = 0;
  std::size_t crossed = 0;
  for (const Row& row : rows) {
    parted += is_parted(row, x) ? 1 : 0;
    crossed += is_crossed(row, x) ? 1 : 0;
  }
  return crossed < parted ? parted : 0;
}

// Where the page is parted into two columns. The last page may have few rows: it is parted where
// the pages before it are.
std::optional<double> find_gutter(const std::vector<Row>& rows, double width,
                                  std::optional<double> of_last_page) {
  constexpr double finest = 2;  // points
  constexpr int most_steps = 200;
  constexpr std::size_t fewest_rows = 8;
  constexpr std::size_t fewest_as_before = 2;
  std::optional<double> best;
  std::size_t most = fewest_rows - 1;
  // A page says itself how wide it is: no width may make this long.
  const double step = std::max(finest, 0.3 * width / most_steps);
  for (int i = 0; i < most_steps && 0.35 * width + i * step < 0.65 * width; ++i) {
    const double x = 0.35 * width + i * step;
    const std::size_t parted = rows_parted(rows, x);
    if (parted <= most) continue;
    most = parted;
    best = x;
  }
  const bool is_as_before =
      !best && of_last_page && rows_parted(rows, *of_last_page) >= fewest_as_before;
  return is_as_before ? of_last_page : best;
}

Row part_of(const Row& row, double from, double to) {
  Row part{{}, row.top, row.bottom, 0};
  for (const Word& word : row.words) {
    if (word.left >= from && word.left < to) part.words.push_back(word);
  }
  return part;
}

// So many rows at the top, and at the bottom, are parted from the others by white: they go across
// the page, whatever stands in them.
std::size_t rows_apart(const std::vector<Row>& rows, bool at_top) {
  constexpr std::size_t looked_at = 3;
  std::size_t apart = 0;
  for (std::size_t i = 0; i + 1 < rows.size() && i < looked_at; ++i) {
    const Row& outer = at_top ? rows[i] : rows[rows.size() - 1 - i];
    const Row& inner = at_top ? rows[i + 1] : rows[rows.size() - 2 - i];
    const double white = at_top ? inner.top - outer.bottom : outer.top - inner.bottom;
    if (white > std::max(outer.height(), inner.height())) apart = i + 1;
  }
  return apart;
}

double edge_of(const std::vector<Row>& column, bool right_to_left) {
  double edge = right_to_left ? -1e9 : 1e9;
  for (const Row& row : column) {
    edge = right_to_left ? std::max(edge, row.words.back().right)
                         : std::min(edge, row.words.front().left);
  }
  return edge;
}

// Rows in reading order: between two rows that go across the page, first the one column, then the
// other.
std::vector<Row> in_reading_order(const std::vector<Row>& rows, std::optional<double> gutter,
                                  bool right_to_left) {
  if (!gutter) return rows;
  std::vector<Row> ordered, first, second;
  const auto flush = [&] {
    if (!first.empty() && !second.empty()) {
      const double shift = edge_of(second, right_to_left) - edge_of(first, right_to_left);
      for (Row& row : second) row.shift = right_to_left ? -shift : shift;
    }
    std::move(first.begin(), first.end(), std::back_inserter(ordered));
    std::move(second.begin(), second.end(), std::back_inserter(ordered));
    first.clear();
    second.clear();
  };
  const std::size_t begin = rows_apart(rows, true);
  const std::size_t end = rows.size() - rows_apart(rows, false);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (i < begin || i >= end || is_crossed(row, *gutter)) {
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

// The white between the words of a row where it was stretched to fill the line.
double usual_gap(const Row& row) {
  constexpr std::size_t fewest = 4;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < row.words.size(); ++i) {
    gaps.push_back(row.words[i].left - row.words[i - 1].right);
  }
  return gaps.size() < fewest ? 0 : median(std::move(gaps));
}

// Between ideographs a space stands only where somebody has set one: "第三条 范围".
bool are_one_word(const Word& before, const Word& after, double usual) {
  const double gap = after.left - before.right;
  const double height = std::min(before.height(), after.height());
  if (gap < 0.06 * height) return true;
  const double stretched = std::max(0.12 * height, 1.5 * usual);
  return gap < std::min(0.5 * height, stretched) && is_ideographic_end(before.text, after.text);
}

// With a space before it, which is a quarter of the letters' height in most founts.
double first_word_width(const Row& row, bool right_to_left) {
  constexpr double space = 0.25;
  const std::size_t last = row.words.size() - 1;
  std::size_t length = 1;
  const auto at = [&](std::size_t i) -> const Word& {
    return row.words[right_to_left ? last - i : i];
  };
  const double usual = usual_gap(row);
  const auto joins = [&](std::size_t i) {
    return right_to_left ? are_one_word(at(i), at(i - 1), usual)
                         : are_one_word(at(i - 1), at(i), usual);
  };
  while (length <= last && joins(length)) ++length;
  const double width =
      std::max(at(0).right, at(length - 1).right) - std::min(at(0).left, at(length - 1).left);
  return width + space * row.height();
}

TextLine line_of(const Row& row, std::size_t page, double width, bool right_to_left) {
  constexpr double small = 0.8;
  TextLine line;
  line.page = page;
  line.source = page;
  line.top = row.top;
  line.size = row.height();
  std::string visual;
  const double usual = usual_gap(row);
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    const Word& word = row.words[i];
    if (i > 0 && !are_one_word(row.words[i - 1], word, usual)) visual += ' ';
    const bool is_raised =
        word.height() < small * row.height() && word.middle() < (row.top + row.bottom) / 2;
    if (is_raised) line.raised.emplace_back(visual.size(), visual.size() + word.text.size());
    visual += word.text;
  }
  const bool turns = has_right_to_left(visual);
  line.text = turns ? logical_order(visual, right_to_left, line.raised) : visual;
  line.first_word = first_word_width(row, right_to_left);
  const double left = row.words.front().left;
  const double right = row.words.back().right;
  line.start = (right_to_left ? width - right : left) - row.shift;
  line.end = (right_to_left ? width - left : right) - row.shift;
  return line;
}

bool runs_right_to_left(const std::vector<Word>& words) {
  const auto turned = std::count_if(words.begin(), words.end(),
                                    [](const Word& word) { return has_right_to_left(word.text); });
  return static_cast<std::size_t>(turned) * 2 > words.size();
}

// `gutter` is that of the page before, and becomes this page's.
void add_page(pugi::xml_node page, std::optional<double>& gutter, PdfText& text) {
  ++text.pages;
  const double width = page.attribute("width").as_double();
  std::vector<Word> words = words_of(page);
  if (words.empty()) {
    if (text.empty_pages++ == 0) text.first_empty_page = text.pages;
    return;
  }
  const bool right_to_left = runs_right_to_left(words);
  const std::vector<Row> rows = rows_of(std::move(words));
  gutter = find_gutter(rows, width, gutter);
  for (const Row& row : in_reading_order(rows, gutter, right_to_left)) {
    TextLine line = line_of(row, text.pages, width, right_to_left);
    line.text = engine::trim(line.text);
    if (!line.text.empty()) text.lines.push_back(std::move(line));
  }
}

}  // namespace

engine::Result<PdfText> read_pdf_words(std::string_view bounding_boxes, const std::string& file) {
  constexpr std::string_view page_end = "</page>";
  PdfText text;
  std::optional<double> gutter;
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
    add_page(page.child("page"), gutter, text);
  }
  return text;
}

}  // namespace servanda::treaty
