#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/numeral.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/reference/token.hpp"

namespace servanda::treaty {
namespace {

using engine::is_one_of;

using Kind = Token::Kind;

constexpr std::size_t longest_mark = 24;    // bytes between the brackets of "(xviii)"
constexpr std::size_t longest_number = 60;  // bytes of ideographs
constexpr std::size_t longest_word = 128;   // bytes; no vocabulary has one so long
constexpr std::size_t longest_title = 400;  // bytes between 《 and 》
constexpr std::uint32_t largest_number = 99'999'999;

bool is_opening(char32_t c) {
  return is_one_of(c, U"(（﴾");
}
bool is_closing(char32_t c) {
  return is_one_of(c, U")）﴿");
}
bool is_quote(char32_t c) {
  return is_one_of(c, U"'\"’‘“”„«»‹›‛");
}
bool is_dash(char32_t c) {
  return is_one_of(c, U"-–—−‐‑－～");
}
bool is_hyphen(char32_t c) {
  return is_one_of(c, U"-‐‑");
}
bool is_comma(char32_t c) {
  return is_one_of(c, U",،、，");
}
bool is_invisible(char32_t c) {
  return engine::is_space(c) || engine::is_bidi_control(c) || c == U'\u00AD';
}
bool is_framed_number(char32_t c) {
  return (c >= U'①' && c <= U'⒇') || (c >= U'㈠' && c <= U'㈩');
}
bool is_ideograph_number(char32_t c) {
  return is_one_of(c, U"零〇一二三四五六七八九十百千两廿");
}
bool is_mark_of_letter(char32_t c) {
  return engine::is_arabic_mark(c) || (c >= 0x300 && c <= 0x36F);
}

std::optional<std::uint32_t> digit(char32_t c) {
  for (const char32_t zero : {U'0', U'٠', U'۰', U'０'}) {
    if (c >= zero && c <= zero + 9) return static_cast<std::uint32_t>(c - zero);
  }
  return std::nullopt;
}

// "b", "iv", "bb": what stands for a number without being one. Two different letters are a word.
bool is_label(std::string_view word) {
  std::u32string letters = engine::to_utf32(word);
  std::erase_if(letters, is_mark_of_letter);
  if (letters.empty() || letters.size() > 5) return false;
  const auto are_all = [&](std::u32string_view set) {
    return std::all_of(letters.begin(), letters.end(),
                       [set](char32_t c) { return is_one_of(c, set); });
  };
  const bool repeated = letters.size() <= 3 && are_all(letters.substr(0, 1));
  const bool roman = are_all(U"ivx") || are_all(U"IVXLC");
  return (repeated || roman) && !engine::read_numeral(word).empty();
}

constexpr std::size_t most_plain_words = 1U << 16U;

}  // namespace

class Tokenizer::Scanner {
 public:
  Scanner(std::string_view text, Tokenizer& tokenizer)
      : text_(text), vocabulary_(*tokenizer.vocabulary_), plain_(tokenizer.plain_) {}
  std::vector<Token> run();

 private:
  struct Read {
    char32_t c = 0;
    std::size_t next = 0;
  };
  [[nodiscard]] Read read(std::size_t at) const {
    if (at >= text_.size()) return {};
    Read result{0, at};
    result.c = engine::next_code_point(text_, result.next);
    return result;
  }
  [[nodiscard]] std::size_t skip_invisible(std::size_t at) const;
  [[nodiscard]] std::size_t end_of_word(std::size_t at) const;

  void step();
  void scan_number(std::size_t begin);
  bool scan_dotted_marks();
  void scan_suffix();
  void scan_ideographs(std::size_t begin);
  void scan_opening(std::size_t begin, std::size_t inside);
  void scan_quote(std::size_t begin, std::size_t inside);
  bool scan_mark(std::size_t begin, std::size_t inside, bool (*closes)(char32_t));
  void scan_book_title(std::size_t begin, std::size_t inside);
  [[nodiscard]] bool cuts_to_unit(Cut cut, std::size_t begin) const;
  void scan_unspaced(std::size_t begin);
  void scan_word(std::size_t begin);
  bool scan_symbol(std::size_t begin);
  [[nodiscard]] std::string_view next_of_phrase(std::size_t at) const;
  bool scan_phrase(std::string first, std::size_t word_end, std::size_t token_begin);
  bool scan_proclitics(std::size_t begin, std::size_t word_end, std::string_view folded);
  bool scan_plain_mark(std::size_t begin, std::size_t word_end);

