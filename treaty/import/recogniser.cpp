#include "treaty/import/recogniser.hpp"

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/date_text.hpp"
#include "treaty/import/annex_builder.hpp"
#include "treaty/import/article_heading.hpp"
#include "treaty/import/body_builder.hpp"
#include "treaty/import/folding.hpp"
#include "treaty/import/front_matter.hpp"
#include "treaty/import/marker.hpp"
#include "treaty/import/outline.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

namespace akn = engine::akn_diagnostics;

constexpr std::size_t articles_of_a_treaty = 5;  // an annex with fewer is hardly one by itself
constexpr std::size_t longest_closing = 1600;    // bytes

// A source may mark "Article 5" as the number of the text behind it: then it is a line by itself.
std::vector<Line> part_headings(std::vector<Line> lines, const LanguageRules& rules) {
  std::vector<Line> parted;
  parted.reserve(lines.size());
  for (Line& line : lines) {
    const auto mark = line.number.empty() ? std::nullopt : read_division_mark(line.number, rules);
    if (mark && !mark->is_citation && mark->rest != Rest::attached) {
      Line heading;
      heading.text = std::exchange(line.number, {});
      heading.runs = {{Run::Kind::text, Style::plain, heading.text, {}, {}}};
      heading.look = Look::heading;
      heading.source_line = line.source_line;
      heading.begins_document = std::exchange(line.begins_document, false);
      parted.push_back(std::move(heading));
    }
    const bool is_empty = line.runs.empty() && line.table.empty() && line.number.empty();
    if (!is_empty || line.begins_document) parted.push_back(std::move(line));
  }
  return parted;
}

class Recogniser {
 public:
  Recogniser(Survey survey, const LanguageRules& rules)
      : survey_(std::move(survey)), rules_(rules) {}

  TreatyDraft run() {
    const Segment& main = survey_.segments.all[survey_.segments.main];
    const std::size_t body = body_begin(survey_.lines, survey_.marks, main.begin, main.chain);
    const std::size_t closing = find_closing(main);
    draft_.articles = main.chain.links.size();
    tell_misread(main);
    read_front_matter(survey_.lines, survey_.marks, front_begin(), body, rules_, draft_);
    draft_.body = build_divisions(survey_.lines, survey_.marks, body, closing, main.chain, rules_,
                                  draft_.findings);
    for (std::size_t i = closing; i < main.end; ++i) {
      const Line& line = survey_.lines[i];
      draft_.conclusions.push_back({all_words(line), line.table, line.source_line});
    }
    build_annexes();
    return std::move(draft_);
  }

 private:
  void tell_misread(const Segment& main) {
    for (const Misread& one : survey_.misread) {
      const auto& links = main.chain.links;
      const bool is_article = std::any_of(
          links.begin(), links.end(), [&](const ChainLink& link) { return link.line == one.line; });
      if (!is_article) continue;
      const Line& line = survey_.lines[one.line];
      const std::string as_printed = line.text.substr(0, survey_.marks[one.line]->end);
      draft_.findings.push_back({&akn::numbering_gap, line.source_line, nullptr, "heading",
                                 '"' + as_printed + '"', "article " + std::to_string(one.value)});
    }
  }

  // What stands before the treaty in the same document belongs to its front.
  [[nodiscard]] std::size_t front_begin() const { return 0; }

  // The first line behind the last article's words that opens the closing formula: an article on
  // the authentic texts may read like one, but no article is without words.
  std::size_t find_closing(const Segment& main) {
    const std::size_t last = main.chain.links.back().line;
    bool has_words = begins_with_words(last);
    for (std::size_t i = last + 1; i < main.end; ++i) {
      if (has_words && is_closing(survey_.lines[i])) return i;
      has_words = has_words || !may_be_heading(survey_.lines[i]);
    }
    return guess_closing(last, main.end);
  }

  // "Article 9. This Convention is open to all.": words stand on the line of the number.
  [[nodiscard]] bool begins_with_words(std::size_t article) const {
    const Line& line = survey_.lines[article];
    const auto& mark = survey_.marks[article];
    return mark->rest != Rest::none && !reads_like_heading(line.text.substr(mark->end));
  }

  [[nodiscard]] bool is_closing(const Line& line) const {
    return line.number.empty() && line.text.size() <= longest_closing &&
           match_any(line.text, rules_.closing_formulas) != no_match &&
           !read_marker(line.text, 0, rules_);
  }

  // Without a formula that is known: unnumbered words behind a numbered paragraph, with a date in
  // them.
  std::size_t guess_closing(std::size_t last_article, std::size_t end) {
    bool after_paragraph = false;
    for (std::size_t i = last_article + 1; i < end; ++i) {
      const Line& line = survey_.lines[i];
      const bool is_numbered = !line.number.empty() || read_marker(line.text, 0, rules_);
      if (is_numbered || line.is_table()) {
        after_paragraph = ends_with_full_stop(line.text);
      } else if (after_paragraph && !engine::find_dates(line.text, rules_.language).empty()) {
        draft_.findings.push_back({&akn::closing_guessed, line.source_line, nullptr, {}, {}, {}});
        return i;
      }
    }
    return end;
  }

  void build_annexes() {
    const auto& all = survey_.segments.all;
    for (std::size_t i = survey_.segments.main + 1; i < all.size(); ++i) {
      report_other_treaty(all[i]);
      draft_.annexes.push_back(
          build_annex(survey_.lines, survey_.marks, all[i], rules_, draft_.findings));
    }
  }

  void report_other_treaty(const Segment& segment) {
    const auto& links = segment.chain.links;
    if (links.size() < articles_of_a_treaty ||
        !holds_agreement(survey_.lines, segment.begin, links.front().line, rules_)) {
      return;
    }
    draft_.findings.push_back({&akn::other_treaty,
                               survey_.lines[segment.begin].source_line,
                               nullptr,
                               std::to_string(links.size()),
                               {},
                               {}});
  }

  Survey survey_;
  const LanguageRules& rules_;
  TreatyDraft draft_;
};

}  // namespace

bool Survey::finds_treaty() const {
  return articles().makes_treaty();
}

Survey survey(std::vector<Block> blocks, const LanguageRules& rules) {
  Survey made;
  made.lines = part_headings(make_lines(std::move(blocks)), rules);
  made.marks = read_marks(made.lines, rules);
  made.misread = mend_marks(made.lines, made.marks, rules);
  made.segments = split_segments(made.lines, made.marks);
  return made;
}

TreatyDraft recognise(Survey survey, const LanguageRules& rules) {
  return Recogniser(std::move(survey), rules).run();
}

}  // namespace servanda::treaty
