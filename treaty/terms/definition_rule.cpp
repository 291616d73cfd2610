#include "treaty/terms/definition_rule.hpp"

#include <algorithm>
#include <string>

#include "engine/text/characters.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/reference/vocabulary.hpp"

namespace servanda::treaty {
namespace {

using engine::code_point_at;
using engine::is_one_of;

constexpr std::size_t longest_term = 240;   // bytes between two quotes
constexpr std::size_t longest_reach = 240;  // bytes searched behind a term and before it
constexpr std::size_t longest_join = 24;    // bytes between two terms defined together
constexpr std::size_t most_words = 3;       // between a term and "means", without commas

bool opens(char32_t c) {
  return is_one_of(c, U"“”„«‟\"`「『");
}
bool closes(char32_t c) {
  return is_one_of(c, U"”“»‟\"'」』");
}
bool ends_clause(char32_t c) {
  return is_one_of(c, U".;:؛。；：");
}
bool is_comma(char32_t c) {
  return is_one_of(c, U",،，");
}

std::string_view trimmed(std::string_view text) {
  return engine::trim(text);
}

// A quoted run of words: from its opening quote to behind the closing one.
struct Quoted {
  std::size_t begin, end;
  DefinedTerm term;
};

class Rule {
 public:
  Rule(std::string_view text, const Phrasing& phrasing) : text_(text), phrasing_(phrasing) {}

  std::vector<DefinedTerm> find() {
    find_quoted();
    for (std::size_t first = 0; first < quoted_.size();) {
      std::size_t last = first;
      while (last + 1 < quoted_.size() && are_joined(quoted_[last], quoted_[last + 1])) ++last;
      const bool defined = is_defined(quoted_[first].begin, quoted_[last].end);
      for (std::size_t i = first; i <= last; ++i) {
        if (defined || is_short_name(quoted_[i])) found_.push_back(quoted_[i].term);
      }
      first = last + 1;
    }
    return std::move(found_);
  }

 private:
  void find_quoted() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t begin = at;
      if (!opens(engine::next_code_point(text_, at))) continue;
      if (const auto quoted = quoted_at(begin); quoted.end > begin) {
        quoted_.push_back(quoted);
        at = quoted.end;
      }
    }
  }

  // An end of 0 where no term is quoted here.
  [[nodiscard]] Quoted quoted_at(std::size_t begin) const {
    std::size_t inside = begin;
    const char32_t open = engine::next_code_point(text_, inside);
    while (open == U'`' && code_point_at(text_, inside) == U'`') ++inside;
    for (std::size_t at = inside; at < text_.size() && at - inside <= longest_term;) {
      const std::size_t close = at;
      const char32_t c = engine::next_code_point(text_, at);
      if (ends_clause(c)) break;
      if (!closes(c) || (c == open && open == U'«')) continue;
      if (c == U'\'' && open != U'`') continue;
      const DefinedTerm term = words_between(inside, close);
      if (term.begin == term.end) break;
      return {begin, at, term};
    }
    return {begin, 0, {}};
  }

  // Without the spaces inside the quotes and the article at its head.
  [[nodiscard]] DefinedTerm words_between(std::size_t begin, std::size_t end) const {
    const std::string_view words = trimmed(text_.substr(begin, end - begin));
    if (words.empty()) return {};
    begin = static_cast<std::size_t>(words.data() - text_.data());
    end = begin + words.size();
    for (const std::string& article : phrasing_.articles) {
      const std::string head = fold_word(words.substr(0, article.size()));
      const char32_t behind = code_point_at(words, article.size());
      const bool parted = engine::is_space(behind) || is_one_of(behind, U"'’");
      if (head != article || !parted) continue;
      std::size_t at = begin + article.size();
      static_cast<void>(engine::next_code_point(text_, at));
      if (at < end) begin = at;
      break;
    }
    return {begin, end};
  }

  [[nodiscard]] bool are_joined(const Quoted& one, const Quoted& next) const {
    if (next.begin - one.end > longest_join) return false;
    std::string between = fold_word(trimmed(text_.substr(one.end, next.begin - one.end)));
    std::size_t behind_comma = 0;
    if (!between.empty() && is_comma(engine::next_code_point(between, behind_comma))) {
      between = trimmed(std::string_view(between).substr(behind_comma));
    }
    return between.empty() || std::find(phrasing_.joins.begin(), phrasing_.joins.end(), between) !=
                                  phrasing_.joins.end();
  }

