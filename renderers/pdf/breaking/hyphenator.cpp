#include "renderers/pdf/breaking/hyphenator.hpp"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>

namespace servanda::renderers::pdf {
namespace {

constexpr std::size_t shortest_word = 5;
constexpr std::size_t longest_word = 90;  // the patterns know none longer
constexpr std::size_t most_known = 20000;
constexpr std::string_view folder = "/usr/share/hyphen/";

// A dictionary takes milliseconds to load and is only read from then on: one for all threads.
std::shared_ptr<HyphenDict> load(const HyphenationRules& rules) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<HyphenDict>> loaded;
  if (rules.dictionary.empty()) return nullptr;
  const std::lock_guard lock(mutex);
  const auto [place, is_new] = loaded.try_emplace(std::string(rules.dictionary));
  if (!is_new) return place->second;
  const std::string path = std::string(folder) + "hyph_" + std::string(rules.dictionary) + ".dic";
  if (std::filesystem::exists(path)) {
    place->second.reset(hnj_hyphen_load(path.c_str()), hnj_hyphen_free);
  }
  return place->second;
}

// A word in lower case, as the patterns have it.
struct Letters {
  std::u16string lower;
  std::vector<std::uint16_t> offsets;  // in the word as given, of each code point
  bool has_lower = false;
};

Letters letters_of(std::u16string_view text) {
  Letters letters;
  for (std::size_t i = 0; i < text.size();) {
    letters.offsets.push_back(static_cast<std::uint16_t>(i));
    UChar32 c = 0;
    U16_NEXT(text.data(), i, text.size(), c);
    if (u_islower(c)) letters.has_lower = true;
    char16_t units[U16_MAX_LENGTH];
    std::size_t length = 0;
    U16_APPEND_UNSAFE(units, length, u_tolower(c));
    letters.lower.append(units, length);
  }
  return letters;
}

// In the dictionary's own charset: UTF-8, or one byte a letter (Russian has KOI8-R). Empty where a
// letter is not in it.
std::string encoded(const Letters& letters, const HyphenDict& dictionary) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(dictionary.utf8 != 0 ? "UTF-8" : dictionary.cset, &status), ucnv_close);
  if (U_FAILURE(status)) return {};
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  std::string bytes(letters.lower.size() * 4 + 1, '\0');
  const std::int32_t size = ucnv_fromUChars(
      converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), letters.lower.data(),
      static_cast<std::int32_t>(letters.lower.size()), &status);
  if (U_FAILURE(status)) return {};
  bytes.resize(static_cast<std::size_t>(size));
  const bool one_byte_a_letter = bytes.size() == letters.offsets.size();
  return dictionary.utf8 != 0 || one_byte_a_letter ? bytes : std::string();
}

}  // namespace

Hyphenator::Hyphenator(const HyphenationRules& rules) : rules_(rules), dictionary_(load(rules)) {}

const std::vector<std::uint16_t>& Hyphenator::points(std::u16string_view text) {
  if (known_.size() > most_known) known_.clear();
  const auto [place, is_new] = known_.try_emplace(std::u16string(text));
  if (!is_new || !dictionary_ || text.size() > longest_word) return place->second;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (end > begin) divide(text.substr(begin, end - begin), begin, place->second);
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    UChar32 c = 0;
    U16_NEXT(text.data(), i, text.size(), c);
    if (u_isalpha(c)) continue;
    end_word(at);
    begin = i;
  }
  end_word(text.size());
  return place->second;
}

void Hyphenator::divide(std::u16string_view word, std::size_t offset,
                        std::vector<std::uint16_t>& into) {
  const Letters letters = letters_of(word);
  if (letters.offsets.size() < shortest_word || !letters.has_lower) return;
  const std::string bytes = encoded(letters, *dictionary_);
  if (bytes.empty()) return;
  const auto size = static_cast<int>(bytes.size());
  std::string marks(bytes.size() + 5, '\0');
  char** replaced = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate3(dictionary_.get(), bytes.c_str(), size, marks.data(), nullptr, &replaced,
                        &positions, &cuts, rules_.before, rules_.after, 0, 0);
  // Marks count code points; odd ones divide behind the letter. A division that changes letters
  // (none of our languages has such) is not taken.
  for (std::size_t i = 0; i + 1 < letters.offsets.size(); ++i) {
    const bool changes = replaced != nullptr && replaced[i] != nullptr;
    if ((marks[i] & 1) != 0 && !changes) {
      into.push_back(static_cast<std::uint16_t>(offset + letters.offsets[i + 1]));
    }
  }
  if (replaced != nullptr) {
    for (int i = 0; i < size; ++i) std::free(replaced[i]);
  }
  std::free(replaced);
  std::free(positions);
  std::free(cuts);
}

}  // namespace servanda::renderers::pdf
