#include "treaty/import/source_lines.hpp"

#include <algorithm>
#include <string>

#include "engine/text/unicode.hpp"
#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t words_compared = 4;
constexpr std::size_t gap = 64;         // bytes of markup between two words
constexpr std::size_t horizon = 65536;  // bytes searched for one paragraph

std::vector<std::string> first_words(const Block& block) {
  std::string all = words_of(block.runs);
  if (all.empty() && !block.table.empty() && !block.table.front().front().paragraphs.empty()) {
    all = words_of(block.table.front().front().paragraphs.front());
  }
  std::vector<std::string> words;
  std::string_view rest = all;
  while (words.size() < words_compared) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n"), rest.size()));
    if (rest.empty()) break;
    words.emplace_back(rest.substr(0, rest.find_first_of(" \t\n")));
    rest.remove_prefix(words.back().size());
  }
  return words;
}

// Where the words stand one after another; npos where they do not.
std::size_t find_words(std::string_view text, const std::vector<std::string>& words) {
  for (std::size_t begin = 0;; ++begin) {
    begin = text.find(words.front(), begin);
    if (begin == std::string_view::npos) return begin;
    std::size_t end = begin + words.front().size();
    const bool all_follow = std::all_of(words.begin() + 1, words.end(), [&](const auto& word) {
      const std::size_t found = text.substr(0, end + gap + word.size()).find(word, end);
      end = found == std::string_view::npos ? end : found + word.size();
      return found != std::string_view::npos;
    });
    if (all_follow) return begin;
  }
}

}  // namespace

void find_source_lines(std::string_view text, std::vector<Block>& blocks) {
  std::size_t at = 0;
  std::size_t line = 1;
  for (Block& block : blocks) {
    const std::vector<std::string> words = first_words(block);
    const std::size_t found =
        words.empty() ? std::string_view::npos : find_words(text.substr(at, horizon), words);
    if (found != std::string_view::npos) {
      const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
      const auto end = begin + static_cast<std::ptrdiff_t>(found);
      line += static_cast<std::size_t>(std::count(begin, end, '\n'));
      at += found;
    }
    block.line = line;
  }
}

}  // namespace servanda::treaty
