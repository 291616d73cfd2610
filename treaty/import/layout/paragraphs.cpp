#include "treaty/import/layout/paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/text/display_width.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/division_mark.hpp"
#include "treaty/import/layout/hyphenation.hpp"
#include "treaty/import/layout/page_measure.hpp"
#include "treaty/import/list_number.hpp"
#include "treaty/import/misread_mark.hpp"
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
      : lines_(lines), rules_(rules), hyphenation_(lines), page_(measure(lines)) {
    find_first_lines();
  }

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
    if (begins_paragraph(next)) return false;
    if (is_short(last, next)) return is_broken_off(last, next);
    if (begins_next_article(last, next)) return false;
    if (begins_with_number(next) && ends_clause(last.text)) return false;
    return !is_indented_anew(next) || !ends_clause(last.text);
  }

  // Where first lines are indented, no other line begins at their place: none, or hardly any, of
  // those that stand there goes on with a full line that ends in the middle of a clause.
  void find_first_lines() {
    constexpr std::size_t share_of_lines = 40;
    constexpr std::size_t going_on = 8;
    struct Place {
      std::size_t lines = 0, going_on = 0;
    };
    std::map<long, Place> places;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (lines_[i].start < page_.edge + cell_width(lines_[i])) continue;
      Place& place = places[std::lround(lines_[i].start)];
      ++place.lines;
      const TextLine& last = lines_[i - 1];
      const bool is_next = is_below(last, lines_[i]) && !is_short(last, lines_[i]) &&
                           lines_[i].top - last.top <= page_.largest_pitch();
      if (is_next && !ends_clause(last.text) && !is_centred(last)) ++place.going_on;
    }
    for (const auto& [start, place] : places) {
      const bool is_usual = place.lines >= 3 && place.lines * share_of_lines >= lines_.size();
      if (is_usual && place.going_on * going_on <= place.lines) first_lines_.insert(start);
    }
  }
  [[nodiscard]] bool begins_paragraph(const TextLine& line) const {
    return first_lines_.contains(std::lround(line.start));
  }

  // A paragraph's last line is short; one that a machine broke off goes on with a small letter.
  [[nodiscard]] bool is_broken_off(const TextLine& last, const TextLine& next) const {
    return is_below(last, next) && !ends_clause(last.text) && begins_small(next.text) &&
           !begins_with_number(next) && !is_indented_anew(next) && !is_centred(last) &&
           (rules_ == nullptr || !read_division_mark(paragraph_.front()->text, *rules_));
  }

  // The mark of an article that a line begins with, for all that the line itself says.
  [[nodiscard]] std::optional<DivisionMark> article_mark(const TextLine& line) const {
    if (rules_ == nullptr) return std::nullopt;
    auto mark = read_division_mark(line.text, *rules_);
    if (!mark) mark = read_misread_mark(line.text, last_article_ + 1, *rules_);
    const bool is_article = mark && mark->kind == ProvisionKind::article && !mark->is_citation &&
                            mark->rest != Rest::attached && !mark->number.values.empty();
    return is_article ? mark : std::nullopt;
  }

  // "Article 12 Notices" behind a full stop, where article 11 was the last one: its heading, though
  // nothing but the sequence says so.
  [[nodiscard]] bool begins_next_article(const TextLine& last, const TextLine& next) const {
    if (!ends_with_full_stop(last.text)) return false;
    const auto mark = article_mark(next);
    if (!mark) return false;
    const auto& values = mark->number.values;
    return std::find(values.begin(), values.end(), last_article_ + 1) != values.end();
  }

  // "Article 5" and nothing else.
  [[nodiscard]] bool is_heading_line(const TextLine& line) const {
    if (rules_ == nullptr) return false;
    auto mark = read_division_mark(line.text, *rules_);
    if (!mark) mark = read_misread_mark(line.text, last_article_ + 1, *rules_);
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
    const bool is_wide = static_cast<double>(engine::display_width(last.text)) >
                         1.5 * static_cast<double>(engine::to_utf32(last.text).size());
    const double needed = is_wide ? 2 * ideographs_left * cell_width(last) : next.first_word;
    return last.end + needed < page_.width;
  }

  static double cell_width(const TextLine& line) {
    const auto cells =
        static_cast<double>(std::max<std::size_t>(engine::display_width(line.text), 1));
    return (line.end - line.start) / cells;
  }

  // Both stand away from either side, as far from the one as from the other. That a first line is
  // indented as far as it is short is chance.
  [[nodiscard]] bool both_centred(const TextLine& last, const TextLine& next) const {
    return is_centred(last) && is_centred(next);
  }
  [[nodiscard]] bool is_centred(const TextLine& line) const {
    const double before = line.start - page_.edge;
    const double behind = page_.width - line.end;
    const double tolerance = std::max(2 * cell_width(line), 0.2 * (before + behind));
    return before > 0.06 * page_.width && std::abs(before - behind) < tolerance &&
           !begins_paragraph(line);
  }

  // The line begins elsewhere than the paragraph's lines after the first do.
  [[nodiscard]] bool is_indented_anew(const TextLine& next) const {
    const double tolerance = 0.8 * cell_width(next);
    if (paragraph_.size() > 1) return std::abs(next.start - paragraph_[1]->start) > tolerance;
    return next.start > paragraph_[0]->start + tolerance && !begins_with_number(*paragraph_[0]);
  }

  void take(const TextLine& line) {
    if (paragraph_.empty()) note_article(line);
    paragraph_.push_back(&line);
  }

  void note_article(const TextLine& line) {
    if (const auto mark = article_mark(line)) last_article_ = mark->number.values.front();
  }

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
  std::set<long> first_lines_;      // where they begin
  std::uint32_t last_article_ = 0;  // whose heading was read
  std::vector<const TextLine*> paragraph_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> join_paragraphs(const TextLines& lines, const LanguageRules* rules) {
  return ParagraphJoiner(lines, rules).run();
}

}  // namespace servanda::treaty
