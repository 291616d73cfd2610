#pragma once
// How alike two texts are by their words, whatever their order: what finds a provision again that
// was renumbered, moved or reworded.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace servanda::treaty {

// The words of a text, folded and hashed, in order of their hashes: equal texts have equal bags.
using WordBag = std::vector<std::uint64_t>;

[[nodiscard]] WordBag word_bag(std::string_view text);
// Two bags as one.
void add_words(WordBag& bag, const WordBag& more);

// Shared words among all words (Dice): 0 to 1. Two empty ones are alike.
[[nodiscard]] double likeness(const WordBag& a, const WordBag& b);

// Pairs of places in `before` and `after` that are at least so alike, the most alike first, each
// place in one pair only. Looks only at texts that share a rare word, so it stays near linear.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> most_alike(
    std::span<const WordBag* const> before, std::span<const WordBag* const> after, double least);

}  // namespace servanda::treaty
