#include "treaty/import/article_heading.hpp"

#include <algorithm>
#include <string_view>

#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t longest_stopped_heading = 160;  // bytes; "Definitions." but no sentence

std::string_view rest_of(const Line& line, const DivisionMark& mark) {
  return trim_gap(std::string_view(line.text).substr(mark.end));
}

// The article's words end where the next division's begin.
std::size_t end_of(const ArticleChain& chain, std::size_t i, std::size_t end) {
  return i + 1 < chain.links.size() ? std::min(chain.links[i + 1].line, end) : end;
}

bool is_likely_heading(const std::vector<Line>& lines, std::size_t at, std::size_t end) {
  if (lines[at].look == Look::heading) return true;
  return !lines[at].is_table() && lines[at].number.empty() && at + 1 < end &&
         reads_like_heading(lines[at].text);
}

struct Votes {
  std::size_t asked = 0;
  std::size_t yes = 0;
  [[nodiscard]] bool are_most() const { return yes * 2 > asked; }
};

Votes votes_after(const std::vector<Line>& lines, const LineMarks& marks, std::size_t end,
                  const ArticleChain& chain) {
  Votes votes;
  for (std::size_t i = 0; i < chain.links.size(); ++i) {
    const std::size_t line = chain.links[i].line;
    const std::size_t last = end_of(chain, i, end);
    if (line + 1 >= last && marks[line]->rest == Rest::none) continue;
    ++votes.asked;
    const bool is_merged =
        marks[line]->rest != Rest::none && reads_like_heading(rest_of(lines[line], *marks[line]));
    votes.yes += is_merged || is_likely_heading(lines, line + 1, last) ? 1U : 0U;
  }
  return votes;
}

Votes votes_before(const std::vector<Line>& lines, const LineMarks& marks, std::size_t begin,
                   std::size_t end, const ArticleChain& chain) {
  Votes votes;
  for (const ChainLink& link : chain.links) {
    if (link.line <= begin || link.line >= end) continue;
    ++votes.asked;
    votes.yes += may_be_title_before(lines, marks, link.line) ? 1U : 0U;
  }
  return votes;
}

// "Article 5. Definitions." with more behind it: a title, though it ends with a stop.
bool is_stopped_heading(std::string_view rest, bool more_follows) {
  return more_follows && rest.size() <= longest_stopped_heading && ends_with_full_stop(rest) &&
         rest.substr(0, rest.size() - 1).find(". ") == std::string_view::npos;
}

class Reader {
 public:
  Reader(const std::vector<Line>& lines, const LineMarks& marks, std::size_t at, std::size_t end)
      : lines_(lines), marks_(marks), mark_(*marks[at]), at_(at), end_(end) {}

  ArticleHeading read(HeadingPlace place) {
    made_.next = at_ + 1;
    made_.text = {at_, lines_[at_].text.size(), lines_[at_].text.size()};
    const bool is_merged = read_merged();
    if (made_.text.begin < made_.text.end) return std::move(made_);
    skip_repetitions();
    if (place == HeadingPlace::after_number && !is_merged) read_next_line();
    read_more_lines();
    return std::move(made_);
  }

 private:
  // "Article 2 Terms": what stands behind the number, on its line.
  bool read_merged() {
    const std::string_view rest = rest_of(lines_[at_], mark_);
    if (rest.empty()) return false;
    const LinePart part{at_, mark_.end, lines_[at_].text.size()};
    const bool more_follows = at_ + 1 < end_;
    const bool is_heading =
        more_follows && (lines_[at_].look == Look::heading || reads_like_heading(rest) ||
                         is_stopped_heading(rest, more_follows));
    if (!is_heading) {
      made_.text = part;
      return false;
    }
    made_.headings.push_back(part);
    return true;
  }

  void skip_repetitions() {
    while (made_.next < end_ && is_repetition(made_.next)) {
      const LinePart whole = whole_line(made_.next);
      made_.repetitions.push_back(whole);
      ++made_.next;
    }
  }

  [[nodiscard]] bool is_repetition(std::size_t line) const {
    const auto& mark = marks_[line];
    return mark && mark->kind == mark_.kind && mark->number.values == mark_.number.values &&
           mark->number.suffix == mark_.number.suffix &&
           heading_evidence(lines_[line], *mark) > 0 &&
           (mark->rest == Rest::none || may_be_heading(lines_[line]));
  }

  void read_next_line() {
    if (made_.next >= end_ || !is_likely_heading(lines_, made_.next, end_)) return;
    made_.headings.push_back(whole_line(made_.next++));
  }

  // By look only: a second line of the title, or the title once more.
  void read_more_lines() {
    while (made_.next < end_ && lines_[made_.next].look == Look::heading && !marks_[made_.next]) {
      const LinePart whole = whole_line(made_.next++);
      (is_said_already(whole) ? made_.repetitions : made_.headings).push_back(whole);
    }
  }

  [[nodiscard]] bool is_said_already(const LinePart& part) const {
    return std::any_of(made_.headings.begin(), made_.headings.end(),
                       [&](const LinePart& said) { return words(said) == words(part); });
  }

  [[nodiscard]] std::string_view words(const LinePart& part) const {
    return trim_gap(
        std::string_view(lines_[part.line].text).substr(part.begin, part.end - part.begin));
  }

  [[nodiscard]] LinePart whole_line(std::size_t line) const {
    return {line, 0, lines_[line].text.size()};
  }

  const std::vector<Line>& lines_;
  const LineMarks& marks_;
  const DivisionMark& mark_;
  std::size_t at_, end_;
  ArticleHeading made_;
};

}  // namespace

HeadingPlace find_heading_place(const std::vector<Line>& lines, const LineMarks& marks,
                                std::size_t begin, std::size_t end, const ArticleChain& chain) {
  if (votes_after(lines, marks, end, chain).are_most()) return HeadingPlace::after_number;
  if (votes_before(lines, marks, begin, end, chain).are_most()) return HeadingPlace::before_number;
  return HeadingPlace::nowhere;
}

ArticleHeading read_article_heading(const std::vector<Line>& lines, const LineMarks& marks,
                                    std::size_t at, std::size_t end, HeadingPlace place) {
  return Reader(lines, marks, at, end).read(place);
}

bool may_be_title_before(const std::vector<Line>& lines, const LineMarks& marks,
                         std::size_t number_line) {
  if (number_line == 0 || marks[number_line - 1] || !may_be_heading(lines[number_line - 1])) {
    return false;
  }
  const auto& above = number_line > 1 ? marks[number_line - 2] : std::nullopt;
  return !above || above->kind == ProvisionKind::article || above->rest != Rest::none;
}

bool may_be_heading(const Line& line) {
  if (line.is_table()) return false;
  return line.look == Look::heading ||
         (line.look == Look::unknown && reads_like_heading(line.text));
}

}  // namespace servanda::treaty
