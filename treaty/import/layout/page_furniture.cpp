#include "treaty/import/layout/page_furniture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include "engine/numeral.hpp"
#include "engine/text/edit_distance.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/layout/page_measure.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t edge = 4;  // lines at the top, and at the bottom, that are looked at

// A line with its numbers taken out: "A/RES/#/# page #", and the numbers.
struct Shape {
  std::string words;
  std::vector<std::uint32_t> numbers;
};

Shape shape_of(std::string_view text) {
  constexpr std::size_t longest_number = 7;
  Shape shape;
  std::string digits;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t begin = i;
    const char32_t c = i < text.size() ? engine::next_code_point(text, i) : (++i, U'\0');
    const std::string_view bytes = text.substr(begin, i - begin);
    const bool is_digit = c != 0 && engine::read_number(bytes).has_value() && c < 0x3000;
    const bool is_zero = c == U'0' || c == U'٠';
    if ((is_digit || is_zero) && digits.size() < longest_number) {
      digits += is_zero ? '0' : static_cast<char>('0' + *engine::read_number(bytes));
      continue;
    }
    if (!digits.empty()) {
      shape.words += '#';
      shape.numbers.push_back(static_cast<std::uint32_t>(std::stoul(digits)));
      digits.clear();
    }
    if (c != 0 && !engine::is_space(c) && !engine::is_bidi_control(c)) shape.words += bytes;
  }
  return shape;
}

struct Page {
  std::size_t begin = 0;  // lines
  std::size_t end = 0;
};

std::vector<Page> pages_of(const TextLines& lines) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i].page != lines[i - 1].page) pages.push_back({i, i});
    pages.back().end = i + 1;
  }
  return pages;
}

// One line at an edge of one page.
struct EdgeLine {
  std::size_t line = 0;
  std::size_t page = 0;  // its number
  std::vector<std::uint32_t> numbers;
};

// Every number of the lines is the same on all pages, or counts with the page.
bool counts_with_pages(const std::vector<EdgeLine>& lines) {
  for (std::size_t n = 0; n < lines.front().numbers.size(); ++n) {
    std::set<std::int64_t> values, offsets;
    for (const EdgeLine& one : lines) {
      if (n >= one.numbers.size()) return false;
      const auto value = static_cast<std::int64_t>(one.numbers[n]);
      values.insert(value);
      offsets.insert(value - static_cast<std::int64_t>(one.page));
    }
    if (values.size() > 1 && offsets.size() > 1) return false;
  }
  return true;
}

// The lines at one edge of all pages that have one shape there.
using ByShape = std::map<std::string, std::vector<EdgeLine>>;

void collect(const TextLines& lines, std::size_t line, ByShape& into) {
  Shape shape = shape_of(lines[line].text);
  auto& all = into[shape.words];
  // A page has it once; the outermost counts.
  if (!all.empty() && all.back().page == lines[line].page) return;
  all.push_back({line, lines[line].page, std::move(shape.numbers)});
}

bool repeats(const std::vector<EdgeLine>& lines, std::size_t pages) {
  constexpr std::size_t share = 4;  // a quarter of the pages, for there are left and right ones
  const std::size_t fewest = pages <= 2 ? 2 : std::max<std::size_t>(3, pages / share);
  return lines.size() >= fewest && counts_with_pages(lines);
}

std::set<std::size_t> repeated_lines(const ByShape& all, std::size_t pages) {
  std::set<std::size_t> lines;
  for (const auto& [shape, found] : all) {
    if (!repeats(found, pages)) continue;
    for (const EdgeLine& one : found) lines.insert(one.line);
  }
  return lines;
}

// What a machine misread of them is nearly one of them.
void add_misread(const TextLines& lines, const ByShape& all, std::set<std::size_t>& repeated) {
  constexpr std::size_t shortest = 5;
  constexpr std::size_t share = 6;  // one sign in so many
  std::set<std::u32string> shapes;
  for (const std::size_t line : repeated) {
    const std::u32string shape = engine::to_utf32(shape_of(lines[line].text).words);
    if (shape.size() >= shortest) shapes.insert(shape);
  }
  constexpr std::size_t enough = 8;  // shapes; with more of them nothing repeats
  if (shapes.empty() || shapes.size() > enough) return;
  for (const auto& [shape, found] : all) {
    const std::u32string signs = engine::to_utf32(shape);
    const bool is_near = std::any_of(shapes.begin(), shapes.end(), [&](const auto& usual) {
      const std::size_t limit = usual.size() / share + 1;
      return engine::edit_distance(signs, usual, limit) <= limit;
    });
    if (!is_near) continue;
    for (const EdgeLine& one : found) repeated.insert(one.line);
  }
}

