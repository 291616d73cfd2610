#include "treaty/import/article_body.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/import/inline_list.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

using engine::NumeralStyle;
namespace akn = engine::akn_diagnostics;

constexpr std::size_t most_markers_on_one_line = 4;
constexpr std::size_t most_items = 20'000;  // no article has so many; behind them no marker is read

// --- Reading: lines to items ---

std::size_t next_break(std::string_view text, std::size_t from) {
  while (from < text.size() && text[from] != '\n' && text[from] != '\t') ++from;
  return from;
}

class ItemReader {
 public:
  ItemReader(ReadBody& body, const LanguageRules& rules) : body_(body), rules_(rules) {}

  void read(std::size_t line, bool is_heading) {
    const Line& one = body_.lines[line];
    std::size_t markers = one.number.empty() ? 0 : read_number(line);
    std::size_t at = 0;
    const bool has_items = !is_heading && !one.is_table() && !is_full();
    if (has_items) at = read_markers(line, 0, markers, true);
    if (body_.items.empty() || body_.items.back().line != line) add({line, 0, 0, 0, false}, {});
    if (is_heading) {
      body_.items.back().is_heading = true;
      body_.sequence.back().before = Before::heading;
    } else if (has_items) {
      read_inside(line, at);
    }
    body_.items.back().end = one.text.size();
  }

  [[nodiscard]] bool is_full() const { return body_.items.size() >= most_items; }

 private:
  void add(const BodyItem& item, SequenceItem sequence) {
    sequence.before = before();
    sequence.follows_words = !body_.sequence.empty() && !body_.sequence.back().marker;
    body_.items.push_back(item);
    body_.sequence.push_back(std::move(sequence));
  }

