#include "treaty/import/layout/paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/text/display_width.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/division_mark.hpp"
#include "treaty/import/layout/hyphenation.hpp"
#include "treaty/import/layout/page_measure.hpp"
#include "treaty/import/list_number.hpp"
#include "treaty/import/run_builder.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t"));
}

bool begins_with_number(const TextLine& line) {
  return is_number_alone(first_word(line.text));
}

bool ends_clause(std::string_view text) {
  if (ends_with_full_stop(text) || ends_with_colon(text)) return true;
  for (const std::string_view mark : {";", ",", "；", "，", "、", "؛", "،"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

class ParagraphJoiner {
 public:
  ParagraphJoiner(const TextLines& lines, const LanguageRules* rules)
      : lines_(lines), rules_(rules), hyphenation_(lines), page_(measure(lines)) {}

  std::vector<Block> run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0 && !goes_on(lines_[i - 1], lines_[i])) settle();
      take(lines_[i]);
    }
    settle();
    return std::move(blocks_);
  }

 private:
  // Whether `next` belongs to the paragraph that `last` is the last line of so far.
  [[nodiscard]] bool goes_on(const TextLine& last, const TextLine& next) const {
    if (last.underlined != 0 || next.underlined != 0) return false;  // "Chapter I", then its title
    if (page_.width == 0) return false;
    if (is_below(last, next) && next.top - last.top > page_.largest_pitch()) return false;
    if (std::abs(last.size - next.size) > 0.15 * page_.size) return false;
    if (paragraph_.size() <= 1 && is_heading_line(last)) return false;
    if (is_heading_line(next) && !runs_into(last, next)) return false;
    if (both_centred(last, next)) return !begins_with_number(next) && !ends_clause(last.text);
    if (is_short(last, next)) return false;
    if (begins_with_number(next) && ends_clause(last.text)) return false;
    return !is_indented_anew(next) || !ends_clause(last.text);
  }

  // "Article 5" and nothing else.
  [[nodiscard]] bool is_heading_line(const TextLine& line) const {
    if (rules_ == nullptr) return false;
    const auto mark = read_division_mark(line.text, *rules_);
    return mark && mark->rest == Rest::none;
  }

  // A full line that ends in the middle of a clause, and one directly below its edge: "… as told
  // in" and "article 5." are one sentence.
  [[nodiscard]] bool runs_into(const TextLine& last, const TextLine& next) const {
    return is_below(last, next) && !ends_clause(last.text) && !is_short(last, next) &&
           !is_centred(next);
  }

  // The next line's first word would have found room: the paragraph ended there. Ideographs fill a
  // line but for what must not begin the next one.
  [[nodiscard]] bool is_short(const TextLine& last, const TextLine& next) const {
    constexpr double ideographs_left = 2.5;
    const double cell = cell_width(last);
    const std::string_view word = first_word(next.text);
    const bool is_wide = static_cast<double>(engine::display_width(last.text)) >
                         1.5 * static_cast<double>(engine::to_utf32(last.text).size());
    const double needed =
        is_wide ? 2 * ideographs_left : static_cast<double>(engine::display_width(word)) + 1;
    return last.end + needed * cell < page_.width;
  }

  static double cell_width(const TextLine& line) {
    const auto cells =
        static_cast<double>(std::max<std::size_t>(engine::display_width(line.text), 1));
    return (line.end - line.start) / cells;
  }

  // Both stand away from either side, as far from the one as from the other.
  [[nodiscard]] bool both_centred(const TextLine& last, const TextLine& next) const {
    return is_centred(last) && is_centred(next);
  }
  [[nodiscard]] bool is_centred(const TextLine& line) const {
    const double before = line.start - page_.edge;
    const double behind = page_.width - line.end;
    return before > 0.06 * page_.width && std::abs(before - behind) < 0.08 * page_.width;
  }

  // The line begins elsewhere than the paragraph's lines after the first do.
  [[nodiscard]] bool is_indented_anew(const TextLine& next) const {
    const double tolerance = 0.8 * cell_width(next);
    if (paragraph_.size() > 1) return std::abs(next.start - paragraph_[1]->start) > tolerance;
    return next.start > paragraph_[0]->start + tolerance && !begins_with_number(*paragraph_[0]);
  }

  void take(const TextLine& line) { paragraph_.push_back(&line); }

  void settle() {
    if (paragraph_.empty()) return;
    Block block;
    block.line = paragraph_.front()->source;
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> raised;
    for (const TextLine* line : paragraph_) {
      if (text.empty()) {
        text = line->text;
      } else {
        hyphenation_.join(text, line->text);
      }
      const std::size_t begin = text.size() - line->text.size();
      for (const auto& [from, to] : line->raised) raised.emplace_back(begin + from, begin + to);
    }
    block.runs = runs_of(text, raised);
    const TextLine& first = *paragraph_.front();
    if (first.underlined != 0 || is_centred(first) || is_heading_line(first)) {
      block.look = Look::heading;
    }
    blocks_.push_back(std::move(block));
    paragraph_.clear();
  }

  static Runs runs_of(std::string_view text,
                      const std::vector<std::pair<std::size_t, std::size_t>>& raised) {
    RunBuilder runs;
    std::size_t at = 0;
    for (const auto& [begin, end] : raised) {
      runs.add(text.substr(at, begin - at));
      runs.add(text.substr(begin, end - begin), Style::superscript);
      at = end;
    }
    runs.add(text.substr(at));
    return runs.take();
  }

  const TextLines& lines_;
  const LanguageRules* rules_;
  Hyphenation hyphenation_;
  PageMeasure page_;
  std::vector<const TextLine*> paragraph_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> join_paragraphs(const TextLines& lines, const LanguageRules* rules) {
  return ParagraphJoiner(lines, rules).run();
}

}  // namespace servanda::treaty
