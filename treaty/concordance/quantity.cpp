#include "treaty/concordance/quantity.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "engine/dates/tokens.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/concordance/unit_words.hpp"

namespace servanda::treaty {
namespace {

using engine::dates::Token;

constexpr std::size_t most_between = 2;              // words between a number and its unit
constexpr std::uint32_t first_calendar_year = 1000;  // "the year 2024" counts no years
constexpr std::size_t longest_unit = 48;             // bytes

class Search {
 public:
  Search(std::string_view text, const engine::LanguageTag& language)
      : text_(text),
        words_(unit_words(language)),
        tokens_(engine::dates::tokenize(text, engine::dates::date_words(language))) {}

  std::vector<Quantity> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == Token::Kind::number) {
        i = add_number(i);
      } else if (const auto unit = dual_at(i)) {
        found_.push_back({tokens_[i].begin, tokens_[i].end, 2, *unit});
        free_from_ = i + 1;
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view words_of(std::size_t index) const {
    return text_.substr(tokens_[index].begin, tokens_[index].end - tokens_[index].begin);
  }

  // Returns the last token of the number.
  std::size_t add_number(std::size_t first) {
    if (is_idle(first)) return first;
    Quantity quantity{tokens_[first].begin, tokens_[first].end, tokens_[first].value,
                      TimeUnit::none};
    const std::size_t last = read_groups(first, quantity);
    if (quantity.value == 0) return last;
    if (quantity.value < first_calendar_year) find_unit(first, last, quantity);
    found_.push_back(quantity);
    return last;
  }

  // Part of a word that counts nothing: 百分之.
  [[nodiscard]] bool is_idle(std::size_t index) const {
    const std::size_t at = tokens_[index].begin;
    return std::any_of(words_.idle.begin(), words_.idle.end(), [&](const std::string& word) {
      for (std::size_t back = 0; back < word.size() && back <= at; ++back) {
        if (text_.substr(at - back).starts_with(word)) return true;
      }
      return false;
    });
  }

  // "1,000", "50 000": groups of three digits that belong together.
  std::size_t read_groups(std::size_t index, Quantity& quantity) const {
    constexpr std::uint32_t thousand = 1000;
    const bool begins = tokens_[index].digits >= 1 && tokens_[index].digits <= 3;
    while (begins && quantity.value < thousand * thousand) {
      const auto next = next_group(index);
      if (!next) break;
      index = *next;
      quantity.value = quantity.value * thousand + tokens_[index].value;
      quantity.end = tokens_[index].end;
    }
    return index;
  }

  [[nodiscard]] std::optional<std::size_t> next_group(std::size_t index) const {
    std::size_t next = index + 1;
    if (next < tokens_.size() && (words_of(next) == "," || words_of(next) == ".")) {
      if (tokens_[next].begin != tokens_[index].end) return std::nullopt;
      ++next;
    }
    if (next >= tokens_.size() || tokens_[next].digits != 3) return std::nullopt;
    const std::string_view gap =
        text_.substr(tokens_[next - 1].end, tokens_[next].begin - tokens_[next - 1].end);
    const bool is_close =
        gap.empty() ? next == index + 2
                    : next == index + 1 && (gap == " " || gap == "\u00A0" || gap == "\u202F");
    return is_close ? std::optional(next) : std::nullopt;
  }

  void find_unit(std::size_t first, std::size_t last, Quantity& quantity) {
    const std::size_t most = words_.no_spaces ? 0 : most_between;
    std::size_t between = 0;
    for (std::size_t i = last + 1; i < tokens_.size() && between <= most; ++i) {
      if (tokens_[i].kind == Token::Kind::mark && !joins(i)) break;
      if (const auto unit = unit_at(i)) {
        quantity.unit = *unit;
        quantity.end = tokens_[i].end;
        free_from_ = i + 1;
        return;
      }
      // "ninety (90) days": the same number again.
      if (tokens_[i].kind == Token::Kind::number && tokens_[i].value != quantity.value) break;
      if (tokens_[i].kind == Token::Kind::word) ++between;
    }
    if (first == 0 || first - 1 < free_from_) return;
    if (const auto unit = unit_at(first - 1)) {
      quantity.unit = *unit;
      quantity.begin = tokens_[first - 1].begin;
    }
  }

  // "ninety (90) days", "18-летнего" with any hyphen.
  [[nodiscard]] bool joins(std::size_t index) const {
    return engine::is_one_of(tokens_[index].character, U"()-‐‑");
  }

  [[nodiscard]] std::optional<TimeUnit> unit_at(std::size_t index) const {
    return words_.no_spaces ? words_.unit_that_begins(text_.substr(tokens_[index].begin))
                            : unit_of(index, words_.units);
  }

  [[nodiscard]] std::optional<TimeUnit> dual_at(std::size_t index) const {
    return words_.duals.empty() ? std::nullopt : unit_of(index, words_.duals);
  }

  [[nodiscard]] std::optional<TimeUnit> unit_of(std::size_t index,
                                                const UnitWords::Table& table) const {
    const Token& token = tokens_[index];
    if (token.kind != Token::Kind::word || token.end - token.begin > longest_unit) return {};
    const auto found = table.find(engine::fold_for_search(words_of(index)));
    return found == table.end() ? std::nullopt : std::optional(found->second);
  }

  std::string_view text_;
  const UnitWords& words_;
  std::vector<Token> tokens_;
  std::vector<Quantity> found_;
  std::size_t free_from_ = 0;  // units before this token belong to a number already
};

}  // namespace

std::string_view unit_name(TimeUnit unit) {
  constexpr std::array<std::string_view, 6> names{"", "hour", "day", "week", "month", "year"};
  return names[static_cast<std::size_t>(unit)];
}

std::vector<Quantity> find_quantities(std::string_view text, const engine::LanguageTag& language) {
  return Search(text, language).run();
}

}  // namespace servanda::treaty