  // How many markers it is: one in a form that is none stays with the words, as words.
  std::size_t read_number(std::size_t line) {
    SequenceItem sequence;
    sequence.marker = read_marked_number(body_.lines[line].number, rules_);
    sequence.is_marked = sequence.marker.has_value();
    const std::size_t markers = sequence.is_marked ? 1 : 0;
    add({line, 0, 0, 0, true}, std::move(sequence));
    return markers;
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
      add({line, at, end, end, false}, std::move(sequence));
      at = end;
    }
    return at;
  }

  // Items that run together in one block: a line break or a tab before each, or a list that runs
  // inside a sentence.
  void read_inside(std::size_t line, std::size_t from) {
    const std::string& text = body_.lines[line].text;
    const auto& own = body_.sequence.back().marker;
    const std::vector<std::size_t> inline_list = find_inline_list(text, from, own, rules_);
    auto next_inline = inline_list.begin();
    std::size_t at = skip_gap(text, from);
    for (;;) {
      at = next_break(text, at);
      const bool is_inline = next_inline != inline_list.end() && *next_inline <= at;
      if (is_inline) at = *next_inline++;
      if (at >= text.size() || is_full()) return;
      body_.items.back().end = at;
      std::size_t markers = 0;
      const std::size_t behind = read_markers(line, at, markers, false);
      at = std::max(behind, at + 1);
      while (next_inline != inline_list.end() && *next_inline < at) ++next_inline;
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

// For each item of [begin, end) the next one behind it that is no words; `end` where none is.
std::vector<std::size_t> next_steps(const ReadBody& body, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> next(end - begin);
  std::size_t found = end;
  for (std::size_t i = end; i-- > begin;) {
    next[i - begin] = found;
    if (body.steps[i].step != Step::words) found = i;
  }
  return next;
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
    end_ = end;
    begin_ = begin;
    next_steps_ = next_steps(body_, begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      if (body_.items[i].is_heading) continue;
      if (body_.steps[i].step == Step::words) {
        add_words(i);
      } else {
        add_provision(i);
      }
    }
  }

 private:
  // --- Words without a marker ---

  void add_words(std::size_t i) {
    const BodyItem& item = body_.items[i];
    const auto& marker = body_.sequence[i].marker;
    if (is_continuation(i)) return append_to_last(i);
    if (marker ? !marker->is_weak : item.is_from_number) report_unknown(i);
    last_ = nullptr;
    last_begin_ = item.begin;
    last_number_ = item.is_from_number;
    DraftText text = take_last(item);
    if (is_empty(text)) return;
    place_words(std::move(text), next_steps_[i - begin_]);
  }

  // A possible marker inside a line that turned out to be words goes on where the line was.
  [[nodiscard]] bool is_continuation(std::size_t i) const {
    return i > 0 && body_.items[i - 1].line == body_.items[i].line && last_ != nullptr;
  }

  // Of several such pieces the last takes them all.
  void append_to_last(std::size_t i) {
    const bool more_follow = i + 1 < end_ && body_.items[i + 1].line == body_.items[i].line &&
                             body_.steps[i + 1].step == Step::words;
    if (!more_follow) *last_ = take_last(body_.items[i]);
  }

  // The words from where the last piece began, in one cut, so that the white space between pieces
  // stays.
  [[nodiscard]] DraftText take_last(const BodyItem& item) const {
    DraftText text = take_text(body_, item, last_begin_);
    if (!last_number_) return text;
    const std::string gap = text.runs.empty() ? "" : " ";
    const std::string& number = body_.lines[item.line].number;
    text.runs.insert(text.runs.begin(), {Run::Kind::text, Style::plain, number + gap, {}, {}});
    return text;
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
  void place_words(DraftText text, std::size_t next) {
    if (open_.empty()) return add_unit_text(std::move(text));
    if (open_.back()->parts.empty()) return add_text(*open_.back(), std::move(text));
    if (next == end_) return close_unit(std::move(text));
    const SequenceStep& step = body_.steps[next];
    switch (step.step) {
      case Step::begins:
        return add_text(*open_.back(), std::move(text));
      case Step::begins_again:
        open_.resize(std::min(open_.size(), step.level));
        return open_.empty() ? add_unit_text(std::move(text))
                             : add_text(*open_.back(), std::move(text));
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
    Draft& unit = has_paragraphs ? *open_.front() : last_unit();
    open_.resize(has_paragraphs ? 1 : 0);
    close_last_list(unit, std::move(text));
  }

  // Where unnumbered words of the article stand: in itself, or behind its numbered paragraphs in an
  // unnumbered one, so that they keep their place.
  Draft& last_unit() { return owner_.children.empty() ? owner_ : *owner_.children.back(); }

  Draft& next_unit() {
    if (owner_.children.empty()) return owner_;
    owner_.children.push_back(std::make_unique<Draft>());
    owner_.children.back()->kind = ProvisionKind::alinea;
    return *owner_.children.back();
  }

  Draft& list_unit() {
    const Draft& last = last_unit();
    return last.kind == ProvisionKind::paragraph ? next_unit() : last_unit();
  }

  void add_unit_text(DraftText text) { add_text(next_unit(), std::move(text)); }

  void close_last_list(Draft& unit, DraftText text) {
    DraftList* list = last_list(unit);
    if (list == nullptr) return add_beside(unit, std::move(text));
    if (list->intro.empty()) {
      Draft& last = *list->items.back();
      if (DraftList* inner = last_list(last)) return add_closing(*inner, std::move(text));
      return add_text(last, std::move(text));
    }
    const DraftText* before = last_text(*list);
    // After a full stop a new sentence stands beside the list and does not close it.
    if (before != nullptr && ends_with_full_stop(words_in(before->runs))) {
      return add_beside(unit, std::move(text));
    }
    add_closing(*list, std::move(text));
  }

  void add_beside(Draft& unit, DraftText text) {
    if (unit.kind == ProvisionKind::alinea) return add_unit_text(std::move(text));
    add_text(unit, std::move(text));
  }

  static DraftList* last_list(Draft& draft) {
    return draft.parts.empty() ? nullptr : std::get_if<DraftList>(&draft.parts.back());
  }

  void add_closing(DraftList& list, DraftText text) {
    list.closing.push_back(std::move(text));
    last_ = &list.closing.back();
  }

  void add_text(Draft& draft, DraftText text) {
    draft.parts.emplace_back(std::move(text));
    last_ = &std::get<DraftText>(draft.parts.back());
  }

  // --- Paragraphs and points ---

  void add_provision(std::size_t i) {
    const SequenceStep& step = body_.steps[i];
    const BodyItem& item = body_.items[i];
    open_.resize(std::min(open_.size(), step.level));
    Draft& made = add_item(i);
    const Line& line = body_.lines[item.line];
    if (step.value != 0) made.value = step.value;
    made.suffix = body_.sequence[i].marker->suffix;
    made.line = line.source_line;
    made.num = item.is_from_number ? Runs{{Run::Kind::text, Style::plain, line.number, {}, {}}}
                                   : cut(line, item.begin, item.text_begin);
    open_.push_back(&made);
    report(step, made, item);
    last_ = nullptr;
    last_begin_ = item.text_begin;
    last_number_ = false;
    DraftText text = take_last(item);
    if (!is_empty(text)) add_text(made, std::move(text));
  }

  Draft& add_item(std::size_t i) {
    const SequenceStep& step = body_.steps[i];
    auto draft = std::make_unique<Draft>();
    Draft& made = *draft;
    const bool is_first = step.step != Step::continues || !has_paragraphs_;
    if (open_.empty() && is_first) has_paragraphs_ = begins_paragraphs(i);
    if (open_.empty() && *has_paragraphs_) {
      made.kind = ProvisionKind::paragraph;
      owner_.children.push_back(std::move(draft));
      return made;
    }
    Draft& parent = open_.empty() ? list_unit() : *open_.back();
    made.kind = step.shape == Shape::bullet ? ProvisionKind::indent : ProvisionKind::point;
    list_for(step, parent).items.push_back(std::move(draft));
    if (step.shape == Shape::bullet) {
      made.value = static_cast<std::uint32_t>(last_list(parent)->items.size());
    }
    return made;
  }

  // "For the purposes of this Convention: 1. …; 2. …": behind a lead-in, numbers that run on in one
  // sentence are those of points, whatever their form; where each is a sentence, of paragraphs.
  bool begins_paragraphs(std::size_t i) {
    const SequenceStep& step = body_.steps[i];
    const Draft& unit = last_unit();
    const auto* before = unit.kind == ProvisionKind::paragraph || unit.parts.empty()
                             ? nullptr
                             : std::get_if<DraftText>(&unit.parts.back());
    const bool has_lead_in = before != nullptr && ends_with_colon(words_in(before->runs));
    if (has_lead_in && runs_on(i)) return false;
    return census_.numbers_paragraphs(step.shape, step.style);
  }

  // Whether most items of the sequence that begins at `first` end without a full stop; the last of
  // them ends the sentence.
  [[nodiscard]] bool runs_on(std::size_t first) const {
    std::size_t running = 0;
    std::size_t ended = 0;
    for (std::size_t i = first + 1; i < end_; ++i) {
      const SequenceStep& step = body_.steps[i];
      if (step.step == Step::words || step.level > 0) continue;
      if (step.step != Step::continues) break;
      const BodyItem& last = body_.items[i - 1];
      const std::string_view text = body_.lines[last.line].text;
      ++(ends_with_full_stop(text.substr(last.begin, last.end - last.begin)) ? ended : running);
    }
    return running > ended;
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
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::vector<std::size_t> next_steps_;
  std::vector<Draft*> open_;  // by level
  DraftText* last_ = nullptr;
  std::size_t last_begin_ = 0;
  bool last_number_ = false;            // the last piece begins with its line's number
  std::optional<bool> has_paragraphs_;  // the numbers of the first level are those of paragraphs
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
  if (end >= most_items) {
    const std::size_t line = body.lines[body.items[most_items - 1].line].source_line;
    findings.push_back({&akn::unknown_marker, line, &owner, "…", {}, {}});
  }
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
