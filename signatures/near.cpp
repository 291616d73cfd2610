#include "signatures/near.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/edit_distance.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::signatures {

std::vector<std::size_t> nearest(std::string_view word,
                                 std::span<const std::string_view> candidates, std::size_t most) {
  constexpr std::size_t longest_bytes = 256;  // no name is longer, and the work grows with it
  if (word.size() > longest_bytes) return {};
  const std::u32string letters = engine::to_utf32(word);
  const std::size_t limit = std::max<std::size_t>(1, letters.size() / 3);
  std::vector<std::pair<std::size_t, std::size_t>> found;  // distance, index
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t distance =
        engine::edit_distance(letters, engine::to_utf32(candidates[i]), limit);
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
