#include "treaty/import/body_builder.hpp"

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/import/article_body.hpp"
#include "treaty/import/article_heading.hpp"
#include "treaty/import/outline.hpp"

namespace servanda::treaty {
namespace {

namespace akn = engine::akn_diagnostics;

// One division with its heading read and its words still in lines.
struct Stretch {
  DivisionStart start;
  std::size_t begin = 0;  // the title of an article may stand before its number
  std::size_t end = 0;
  std::unique_ptr<Draft> draft;
  ReadBody body;
};

class Builder {
 public:
  Builder(std::vector<Line>& lines, const LineMarks& marks, const LanguageRules& rules,
          std::vector<DraftFinding>& findings)
      : lines_(lines), marks_(marks), rules_(rules), findings_(findings) {}

  Drafts build(std::size_t begin, std::size_t end, const ArticleChain& chain) {
    place_ = find_heading_place(lines_, marks_, begin, end, chain);
    split(find_divisions(lines_, marks_, begin, end, chain, place_), end);
    FormCensus census;
    for (Stretch& stretch : stretches_) {
      read(stretch);
      census.count(stretch.body);
    }
    for (Stretch& stretch : stretches_) {
      build_body(stretch.body, 0, stretch.body.items.size(), census, *stretch.draft, findings_);
      report(stretch);
    }
    return nest();
  }

 private:
  void split(const std::vector<DivisionStart>& starts, std::size_t end) {
    for (const DivisionStart& start : starts) {
      std::size_t begin = start.line;
      const bool has_title_before = place_ == HeadingPlace::before_number &&
                                    start.kind == ProvisionKind::article && is_title(begin);
      if (has_title_before) --begin;
      if (!stretches_.empty()) stretches_.back().end = begin;
      stretches_.push_back({start, begin, end, std::make_unique<Draft>(), {}});
    }
  }

  [[nodiscard]] bool is_title(std::size_t number_line) const {
    return !stretches_.empty() && number_line > stretches_.back().start.line + 1 &&
           may_be_title_before(lines_, marks_, number_line);
  }

  void read(Stretch& stretch) {
    Draft& draft = *stretch.draft;
    const DivisionStart& start = stretch.start;
    draft.kind = start.kind;
    draft.value = start.value;
    draft.suffix = start.suffix;
    draft.line = lines_[start.line].source_line;
    if (stretch.begin < start.line) add_heading(draft, whole(stretch.begin), false, true);
    if (start.kind == ProvisionKind::container) {
      add_heading(draft, whole(start.line), false, false);
      return read_words(stretch, {}, read_group_headings(draft, start.line + 1, stretch.end));
    }
    draft.num = cut(lines_[start.line], 0, marks_[start.line]->end);
    if (start.kind == ProvisionKind::article) {
      read_article(stretch);
    } else {
      read_group(stretch);
    }
  }

  void read_article(Stretch& stretch) {
    const bool has_title = stretch.begin < stretch.start.line;
    const ArticleHeading heading =
        read_article_heading(lines_, marks_, stretch.start.line, stretch.end,
                             has_title ? HeadingPlace::nowhere : place_);
    // In the order of their lines, so that no words change places.
    std::vector<std::pair<LinePart, bool>> all;
    for (const LinePart& part : heading.headings) all.emplace_back(part, false);
    for (const LinePart& part : heading.repetitions) all.emplace_back(part, true);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first.line < b.first.line; });
    for (const auto& [part, is_repetition] : all) {
      add_heading(*stretch.draft, part, is_repetition, false);
    }
    read_words(stretch, heading.text, heading.next);
  }

  void read_group(Stretch& stretch) {
    const std::size_t at = stretch.start.line;
    const LinePart rest{at, marks_[at]->end, lines_[at].text.size()};
    if (marks_[at]->rest != Rest::none) add_heading(*stretch.draft, rest, false, false);
    read_words(stretch, {}, read_group_headings(*stretch.draft, at + 1, stretch.end));
  }

  std::size_t read_group_headings(Draft& draft, std::size_t at, std::size_t end) {
    for (; at < end && may_be_heading(lines_[at]); ++at) {
      add_heading(draft, whole(at), false, false);
    }
    return at;
  }

  void read_words(Stretch& stretch, const LinePart& first, std::size_t next) {
    std::vector<Line> words;
    if (first.begin < first.end) {
      Line line = part(lines_[first.line], first.begin, first.end);
      line.look = Look::body;
      words.push_back(std::move(line));
    }
    for (std::size_t i = next; i < stretch.end; ++i) words.push_back(std::move(lines_[i]));
    stretch.body = read_body(std::move(words), rules_);
  }

  [[nodiscard]] LinePart whole(std::size_t line) const {
    return {line, 0, lines_[line].text.size()};
  }

  void add_heading(Draft& draft, const LinePart& part, bool is_repetition, bool before_number) {
    draft.headings.push_back(
        {cut(lines_[part.line], part.begin, part.end), is_repetition, before_number});
  }

  void report(const Stretch& stretch) {
    const Draft& draft = *stretch.draft;
    const std::string name(element_name(draft.kind));
    if (stretch.start.expected != 0) {
      findings_.push_back({&akn::numbering_gap, draft.line, &draft, name, words_in(draft.num),
                           std::to_string(stretch.start.expected)});
    }
    const bool is_empty = draft.parts.empty() && draft.children.empty();
    if (draft.kind == ProvisionKind::article && is_empty) {
      findings_.push_back(
          {&akn::article_without_text, draft.line, &draft, words_in(draft.num), {}, {}});
    }
  }

  // By depth: each division goes into the last one that is less deep.
  Drafts nest() {
    Drafts top;
    std::vector<Draft*> open;
    for (Stretch& stretch : stretches_) {
      open.resize(std::min(open.size(), stretch.start.depth));
      Drafts& siblings = open.empty() ? top : open.back()->children;
      siblings.push_back(std::move(stretch.draft));
      if (stretch.start.kind != ProvisionKind::article) open.push_back(siblings.back().get());
    }
    return top;
  }

  std::vector<Line>& lines_;
  const LineMarks& marks_;
  const LanguageRules& rules_;
  std::vector<DraftFinding>& findings_;
  HeadingPlace place_ = HeadingPlace::nowhere;
  std::vector<Stretch> stretches_;
};

}  // namespace

Drafts build_divisions(std::vector<Line>& lines, const LineMarks& marks, std::size_t begin,
                       std::size_t end, const ArticleChain& chain, const LanguageRules& rules,
                       std::vector<DraftFinding>& findings) {
  return Builder(lines, marks, rules, findings).build(begin, end, chain);
}

}  // namespace servanda::treaty
