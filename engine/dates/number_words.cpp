#include "engine/dates/number_words.hpp"

#include <toml++/toml.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>
#include <span>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/embedded_file.hpp"

namespace servanda::engine {

// Made by servanda_embed from engine/dates/number_words/*.toml.
std::span<const EmbeddedFile> number_word_files();

namespace dates {

namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};

}  // namespace

struct NumberWords::Vocabulary {
  std::unordered_map<std::string, NumberWord, Hash, std::equal_to<>> words;
};

namespace {

using Kind = NumberWord::Kind;
using Vocabulary = NumberWords::Vocabulary;

// "third", "Third", "THIRD".
std::vector<std::string> in_every_case(const std::string& word) {
  const icu::UnicodeString lower = icu::UnicodeString::fromUTF8(word);
  icu::UnicodeString upper = lower;
  upper.toUpper(icu::Locale::getRoot());
  icu::UnicodeString capitalized(lower.char32At(0));
  capitalized.toUpper(icu::Locale::getRoot()).append(lower, lower.moveIndex32(0, 1), INT32_MAX);
  std::vector<std::string> forms;
  for (const icu::UnicodeString& form : {lower, upper, capitalized}) {
    form.toUTF8String(forms.emplace_back());
  }
  return forms;
}

// One file of words; wrong ones are a broken build, for they are part of the program.
class Reader {
 public:
  explicit Reader(std::string_view toml) : root_(toml::parse(toml)) {
    if (const auto* prefixes = root_["prefixes"].as_array()) {
      for (const toml::node& prefix : *prefixes) {
        prefixes_.push_back(prefix.value<std::string>().value());
      }
    }
  }

  Vocabulary read() {
    if (const auto* joiners = root_["joiners"].as_array()) {
      for (const toml::node& word : *joiners)
        add(word.value<std::string>().value(), {Kind::joiner, 0});
    }
    add_table("plain", Kind::plain);
    add_table("scores", Kind::score);
    add_table("multipliers", Kind::multiplier);
    return std::move(words_);
  }

 private:
  void add_table(const char* name, Kind kind) {
    const toml::table* table = root_[name].as_table();
    if (table == nullptr) return;
    for (const auto& [key, words] : *table) {
      const std::string_view digits = key.str();
      std::uint32_t value = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
      add_all(words.value<std::string>().value(), {kind, value});
    }
  }

  void add_all(std::string_view words, NumberWord meaning) {
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      if (!word.empty()) add(std::string(word), meaning);
    }
  }

  void add(const std::string& word, NumberWord meaning) {
    for (std::string& form : in_every_case(word)) words_.words.emplace(std::move(form), meaning);
    for (const std::string& prefix : prefixes_) words_.words.emplace(prefix + word, meaning);
  }

  toml::table root_;
  std::vector<std::string> prefixes_;
  Vocabulary words_;
};

Vocabulary read_vocabulary(std::string_view bcp47) {
  const std::string name = std::string(bcp47) + ".toml";
  for (const EmbeddedFile& file : number_word_files()) {
    if (file.name == name) return Reader(file.content).read();
  }
  return {};
}

// Read when first asked for.
const Vocabulary& vocabulary_of(std::string_view bcp47) {
  static std::mutex guard;
  static std::map<std::string, Vocabulary, std::less<>> all;
  const std::lock_guard lock(guard);
  auto found = all.find(bcp47);
  if (found == all.end()) found = all.emplace(bcp47, read_vocabulary(bcp47)).first;
  return found->second;
}

}  // namespace

NumberWords::NumberWords(std::string_view bcp47) : words_(&vocabulary_of(bcp47)) {}

std::optional<NumberWord> NumberWords::find(std::string_view word) const {
  const auto found = words_->words.find(word);
  return found == words_->words.end() ? std::nullopt : std::optional(found->second);
}

void SpelledNumber::add(NumberWord word) {
  constexpr std::uint32_t ceiling = 1'000'000;  // no year or day comes near
  constexpr std::uint32_t thousand = 1000;
  constexpr std::uint32_t four_score = 80;
  switch (word.kind) {
    case Kind::plain:
      rest_ += word.value;
      break;
    case Kind::multiplier:
      rest_ = std::max(rest_, 1U) * word.value;
      break;
    case Kind::score:
      rest_ += last_ == 4 ? four_score - 4 : word.value;
      break;
    case Kind::joiner:
      return;
  }
  if (word.value == thousand && word.kind == Kind::multiplier) {
    thousands_ += rest_;
    rest_ = 0;
  }
  thousands_ = std::min(thousands_, ceiling);
  rest_ = std::min(rest_, ceiling);
  last_ = word.value;
  last_kind_ = word.kind;
}

bool SpelledNumber::takes(NumberWord word) const {
  constexpr std::uint32_t ten = 10;
  const bool after_unit = last_kind_ == Kind::plain && last_ < ten;
  return !(after_unit && word.kind == Kind::plain && word.value < ten);
}

}  // namespace dates
}  // namespace servanda::engine
