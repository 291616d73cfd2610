#include "signatures/near.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/unicode.hpp"

namespace servanda::signatures {
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

std::size_t distance_of(std::u32string_view first, std::u32string_view second, std::size_t limit) {
  const auto [shorter, longer] = std::minmax(first.size(), second.size());
  if (longer - shorter > limit) return limit + 1;
  Rows rows(second.size() + 1);
  for (std::size_t i = 1; i <= first.size(); ++i) {
    if (fill_row(rows, first, second, i) > limit) return limit + 1;
    rows.advance();
  }
  return std::min(rows.last[second.size()], limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return distance_of(engine::to_utf32(a), engine::to_utf32(b), limit);
}

std::vector<std::size_t> nearest(std::string_view word,
                                 std::span<const std::string_view> candidates, std::size_t most) {
  constexpr std::size_t longest_bytes = 256;  // no name is longer, and the work grows with it
  if (word.size() > longest_bytes) return {};
  const std::u32string letters = engine::to_utf32(word);
  const std::size_t limit = std::max<std::size_t>(1, letters.size() / 3);
  std::vector<std::pair<std::size_t, std::size_t>> found;  // distance, index
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t distance = distance_of(letters, engine::to_utf32(candidates[i]), limit);
    if (distance <= limit) found.emplace_back(distance, i);
  }
  std::ranges::sort(found);
  std::vector<std::size_t> out;
  for (const auto& [distance, index] : found) {
    if (out.size() < most) out.push_back(index);
  }
  return out;
}

std::string did_you_mean(std::span<const std::string> suggestions) {
  if (suggestions.empty()) return {};
  std::string out = "; did you mean " + suggestions.front();
  for (std::size_t i = 1; i < suggestions.size(); ++i) {
    out += (i + 1 == suggestions.size() ? " or " : ", ") + suggestions[i];
  }
  return out + "?";
}

}  // namespace servanda::signatures
