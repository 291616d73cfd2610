#include "treaty/import/article_chain.hpp"

#include <algorithm>
#include <map>

#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

namespace evidence {
constexpr int whole_line = 10;
constexpr int separated_heading = 8;
constexpr int separated_text = 5;
constexpr int loose_heading = 5;
constexpr int attached_heading = 2;
constexpr int look = 3;
constexpr int text_follows = 2;
constexpr int no_text_follows = -14;  // as in a table of contents
}  // namespace evidence

namespace penalty {
constexpr int missing_number = 7;  // for each, and no more than so many:
constexpr std::uint32_t most_missing = 6;
constexpr int not_from_one = 9;
constexpr int repeated = 6;
constexpr int restart = 4;
}  // namespace penalty

bool is_group(ProvisionKind kind) {
  return kind != ProvisionKind::article && kind != ProvisionKind::annex;
}

// --- One pass over the candidates ---

struct Candidate {
  std::size_t line = 0;
  int evidence = 0;
  bool has_text = false;
  bool after_group = false;  // a part or chapter begins between the candidate before and this one
};

struct Node {
  ChainLink link;
  int score = 0;
  std::size_t previous = none;
};

class Chain {
 public:
  void add(const Candidate& candidate, const DivisionMark& mark) {
    if (candidate.after_group) best_before_group_ = best_;
    for (const std::uint32_t value : mark.number.values) add_reading(candidate, mark, value);
    for (const std::size_t made : fresh_) publish(made);
    fresh_.clear();
  }

  [[nodiscard]] ArticleChain result() const {
    ArticleChain chain;
    if (best_ == none) return chain;
    chain.evidence = nodes_[best_].score;
    for (std::size_t i = best_; i != none; i = nodes_[i].previous) {
      chain.links.push_back(nodes_[i].link);
    }
    std::reverse(chain.links.begin(), chain.links.end());
    return chain;
  }

 private:
  struct Origin {
    int score = 0;
    std::size_t node = none;
  };

  void add_reading(const Candidate& candidate, const DivisionMark& mark, std::uint32_t value) {
    Origin origin = start(value);
    const auto consider = [&](std::size_t node, int cost) {
      if (node == none) return;
      const int score = nodes_[node].score - cost;
      if (score > origin.score) origin = {score, node};
    };
    consider(last_with(value - 1), 0);
    for (std::uint32_t missing = 1; missing <= penalty::most_missing && missing + 1 < value;
         ++missing) {
      consider(last_with(value - 1 - missing), penalty::missing_number * static_cast<int>(missing));
    }
    if (!mark.number.suffix.empty()) consider(last_with(value), 0);
    if (candidate.has_text) consider(last_with(value), penalty::repeated);
    if (value == 1) consider(best_before_group_, penalty::restart);
    nodes_.push_back({{candidate.line, value, mark.number.suffix},
                      origin.score + candidate.evidence,
                      origin.node});
    fresh_.push_back(nodes_.size() - 1);
  }

  static Origin start(std::uint32_t value) {
    return {value == 1 ? 0 : -penalty::not_from_one - static_cast<int>(value), none};
  }

  [[nodiscard]] std::size_t last_with(std::uint32_t value) const {
    const auto found = by_value_.find(value);
    return found == by_value_.end() ? none : found->second;
  }

  void publish(std::size_t node) {
    const auto [at, is_new] = by_value_.try_emplace(nodes_[node].link.value, node);
    if (!is_new && nodes_[node].score > nodes_[at->second].score) at->second = node;
    if (best_ == none || nodes_[node].score > nodes_[best_].score) best_ = node;
  }

  std::vector<Node> nodes_;
  std::vector<std::size_t> fresh_;
  std::map<std::uint32_t, std::size_t> by_value_;  // the best chain that ends with a number
  std::size_t best_ = none;
  std::size_t best_before_group_ = none;
};

bool is_candidate(const Line& line, const std::optional<DivisionMark>& mark) {
  return mark && mark->kind == ProvisionKind::article && heading_evidence(line, *mark) > 0;
}

// "Article 5" directly behind "Article 5": said twice.
bool repeats_number(const LineMarks& marks, std::size_t line) {
  const auto& above = marks[line - 1];
  const auto& mark = marks[line];
  return above && mark && above->kind == mark->kind && above->rest == Rest::none &&
         mark->rest == Rest::none && above->number.values == mark->number.values &&
         above->number.suffix == mark->number.suffix;
}

// Whether words of the article stand between its number and the next one. Without a stop at its end
// a single line may be nothing but the heading.
bool has_text(const std::vector<Line>& lines, const LineMarks& marks, std::size_t line,
              std::size_t end) {
  std::size_t heading_like = 0;
  if (marks[line]->rest != Rest::none && ends_with_full_stop(lines[line].text)) return true;
  for (std::size_t i = line + 1; i < end; ++i) {
    if (repeats_number(marks, i)) continue;
    if (marks[i] && (is_candidate(lines[i], marks[i]) || marks[i]->rest == Rest::none)) break;
    const bool may_be_heading =
        lines[i].look == Look::heading ||
        (lines[i].look == Look::unknown && reads_like_heading(lines[i].text));
    if (!may_be_heading || lines[i].is_table() || ++heading_like > 2) return true;
  }
  return false;
}

}  // namespace

LineMarks read_marks(const std::vector<Line>& lines, const LanguageRules& rules) {
  LineMarks marks;
  marks.reserve(lines.size());
  for (const Line& line : lines) marks.push_back(read_division_mark(line.text, rules));
  return marks;
}

int heading_evidence(const Line& line, const DivisionMark& mark) {
  const bool has_look = line.look == Look::heading;
  const int look = has_look ? evidence::look : 0;
  if (mark.rest == Rest::none) return evidence::whole_line + look;
  const std::string_view rest = std::string_view(line.text).substr(mark.end);
  const bool is_heading = reads_like_heading(rest);
  if (mark.is_citation && !has_look) return 0;
  switch (mark.rest) {
    case Rest::separated:
      return (is_heading ? evidence::separated_heading : evidence::separated_text) + look;
    case Rest::loose:
      if (!has_look && (begins_small(rest) || !is_heading)) return 0;
      return evidence::loose_heading + look;
    default:
      return has_look && is_heading && !mark.is_citation ? evidence::attached_heading : 0;
  }
}

ArticleChain find_articles(const std::vector<Line>& lines, const LineMarks& marks,
                           std::size_t begin, std::size_t end) {
  Chain chain;
  bool after_group = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!marks[i]) continue;
    after_group =
        after_group || (is_group(marks[i]->kind) && heading_evidence(lines[i], *marks[i]) > 0);
    if (!is_candidate(lines[i], marks[i]) || (i > begin && repeats_number(marks, i))) continue;
    Candidate candidate{i, heading_evidence(lines[i], *marks[i]), has_text(lines, marks, i, end),
                        after_group};
    candidate.evidence += candidate.has_text ? evidence::text_follows : evidence::no_text_follows;
    chain.add(candidate, *marks[i]);
    after_group = false;
  }
  return chain.result();
}

}  // namespace servanda::treaty
