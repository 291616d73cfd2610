#include "treaty/import/article_body.hpp"

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

using engine::NumeralStyle;
namespace akn = engine::akn_diagnostics;

constexpr std::size_t most_markers_on_one_line = 4;

// --- Reading: lines to items ---

class ItemReader {
 public:
  ItemReader(ReadBody& body, const LanguageRules& rules) : body_(body), rules_(rules) {}

  void read(std::size_t line, bool is_heading) {
    const Line& one = body_.lines[line];
    if (is_heading || one.is_table()) return add_words(line, 0, one.text.size(), is_heading);
    std::size_t at = 0;
    std::size_t markers = 0;
    if (!one.number.empty() && read_number(line)) ++markers;
    at = read_markers(line, at, markers, true);
    if (markers == 0) add_words(line, 0, 0, false);
    read_breaks(line, at);
    body_.items.back().end = one.text.size();
  }

 private:
  void add(const BodyItem& item, SequenceItem sequence) {
    sequence.before = before();
    sequence.follows_words = !body_.sequence.empty() && !body_.sequence.back().marker;
    body_.items.push_back(item);
    body_.sequence.push_back(std::move(sequence));
  }

  void add_words(std::size_t line, std::size_t begin, std::size_t end, bool is_heading) {
    SequenceItem sequence;
    add({line, begin, begin, end, false, is_heading}, std::move(sequence));
    if (is_heading) body_.sequence.back().before = Before::heading;
  }

  bool read_number(std::size_t line) {
    auto marker = read_marked_number(body_.lines[line].number, rules_);
    if (!marker) return false;
    SequenceItem sequence;
    sequence.marker = std::move(marker);
    sequence.is_marked = true;
    add({line, 0, 0, 0, true, false}, std::move(sequence));
    return true;
  }

  // "3. (a) …": one marker after another, from `at`. Returns where the words begin.
  std::size_t read_markers(std::size_t line, std::size_t at, std::size_t& markers, bool is_begin) {
    const Line& one = body_.lines[line];
    for (; markers < most_markers_on_one_line; ++markers) {
      auto marker = read_marker(one.text, at, rules_);
      if (!marker) break;
      if (!body_.items.empty() && body_.items.back().line == line) body_.items.back().end = at;
      SequenceItem sequence;
      sequence.is_line_begin = is_begin && markers == 0;
      const std::size_t end = marker->end;
      sequence.marker = std::move(marker);
      add({line, at, end, end, false, false}, std::move(sequence));
      at = end;
    }
    return at;
  }

  // Items that run together in one block, a line break or a tab before each.
  void read_breaks(std::size_t line, std::size_t from) {
    const std::string& text = body_.lines[line].text;
    const std::size_t first_word = skip_gap(text, from);
    for (std::size_t at = text.find_first_of("\n\t", first_word); at != std::string::npos;
         at = text.find_first_of("\n\t", at)) {
      body_.items.back().end = at;
      std::size_t markers = 0;
      const std::size_t behind = read_markers(line, at, markers, false);
      at = std::max(behind, at + 1);
    }
  }

  [[nodiscard]] Before before() const {
    if (body_.items.empty()) return Before::nothing;
    const BodyItem& last = body_.items.back();
    if (last.is_heading) return Before::heading;
    const std::string_view text = body_.lines[last.line].text;
    const std::string_view words = trim_gap(
        text.substr(last.text_begin, std::max(last.end, last.text_begin) - last.text_begin));
    if (words.empty() || ends_with_colon(words)) return Before::lead_in;
    return Before::sentence;
  }

  ReadBody& body_;
  const LanguageRules& rules_;
};

// --- Building: items to provisions ---

std::size_t next_step(const ReadBody& body, std::size_t from, std::size_t end) {
  while (from < end && body.steps[from].step == Step::words) ++from;
  return from;
}

DraftText take_text(const ReadBody& body, const BodyItem& item, std::size_t begin) {
  const Line& line = body.lines[item.line];
  return {cut(line, begin, item.end), line.table, line.source_line};
}

bool is_empty(const DraftText& text) {
  return text.runs.empty() && text.table.empty();
}

// The last words inside a list, however deep.
const DraftText* last_text(const DraftList& list) {
  if (!list.closing.empty()) return &list.closing.back();
  if (list.items.empty() || list.items.back()->parts.empty()) return nullptr;
  const DraftPart& part = list.items.back()->parts.back();
  if (const auto* inner = std::get_if<DraftList>(&part)) return last_text(*inner);
  return &std::get<DraftText>(part);
}

class Builder {
 public:
  Builder(const ReadBody& body, const FormCensus& census, Draft& owner,
          std::vector<DraftFinding>& findings)
      : body_(body), census_(census), owner_(owner), findings_(findings) {}

