#include "treaty/concordance/block_faults.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/text/unicode.hpp"
#include "treaty/import/language_guess.hpp"
#include "treaty/import/language_rules.hpp"

namespace servanda::treaty {
namespace {

using Kind = BlockFault::Kind;

// Short provisions vary freely, so a length is judged only where this much is expected, and told
// only where it is this much off: both by the letters and by the spread of the treaty itself.
constexpr double fewest_expected = 40;
constexpr double fewest_off = 40;
constexpr double least_ratio = 0.6;  // of natural logarithms: 1.8 times, or 0.55
constexpr double spreads = 6;
constexpr std::size_t fewest_rows = 12;  // a ratio of fewer is none
constexpr std::size_t fewest_letters_to_guess = 24;
constexpr std::size_t shortest_long_word = 5;  // bytes

using Words = std::vector<std::string_view>;

std::size_t letters_of(const AlignedCell& cell) {
  std::size_t count = 0;
  for (const std::string& block : cell.blocks) {
    for (std::size_t i = 0; i < block.size();) {
      if (engine::is_letter_or_digit(engine::next_code_point(block, i))) ++count;
    }
  }
  return count;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The treaty's own ratios: how long each text is usually, beside the others.
class Lengths {
 public:
  explicit Lengths(std::span<const AlignedRow> rows) : rows_(rows) {
    for (const AlignedRow& row : rows) {
      auto& letters = letters_.emplace_back();
      for (const AlignedCell& cell : row.cells) letters.push_back(letters_of(cell));
    }
    texts_ = rows.empty() ? 0 : rows.front().cells.size();
    for (std::size_t text = 0; text < texts_; ++text) offsets_.push_back(median(residuals(text)));
    for (std::size_t text = 0; text < texts_; ++text) {
      std::vector<double> off = residuals(text);
      is_known_ = is_known_ && off.size() >= fewest_rows;
      for (double& one : off) one = std::abs(one - offsets_[text]);
      spread_.push_back(1.4826 * median(std::move(off)));
    }
  }

  [[nodiscard]] std::size_t letters(std::size_t row, std::size_t text) const {
    return letters_[row][text];
  }

  // What the others let expect, where the text is far off it.
  [[nodiscard]] std::optional<std::size_t> expected_if_off(std::size_t row,
                                                           std::size_t text) const {
    const auto others = log_of_others(row, text);
    const double own = static_cast<double>(letters_[row][text]);
    if (!is_known_ || !others || own == 0) return std::nullopt;
    const double expected = std::exp(*others + offsets_[text]);
    const double off = std::abs(std::log(own) - std::log(expected));
    const bool is_off = off > std::max(least_ratio, spreads * spread_[text]) &&
                        std::max(expected, own) >= fewest_expected &&
                        std::abs(own - expected) >= fewest_off;
    return is_off ? std::optional(static_cast<std::size_t>(std::lround(expected))) : std::nullopt;
  }

 private:
  // The median of the other languages' lengths, as a logarithm; one odd one among them counts
  // little.
  [[nodiscard]] std::optional<double> log_of_others(std::size_t row, std::size_t text) const {
    std::vector<double> logs;
    for (std::size_t other = 0; other < letters_[row].size(); ++other) {
      if (other == text || letters_[row][other] == 0) continue;
      logs.push_back(std::log(static_cast<double>(letters_[row][other])));
    }
    return logs.empty() ? std::nullopt : std::optional(median(std::move(logs)));
  }

  [[nodiscard]] std::vector<double> residuals(std::size_t text) const {
    std::vector<double> all;
    for (std::size_t row = 0; row < letters_.size(); ++row) {
      const auto others = log_of_others(row, text);
      if (!others || letters_[row][text] == 0) continue;
      all.push_back(std::log(static_cast<double>(letters_[row][text])) - *others);
    }
    return all;
  }

  std::span<const AlignedRow> rows_;
  std::vector<std::vector<std::size_t>> letters_;  // by row, then by text
  std::size_t texts_ = 0;
  std::vector<double> offsets_;
  std::vector<double> spread_;
  bool is_known_ = true;
};

class Search {
 public:
  Search(std::span<const TreatyText* const> texts, std::span<const AlignedRow> rows)
      : texts_(texts), rows_(rows), lengths_(rows) {}

  std::vector<BlockFault> run() {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      long_words_.clear();
      for (const AlignedCell& cell : rows_[row].cells) {
        long_words_.push_back(words_of(cell, shortest_long_word));
      }
      for (std::size_t text = 0; text < texts_.size(); ++text) {
        if (rows_[row].cells[text].provision != nullptr) look_at(row, text);
      }
    }
    return std::move(faults_);
  }

 private:
  void look_at(std::size_t row, std::size_t text) {
    if (const auto other = only_empty(row, text)) {
      faults_.push_back({Kind::empty, row, text, *other, 0, 0});
      return;
    }
    if (const auto other = language_of_another(row, text)) {
      faults_.push_back({Kind::untranslated, row, text, *other, 0, 0});
      return;
    }
    if (const auto expected = lengths_.expected_if_off(row, text)) {
      faults_.push_back(
          {Kind::length, row, text, text == 0 ? 1U : 0U, lengths_.letters(row, text), *expected});
    }
  }

  // Words or heading that every other text has; a text of two languages is the one or the other.
  [[nodiscard]] std::optional<std::size_t> only_empty(std::size_t row, std::size_t text) const {
    const auto lacks = [](const AlignedCell& cell, bool heading) {
      return heading ? cell.provision->heading.empty() : !cell.has_words();
    };
    for (const bool heading : {false, true}) {
      if (!lacks(rows_[row].cells[text], heading)) continue;
      std::optional<std::size_t> other;
      bool all_others = true;
      for (std::size_t i = 0; i < texts_.size(); ++i) {
        if (i == text || rows_[row].cells[i].provision == nullptr) continue;
        all_others = all_others && !lacks(rows_[row].cells[i], heading);
        other = i;
      }
      if (all_others && other) return other;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> language_of_another(std::size_t row,
                                                               std::size_t text) const {
    if (lengths_.letters(row, text) < fewest_letters_to_guess) return std::nullopt;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const bool same = i != text && share_words(long_words_[text], long_words_[i]);
      if (same && is_rather_in(rows_[row].cells[text], i, text)) return i;
    }
    return std::nullopt;
  }

  // Two cells of the same words: the one that is not in its own language is at fault.
  [[nodiscard]] bool is_rather_in(const AlignedCell& cell, std::size_t other,
                                  std::size_t own) const {
    const std::size_t others = small_words(cell, texts_[other]->language());
    const std::size_t owns = small_words(cell, texts_[own]->language());
    if (others != owns) return others > owns;
    const auto guessed = guess_language(cell.words());
    return guessed && *guessed == texts_[other]->language();
  }

  // How many of the language's function words there are, each as often as it stands.
  static std::size_t small_words(const AlignedCell& cell, const engine::LanguageTag& language) {
    const LanguageRules* rules = language_rules(language);
    if (rules == nullptr) return 0;
    std::size_t count = 0;
    for (const std::string_view word : words_of(cell, 1)) {
      const std::string folded = engine::fold_for_search(word);
      count += static_cast<std::size_t>(std::any_of(
          rules->function_words.begin(), rules->function_words.end(),
          [&](const std::string& small) { return engine::fold_for_search(small) == folded; }));
    }
    return count;
  }

  // More than half of the longer words: languages that only look alike share few.
  static bool share_words(const Words& a, const Words& b) {
    const auto shared = std::count_if(a.begin(), a.end(), [&](std::string_view word) {
      return std::binary_search(b.begin(), b.end(), word);
    });
    return static_cast<std::size_t>(shared) * 2 > a.size();
  }

  // Between spaces, in order; Chinese has none, so that a sentence is one.
  static Words words_of(const AlignedCell& cell, std::size_t shortest) {
    Words words;
    for (const std::string_view block : cell.blocks) {
      for (std::size_t begin = 0; begin < block.size();) {
        const std::size_t end = std::min(block.find(' ', begin), block.size());
        if (end - begin >= shortest) words.push_back(block.substr(begin, end - begin));
        begin = end + 1;
      }
    }
    std::sort(words.begin(), words.end());
    return words;
  }

  std::span<const TreatyText* const> texts_;
  std::span<const AlignedRow> rows_;
  Lengths lengths_;
  std::vector<Words> long_words_;  // of the row that is looked at, by text
  std::vector<BlockFault> faults_;
};

}  // namespace

std::vector<BlockFault> find_block_faults(std::span<const TreatyText* const> texts,
                                          std::span<const AlignedRow> rows) {
  return texts.size() < 2 ? std::vector<BlockFault>{} : Search(texts, rows).run();
}

}  // namespace servanda::treaty
