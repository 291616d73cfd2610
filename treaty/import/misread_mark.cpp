#include "treaty/import/misread_mark.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/text/edit_distance.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/folding.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t longest_number = 4;  // characters
// Marks that dirt on the page leaves between the word and its number.
constexpr std::u32string_view dirt = U".,'`~^·|_-";

// Pairs of a sign and the one that it is taken for, on paper.
constexpr std::u32string_view as_letters = U"1lil|l!lіlїl0oоo5s8bаaеeрpсcуyхxтtвbнhкkмmъьةهىي";
constexpr std::u32string_view as_digits = U"l1i1|1!1і1o0q0о0s5b8z2б6з3";

char32_t looks_like(char32_t c, std::u32string_view pairs) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs[i] == c) return pairs[i + 1];
  }
  return c;
}

// The signs of a text that count, as they look, and where each of them ends.
struct Looks {
  std::u32string signs;
  std::vector<std::size_t> ends;  // bytes
};

Looks looks_of(std::string_view text, std::size_t most) {
  Looks looks;
  for (std::size_t at = 0; at < text.size() && looks.signs.size() < most;) {
    const char32_t c = next_folded(text, at);
    if (c == 0 || c == U' ') continue;
    looks.signs += looks_like(c, as_letters);
    looks.ends.push_back(at);
  }
  return looks;
}

std::u32string looks_of(std::u32string_view phrase) {
  std::u32string signs;
  for (const char32_t c : phrase) {
    if (c != U' ') signs += looks_like(c, as_letters);
  }
  return signs;
}

struct Match {
  std::size_t end = 0;  // bytes
  std::size_t distance = 0;
};

// The readings of the division's word at the begin of the text, nearest first.
std::vector<Match> match_word(std::string_view text, std::u32string_view word) {
  constexpr std::size_t long_enough = 5;  // for one letter to be another
  const std::u32string wanted = looks_of(word);
  const std::size_t limit = wanted.size() >= long_enough ? 1 : 0;
  const Looks looks = looks_of(text, wanted.size() + limit);
  std::vector<Match> readings;
  for (std::size_t length = wanted.size() - limit; length <= looks.signs.size(); ++length) {
    if (length == 0) continue;
    const std::size_t distance =
        engine::edit_distance(std::u32string_view(looks.signs).substr(0, length), wanted, limit);
    if (distance <= limit) readings.push_back({looks.ends[length - 1], distance});
  }
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Match& a, const Match& b) { return a.distance < b.distance; });
  return readings;
}

std::size_t skip_dirt(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_folded(text, next);
    if (c != U' ' && dirt.find(c) == std::u32string_view::npos) break;
    at = next;
  }
  return at;
}

// The digits of the number, as they look, spaces between them left out.
std::optional<Match> match_number(std::string_view text, std::size_t begin, std::uint32_t wanted,
                                  bool ends_word) {
  const std::string digits = std::to_string(wanted);
  std::u32string seen;
  for (std::size_t at = begin; at < text.size() && seen.size() < digits.size();) {
    const char32_t c = looks_like(next_folded(text, at), as_digits);
    if (c == U' ' && !seen.empty()) continue;
    if (c == 0 || !engine::is_letter_or_digit(c)) break;
    seen += c;
    if (seen.size() < digits.size() || (ends_word && !is_word_end(text, at))) continue;
    const std::u32string number(digits.begin(), digits.end());
    const std::size_t distance = engine::edit_distance(seen, number, 1);
    const bool may_differ = digits.size() > 1 && distance == 1;
    if (distance == 0 || may_differ) return Match{at, distance};
  }
  return std::nullopt;
}

std::optional<DivisionMark> read_behind(std::string_view text, const Match& word,
                                        const HeadingPattern& pattern, std::uint32_t wanted) {
  const auto number = match_number(text, skip_dirt(text, word.end), wanted, pattern.after.empty());
  if (!number || word.distance + number->distance > 1) return std::nullopt;
  DivisionMark mark;
  mark.kind = pattern.kind;
  mark.number = {{wanted}, {}, number->end};
  mark.end = number->end;
  if (!pattern.after.empty()) {
    mark.end = match_phrase(text, skip_dirt(text, number->end), pattern.after);
    if (mark.end == no_match) return std::nullopt;
  }
  mark.rest = rest_behind(text, mark.end);
  if (number->distance > 0 && mark.rest != Rest::none) return std::nullopt;
  return mark;
}

std::optional<DivisionMark> read_as(std::string_view text, const HeadingPattern& pattern,
                                    std::uint32_t wanted) {
  for (const Match& word : match_word(text, pattern.before)) {
    if (auto mark = read_behind(text, word, pattern, wanted)) return mark;
  }
  return std::nullopt;
}

// Looks for one number after the other between two articles.
class Mender {
 public:
  Mender(const std::vector<Line>& lines, LineMarks& marks, const LanguageRules& rules)
      : lines_(lines), marks_(marks), rules_(rules) {}

  // [begin, end) lacks the articles from `first` to `last`.
  void mend(std::size_t begin, std::size_t end, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t wanted = first; wanted <= last && begin < end; ++wanted) {
      for (std::size_t i = begin; i < end; ++i) {
        if (!take(i, wanted)) continue;
        begin = i + 1;
        break;
      }
    }
  }

  // The articles behind the last one, while each follows the one before it.
  void mend_end(std::size_t begin, std::uint32_t wanted) {
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      if (marks_[i] && marks_[i]->kind == ProvisionKind::annex) return;
      if (!marks_[i] && take(i, wanted)) ++wanted;
    }
  }

  std::vector<Misread> found;

 private:
  bool take(std::size_t i, std::uint32_t wanted) {
    if (lines_[i].is_table() || !lines_[i].number.empty()) return false;
    const auto mark = read_misread_mark(lines_[i].text, wanted, rules_);
    if (!mark || heading_evidence(lines_[i], *mark) == 0) return false;
    marks_[i] = mark;
    found.push_back({i, wanted});
    return true;
  }

  const std::vector<Line>& lines_;
  LineMarks& marks_;
  const LanguageRules& rules_;
};

}  // namespace

std::optional<DivisionMark> read_misread_mark(std::string_view text, std::uint32_t wanted,
                                              const LanguageRules& rules) {
  for (const HeadingPattern& pattern : rules.headings) {
    if (pattern.kind != ProvisionKind::article || !pattern.is_numbered || pattern.ends_line ||
        pattern.before.empty()) {
      continue;
    }
    if (auto mark = read_as(text, pattern, wanted)) return mark;
  }
  return std::nullopt;
}

std::vector<Misread> mend_marks(const std::vector<Line>& lines, LineMarks& marks,
                                const LanguageRules& rules) {
  constexpr std::uint32_t most_missing = 12;  // in a row: more are no misreading
  const auto links = find_articles(lines, marks, 0, lines.size()).links;
  if (links.size() < 2) return {};
  Mender mender(lines, marks, rules);
  if (links.front().value > 1 && links.front().value <= most_missing) {
    mender.mend(0, links.front().line, 1, links.front().value - 1);
  }
  for (std::size_t i = 1; i < links.size(); ++i) {
    const ChainLink& last = links[i - 1];
    const ChainLink& next = links[i];
    if (next.value <= last.value + 1 || next.value - last.value > most_missing) continue;
    mender.mend(last.line + 1, next.line, last.value + 1, next.value - 1);
  }
  mender.mend_end(links.back().line + 1, links.back().value + 1);
  return std::move(mender.found);
}

}  // namespace servanda::treaty