  void add(Kind kind, std::size_t begin, std::size_t end);
  void add_other(std::size_t begin, std::size_t end);
  void add_word(const Word& word, std::size_t begin, std::size_t end);
  void add_mark(std::size_t begin, std::size_t end, std::size_t label_begin, std::size_t label_end);

  std::string_view text_;
  const Vocabulary& vocabulary_;
  decltype(Tokenizer::plain_)& plain_;
  bool is_known_ = false;  // a form of the word is in the vocabulary
  std::size_t at_ = 0;
  std::size_t open_brackets_ = 0;
  std::vector<Token> tokens_;
};

std::vector<Token> Tokenizer::Scanner::run() {
  while (at_ < text_.size()) step();
  return std::move(tokens_);
}

void Tokenizer::Scanner::add(Kind kind, std::size_t begin, std::size_t end) {
  Token token;
  token.kind = kind;
  token.begin = begin;
  token.end = end;
  tokens_.push_back(token);
  at_ = end;
}

void Tokenizer::Scanner::add_other(std::size_t begin, std::size_t end) {
  if (!tokens_.empty() && tokens_.back().is(Kind::other)) {
    tokens_.back().end = at_ = end;
  } else {
    add(Kind::other, begin, end);
  }
}

void Tokenizer::Scanner::add_word(const Word& word, std::size_t begin, std::size_t end) {
  if (word.classes == 0) return add_other(begin, end);
  add(Kind::word, begin, end);
  tokens_.back().word = &word;
  tokens_.back().value = word.value;
  tokens_.back().label = is_label(text_.substr(begin, end - begin));
}

void Tokenizer::Scanner::add_mark(std::size_t begin, std::size_t end, std::size_t label_begin,
                                  std::size_t label_end) {
  add(Kind::mark, begin, end);
  tokens_.back().label_begin = label_begin;
  tokens_.back().label_end = label_end;
}

std::size_t Tokenizer::Scanner::skip_invisible(std::size_t at) const {
  while (at < text_.size()) {
    const Read next = read(at);
    if (!is_invisible(next.c)) break;
    at = next.next;
  }
  return at;
}

// Letters with their marks, and hyphens between letters ("sub-paragraph").
std::size_t Tokenizer::Scanner::end_of_word(std::size_t at) const {
  const auto continues = [](char32_t c) {
    return (engine::is_letter_or_digit(c) && !digit(c)) || is_mark_of_letter(c) || c == U'\u00AD';
  };
  while (at < text_.size()) {
    const Read next = read(at);
    if (continues(next.c)) {
      at = next.next;
    } else if (is_hyphen(next.c) && continues(read(next.next).c)) {
      at = next.next;
    } else {
      break;
    }
  }
  return at;
}

void Tokenizer::Scanner::step() {
  const auto [c, next] = read(at_);
  const std::size_t begin = at_;
  const bool unspaced = vocabulary_.grammar() == Vocabulary::Grammar::chinese;
  if (is_invisible(c)) {
    at_ = next;
  } else if (digit(c)) {
    scan_number(begin);
  } else if (is_framed_number(c)) {
    add_mark(begin, next, begin, next);
  } else if (is_comma(c)) {
    add(Kind::comma, begin, next);
  } else if (is_opening(c)) {
    scan_opening(begin, next);
  } else if (is_closing(c)) {
    if (open_brackets_ > 0) --open_brackets_;
    add_other(begin, next);
  } else if (unspaced && c == U'《') {
    scan_book_title(begin, next);
  } else if (unspaced && is_ideograph_number(c)) {
    scan_ideographs(begin);
  } else if (unspaced && !(c < 0x80 && engine::is_letter_or_digit(c))) {
    scan_unspaced(begin);
  } else if (engine::is_letter_or_digit(c)) {
    scan_word(begin);
  } else if (is_quote(c)) {
    scan_quote(begin, next);
  } else if (is_dash(c)) {
    add(Kind::dash, begin, next);
  } else if (c == U'/') {
    add(Kind::slash, begin, next);
  } else {
    add_other(begin, next);
  }
}

// 17; 74/247 (a symbol); 5.2 (article 5, paragraph 2); 5bis; 1,000 (a quantity).
void Tokenizer::Scanner::scan_number(std::size_t begin) {
  std::uint32_t value = 0;
  std::size_t end = begin;
  for (Read next = read(end); end < text_.size() && digit(next.c); next = read(end)) {
    value = std::min(largest_number, value * 10 + *digit(next.c));
    end = next.next;
  }
  const Read after = read(end);
  const bool digit_follows = end < text_.size() && digit(read(after.next).c).has_value();
  if (after.c == U'/' && digit_follows) {
    while (end < text_.size() && (digit(read(end).c) || read(end).c == U'/')) end = read(end).next;
    return add(Kind::symbol, begin, end);
  }
  add(Kind::number, begin, end);
  tokens_.back().value = value;
  if (!scan_dotted_marks()) scan_suffix();
}

// The ".2" of "5.2", the ".a.ii" of "1.a.ii": numbers and small letters right behind a full stop.
bool Tokenizer::Scanner::scan_dotted_marks() {
  bool found = false;
  while (read(at_).c == U'.') {
    const std::size_t begin = at_;
    const std::size_t label = begin + 1;
    std::size_t end = label;
    while (end < text_.size() && digit(read(end).c)) end = read(end).next;
    if (end == label) end = end_of_word(label);
    const std::string_view words = text_.substr(label, end - label);
    const bool small = !words.empty() && fold_word(words) == words;
    if (!small || (!digit(read(label).c) && !is_label(words))) break;
    add_mark(begin, end, label, end);
    found = true;
  }
  return found;
}

// "5bis", "5 a": letters written right behind the digits belong to the number, or spoil it
// ("10th").
void Tokenizer::Scanner::scan_suffix() {
  if (at_ >= text_.size() || !engine::is_letter_or_digit(read(at_).c)) return;
  if (vocabulary_.grammar() == Vocabulary::Grammar::chinese && read(at_).c >= 0x80) return;
  const std::size_t end = end_of_word(at_);
  const Word* word = vocabulary_.find(fold_word(text_.substr(at_, end - at_)));
  if (word != nullptr && word->is(WordClass::suffix)) return add_word(*word, at_, end);
  if (word != nullptr && word->is(WordClass::ending) && !is_closing(read(end).c)) {
    tokens_.back().end = at_ = end;
    return;
  }
  if (is_label(text_.substr(at_, end - at_)) && !is_closing(read(end).c)) {
    return add(Kind::letter, at_, end);
  }
  if (!is_closing(read(end).c)) add_other(at_, end);
}

void Tokenizer::Scanner::scan_ideographs(std::size_t begin) {
  std::size_t end = begin;
  while (end < text_.size() && is_ideograph_number(read(end).c)) end = read(end).next;
  if (end - begin > longest_number) return add_other(begin, end);
  const auto value = engine::read_number(text_.substr(begin, end - begin));
  if (!value) return scan_unspaced(begin);
  add(Kind::number, begin, end);
  tokens_.back().value = *value;
}

void Tokenizer::Scanner::scan_opening(std::size_t begin, std::size_t inside) {
  if (scan_mark(begin, inside, is_closing)) return;
  ++open_brackets_;
  add_other(begin, inside);
}

// ’1‘ and «а», also «а)»; an apostrophe inside a phrase (l’article) is passed over.
void Tokenizer::Scanner::scan_quote(std::size_t begin, std::size_t inside) {
  if (scan_mark(begin, inside, is_quote)) return;
  const bool elided = begin > 0 && !tokens_.empty() && tokens_.back().end == begin &&
                      is_one_of(read(begin).c, U"'’") && engine::is_letter_or_digit(read(inside).c);
  if (elided) {
    at_ = inside;
  } else {
    add_other(begin, inside);
  }
}

bool Tokenizer::Scanner::scan_mark(std::size_t begin, std::size_t inside,
                                   bool (*closes)(char32_t)) {
  const std::size_t label_begin = skip_invisible(inside);
  std::size_t label_end = label_begin;
  while (label_end < text_.size() && label_end - label_begin <= longest_mark &&
         (engine::is_letter_or_digit(read(label_end).c) || is_mark_of_letter(read(label_end).c))) {
    label_end = read(label_end).next;
  }
  std::size_t close = skip_invisible(label_end);
  if (closes == is_quote && is_closing(read(close).c)) close = read(close).next;
  const std::string_view label = text_.substr(label_begin, label_end - label_begin);
  if (label.empty() || !closes(read(close).c) || close >= text_.size()) return false;
  const bool number = engine::read_number(label).has_value();
  if (!number && !is_label(label)) return false;
  add_mark(begin, read(close).next, label_begin, label_end);
  return true;
}

// 《联合国宪章》: an instrument where its last word is the name of one.
void Tokenizer::Scanner::scan_book_title(std::size_t begin, std::size_t inside) {
  constexpr std::string_view mark = "》";
  const std::size_t length = text_.substr(inside, longest_title + mark.size()).find(mark);
  if (length == std::string_view::npos) return add_other(begin, inside);
  const std::string_view title = text_.substr(inside, length);
  const std::size_t end = inside + length + mark.size();
  const Word* known = vocabulary_.find(fold_word(title));
  if (known != nullptr && known->is(WordClass::instrument)) return add_word(*known, begin, end);
  if (const Word* kind = vocabulary_.instrument_at_end(title)) return add_word(*kind, begin, end);
  add_word(vocabulary_.unknown_document(), begin, end);
}

bool Tokenizer::Scanner::cuts_to_unit(Cut cut, std::size_t begin) const {
  if (cut == Cut::none || cut == Cut::always) return cut == Cut::always;
  if (tokens_.empty() || tokens_.back().end != begin) return false;
  return tokens_.back().is(Kind::number) || tokens_.back().is(Kind::mark);
}

void Tokenizer::Scanner::scan_unspaced(std::size_t begin) {
  Vocabulary::Prefix found = vocabulary_.find_prefix(text_.substr(begin));
  if (found.word != nullptr && cuts_to_unit(found.word->cut, begin)) {
    found = vocabulary_.find_prefix(first_character(text_.substr(begin)));
  }
  if (found.word != nullptr) return add_word(*found.word, begin, begin + found.bytes);
  const auto [c, next] = read(begin);
  if (is_quote(c)) return scan_quote(begin, next);
  if (is_dash(c)) return add(Kind::dash, begin, next);
  add_other(begin, next);
}

void Tokenizer::Scanner::scan_word(std::size_t begin) {
  const std::size_t end = end_of_word(begin);
  const std::string_view word = text_.substr(begin, end - begin);
  if (scan_symbol(begin) || scan_plain_mark(begin, end)) return;
  if (word.size() > longest_word) return add_other(begin, end);
  const bool may_be_abbreviated = end < text_.size() && text_[end] == '.';
  if (!may_be_abbreviated && plain_.contains(word)) return add_other(begin, end);
  const std::string folded = fold_word(word);
  is_known_ = false;
  if (scan_phrase(folded, end, begin) || scan_proclitics(begin, end, folded)) return;
  if (is_label(word)) {
    add(Kind::letter, begin, end);
    tokens_.back().label = true;
    scan_dotted_marks();
    return;
  }
  if (!is_known_ && plain_.size() < most_plain_words) plain_.emplace(word);
  add_other(begin, end);
}

// A/RES/74/247, S/RES/1373(2001): the United Nations' document symbols.
bool Tokenizer::Scanner::scan_symbol(std::size_t begin) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto belongs = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-';
  };
  if (begin + 2 >= text_.size() || !is_upper(text_[begin]) || text_[begin + 1] != '/' ||
      !belongs(text_[begin + 2])) {
    return false;
  }
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  std::size_t end = begin;  // "/Rev.2", "/Add.1": small letters behind a capital
  while (end < text_.size() &&
         (belongs(text_[end]) || (end > begin && is_lower(text_[end]) &&
                                  (is_upper(text_[end - 1]) || is_lower(text_[end - 1]))))) {
    ++end;
  }
  while (end > begin && (text_[end - 1] < '0' || text_[end - 1] > '9')) --end;
  if (end == begin) return false;
  add(Kind::symbol, begin, end);
  return true;
}

