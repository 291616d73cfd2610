#include "signatures/tables/table_acts.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "signatures/tables/cell.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;

void add_words(std::string& note, std::string_view words) {
  if (!note.empty()) note += "; ";
  note += words;
}

class RowReader {
 public:
  RowReader(const StatusTable& table, const TableRow& row, const std::string& source)
      : table_(table), row_(row), source_(source), out_{row.line, {}, {}, {}} {}

  RowActs read(const ParticipantTable& participants) {
    const Marked name = split_marks(row_.participant);
    const auto code = participants.resolve(name.text);
    if (!code) {
      engine::Diagnostic fault = code.error();
      fault.place = place();
      out_.findings.add(std::move(fault));
      return std::move(out_);
    }
    out_.participant = *code;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) read_cell_of(i);
    if (out_.acts.empty() && out_.findings.empty()) tell(sig::row_without_act, name.text);
    return std::move(out_);
  }

 private:
  [[nodiscard]] engine::Place place() const { return {table_.file, row_.line, {}}; }

  template <typename... Arguments>
  void tell(const engine::DiagnosticKind& kind, const Arguments&... arguments) {
    out_.findings.add(engine::diagnostic(kind, place(), arguments...));
  }

  void read_cell_of(std::size_t column) {
    const std::string& text = row_.cells[column];
    const Heading& heading = table_.columns[column];
    if (engine::trim(text).empty()) return;
    if (!heading.is_read()) return tell(sig::cell_not_read, text, heading.text);
    const auto acts = read_cell(text);
    if (!acts) return tell(sig::bad_cell, text);
    for (const CellAct& act : *acts) add(act, heading);
  }

  void add(const CellAct& given, const Heading& heading) {
    const HeadingItem* item = heading.find(given.letters);
    if (item == nullptr || !item->action) return tell_unknown(given, heading);
    Act act{*item->action, *out_.participant, given.date};
    act.source = source_;
    if (item->is_qualified) act.note = item->words;
    if (given.in_brackets) {
      add_words(act.note, "in brackets in the table");
      tell(sig::act_in_brackets, given.date.iso());
    }
    if (!given.marks.empty()) add_words(act.note, "note " + given.marks + " of the table");
    out_.acts.push_back(std::move(act));
  }

  void tell_unknown(const CellAct& given, const Heading& heading) {
    if (given.letters.empty()) {
      tell(sig::letters_missing, given.date.iso(), heading.text);
    } else {
      tell(sig::letters_unknown, given.letters, heading.text);
    }
  }

  const StatusTable& table_;
  const TableRow& row_;
  const std::string& source_;
  RowActs out_;
};

}  // namespace

std::vector<RowActs> table_acts(const StatusTable& table, const ParticipantTable& participants,
                                const std::string& source) {
  std::vector<RowActs> out;
  out.reserve(table.rows.size());
  for (const TableRow& row : table.rows) {
    out.push_back(RowReader(table, row, source).read(participants));
  }
  return out;
}

std::optional<engine::CivilDate> last_day(const std::vector<RowActs>& rows) {
  std::optional<engine::CivilDate> last;
  for (const RowActs& row : rows) {
    for (const Act& act : row.acts) last = last ? std::max(*last, act.date) : act.date;
  }
  return last;
}

}  // namespace servanda::signatures
