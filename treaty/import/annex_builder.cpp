#include "treaty/import/annex_builder.hpp"

#include <algorithm>
#include <utility>

#include "treaty/import/article_body.hpp"
#include "treaty/import/article_heading.hpp"
#include "treaty/import/body_builder.hpp"
#include "treaty/import/outline.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

// Headings of notes repeat the numbers of articles ("Article 2", "Article 17"); articles of an
// annex count from one without a gap.
bool counts_from_one(const ArticleChain& chain) {
  if (chain.evidence <= 0 || chain.links.empty() || chain.links.front().value != 1) return false;
  return std::adjacent_find(chain.links.begin(), chain.links.end(),
                            [](const ChainLink& a, const ChainLink& b) {
                              return b.value != 1 && b.value != a.value && b.value != a.value + 1;
                            }) == chain.links.end();
}

class Builder {
 public:
  Builder(std::vector<Line>& lines, const LineMarks& marks, const Segment& segment,
          const LanguageRules& rules, std::vector<DraftFinding>& findings)
      : lines_(lines), marks_(marks), segment_(segment), rules_(rules), findings_(findings) {}

  std::unique_ptr<Draft> build() {
    auto annex = std::make_unique<Draft>();
    annex->kind = ProvisionKind::annex;
    annex->line = lines_[segment_.begin].source_line;
    std::size_t at = segment_.begin;
    if (segment_.has_label) read_label(*annex, at++);
    if (counts_from_one(segment_.chain)) {
      build_articles(*annex, at);
    } else {
      build_notes(*annex, at);
    }
    return annex;
  }

 private:
  // "Annex II. Fees": the mark is the number, what stands behind it a title.
  void read_label(Draft& annex, std::size_t line) {
    const std::size_t end = marks_[line]->end;
    const std::size_t size = lines_[line].text.size();
    const bool is_numbered = !marks_[line]->number.values.empty();
    const bool is_title = !is_numbered && end < size && marks_[line]->rest != Rest::none;
    if (is_title) {
      annex.headings.push_back({all_words(lines_[line]), false, false});
      return;
    }
    annex.num = cut(lines_[line], 0, end);
    if (marks_[line]->rest != Rest::none) {
      annex.headings.push_back({cut(lines_[line], end, size), false, false});
    }
  }

  void add_title(Draft& annex, std::size_t line) {
    annex.headings.push_back({all_words(lines_[line]), !annex.headings.empty(), false});
  }

  void build_articles(Draft& annex, std::size_t at) {
    const std::size_t body = body_begin(lines_, marks_, at, segment_.chain);
    while (at < body && may_be_heading(lines_[at])) add_title(annex, at++);
    add_stretch(annex, at, body);
    for (auto& division :
         build_divisions(lines_, marks_, body, segment_.end, segment_.chain, rules_, findings_)) {
      annex.children.push_back(std::move(division));
    }
  }

  // Words that stand in no division: a group without heading.
  void add_stretch(Draft& annex, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    std::vector<Line> words;
    for (std::size_t i = begin; i < end; ++i) words.push_back(std::move(lines_[i]));
    const ReadBody body = read_body(std::move(words), rules_);
    FormCensus census;
    census.count(body);
    annex.children.push_back(std::make_unique<Draft>());
    annex.children.back()->kind = ProvisionKind::container;
    build_body(body, 0, body.items.size(), census, *annex.children.back(), findings_);
  }

  // --- Without articles: titles, then words under headings ---

  void build_notes(Draft& annex, std::size_t at) {
    const std::size_t titles_end = end_of_titles(at);
    while (at < titles_end) add_title(annex, at++);
    std::vector<Line> words;
    std::vector<bool> headings;
    std::vector<std::size_t> sources;
    for (std::size_t i = at; i < segment_.end; ++i) {
      headings.push_back(is_group_heading(i));
      sources.push_back(i);
      words.push_back(lines_[i]);
    }
    const ReadBody body = read_body(std::move(words), rules_, headings);
    FormCensus census;
    census.count(body);
    build_groups(annex, body, census, sources);
  }

  // All heading-like lines before the first words; where there are several and more headings come
  // later, the last of them is the first group's.
  [[nodiscard]] std::size_t end_of_titles(std::size_t at) const {
    std::size_t end = at;
    while (end < segment_.end && may_be_heading(lines_[end]) && !starts_numbering(end)) ++end;
    if (end == segment_.end) return at + 1 < end ? at + 1 : end;
    return end > at + 1 ? end - 1 : end;
  }

  [[nodiscard]] bool starts_numbering(std::size_t line) const {
    return !lines_[line].number.empty() || (lines_[line].look != Look::heading &&
                                            read_marker(lines_[line].text, 0, rules_).has_value());
  }

  [[nodiscard]] bool is_group_heading(std::size_t line) const {
    return line + 1 < segment_.end && may_be_heading(lines_[line]) && !starts_numbering(line);
  }

  void build_groups(Draft& annex, const ReadBody& body, const FormCensus& census,
                    const std::vector<std::size_t>& sources) {
    Draft* group = nullptr;
    bool group_is_open = false;  // a heading with no words behind it yet
    for (std::size_t i = 0; i < body.items.size();) {
      const BodyItem& item = body.items[i];
      if (item.is_heading) {
        if (!group_is_open) group = &add_group(annex);
        head(*group, body.lines[item.line], marks_[sources[item.line]]);
        group_is_open = true;
        ++i;
        continue;
      }
      if (group == nullptr) group = &add_group(annex);
      std::size_t end = i;
      while (end < body.items.size() && !body.items[end].is_heading) ++end;
      build_body(body, i, end, census, *group, findings_);
      group_is_open = false;
      i = end;
    }
  }

  static Draft& add_group(Draft& annex) {
    annex.children.push_back(std::make_unique<Draft>());
    annex.children.back()->kind = ProvisionKind::container;
    return *annex.children.back();
  }

  // "Part A. Scale of fees" names its kind; any other heading is one of a group without kind.
  static void head(Draft& group, const Line& line, const std::optional<DivisionMark>& mark) {
    group.line = group.line == 0 ? line.source_line : group.line;
    const bool is_division = mark && group.headings.empty() &&
                             mark->kind != ProvisionKind::article &&
                             mark->kind != ProvisionKind::annex && !mark->number.values.empty() &&
                             heading_evidence(line, *mark) > 0;
    if (!is_division) {
      group.headings.push_back({all_words(line), false, false});
      return;
    }
    group.kind = mark->kind;
    group.value = mark->number.values.front();
    group.suffix = mark->number.suffix;
    group.num = cut(line, 0, mark->end);
    if (mark->rest == Rest::none) return;
    group.headings.push_back({cut(line, mark->end, line.text.size()), false, false});
  }

  std::vector<Line>& lines_;
  const LineMarks& marks_;
  const Segment& segment_;
  const LanguageRules& rules_;
  std::vector<DraftFinding>& findings_;
};

}  // namespace

std::unique_ptr<Draft> build_annex(std::vector<Line>& lines, const LineMarks& marks,
                                   const Segment& segment, const LanguageRules& rules,
                                   std::vector<DraftFinding>& findings) {
  return Builder(lines, marks, segment, rules, findings).build();
}

}  // namespace servanda::treaty
