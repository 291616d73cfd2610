#include "engine/text/edit_distance.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

// One row of the table of distances (optimal string alignment) from the two rows above it.
struct Rows {
  std::vector<std::size_t> before_last, last, current;

  explicit Rows(std::size_t width) : before_last(width), last(width), current(width) {
    for (std::size_t i = 0; i < width; ++i) last[i] = i;
  }
  void advance() {
    std::swap(before_last, last);
    std::swap(last, current);
  }
};

bool swapped(std::u32string_view a, std::u32string_view b, std::size_t i, std::size_t j) {
  return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
}

// Fills `rows.current` for the i-th letter of `a`; gives its smallest distance.
std::size_t fill_row(Rows& rows, std::u32string_view a, std::u32string_view b, std::size_t i) {
  rows.current[0] = i;
  std::size_t smallest = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    const std::size_t replaced = rows.last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
    std::size_t best = std::min({replaced, rows.last[j] + 1, rows.current[j - 1] + 1});
    if (swapped(a, b, i, j)) best = std::min(best, rows.before_last[j - 2] + 1);
    rows.current[j] = best;
    smallest = std::min(smallest, best);
  }
  return smallest;
}

}  // namespace

std::size_t edit_distance(std::u32string_view first, std::u32string_view second,
                          std::size_t limit) {
  const std::size_t shorter = std::min(first.size(), second.size());
  const std::size_t longer = std::max(first.size(), second.size());
  if (longer - shorter > limit) return limit + 1;
  Rows rows(second.size() + 1);
  for (std::size_t i = 1; i <= first.size(); ++i) {
    if (fill_row(rows, first, second, i) > limit) return limit + 1;
    rows.advance();
  }
  return std::min(rows.last[second.size()], limit + 1);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return edit_distance(to_utf32(a), to_utf32(b), limit);
}

}  // namespace servanda::engine