  [[nodiscard]] bool is_defined(std::size_t begin, std::size_t end) const {
    return ends_with_any(folded_before(begin), phrasing_.before) || is_followed_by_means(end);
  }

  [[nodiscard]] std::string folded_before(std::size_t begin) const {
    std::size_t from = begin > longest_reach ? begin - longest_reach : 0;
    while (from < begin && (static_cast<unsigned char>(text_[from]) & 0xC0U) == 0x80) ++from;
    return spaced(fold_word(trimmed(text_.substr(from, begin - from))));
  }

  // Apostrophes and spaces of every kind part words alike.
  static std::string spaced(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = engine::next_code_point(text, at);
      const bool parts = c == U'\'' || engine::is_space(c);
      engine::append_utf8(out, parts ? U' ' : c);
    }
    return out;
  }

  [[nodiscard]] bool ends_with_any(const std::string& words,
                                   const std::vector<std::string>& phrases) const {
    return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
      if (!words.ends_with(phrase)) return false;
      const std::size_t before = words.size() - phrase.size();
      return !phrasing_.has_spaces || before == 0 || is_boundary(words, before - 1);
    });
  }

  static bool is_boundary(std::string_view words, std::size_t byte) {
    const auto c = static_cast<unsigned char>(words[byte]);
    if (c >= 0x80) return false;
    return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  [[nodiscard]] bool is_followed_by_means(std::size_t end) const {
    const std::string tail = spaced(fold_word(text_.substr(end, longest_reach)));
    std::size_t nearest = std::string::npos;
    for (const std::string& phrase : phrasing_.means) {
      nearest = std::min(nearest, find_phrase(tail, phrase));
    }
    return nearest != std::string::npos && may_stand_between(tail.substr(0, nearest));
  }

  // As whole words, and not as part of what only looks so.
  [[nodiscard]] std::size_t find_phrase(const std::string& tail, const std::string& phrase) const {
    for (std::size_t at = tail.find(phrase); at != std::string::npos;
         at = tail.find(phrase, at + 1)) {
      const std::size_t behind = at + phrase.size();
      const bool whole =
          !phrasing_.has_spaces || ((at == 0 || is_boundary(tail, at - 1)) &&
                                    (behind >= tail.size() || is_boundary(tail, behind)));
      if (whole && !is_excepted(tail, at, behind)) return at;
    }
    return std::string::npos;
  }

  [[nodiscard]] bool is_excepted(const std::string& tail, std::size_t at, std::size_t end) const {
    return std::any_of(
        phrasing_.not_means.begin(), phrasing_.not_means.end(), [&](const std::string& phrase) {
          const std::size_t from = at > phrase.size() ? at - phrase.size() : 0;
          const std::size_t found = tail.find(phrase, from);
          return found != std::string::npos && found < end && found + phrase.size() >= end;
        });
  }

  [[nodiscard]] bool may_stand_between(std::string_view words) const {
    words = trimmed(words);
    std::size_t spaces = 0;
    for (std::size_t at = 0; at < words.size();) {
      const char32_t c = engine::next_code_point(words, at);
      if (ends_clause(c) || opens(c)) return false;
      spaces += engine::is_space(c) ? 1 : 0;
    }
    if (words.empty()) return true;
    if (is_comma(code_point_at(words, 0))) return true;
    return phrasing_.has_spaces && spaces < most_words;
  }

  // (hereinafter “the Fund”); the Oil Fund (“the Fund”)
  [[nodiscard]] bool is_short_name(const Quoted& quoted) const {
    std::string before = folded_before(quoted.begin);
    drop_joint(before);
    if (ends_with_any(before, phrasing_.announces)) return true;
    const char32_t behind = code_point_at(trimmed(text_.substr(quoted.end, 4)), 0);
    return is_one_of(behind, U")）") && (before.ends_with("(") || before.ends_with("（"));
  }

  // The comma or dash between "hereinafter" and the name.
  static void drop_joint(std::string& words) {
    const auto dropped = [&](std::string_view end) {
      const bool found = words.ends_with(end);
      if (found) words.resize(words.size() - end.size());
      return found;
    };
    while (dropped(" ") || dropped(",") || dropped("-") || dropped("–") || dropped("—")) {
    }
  }

  std::string_view text_;
  const Phrasing& phrasing_;
  std::vector<Quoted> quoted_;
  std::vector<DefinedTerm> found_;
};

}  // namespace

std::vector<DefinedTerm> find_definitions(std::string_view text, const Phrasing& phrasing) {
  return Rule(text, phrasing).find();
}

}  // namespace servanda::treaty