  void build(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (body_.items[i].is_heading) continue;
      if (body_.steps[i].step == Step::words) {
        add_words(i, end);
      } else {
        add_provision(i);
      }
    }
  }

 private:
  // --- Words without a marker ---

  void add_words(std::size_t i, std::size_t end) {
    const BodyItem& item = body_.items[i];
    if (is_continuation(i)) return append_to_last(i);
    DraftText text = take_text(body_, item, item.begin);
    if (item.is_from_number) text.runs.insert(text.runs.begin(), number_run(item));
    if (body_.sequence[i].marker && !body_.sequence[i].marker->is_weak) report_unknown(i);
    if (is_empty(text)) return;
    place_words(std::move(text), next_step(body_, i + 1, end), end);
  }

  // A possible marker inside a line that turned out to be words goes on where the line was.
  [[nodiscard]] bool is_continuation(std::size_t i) const {
    return i > 0 && body_.items[i - 1].line == body_.items[i].line && last_ != nullptr;
  }

  void append_to_last(std::size_t i) {
    const BodyItem& item = body_.items[i];
    const Line& line = body_.lines[item.line];
    // Cut anew from where the last piece began, so that the white space between them stays.
    *last_ = {cut(line, last_begin_, item.end), line.table, line.source_line};
  }

  Run number_run(const BodyItem& item) const {
    return {Run::Kind::text, Style::plain, body_.lines[item.line].number + " ", {}, {}};
  }

  void report_unknown(std::size_t i) {
    const BodyItem& item = body_.items[i];
    const Line& line = body_.lines[item.line];
    const std::string marker = item.is_from_number
                                   ? line.number
                                   : line.text.substr(item.begin, item.text_begin - item.begin);
    findings_.push_back(
        {&akn::unknown_marker, line.source_line, deepest(), std::string(trim_gap(marker)), {}, {}});
  }

  [[nodiscard]] const Draft* deepest() const { return open_.empty() ? &owner_ : open_.back(); }

  // Where words go follows from the marker that comes next.
  void place_words(DraftText text, std::size_t next, std::size_t end) {
    if (open_.empty()) return add_text(owner_, std::move(text));
    if (open_.back()->parts.empty()) return add_text(*open_.back(), std::move(text));
    if (next == end) return close_unit(std::move(text));
    const SequenceStep& step = body_.steps[next];
    switch (step.step) {
      case Step::begins:
        return add_text(*open_.back(), std::move(text));
      case Step::begins_again:
        open_.resize(std::min(open_.size(), step.level));
        return add_text(open_.empty() ? owner_ : *open_.back(), std::move(text));
      default:
        return close_point(std::min(step.level, open_.size() - 1), std::move(text));
    }
  }

  // Another point of the same list follows: the words close the one that is open.
  void close_point(std::size_t level, DraftText text) {
    open_.resize(level + 1);
    Draft& point = *open_.back();
    if (point.kind == ProvisionKind::paragraph) return close_last_list(point, std::move(text));
    if (DraftList* list = last_list(point)) return add_closing(*list, std::move(text));
    add_text(point, std::move(text));
  }

  // Nothing follows: they close the paragraph, or the article where it has none.
  void close_unit(DraftText text) {
    const bool has_paragraphs = open_.front()->kind == ProvisionKind::paragraph;
    Draft& unit = has_paragraphs ? *open_.front() : owner_;
    open_.resize(has_paragraphs ? 1 : 0);
    close_last_list(unit, std::move(text));
  }

  void close_last_list(Draft& unit, DraftText text) {
    DraftList* list = last_list(unit);
    if (list == nullptr) return add_text(unit, std::move(text));
    if (list->intro.empty()) {
      Draft& last = *list->items.back();
      if (DraftList* inner = last_list(last)) return add_closing(*inner, std::move(text));
      return add_text(last, std::move(text));
    }
    const DraftText* before = last_text(*list);
    // After a full stop a new sentence stands beside the list and does not close it.
    if (before != nullptr && ends_with_full_stop(words_in(before->runs))) {
      return add_text(unit, std::move(text));
    }
    add_closing(*list, std::move(text));
  }

  static DraftList* last_list(Draft& draft) {
    return draft.parts.empty() ? nullptr : std::get_if<DraftList>(&draft.parts.back());
  }

  void add_closing(DraftList& list, DraftText text) {
    list.closing.push_back(std::move(text));
    last_ = &list.closing.back();
    last_begin_ = 0;
  }

  void add_text(Draft& draft, DraftText text) {
    draft.parts.emplace_back(std::move(text));
    last_ = &std::get<DraftText>(draft.parts.back());
    last_begin_ = 0;
  }

  // --- Paragraphs and points ---

  void add_provision(std::size_t i) {
    const SequenceStep& step = body_.steps[i];
    const BodyItem& item = body_.items[i];
    open_.resize(std::min(open_.size(), step.level));
    Draft& made = add_item(step, parent());
    const Line& line = body_.lines[item.line];
    made.value = step.value;
    made.suffix = body_.sequence[i].marker->suffix;
    made.line = line.source_line;
    made.num = item.is_from_number ? Runs{{Run::Kind::text, Style::plain, line.number, {}, {}}}
                                   : cut(line, item.begin, item.text_begin);
    open_.push_back(&made);
    report(step, made, item);
    last_ = nullptr;
    DraftText text = take_text(body_, item, item.text_begin);
    if (is_empty(text)) return;
    add_text(made, std::move(text));
    last_begin_ = item.text_begin;
  }

  Draft& parent() { return open_.empty() ? owner_ : *open_.back(); }

  Draft& add_item(const SequenceStep& step, Draft& parent) {
    auto draft = std::make_unique<Draft>();
    Draft& made = *draft;
    if (open_.empty() && census_.numbers_paragraphs(step.shape, step.style)) {
      made.kind = ProvisionKind::paragraph;
      parent.children.push_back(std::move(draft));
      return made;
    }
    made.kind = step.shape == Shape::bullet ? ProvisionKind::indent : ProvisionKind::point;
    list_for(step, parent).items.push_back(std::move(draft));
    if (step.shape == Shape::bullet) {
      made.value = static_cast<std::uint32_t>(last_list(parent)->items.size());
    }
    return made;
  }

  // The list that the next item belongs to; a new one takes the words before it for its lead-in.
  DraftList& list_for(const SequenceStep& step, Draft& parent) {
    DraftList* list = last_list(parent);
    if (list != nullptr && step.step == Step::continues) return *list;
    DraftList made;
    if (!parent.parts.empty() && list == nullptr) {
      made.intro.push_back(std::move(std::get<DraftText>(parent.parts.back())));
      parent.parts.pop_back();
    }
    parent.parts.emplace_back(std::move(made));
    return std::get<DraftList>(parent.parts.back());
  }

  void report(const SequenceStep& step, const Draft& made, const BodyItem& item) {
    if (step.anomaly == Anomaly::none) return;
    const engine::DiagnosticKind& kind = step.anomaly == Anomaly::gap        ? akn::numbering_gap
                                         : step.anomaly == Anomaly::repeated ? akn::number_repeated
                                         : step.anomaly == Anomaly::backwards
                                             ? akn::number_backwards
                                             : akn::number_begins_late;
    findings_.push_back({&kind, body_.lines[item.line].source_line, &made,
                         std::string(element_name(made.kind)),
                         std::string(trim_gap(words_in(made.num))), std::to_string(step.expected)});
  }

  const ReadBody& body_;
  const FormCensus& census_;
  Draft& owner_;
  std::vector<DraftFinding>& findings_;
  std::vector<Draft*> open_;  // by level
  DraftText* last_ = nullptr;
  std::size_t last_begin_ = 0;
};

}  // namespace

