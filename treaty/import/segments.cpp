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

// Articles that count on across a line that reads "Annex" show that nothing was annexed there.
bool is_counted_across(const ArticleChain& whole, std::size_t start) {
  const auto after = std::find_if(whole.links.begin(), whole.links.end(),
                                  [start](const ChainLink& link) { return link.line > start; });
  if (after == whole.links.begin() || after == whole.links.end()) return false;
  return after->value == std::prev(after)->value + 1;
}

std::vector<std::size_t> find_starts(const std::vector<Line>& lines, const LineMarks& marks) {
  const ArticleChain whole = find_articles(lines, marks, 0, lines.size());
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_document = lines[i].begins_document && i != 0;
    const bool is_heading = is_annex_heading(lines[i], marks[i]) &&
                            !is_second_line(starts, i, *marks[i]) && !is_counted_across(whole, i);
    if (is_document || is_heading) starts.push_back(i);
  }
  return starts;
}

}  // namespace

Segments split_segments(const std::vector<Line>& lines, const LineMarks& marks) {
  std::vector<std::size_t> starts = find_starts(lines, marks);
  if (starts.empty() || starts.front() != 0) starts.insert(starts.begin(), 0);
  Segments segments;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    Segment segment;
    segment.begin = starts[i];
    segment.end = i + 1 < starts.size() ? starts[i + 1] : lines.size();
    segment.has_label =
        segment.begin < segment.end && is_annex_heading(lines[starts[i]], marks[starts[i]]);
    segment.chain = find_articles(lines, marks, segment.begin, segment.end);
    const int best = i == 0 ? 0 : segments.all[segments.main].chain.evidence;
    if (segment.chain.evidence > best) segments.main = i;
    segments.all.push_back(std::move(segment));
  }
  return segments;
}

}  // namespace servanda::treaty
