#include "engine/text/words.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>
#include <optional>
#include <stdexcept>

#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

bool is_ideograph(char32_t c) {
  return c >= 0x2E80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC);
}

bool is_mark(char32_t c) {
  return c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_in_word(char32_t c) {
  return is_letter_or_digit(c) || is_mark(c) || is_bidi_control(c);
}

// ICU's word boundaries of one text.
class Boundaries {
 public:
  explicit Boundaries(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    text_ = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_SUCCESS(status)) breaks_->setText(text_, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot find words");
  }
  ~Boundaries() { utext_close(text_); }
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  // Where the next segment ends; npos at the end of the text.
  std::size_t next() {
    const std::int32_t end = breaks_->next();
    return end == icu::BreakIterator::DONE ? std::string_view::npos : static_cast<std::size_t>(end);
  }
  [[nodiscard]] bool is_word() const { return breaks_->getRuleStatus() >= UBRK_WORD_NUMBER; }

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
  UText* text_ = nullptr;
};

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_space(next_code_point(text, i))) return false;
  }
  return true;
}

}  // namespace

std::vector<Segment> segment(std::string_view text) {
  std::vector<Segment> segments;
  if (text.empty()) return segments;
  Boundaries boundaries(text);
  std::size_t begin = 0;
  bool after_blank = false;
  for (std::size_t end = boundaries.next(); end != std::string_view::npos;
       end = boundaries.next()) {
    const bool blank = !boundaries.is_word() && is_blank(text.substr(begin, end - begin));
    if (blank && after_blank) {
      segments.back().end = end;
    } else {
      segments.push_back({begin, end, boundaries.is_word()});
    }
    after_blank = blank;
    begin = end;
  }
  return segments;
}

namespace {

// Thai and its like write no spaces: only a dictionary finds their words.
bool needs_dictionary(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

// Letters and digits that stand together, or one ideograph.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool needs_dictionary = false;
};

std::optional<Run> next_run(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    Run run{i, i, false};
    const char32_t first = next_code_point(text, i);
    if (!is_letter_or_digit(first)) continue;
    run.end = i;
    run.needs_dictionary = needs_dictionary(first);
    while (!is_ideograph(first) && i < text.size()) {
      const char32_t c = next_code_point(text, i);
      if (!is_in_word(c) || is_ideograph(c)) break;
      run.end = i;
      run.needs_dictionary = run.needs_dictionary || needs_dictionary(c);
    }
    return run;
  }
  return std::nullopt;
}

class TermGiver {
 public:
  TermGiver(std::string_view text, const std::function<bool(const SearchTerm&)>& use)
      : text_(text), use_(use) {}

  // False where no more is wanted.
  bool give(const Run& run) {
    if (!run.needs_dictionary) return give(run.begin, run.end);
    for (const Segment& part : segment(text_.substr(run.begin, run.end - run.begin))) {
      if (part.is_word && !give(run.begin + part.begin, run.begin + part.end)) return false;
    }
    return true;
  }

 private:
  bool give(std::size_t begin, std::size_t end) {
    const std::string folded = fold_for_search(text_.substr(begin, end - begin));
    return folded.empty() || use_({folded, begin, end});
  }

  std::string_view text_;
  const std::function<bool(const SearchTerm&)>& use_;
};

}  // namespace

void for_each_search_term(std::string_view text,
                          const std::function<bool(const SearchTerm&)>& use) {
  TermGiver giver(text, use);
  for (auto run = next_run(text, 0); run; run = next_run(text, run->end)) {
    if (!giver.give(*run)) return;
  }
}

}  // namespace servanda::engine
