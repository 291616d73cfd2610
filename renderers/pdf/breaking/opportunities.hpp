#pragma once
// Where a line may end, by UAX #14 through ICU with the strict rules of the language (no Chinese
// line begins with a closing mark or a small kana).

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"

struct UBreakIterator;

namespace servanda::renderers::pdf {

class LineBreaker {
 public:
  explicit LineBreaker(const engine::LanguageTag& language);

  // For each UTF-16 offset whether a line may end before it; text.size() + 1 values. The view lives
  // until the next call.
  [[nodiscard]] const std::vector<bool>& opportunities(std::u16string_view text);

 private:
  struct Release {
    void operator()(UBreakIterator* iterator) const;
  };
  std::unique_ptr<UBreakIterator, Release> iterator_;
  std::vector<bool> allowed_;
};

}  // namespace servanda::renderers::pdf