ReadBody read_body(std::vector<Line> lines, const LanguageRules& rules,
                   const std::vector<bool>& headings) {
  ReadBody body;
  body.lines = std::move(lines);
  ItemReader reader(body, rules);
  for (std::size_t i = 0; i < body.lines.size(); ++i) {
    reader.read(i, i < headings.size() && headings[i]);
  }
  body.steps = read_sequences(body.sequence);
  return body;
}

void FormCensus::count(const ReadBody& body) {
  for (std::size_t i = 0; i < body.steps.size(); ++i) {
    const SequenceStep& step = body.steps[i];
    if (step.step != Step::begins && step.step != Step::begins_again) continue;
    Tally& tally = tallies_[index(step.shape, step.style)];
    if (step.level > 0) {
      ++tally.inside;
    } else if (body.sequence[i].before == Before::lead_in && i > 0) {
      ++tally.first_after_words;
    } else {
      ++tally.first;
    }
  }
}

bool FormCensus::numbers_paragraphs(Shape shape, NumeralStyle style) const {
  const Tally& tally = tallies_[index(shape, style)];
  const bool is_number = style == NumeralStyle::decimal || style == NumeralStyle::chinese;
  switch (shape) {
    case Shape::bracketed:
    case Shape::half:
      return is_number && tally.inside == 0 && tally.first >= tally.first_after_words;
    case Shape::stopped:
    case Shape::dashed:
    case Shape::comma:
    case Shape::dotted:
    case Shape::bare:
      return (is_number || style == NumeralStyle::upper_latin ||
              style == NumeralStyle::upper_roman) &&
             tally.inside <= tally.first + tally.first_after_words;
    default:
      return false;
  }
}

void build_body(const ReadBody& body, std::size_t begin, std::size_t end, const FormCensus& census,
                Draft& owner, std::vector<DraftFinding>& findings) {
  Builder(body, census, owner, findings).build(begin, end);
}

std::string words_in(const Runs& runs) {
  std::string words;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::text) words += run.text;
    if (run.kind == Run::Kind::line_break) words += ' ';
  }
  return words;
}

}  // namespace servanda::treaty
