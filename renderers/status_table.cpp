#include "renderers/status_table.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "renderers/words.hpp"
#include "signatures/action.hpp"

namespace servanda::renderers {
namespace {

using signatures::Action;
using signatures::ActShown;
using signatures::ParticipantStatus;

// The register is kept in English (docs/formats/ledger.md).
constexpr std::string_view register_language = "en";

// Equal notes are told once: eight inferred days are one footnote.
class NoteList {
 public:
  explicit NoteList(const Messages& messages) : messages_(messages) {}

  Inline mark(const std::string& note) {
    auto found = std::find(notes_.begin(), notes_.end(), note);
    if (found == notes_.end()) found = notes_.insert(notes_.end(), note);
    const std::string number = std::to_string(found - notes_.begin() + 1);
    Inline made;
    made.kind = Inline::Kind::note_mark;
    made.target = "note_" + number;
    made.text = number;
    return made;
  }

  Block footnotes() const {
    Block made = block(Role::footnotes);
    made.heading = words(std::string(messages_.text("notes.title")));
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      Block note = block(Role::footnote, words(notes_[i]));
      note.id = "note_" + std::to_string(i + 1);
      note.number = words(std::to_string(i + 1));
      if (messages_.language().bcp47() != register_language) note.language = register_language;
      made.children.push_back(std::move(note));
    }
    return made;
  }

 private:
  const Messages& messages_;
  std::vector<std::string> notes_;
};

enum class Column { signature, consent, in_force, other };

Column column_of(Action action) {
  if (signatures::is_consent(action)) return Column::consent;
  return signatures::is_signature(action) ? Column::signature : Column::other;
}

class TableBuilder {
 public:
  TableBuilder(const Messages& messages, const ParticipantAddress& address)
      : messages_(messages), address_(address), notes_(messages) {}

  StatusTable build(const std::vector<NamedParticipant>& participants) {
    choose_columns(participants);
    StatusTable made;
    made.table = block(Role::table);
    made.table.heading = words(std::string(messages_.text("status.participants")));
    made.table.id = "participants";
    made.table.rows.push_back(heading_row());
    for (const NamedParticipant& one : participants) {
      made.table.rows.push_back(row(one));
      add_texts(one, made.texts);
    }
    made.footnotes = notes_.footnotes();
    return made;
  }

 private:
  void choose_columns(const std::vector<NamedParticipant>& participants) {
    bool in_force = false, other = false;
    for (const NamedParticipant& one : participants) {
      in_force = in_force || one.status->in_force_from().has_value();
      other = other || std::any_of(one.status->actions.begin(), one.status->actions.end(),
                                   [](const ActShown& shown) {
                                     return column_of(shown.event.act.action) == Column::other;
                                   });
    }
    columns_ = {Column::signature, Column::consent};
    if (in_force) columns_.push_back(Column::in_force);
    if (other) columns_.push_back(Column::other);
  }

  Row heading_row() const {
    Row made;
    made.cells.push_back(header(std::string(messages_.text("status.participant"))));
    for (const Column column : columns_) {
      made.cells.push_back(header(std::string(messages_.text(column_key(column)))));
    }
    return made;
  }

  static std::string_view column_key(Column column) {
    switch (column) {
      case Column::signature:
        return "status.signature";
      case Column::consent:
        return "status.consent";
      case Column::in_force:
        return "status.in_force";
      case Column::other:
        return "status.other_acts";
    }
    return {};
  }

  Row row(const NamedParticipant& one) {
    Row made;
    made.id = "participant_" + std::string(one.status->code.str());
    made.cells.push_back(header(name_words(one)));
    for (const Column column : columns_) {
      made.cells.push_back(column == Column::in_force ? force_cell(*one.status)
                                                      : acts_cell(*one.status, column));
    }
    return made;
  }

  Words name_words(const NamedParticipant& one) const {
    std::string to = address_ ? address_(one.status->code) : std::string{};
    if (to.empty()) return words(std::string(one.name));
    return {link(std::move(to), std::string(one.name))};
  }

  Cell acts_cell(const ParticipantStatus& status, Column column) {
    Cell made;
    for (const ActShown& shown : status.actions) {
      if (column_of(shown.event.act.action) != column) continue;
      if (!made.content.empty()) made.content.push_back(line_break());
      if (made.sort_key.empty()) made.sort_key = shown.event.act.date.iso();
      add_act(shown, made.content);
    }
    return made;
  }

  // A plain signature is its date; every other act says what it is.
  void add_act(const ActShown& shown, Words& into) {
    const signatures::Act& act = shown.event.act;
    Inline date = dated(act.date, messages_.language());
    if (act.action == Action::signature) {
      into.push_back(std::move(date));
    } else {
      append(into,
             fill(messages_.text("status.act_on"),
                  {{"action", words(action_words(act.action))}, {"date", {std::move(date)}}}));
    }
    if (shown.effective && *shown.effective != act.date && column_of(act.action) == Column::other) {
      into.push_back(run(" "));
      append(into, fill(messages_.text("status.effective"),
                        {{"date", {dated(*shown.effective, messages_.language())}}}));
    }
    if (!act.note.empty()) into.push_back(notes_.mark(act.note));
  }

  Cell force_cell(const ParticipantStatus& status) const {
    Cell made;
    for (const signatures::Interval& interval : status.intervals) {
      if (!interval.from) continue;
      if (!made.content.empty()) made.content.push_back(line_break());
      if (made.sort_key.empty()) made.sort_key = interval.from->iso();
      append(made.content, interval_words(interval));
    }
    return made;
  }

  // `until` is the first day no longer bound.
  Words interval_words(const signatures::Interval& interval) const {
    Inline from = dated(*interval.from, messages_.language());
    if (!interval.until) return {std::move(from)};
    return fill(messages_.text("status.in_force_until"),
                {{"from", {std::move(from)}},
                 {"until", {dated(interval.until->plus_days(-1), messages_.language())}}});
  }

  void add_texts(const NamedParticipant& one, std::vector<Block>& into) const {
    for (const ActShown& shown : one.status->actions) {
      const signatures::Act& act = shown.event.act;
      if (act.texts.empty()) continue;
      auto text = act.texts.find(messages_.language().bcp47());
      if (text == act.texts.end()) text = act.texts.begin();
      Block words_of_act = block(Role::text, words(text->second));
      if (text->first != messages_.language().bcp47()) words_of_act.language = text->first;
      into.push_back(group(std::string(one.name) + " – " + action_words(act.action),
                           {std::move(words_of_act)}));
    }
  }

  std::string action_words(Action action) const {
    return std::string(messages_.text("action." + std::string(signatures::action_name(action))));
  }

  static Inline line_break() {
    Inline made;
    made.kind = Inline::Kind::line_break;
    return made;
  }

  const Messages& messages_;
  const ParticipantAddress& address_;
  NoteList notes_;
  std::vector<Column> columns_;
};

}  // namespace

StatusTable status_table(const std::vector<NamedParticipant>& participants,
                         const Messages& messages, const ParticipantAddress& address) {
  return TableBuilder(messages, address).build(participants);
}

}  // namespace servanda::renderers
