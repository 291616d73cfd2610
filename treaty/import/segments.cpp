#include "treaty/import/segments.hpp"

#include <algorithm>

#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

bool is_annex_heading(const Line& line, const std::optional<DivisionMark>& mark) {
  if (!mark || mark->kind != ProvisionKind::annex || heading_evidence(line, *mark) == 0)
    return false;
  if (mark->rest == Rest::none) return true;
  return line.look == Look::heading || reads_like_heading(line.text);
}

// "Annex", and on the next line "Interpretative notes": one heading, not two.
bool is_second_line(const std::vector<std::size_t>& starts, std::size_t line,
                    const DivisionMark& mark) {
  return !starts.empty() && starts.back() + 1 == line && mark.number.values.empty();
}

class Splitter {
 public:
  Splitter(const std::vector<Line>& lines, const LineMarks& marks)
      : lines_(lines), marks_(marks), whole_(find_articles(lines, marks, 0, lines.size())) {
    std::size_t next = lines.size();
    next_article_.resize(lines.size() + 1, next);
    for (std::size_t i = lines.size(); i-- > 0;) {
      next_article_[i] = next;
      if (is_article_heading(i)) next = i;
    }
  }

  std::vector<std::size_t> find_starts() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool is_document = lines_[i].begins_document && i != 0;
      const bool is_heading = is_annex_heading(lines_[i], marks_[i]) &&
                              !is_second_line(starts, i, *marks_[i]) && !is_counted_across(i);
      if (is_document || is_heading) starts.push_back(i);
    }
    return starts;
  }

 private:
  [[nodiscard]] bool is_article_heading(std::size_t i) const {
    return marks_[i] && marks_[i]->kind == ProvisionKind::article &&
           heading_evidence(lines_[i], *marks_[i]) > 0;
  }

  // Articles that count on across a line that reads "Annex", the very next of them the next number,
  // show that nothing was annexed there.
  [[nodiscard]] bool is_counted_across(std::size_t start) const {
    const auto& links = whole_.links;
    const auto after =
        std::upper_bound(links.begin(), links.end(), start,
                         [](std::size_t line, const ChainLink& link) { return line < link.line; });
    if (after == links.begin() || after == links.end()) return false;
    return after->line == next_article_[start] && after->value == std::prev(after)->value + 1;
  }

  const std::vector<Line>& lines_;
  const LineMarks& marks_;
  ArticleChain whole_;
  std::vector<std::size_t> next_article_;  // behind each line, the next that reads like one
};

// Notes on many articles may look surer than a treaty of two; but they count from no first one.
bool is_surer(const ArticleChain& a, const ArticleChain& b) {
  if (a.makes_treaty() != b.makes_treaty()) return a.makes_treaty();
  return a.evidence > b.evidence;
}

}  // namespace

Segments split_segments(const std::vector<Line>& lines, const LineMarks& marks) {
  std::vector<std::size_t> starts = Splitter(lines, marks).find_starts();
  if (starts.empty() || starts.front() != 0) starts.insert(starts.begin(), 0);
  Segments segments;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    Segment segment;
    segment.begin = starts[i];
    segment.end = i + 1 < starts.size() ? starts[i + 1] : lines.size();
    segment.has_label =
        segment.begin < segment.end && is_annex_heading(lines[starts[i]], marks[starts[i]]);
    segment.chain = find_articles(lines, marks, segment.begin, segment.end);
    if (i > 0 && is_surer(segment.chain, segments.all[segments.main].chain)) segments.main = i;
    segments.all.push_back(std::move(segment));
  }
  return segments;
}

}  // namespace servanda::treaty
