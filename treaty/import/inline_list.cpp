#include "treaty/import/inline_list.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/characters.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/folding.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {
namespace {

using engine::is_one_of;

using engine::Numeral;
using engine::NumeralStyle;

constexpr std::u32string_view brackets = U")）";
constexpr std::u32string_view colons = U":：";
constexpr std::u32string_view semicolons = U";；؛";
constexpr std::u32string_view commas = U",，、،";
constexpr std::size_t longest_connective = 24;  // bytes

bool counts(char32_t c) {
  return !is_gap(c) && folded(c) != 0;
}

// The code point that ends at `end`, which is moved before it; 0 at the beginning.
char32_t take_back(std::string_view text, std::size_t& end) {
  if (end == 0) return 0;
  do {
    --end;
  } while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
  std::size_t at = end;
  return engine::next_code_point(text, at);
}

// The last character before `at` that counts; `at` is moved before it.
char32_t last_before(std::string_view text, std::size_t& at) {
  while (at > 0) {
    if (const char32_t c = take_back(text, at); counts(c)) return c;
  }
  return 0;
}

// What stands before a marker, from the surest sign of a list to none.
enum class Separator : std::uint8_t { colon, semicolon, connective, comma, none };

Separator separator_of(char32_t c) {
  if (is_one_of(c, colons)) return Separator::colon;
  if (is_one_of(c, semicolons)) return Separator::semicolon;
  return is_one_of(c, commas) ? Separator::comma : Separator::none;
}

struct Candidate {
  std::size_t at = 0;
  Marker marker;
  Separator separator = Separator::none;
  bool has_stop = false;  // a colon, semicolon or comma, with a connective behind it or without
};

class CandidateReader {
 public:
  CandidateReader(std::string_view text, std::size_t from, const LanguageRules& rules)
      : text_(text), from_(from), rules_(rules) {}

  std::vector<Candidate> read() {
    std::size_t at = from_;
    while (at < text_.size()) {
      const std::size_t begin = at;
      const char32_t c = engine::next_code_point(text_, at);
      if (is_one_of(c, brackets)) {
        consider(token_before(begin));
      } else if (c >= U'①' && c <= U'㊿') {
        consider(begin);
      }
    }
    return std::move(found_);
  }

 private:
  // Where "(iv" or "iv" begins that ends at `close`.
  [[nodiscard]] std::size_t token_before(std::size_t close) const {
    std::size_t begin = close;
    for (std::size_t at = close; at > from_;) {
      const char32_t c = take_back(text_, at);
      if (c == U'(' || c == U'（') return at;
      if (!engine::is_letter_or_digit(c) && counts(c)) break;
      if (is_gap(c)) break;
      begin = at;
    }
    return begin;
  }

  void consider(std::size_t at) {
    auto marker = read_marker(text_, at, rules_);
    const bool is_listed =
        marker && (marker->shape == Shape::bracketed || marker->shape == Shape::half ||
                   marker->shape == Shape::circled);
    if (!is_listed || !has_words(marker->end)) return;
    Candidate candidate{at, *std::move(marker), Separator::none, false};
    read_separator(candidate);
    if (candidate.separator != Separator::none) found_.push_back(std::move(candidate));
  }

  [[nodiscard]] bool has_words(std::size_t end) const {
    while (end < text_.size()) {
      const char32_t c = engine::next_code_point(text_, end);
      if (counts(c)) return !is_one_of(c, commas) && !is_one_of(c, semicolons) && c != U'.';
    }
    return false;
  }

  void read_separator(Candidate& candidate) const {
    std::size_t at = candidate.at;
    candidate.separator = separator_of(last_before(text_, at));
    candidate.has_stop = candidate.separator != Separator::none;
    if (candidate.has_stop) return;
    const std::size_t begin = connective_before(candidate.at);
    if (begin == no_match) return;
    at = begin;
    const char32_t before = last_before(text_, at);
    if (is_one_of(before, brackets)) return;  // "(a) and (b)": they are cited
    const Separator stop = separator_of(before);
    candidate.has_stop = stop != Separator::none;
    candidate.separator = stop == Separator::semicolon ? stop : Separator::connective;
  }

