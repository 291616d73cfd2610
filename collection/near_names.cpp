#include "collection/near_names.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace servanda::collection {

namespace {

// Optimal string alignment: three rows are enough, for a swap looks back two.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

// Short words stand for another only where nearly all of them agrees.
std::size_t tolerance(std::string_view word) {
  return word.size() < 4 ? 1 : 1 + word.size() / 5;
}

}  // namespace

std::vector<std::string> near_names(std::string_view word, std::span<const std::string> names) {
  constexpr std::size_t longest = 128;  // bytes; what is longer is no slip of the fingers
  std::vector<std::pair<std::size_t, std::string>> found;
  if (word.empty() || word.size() > longest) return {};
  for (const std::string& name : names) {
    if (name.size() > longest) continue;
    const bool is_begun = word.size() >= 3 && name.starts_with(word);
    const std::size_t steps = is_begun ? 0 : distance(word, name);
    if (steps <= tolerance(word)) found.emplace_back(steps, name);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> nearest;
  for (auto& [steps, name] : found) {
    if (nearest.size() < 3 && steps <= found.front().first + 1) nearest.push_back(std::move(name));
  }
  return nearest;
}

std::string suggestion(std::string_view word, std::span<const std::string> names) {
  const std::vector<std::string> nearest = near_names(word, names);
  if (nearest.empty()) return {};
  std::string text = "; did you mean " + nearest.front();
  for (std::size_t i = 1; i < nearest.size(); ++i) {
    text += (i + 1 == nearest.size() ? " or " : ", ") + nearest[i];
  }
  return text + "?";
}

}  // namespace servanda::collection
