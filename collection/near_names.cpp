#include "collection/near_names.hpp"

#include <cstddef>
#include <vector>

#include "signatures/near.hpp"

namespace servanda::collection {

namespace {

constexpr std::size_t longest = 128;  // bytes; what is longer is no slip of the fingers
constexpr std::size_t most = 3;

std::vector<std::string> begun_by(std::string_view word, std::span<const std::string> names) {
  std::vector<std::string> begun;
  for (const std::string& name : names) {
    if (word.size() >= 3 && name.starts_with(word) && begun.size() < most) begun.push_back(name);
  }
  return begun;
}

}  // namespace

std::string suggestion(std::string_view word, std::span<const std::string> names) {
  if (word.empty() || word.size() > longest) return {};
  std::vector<std::string> likely = begun_by(word, names);
  if (likely.empty()) {
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    for (const std::size_t i : signatures::nearest(word, candidates, most)) {
      likely.push_back(names[i]);
    }
  }
  return signatures::did_you_mean(likely);
}

}  // namespace servanda::collection