  // Where the connective begins that ends before `end`.
  [[nodiscard]] std::size_t connective_before(std::size_t end) const {
    const std::size_t earliest = end > longest_connective ? end - longest_connective : 0;
    for (std::size_t at = end; at > std::max(earliest, from_);) {
      (void)take_back(text_, at);
      const bool begins_word = rules_.script == "Hani" || begins_word_at(at);
      if (begins_word && is_connective(at, end)) return at;
    }
    return no_match;
  }

  [[nodiscard]] bool begins_word_at(std::size_t at) const {
    const char32_t before = at == 0 ? 0 : take_back(text_, at);
    return !engine::is_letter_or_digit(before);
  }

  [[nodiscard]] bool is_connective(std::size_t begin, std::size_t end) const {
    return std::any_of(rules_.connectives.begin(), rules_.connectives.end(),
                       [&](const std::u32string& word) {
                         const std::size_t after = match_phrase(text_, begin, word);
                         return after != no_match && skip_gap(text_, after) >= end;
                       });
  }

  std::string_view text_;
  std::size_t from_;
  const LanguageRules& rules_;
  std::vector<Candidate> found_;
};

// A sequence that is open: the line's own, or one that began after a colon.
struct Open {
  Shape shape = Shape::bracketed;
  NumeralStyle style = NumeralStyle::decimal;
  std::uint32_t value = 0;
  bool is_own = false;
  std::vector<std::size_t> at;
};

class Counter {
 public:
  explicit Counter(bool takes_commas) : takes_commas_(takes_commas) {}

  void begin_with(const Marker& own) {
    for (const Numeral& reading : own.readings) {
      open_.push_back({own.shape, reading.style, reading.value, true, {}});
    }
  }

  void add(const Candidate& candidate) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (!continues(open_[i], candidate)) continue;
      close_from(i + 1);
      ++open_[i].value;
      open_[i].at.push_back(candidate.at);
      return;
    }
    if (candidate.separator != Separator::colon || open_.size() >= most_open) return;
    for (const Numeral& reading : candidate.marker.readings) {
      if (reading.value != 1) continue;
      open_.push_back({candidate.marker.shape, reading.style, 1, false, {candidate.at}});
      return;
    }
  }

  std::vector<std::size_t> finish() {
    close_from(0);
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool continues(const Open& open, const Candidate& candidate) const {
    const auto& readings = candidate.marker.readings;
    const bool is_next = open.shape == candidate.marker.shape &&
                         std::any_of(readings.begin(), readings.end(), [&](const Numeral& reading) {
                           return reading.style == open.style && reading.value == open.value + 1;
                         });
    if (!is_next) return false;
    if (open.is_own && !candidate.has_stop) return false;
    return candidate.separator == Separator::semicolon ||
           candidate.separator == Separator::connective ||
           (takes_commas_ && !open.is_own && candidate.separator == Separator::comma);
  }

  // One item is no list; behind the line's own marker one is enough.
  void close_from(std::size_t first) {
    while (open_.size() > first) {
      const Open& last = open_.back();
      if (last.is_own || last.at.size() > 1) {
        found_.insert(found_.end(), last.at.begin(), last.at.end());
      }
      open_.pop_back();
    }
  }

  static constexpr std::size_t most_open = 8;  // lists inside lists on one line

  bool takes_commas_;
  std::vector<Open> open_;
  std::vector<std::size_t> found_;
};

std::vector<std::size_t> count_up(const std::vector<Candidate>& candidates,
                                  const std::optional<Marker>& own, bool takes_commas) {
  Counter counter(takes_commas);
  if (own) counter.begin_with(*own);
  for (const Candidate& candidate : candidates) counter.add(candidate);
  return counter.finish();
}

}  // namespace

std::vector<std::size_t> find_inline_list(std::string_view text, std::size_t from,
                                          const std::optional<Marker>& own,
                                          const LanguageRules& rules) {
  const auto candidates = CandidateReader(text, from, rules).read();
  if (candidates.empty()) return {};
  // Commas part the items of short lists only; where semicolons do, commas are inside the items.
  auto found = count_up(candidates, own, false);
  return found.empty() ? count_up(candidates, own, true) : found;
}

}  // namespace servanda::treaty
