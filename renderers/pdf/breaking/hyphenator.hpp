#pragma once
// Where a word may be divided, by the dictionaries of libhyphen (Liang's patterns). One hyphenator
// serves a language; it keeps what it has found. Languages that do not divide words have none.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct _HyphenDict;

namespace servanda::renderers::pdf {

struct HyphenationRules {
  std::string_view dictionary;  // "fr": the file is hyph_fr.dic; empty: words are not divided
  std::string_view package;     // that brings it
  int before = 2, after = 3;    // the fewest letters on either side
};

class Hyphenator {
 public:
  explicit Hyphenator(const HyphenationRules& rules);

  // The language divides words, but its dictionary is not installed.
  [[nodiscard]] bool is_missing() const { return !rules_.dictionary.empty() && !dictionary_; }
  // UTF-16 offsets in `text`, rising, each inside a word of letters; words of a few letters, of
  // capitals, and the parts of written compounds beside their hyphen stay whole. The view lives
  // until the next call.
  [[nodiscard]] const std::vector<std::uint16_t>& points(std::u16string_view text);

 private:
  void divide(std::u16string_view letters, std::size_t offset, std::vector<std::uint16_t>& into);

  HyphenationRules rules_;
  std::shared_ptr<_HyphenDict> dictionary_;
  std::unordered_map<std::u16string, std::vector<std::uint16_t>> known_;
};

}  // namespace servanda::renderers::pdf