// "a)" outside of brackets.
bool Tokenizer::Scanner::scan_plain_mark(std::size_t begin, std::size_t word_end) {
  const Read close = read(word_end);
  if (open_brackets_ > 0 || word_end >= text_.size() || !is_closing(close.c)) return false;
  if (!is_label(text_.substr(begin, word_end - begin))) return false;
  add_mark(begin, close.next, begin, word_end);
  return true;
}

// The next word or number of a phrase, past the space, apostrophe or comma before it.
std::string_view Tokenizer::Scanner::next_of_phrase(std::size_t at) const {
  std::size_t begin = skip_invisible(at);
  const Read separator = read(begin);
  if (is_comma(separator.c) || is_one_of(separator.c, U"'’"))
    begin = skip_invisible(separator.next);
  std::size_t end = end_of_word(begin);
  while (end < text_.size() && digit(read(end).c)) end = read(end).next;
  return text_.substr(begin, end - begin);
}

// The longest phrase of the vocabulary that begins with the word `first`, which ends at `word_end`.
bool Tokenizer::Scanner::scan_phrase(std::string first, std::size_t word_end,
                                     std::size_t token_begin) {
  std::string phrase = std::move(first);
  const Word* best = nullptr;
  std::size_t best_end = word_end;
  for (std::size_t end = word_end;;) {
    const Word* found = vocabulary_.find(phrase);
    is_known_ = is_known_ || found != nullptr;
    if (found != nullptr && found->classes != 0) {
      best = found;
      best_end = end;
    }
    if (read(end).c == U'.') {
      const Word* abbreviation = vocabulary_.find(phrase + '.');
      if (abbreviation != nullptr) return add_word(*abbreviation, token_begin, end + 1), true;
    }
    if (found == nullptr || !found->continues) break;
    const std::string_view next = next_of_phrase(end);
    if (next.empty()) break;
    phrase.append(1, ' ').append(fold_word(next));
    end = static_cast<std::size_t>(next.data() + next.size() - text_.data());
  }
  if (best == nullptr) return false;
  add_word(*best, token_begin, best_end);
  return true;
}

// والمادة: a conjunction and a unit. بالمادة: a unit, from which the preposition cannot be cut off.
bool Tokenizer::Scanner::scan_proclitics(std::size_t begin, std::size_t word_end,
                                         std::string_view folded) {
  for (const Proclitic& proclitic : vocabulary_.proclitics()) {
    if (!folded.starts_with(proclitic.letters) || folded.size() == proclitic.letters.size())
      continue;
    const std::string rest =
        proclitic.restores + std::string(folded.substr(proclitic.letters.size()));
    const std::size_t before = tokens_.size();
    std::size_t token_begin = begin;
    if (proclitic.conjunction != nullptr) {
      token_begin = read(begin).next;
      add_word(*proclitic.conjunction, begin, token_begin);
    }
    if (scan_phrase(rest, word_end, token_begin) || scan_proclitics(token_begin, word_end, rest)) {
      return true;
    }
    tokens_.resize(before);
  }
  return false;
}

std::vector<Token> Tokenizer::tokens_of(std::string_view text) {
  return Scanner(text, *this).run();
}

}  // namespace servanda::treaty
