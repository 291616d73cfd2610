#include "treaty/import/language_split.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "engine/text/unicode.hpp"
#include "treaty/import/language_guess.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/recogniser.hpp"
#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

using engine::LanguageTag;

constexpr std::size_t shortest_guess = 60;  // bytes of a block that a language can be told from
constexpr std::size_t shortest_part = 300;  // bytes of words that make a version of a treaty

struct Range {
  LanguageTag language;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t bytes = 0;
};

// Neighbouring blocks in one language; short blocks go with the one before.
std::vector<Range> ranges_of(const std::vector<Block>& blocks) {
  std::vector<Range> ranges;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string words = words_of(blocks[i].runs);
    const auto language = words.size() >= shortest_guess ? guess_language(words) : std::nullopt;
    if (language && (ranges.empty() || ranges.back().language != *language)) {
      ranges.push_back({*language, ranges.empty() ? 0 : i, i, 0});
    }
    if (!ranges.empty()) {
      ranges.back().end = i + 1;
      ranges.back().bytes += words.size();
    }
  }
  return ranges;
}

// A paragraph told wrongly, or a quotation, belongs to the version around it.
std::vector<Range> without_islands(const std::vector<Range>& ranges) {
  std::vector<Range> kept;
  for (const Range& range : ranges) {
    const bool goes_on = !kept.empty() && kept.back().language == range.language;
    const bool is_island = range.bytes < shortest_part;
    if (!kept.empty() && (goes_on || is_island)) {
      kept.back().end = range.end;
      kept.back().bytes += range.bytes;
    } else if (kept.empty() || !is_island) {
      kept.push_back(range);
    }
  }
  // What stood alone before the first version is its beginning.
  if (kept.size() > 1 && kept.front().bytes < shortest_part) {
    kept[1].begin = kept.front().begin;
    kept.erase(kept.begin());
  }
  return kept;
}

// A version begins before the first block that is long enough to tell its language: behind the last
// block that leans to the language of the version before.
void move_begin_to_title(const std::vector<Block>& blocks, Range& before, Range& range) {
  while (range.begin > before.begin + 1) {
    const std::string words = words_of(blocks[range.begin - 1].runs);
    if (leans_to(before.language, range.language, words)) break;
    --range.begin;
  }
  before.end = range.begin;
}

bool is_treaty(const std::vector<Block>& blocks, const LanguageTag& language) {
  const LanguageRules* rules = language_rules(language);
  return rules != nullptr && survey(blocks, *rules).finds_treaty();
}

}  // namespace

std::vector<LanguagePart> split_languages(std::vector<Block>& blocks) {
  std::vector<Range> ranges = without_islands(ranges_of(blocks));
  if (ranges.size() < 2) return {};
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    move_begin_to_title(blocks, ranges[i - 1], ranges[i]);
  }
  std::vector<LanguagePart> parts;
  for (const Range& range : ranges) {
    const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(range.begin);
    const auto end = blocks.begin() + static_cast<std::ptrdiff_t>(range.end);
    LanguagePart part{range.language, {begin, end}};
    if (!is_treaty(part.blocks, part.language)) return {};
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace servanda::treaty
