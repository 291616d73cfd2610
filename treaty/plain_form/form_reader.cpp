#include "treaty/plain_form/form_reader.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/plain_form/form_blocks.hpp"
#include "treaty/plain_form/form_marks.hpp"
#include "treaty/plain_form/form_parts.hpp"
#include "treaty/plain_form/inline_marks.hpp"

namespace servanda::treaty {
namespace {

namespace src = engine::src_diagnostics;

constexpr std::string_view recital_mark = "- ";
constexpr std::size_t longest_shown = 60;  // bytes of words in a finding

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

std::string_view word_of(std::string_view directive) {
  return directive.substr(0, directive.find(' '));
}

std::string_view value_of(std::string_view directive) {
  const std::size_t space = directive.find(' ');
  return space == std::string_view::npos ? std::string_view() : directive.substr(space + 1);
}

// --- Headings ---

struct Labels {
  Runs num;
  std::optional<FormNumber> number;
  std::vector<DraftHeading> headings;
};

// The lines below the first: "~ subheading", "< stands before the number", "+ another heading".
void add_label(std::string_view line, Labels& labels) {
  const char sign = line.empty() ? ' ' : line.front();
  const bool has_sign = sign == '~' || sign == '<' || sign == '+';
  const std::string_view words = has_sign ? trimmed(line.substr(1)) : line;
  labels.headings.push_back({read_inline(words), sign == '~', sign == '<'});
}

Labels read_labels(const FormBlock& block, const LanguageRules& rules) {
  Labels labels;
  std::string_view words = block.text;
  labels.number = read_heading_mark(words, rules);
  if (labels.number) {
    labels.num = read_inline(labels.number->num);
    words.remove_prefix(labels.number->end);
  }
  if (!words.empty()) labels.headings.push_back({read_inline(words), false, false});
  for (const std::string& line : block.lines) add_label(line, labels);
  const auto stands_before = [](const DraftHeading& one) { return one.before_number; };
  std::stable_partition(labels.headings.begin(), labels.headings.end(), stands_before);
  return labels;
}

Runs joined(const Labels& labels) {
  Runs all = labels.num;
  for (const DraftHeading& heading : labels.headings) {
    if (!all.empty()) all.emplace_back().kind = Run::Kind::line_break;
    all.insert(all.end(), heading.runs.begin(), heading.runs.end());
  }
  return all;
}

// --- The whole ---

class FormReader {
 public:
  FormReader(const std::vector<FormBlock>& blocks, const LanguageRules& rules)
      : cursor_{blocks, rules, draft_.findings} {}

  TreatyDraft run() {
    skip_head();
    read_preface();
    while (!cursor_.at_end()) read_part();
    for (const auto& one : draft_.body) count_articles(*one);
    return std::move(draft_);
  }

 private:
  void skip_head() {
    while (at_directive() && !is_part(word_of(now().text))) ++cursor_.at;
  }

  static bool is_part(std::string_view word) {
    return word == "preamble" || word == "text" || word == "conclusions" || word == "annex";
  }

  [[nodiscard]] const FormBlock& now() const { return cursor_.now(); }
  [[nodiscard]] bool at_directive() const {
    return !cursor_.at_end() && now().kind == FormBlock::Kind::directive;
  }
  [[nodiscard]] bool at_heading(std::size_t level) const {
    return !cursor_.at_end() && now().kind == FormBlock::Kind::heading && now().level >= level;
  }

  void read_part() {
    if (!at_directive()) return keep_out_of_place();
    const std::string word(word_of(now().text));
    if (!is_part(word)) return keep_out_of_place();
    ++cursor_.at;
    if (word == "preamble") return read_preamble();
    if (word == "text") return read_groups(draft_.body, 1, false);
    if (word == "conclusions") return read_texts(draft_.conclusions);
    read_annex();
  }

  // Kept where the reader stands: nothing that is typed is lost.
  void keep_out_of_place() {
    const std::string shown = now().text.substr(
        0, engine::valid_utf8_prefix(std::string_view(now().text).substr(0, longest_shown)));
    draft_.findings.push_back({&src::out_of_place, now().line, nullptr, shown, {}, {}});
    draft_.conclusions.push_back(read_form_text(now()));
    ++cursor_.at;
  }

  void read_texts(DraftTexts& into) {
    for (; cursor_.at_words(); ++cursor_.at) into.push_back(read_form_text(now()));
  }

  void read_preface() {
    for (; !cursor_.at_end() && !at_directive(); ++cursor_.at) {
      const bool is_title = now().kind == FormBlock::Kind::heading;
      draft_.preface.push_back({read_form_text(now()), is_title});
      for (const std::string& line : now().lines) {
        if (is_title) draft_.preface.push_back({{read_inline(line), {}, now().line}, true});
      }
    }
  }

  // --- Preamble ---

  void read_preamble() {
    DraftPreamble& preamble = draft_.preamble;
    bool is_agreement = false;
    while (!cursor_.at_end()) {
      if (at_directive()) {
        if (word_of(now().text) != "agreement") return;
        is_agreement = true;
        ++cursor_.at;
      } else if (at_heading(1)) {
        preamble.heading = joined(read_labels(now(), cursor_.rules));
        ++cursor_.at;
      } else if (now().text.starts_with(recital_mark)) {
        preamble.recitals.push_back(read_recital());
      } else {
        const bool is_opening = preamble.recitals.empty() && !is_agreement;
        (is_opening ? preamble.opening : preamble.agreement).push_back(read_form_text(now()));
        ++cursor_.at;
      }
    }
  }

