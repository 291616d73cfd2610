#pragma once
// The words with which one language cites: units, numbers, what joins and what points, instruments
// and their titles. All of it is data (vocabulary/*.toml, instruments.toml); the grammars see
// classes of words only. Read once in a process, on first use; safe to share between threads.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/language_tag.hpp"

namespace servanda::treaty {

// From the whole to the part. An alinea is an unnumbered paragraph or, with a letter, a point.
enum class Unit : std::uint8_t {
  annex,
  part,
  title,
  chapter,
  section,
  article,
  paragraph,
  alinea,
  point,
  subpoint
};

// What a word or fixed phrase does in a citation; some do several things (French "au").
enum class WordClass : std::uint8_t {
  unit,     // "article", «пунктами»
  number,   // "two": a count, or a number in words
  ordinal,  // "second", "premier"
  ten,      // Arabic «عشرة» behind an ordinal
  tens,     // Arabic «العشرون», joined to an ordinal
  suffix,   // "bis"
  ending,   // of an ordinal in digits: "er" of "1er"
  nth,      // Chinese 第
  and_,
  or_,
  to,
  from,
  of,
  filler,  // prepositions and articles inside a list; Chinese 诸, 各, 两
  this_,   // this, the present
  that,    // that, the said, the same
  preceding,
  following,
  nearby,      // above, below
  shared_,     // "common to": behind a provision of several other instruments
  document,    // names something that is no instrument: "of the report"
  instrument,  // "convention", or a whole title
  resolution,
  body  // "General Assembly"
};

enum class InstrumentKind : std::uint8_t {
  none,
  convention,
  protocol,
  agreement,
  treaty,
  covenant,
  statute,
  charter,
  constitution,
  pact,
  declaration
};

// Chinese: where a longer entry holds a unit's character and another word.
enum class Cut : std::uint8_t {
  none,
  always,        // 条约束 is 条 and 约束, not 条约
  behind_number  // 目的 is an aim, but 第2目的 is 目 and 的
};

struct Word {
  std::uint32_t classes = 0;  // one bit for each WordClass
  Unit unit = Unit::article;
  bool one = false;  // a unit's form may be both: Russian «статьи»
  bool many = false;
  bool titled = false;  // an instrument's name that is, or must go on to be, a title
  std::uint32_t value = 0;
  InstrumentKind instrument = InstrumentKind::none;
  std::string_view iri;    // of a title; lives as long as the vocabulary
  bool continues = false;  // longer phrases begin with this one
  Cut cut = Cut::none;
  std::string_view suffix;  // of a suffix: the form that eIds have, "bis"

  [[nodiscard]] bool is(WordClass wanted) const {
    return (classes >> static_cast<unsigned>(wanted) & 1U) != 0;
  }
  void add(WordClass more) { classes |= 1U << static_cast<unsigned>(more); }
};

// A word of one letter or two that is written together with the next one: Arabic و and ب.
struct Proclitic {
  std::string letters;
  std::string restores;               // what the contraction swallowed: لل stands for ل + ال
  const Word* conjunction = nullptr;  // it joins, and is no part of the word behind it
};

class Vocabulary {
 public:
  // Null where the language has none.
  [[nodiscard]] static const Vocabulary* of(const engine::LanguageTag& language);

  enum class Grammar { head_first, chinese };
  enum class TitleBefore { none, capital, adjective };

  [[nodiscard]] Grammar grammar() const { return grammar_; }
  [[nodiscard]] const std::vector<Proclitic>& proclitics() const { return proclitics_; }
  // A coarser unit that follows directly is the whole (Russian).
  [[nodiscard]] bool has_genitive() const { return genitive_; }
  // What may stand between "the" and an instrument's name: "Vienna", «Венской».
  [[nodiscard]] TitleBefore title_before() const { return title_before_; }

  // The entry that is exactly `folded` (words joined by one space), or the beginning of one; else
  // null.
  [[nodiscard]] const Word* find(std::string_view folded) const;
  // Chinese, which writes no spaces: the longest entry at the beginning of `text`; 0 bytes where
  // none.
  struct Prefix {
    const Word* word = nullptr;
    std::size_t bytes = 0;
  };
  [[nodiscard]] Prefix find_prefix(std::string_view text) const;

  // Whether an instrument's name followed by this word is a title: "the Convention on …".
  [[nodiscard]] bool continues_title(std::string_view folded, bool before_capital) const;
  [[nodiscard]] bool is_adjective(std::string_view folded) const;
  // The kind of instrument whose name a quoted title (Chinese 《…》) ends with; null where none.
  [[nodiscard]] const Word* instrument_at_end(std::string_view title) const;
  // What a quoted title is that names no instrument.
  [[nodiscard]] const Word& unknown_document() const { return unknown_document_; }
  // The instrument that "the Charter" means where nothing else is called so; empty: none.
  [[nodiscard]] std::string_view alone(InstrumentKind kind) const;

 private:
  friend class VocabularyReader;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  template <typename Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Grammar grammar_ = Grammar::head_first;
  bool genitive_ = false;
  TitleBefore title_before_ = TitleBefore::none;
  Table<Word> words_;
  Table<std::size_t> longest_;  // Chinese: by first character, the bytes of the longest entry
  Table<bool> title_words_;     // true: only before a capital letter
  std::vector<std::string> adjective_endings_;
  std::vector<Proclitic> proclitics_;
  std::vector<std::pair<std::string, Word>> titles_by_end_;
  Word unknown_document_;
  std::unordered_map<InstrumentKind, std::string_view> alone_;
  std::vector<std::unique_ptr<std::string>> iris_;  // what the words' views point to
};

// For comparing words: letter case, vowel signs, tatweel and invisible controls folded away, ё as
// е, the forms of alef as one, hyphens and apostrophes in their plain form.
[[nodiscard]] std::string fold_word(std::string_view word);
[[nodiscard]] std::string_view first_character(std::string_view text);

}  // namespace servanda::treaty
