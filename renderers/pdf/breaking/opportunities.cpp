#include "renderers/pdf/breaking/opportunities.hpp"

#include <unicode/ubrk.h>

#include <stdexcept>

namespace servanda::renderers::pdf {

void LineBreaker::Release::operator()(UBreakIterator* iterator) const {
  ubrk_close(iterator);
}

LineBreaker::LineBreaker(const engine::LanguageTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale = language.bcp47() + "@lb=strict";
  iterator_.reset(ubrk_open(UBRK_LINE, locale.c_str(), nullptr, 0, &status));
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

const std::vector<bool>& LineBreaker::opportunities(std::u16string_view text) {
  allowed_.assign(text.size() + 1, false);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator_.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return allowed_;
  for (std::int32_t at = ubrk_first(iterator_.get()); at != UBRK_DONE;
       at = ubrk_next(iterator_.get())) {
    allowed_[static_cast<std::size_t>(at)] = true;
  }
  allowed_.front() = false;
  return allowed_;
}

}  // namespace servanda::renderers::pdf