// Smaller letters at the very same height on top of nearly every page, whatever they say: the
// articles that the page holds, as in a dictionary.
void add_small_heads(const TextLines& lines, const std::vector<Page>& pages,
                     std::set<std::size_t>& above) {
  constexpr double small = 0.92;
  constexpr std::size_t fewest = 3;
  const double body = measure(lines).size;
  std::map<long, std::vector<std::size_t>> by_height;
  for (const Page& page : pages) {
    const TextLine& first = lines[page.begin];
    if (first.size < small * body) by_height[std::lround(first.top)].push_back(page.begin);
  }
  for (const auto& [height, found] : by_height) {
    if (found.size() < fewest || found.size() * 4 < pages.size() * 3) continue;
    above.insert(found.begin(), found.end());
  }
}

// "- 12 -", "12/48", "Page 12": few characters, one number or two.
std::optional<std::uint32_t> page_number(std::string_view text) {
  constexpr std::size_t longest = 24;  // bytes
  if (text.size() > longest) return std::nullopt;
  const Shape shape = shape_of(text);
  if (shape.numbers.empty() || shape.numbers.size() > 2) return std::nullopt;
  std::string rest = shape.words;
  std::erase_if(rest, [](char c) {
    return c == '#' || c == '-' || c == '/' || c == '.' || c == '[' || c == ']' || c == '|';
  });
  const bool is_bare = rest.empty() || rest == "\u2013\u2013" || rest == "\u2014\u2014";
  return is_bare && !text.ends_with('.') ? std::optional(shape.numbers.front()) : std::nullopt;
}

}  // namespace

std::vector<std::string> take_furniture(TextLines& lines) {
  const std::vector<Page> pages = pages_of(lines);
  std::vector<std::string> taken;
  if (pages.size() < 2) return taken;
  ByShape upper, lower;
  for (const Page& page : pages) {
    const std::size_t looked_at = std::min(edge, page.end - page.begin);
    for (std::size_t i = 0; i < looked_at; ++i) {
      collect(lines, page.begin + i, upper);
      collect(lines, page.end - 1 - i, lower);
    }
  }
  auto above = repeated_lines(upper, pages.size());
  auto below = repeated_lines(lower, pages.size());
  add_misread(lines, upper, above);
  add_misread(lines, lower, below);
  add_small_heads(lines, pages, above);
  TextLines kept;
  for (const Page& page : pages) {
    std::size_t begin = page.begin;
    std::size_t end = page.end;
    while (begin < end && above.contains(begin)) taken.push_back(lines[begin++].text);
    while (begin < end && below.contains(end - 1)) taken.push_back(lines[--end].text);
    std::move(lines.begin() + static_cast<std::ptrdiff_t>(begin),
              lines.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(kept));
  }
  lines = std::move(kept);
  return taken;
}

namespace {

// A page number, and the longest run of numbers that ends with it.
struct Counted {
  std::size_t line = 0;
  std::size_t length = 1;
  std::optional<std::size_t> before;  // in the list of them all
};

std::vector<std::size_t> longest_count(const TextLines& lines) {
  constexpr std::size_t shortest_page = 8;  // lines
  std::vector<Counted> all;
  std::map<std::uint32_t, std::size_t> last;  // by number
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto number = page_number(lines[i].text);
    if (!number || *number == 0) continue;
    Counted one{i, 1, {}};
    const auto before = last.find(*number - 1);
    if (before != last.end() && i - all[before->second].line >= shortest_page) {
      one.length = all[before->second].length + 1;
      one.before = before->second;
    }
    last[*number] = all.size();
    all.push_back(one);
  }
  const auto longest =
      std::max_element(all.begin(), all.end(),
                       [](const Counted& a, const Counted& b) { return a.length < b.length; });
  std::vector<std::size_t> count;
  for (auto one = longest; one != all.end();) {
    count.insert(count.begin(), one->line);
    one = one->before ? all.begin() + static_cast<std::ptrdiff_t>(*one->before) : all.end();
  }
  return count;
}

}  // namespace

void find_pages(TextLines& lines) {
  constexpr std::size_t fewest_pages = 3;
  constexpr std::size_t head = 4;  // lines above which a number stands at the foot
  if (lines.empty() || lines.back().page != lines.front().page) return;
  const std::vector<std::size_t> numbered = longest_count(lines);
  if (numbered.size() < fewest_pages) return;
  const bool at_foot = numbered.front() >= head;
  std::size_t page = 1;
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_number = next < numbered.size() && numbered[next] == i;
    if (is_number && !at_foot && i > 0) ++page;
    lines[i].page = page;
    if (is_number && at_foot) ++page;
    if (is_number) ++next;
  }
}

}  // namespace servanda::treaty