  DraftRecital read_recital() {
    DraftRecital recital;
    std::string_view words = now().text;
    words = trimmed(words.substr(recital_mark.size()));
    if (const auto number = read_item_mark(words, cursor_.rules)) {
      recital.num = read_inline(number->num);
      words.remove_prefix(number->end);
    }
    if (!words.empty()) recital.texts.push_back({read_inline(words), {}, now().line});
    for (++cursor_.at; cursor_.at_words() && now().level > 0; ++cursor_.at) {
      recital.texts.push_back(read_form_text(now()));
    }
    return recital;
  }

  // --- Body and annexes ---

  void read_groups(Drafts& into, std::size_t level, bool is_annex) {
    if (cursor_.at_words()) into.push_back(read_unnamed());
    while (at_heading(level)) {
      const bool is_unnamed = now().text.empty() && now().lines.empty();
      if (is_unnamed) ++cursor_.at;
      into.push_back(is_unnamed ? read_unnamed() : read_division(is_annex));
    }
  }

  std::unique_ptr<Draft> read_unnamed() {
    auto draft = std::make_unique<Draft>();
    draft->kind = ProvisionKind::container;
    if (!cursor_.at_end()) draft->line = now().line;
    read_words(*draft);
    return draft;
  }

  std::unique_ptr<Draft> read_division(bool is_annex) {
    auto draft = std::make_unique<Draft>();
    const std::size_t level = now().level;
    take_labels(*draft, ProvisionKind::container);
    read_words(*draft);
    if (at_heading(level + 1)) read_groups(draft->children, level + 1, is_annex);
    return draft;
  }

  // Of the heading at the cursor, which is left behind.
  void take_labels(Draft& draft, ProvisionKind otherwise) {
    Labels labels = read_labels(now(), cursor_.rules);
    draft.line = now().line;
    draft.kind = labels.number ? labels.number->kind.value_or(otherwise) : otherwise;
    draft.num = std::move(labels.num);
    draft.headings = std::move(labels.headings);
    if (labels.number) counters_[draft.kind].set_value(draft, *labels.number);
    ++cursor_.at;
  }

  void read_words(Draft& draft) {
    const std::size_t line = draft.line;
    draft.parts = read_form_parts(cursor_, {}, line, 0, 1);
    FormCounter paragraphs;
    while (cursor_.at_words()) {
      draft.children.push_back(at_form_item(cursor_) ? read_paragraph(paragraphs) : read_alinea());
    }
  }

  std::unique_ptr<Draft> read_paragraph(FormCounter& counter) {
    auto draft = std::make_unique<Draft>();
    const auto number = *read_item_mark(now().text, cursor_.rules);
    draft->kind = number.kind.value_or(ProvisionKind::paragraph);
    draft->line = now().line;
    draft->num = read_inline(number.num);
    counter.set_value(*draft, number);
    doubt_joined_lines(now(), cursor_);
    const std::string rest = now().text.substr(number.end);
    ++cursor_.at;
    draft->parts = read_form_parts(cursor_, rest, draft->line, 1, 1);
    return draft;
  }

  // A paragraph without a number behind numbered ones.
  std::unique_ptr<Draft> read_alinea() {
    auto draft = std::make_unique<Draft>();
    draft->kind = ProvisionKind::alinea;
    draft->line = now().line;
    draft->parts.emplace_back(read_form_text(now()));
    ++cursor_.at;
    return draft;
  }

  void read_annex() {
    auto annex = std::make_unique<Draft>();
    annex->kind = ProvisionKind::annex;
    const bool has_labels = at_heading(1) && now().level == 1;
    if (has_labels) take_labels(*annex, ProvisionKind::annex);
    annex->kind = ProvisionKind::annex;
    counters_.clear();
    read_groups(annex->children, 2, true);
    draft_.annexes.push_back(std::move(annex));
  }

  void count_articles(const Draft& draft) {
    if (draft.kind == ProvisionKind::article) ++draft_.articles;
    for (const auto& child : draft.children) count_articles(*child);
  }

  TreatyDraft draft_;
  FormCursor cursor_;
  std::map<ProvisionKind, FormCounter> counters_;
};

}  // namespace

bool is_plain_form(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && text.substr(begin).starts_with(form_signature);
}

FormHead read_form_head(std::string_view text) {
  FormHead head;
  for (const FormBlock& block : cut_form(text)) {
    if (block.kind != FormBlock::Kind::directive) break;
    const std::string value(value_of(block.text));
    const std::string_view word = word_of(block.text);
    if (word == "language") {
      if (auto language = engine::LanguageTag::parse(value)) head.facts.language = *language;
    } else if (word == "version") {
      if (auto date = engine::CivilDate::parse(value)) head.version = *date;
    } else if (word == "work") {
      if (auto iri = Iri::parse(value)) head.facts.work = *iri;
    }
  }
  return head;
}

TreatyDraft read_form(std::string_view text, const LanguageRules& rules) {
  const std::vector<FormBlock> blocks = cut_form(text);
  return FormReader(blocks, rules).run();
}

}  // namespace servanda::treaty
