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

// In the case it stands in, as one word is often found in lower case, capitalized or in capitals.
[[nodiscard]] std::optional<NumberWord> number_word(std::string_view word, std::string_view bcp47);

// Adds number words up, from left to right.
class SpelledNumber {
 public:
  void add(NumberWord word);
  [[nodiscard]] std::uint32_t value() const { return thousands_ + rest_; }

 private:
  std::uint32_t thousands_ = 0;
  std::uint32_t rest_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace servanda::engine::dates
