#pragma once
// A language as texts name it (BCP 47, ISO 639). One that exists is valid and canonical: "en",
// "zh", "vi", "ar". Read in any usual form: "en", "eng", "fra", "fre", "zh-Hans", "English",
// "français", and the UN's document letters are not among them (a file name is not a language).

#include <compare>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::engine {

enum class Direction { left_to_right, right_to_left };

class LanguageTag {
 public:
  [[nodiscard]] static Result<LanguageTag> parse(std::string_view text);

  // BCP 47, canonical case: "en", "zh", "sr-Latn".
  [[nodiscard]] const std::string& bcp47() const { return tag_; }
  // ISO 639-2 terminology code, as Akoma Ntoso's FRBRlanguage and IRIs carry it: "eng", "zho".
  [[nodiscard]] const std::string& iso639_2() const { return alpha3_; }
  // From the script that the language is likely written in (CLDR).
  [[nodiscard]] Direction direction() const { return direction_; }
  [[nodiscard]] std::string_view html_dir() const;  // "ltr" or "rtl"

  [[nodiscard]] friend bool operator==(const LanguageTag& a, const LanguageTag& b) {
    return a.tag_ == b.tag_;
  }
  [[nodiscard]] friend auto operator<=>(const LanguageTag& a, const LanguageTag& b) {
    return a.tag_ <=> b.tag_;
  }

 private:
  LanguageTag() = default;
  std::string tag_;
  std::string alpha3_;
  Direction direction_ = Direction::left_to_right;
};

// The name of one language in another, as CLDR has it: language_name(fr, in en) is "French".
[[nodiscard]] std::string language_name(const LanguageTag& language, const LanguageTag& in);

}  // namespace servanda::engine
