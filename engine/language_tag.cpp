#include "engine/language_tag.hpp"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

// The languages that nearly every file is in, known without a look into ICU's data.
struct CommonLanguage {
  std::string_view bcp47, terminology, bibliographic;  // ISO 639-1, 639-2/T, 639-2/B
  Direction direction;
};
constexpr CommonLanguage common_languages[] = {
    {"ar", "ara", "ara", Direction::right_to_left}, {"zh", "zho", "chi", Direction::left_to_right},
    {"en", "eng", "eng", Direction::left_to_right}, {"fr", "fra", "fre", Direction::left_to_right},
    {"ru", "rus", "rus", Direction::left_to_right}, {"es", "spa", "spa", Direction::left_to_right},
    {"vi", "vie", "vie", Direction::left_to_right},
};

// Usual names that CLDR does not give as the language's first one.
struct Name {
  std::string_view name, bcp47;
};
constexpr Name other_names[] = {
    {"castellano", "es"}, {"castilian", "es"}, {"mandarin", "zh"}, {"汉语", "zh"},
    {"漢語", "zh"},       {"华语", "zh"},      {"华文", "zh"},     {"việt", "vi"},
    {"farsi", "fa"},      {"عربي", "ar"},      {"عربية", "ar"},
};

// Codes of ISO 639 that stand for no language.
constexpr std::string_view no_languages[] = {"mis", "mul", "root", "und", "zxx"};

constexpr std::size_t longest_tag = 35;  // RFC 5646, 4.4.1
constexpr std::size_t longest_name = 128;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_tag_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
}

// A primary subtag of two or three letters, then subtags: the shape of BCP 47, not yet its sense.
bool is_tag_shaped(std::string_view text) {
  const std::string_view primary = text.substr(0, text.find('-'));
  return text.size() <= longest_tag && primary.size() >= 2 && primary.size() <= 3 &&
         std::all_of(primary.begin(), primary.end(), is_letter) &&
         std::all_of(text.begin(), text.end(), is_tag_character);
}

const std::set<std::string_view>& iso_languages() {
  static const std::set<std::string_view> codes = [] {
    std::set<std::string_view> all;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
      all.insert(*code);
    }
    for (const std::string_view code : no_languages) all.erase(code);
    return all;
  }();
  return codes;
}

// Canonical: "fre" becomes fr, "iw" he, "zh-cmn" zh.
std::optional<icu::Locale> locale_of(const std::string& tag) {
  char name[ULOC_FULLNAME_CAPACITY];
  std::int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), name, sizeof name, &parsed, &status);
  if (U_FAILURE(status) || static_cast<std::size_t>(parsed) != tag.size()) return std::nullopt;
  icu::Locale locale = icu::Locale::createCanonical(name);
  if (locale.isBogus() || iso_languages().count(locale.getLanguage()) == 0) return std::nullopt;
  return locale;
}

std::string tag_of(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  return locale.toLanguageTag<std::string>(status);
}

std::string display_name(const icu::Locale& locale, const icu::Locale& in) {
  icu::UnicodeString name;
  std::string out;
  return locale.getDisplayName(in, name).toUTF8String(out);
}

// Every language by its folded names: in the seven languages of the house, and in its own. A name
// that two languages share is left out.
class NameIndex {
 public:
  NameIndex() {
    for (const std::string_view code : iso_languages()) {
      const icu::Locale locale(std::string(code).c_str());
      for (const CommonLanguage& in : common_languages) {
        add(display_name(locale, icu::Locale(in.bcp47.data())), code);
      }
      add(display_name(locale, locale), code);
    }
    for (const Name& other : other_names) add(other.name, other.bcp47);
  }

  [[nodiscard]] std::string_view find(std::string_view name) const {
    const auto found = codes_.find(fold_for_search(name));
    return found == codes_.end() ? std::string_view{} : found->second;
  }

 private:
  void add(std::string_view name, std::string_view code) {
    const auto [entry, is_new] = codes_.emplace(fold_for_search(name), code);
    if (!is_new && entry->second != code) entry->second = {};
  }
  std::map<std::string, std::string_view> codes_;
};

std::string_view code_of_name(const std::string& name) {
  static const NameIndex index;
  return name.size() > longest_name ? std::string_view{} : index.find(name);
}

const CommonLanguage* find_common(std::string_view folded) {
  const auto* found = std::find_if(std::begin(common_languages), std::end(common_languages),
                                   [folded](const CommonLanguage& language) {
                                     return folded == language.bcp47 ||
                                            folded == language.terminology ||
                                            folded == language.bibliographic;
                                   });
  return found == std::end(common_languages) ? nullptr : found;
}

}  // namespace

Result<LanguageTag> LanguageTag::parse(std::string_view text) {
  const std::string given = squeeze_spaces(text);
  std::string tag = given;
  std::replace(tag.begin(), tag.end(), '_', '-');
  LanguageTag language;
  if (const CommonLanguage* common = find_common(fold_for_search(tag))) {
    language.tag_ = common->bcp47;
    language.alpha3_ = common->terminology;
    language.direction_ = common->direction;
    return language;
  }
  std::optional<icu::Locale> locale = is_tag_shaped(tag) ? locale_of(tag) : std::nullopt;
  if (!locale) locale = locale_of(std::string(code_of_name(given)));
  if (!locale) return failure(val_diagnostics::unknown_language, {}, given);
  language.tag_ = tag_of(*locale);
  language.alpha3_ = locale->getISO3Language();
  language.direction_ =
      locale->isRightToLeft() ? Direction::right_to_left : Direction::left_to_right;
  return language;
}

std::string_view LanguageTag::html_dir() const {
  return direction_ == Direction::right_to_left ? "rtl" : "ltr";
}

std::string language_name(const LanguageTag& language, const LanguageTag& in) {
  const auto locale = locale_of(language.bcp47());
  const auto display = locale_of(in.bcp47());
  return locale && display ? display_name(*locale, *display) : language.bcp47();
}

}  // namespace servanda::engine
