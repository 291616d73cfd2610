#pragma once
// Numbers spelled out, as testimonia write their dates: "twenty-third day of May, one thousand nine
// hundred and sixty-nine", « mil neuf cent soixante-neuf », «тысяча девятьсот шестьдесят девятого».

#include <cstdint>
#include <optional>
#include <string_view>

namespace servanda::engine::dates {

struct NumberWord {
  enum class Kind {
    plain,       // adds its value: "sixty", "nine", "ninth"
    multiplier,  // multiplies what stands before it: "hundred", "thousand"
    score,       // vingt: four of them are eighty, else it adds twenty
    joiner       // means nothing itself: "and", "et", "y"
  };
  Kind kind;
  std::uint32_t value;
};

// The number words of one language (engine/dates/number_words/*.toml); a language without a file
// has none. Read once for each process, safe in any thread.
class NumberWords {
 public:
  explicit NumberWords(std::string_view bcp47);
  // As it stands: in lower case, capitalized or in capitals.
  [[nodiscard]] std::optional<NumberWord> find(std::string_view word) const;

  struct Vocabulary;

 private:
  const Vocabulary* words_;
};

// Adds number words up, from left to right.
class SpelledNumber {
 public:
  void add(NumberWord word);
  // Whether the word can belong to the number: two units side by side are two numbers ("un
  // tercer").
  [[nodiscard]] bool takes(NumberWord word) const;
  [[nodiscard]] std::uint32_t value() const { return thousands_ + rest_; }

 private:
  std::uint32_t thousands_ = 0;
  std::uint32_t rest_ = 0;
  std::uint32_t last_ = 0;
  NumberWord::Kind last_kind_ = NumberWord::Kind::joiner;
};

}  // namespace servanda::engine::dates
