#include "treaty/difference/likeness.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

#include "engine/text/unicode.hpp"
#include "engine/text/words.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t most_holders = 12;    // a word in more texts than that is not rare
constexpr std::size_t most_candidates = 4;  // for each text

// FNV-1a: the same on every machine.
std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return hash;
}

class Candidates {
 public:
  explicit Candidates(std::span<const WordBag* const> before) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      for (std::size_t w = 0; w < before[i]->size(); ++w) {
        const std::uint64_t word = (*before[i])[w];
        if (w > 0 && (*before[i])[w - 1] == word) continue;
        auto& holders = holders_[word];
        if (holders.size() <= most_holders) holders.push_back(i);
      }
    }
  }

  // Those that share most rare words with the bag.
  [[nodiscard]] std::vector<std::size_t> of(const WordBag& bag) const {
    std::map<std::size_t, std::size_t> shared;
    for (const std::uint64_t word : bag) {
      const auto found = holders_.find(word);
      if (found == holders_.end() || found->second.size() > most_holders) continue;
      for (const std::size_t holder : found->second) ++shared[holder];
    }
    std::vector<std::pair<std::size_t, std::size_t>> best;  // count, place
    for (const auto& [place, count] : shared) best.emplace_back(count, place);
    std::stable_sort(best.begin(), best.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (best.size() > most_candidates) best.resize(most_candidates);
    std::vector<std::size_t> places;
    for (const auto& [count, place] : best) places.push_back(place);
    return places;
  }

 private:
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders_;
};

}  // namespace

WordBag word_bag(std::string_view text) {
  WordBag bag;
  for (const engine::Segment& segment : engine::segment(text)) {
    if (!segment.is_word) continue;
    const std::string_view word = text.substr(segment.begin, segment.end - segment.begin);
    bag.push_back(hash_of(engine::fold_for_search(word)));
  }
  std::sort(bag.begin(), bag.end());
  return bag;
}

void add_words(WordBag& bag, const WordBag& more) {
  const auto middle = static_cast<std::ptrdiff_t>(bag.size());
  bag.insert(bag.end(), more.begin(), more.end());
  std::inplace_merge(bag.begin(), bag.begin() + middle, bag.end());
}

double likeness(const WordBag& a, const WordBag& b) {
  if (a.empty() && b.empty()) return 1;
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++shared;
    const bool next_x = *x <= *y;
    const bool next_y = *y <= *x;
    x += next_x;
    y += next_y;
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

std::vector<std::pair<std::size_t, std::size_t>> most_alike(std::span<const WordBag* const> before,
                                                            std::span<const WordBag* const> after,
                                                            double least) {
  const Candidates candidates(before);
  std::vector<std::tuple<double, std::size_t, std::size_t>> found;
  for (std::size_t i = 0; i < after.size(); ++i) {
    for (const std::size_t place : candidates.of(*after[i])) {
      const double value = likeness(*before[place], *after[i]);
      if (value >= least) found.emplace_back(-value, place, i);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<bool> taken_before(before.size()), taken_after(after.size());
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [value, a, b] : found) {
    if (taken_before[a] || taken_after[b]) continue;
    taken_before[a] = taken_after[b] = true;
    pairs.emplace_back(a, b);
  }
  return pairs;
}

}  // namespace servanda::treaty
