#include <algorithm>
#include <array>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "signatures/act_fields.hpp"
#include "signatures/csv.hpp"
#include "signatures/near.hpp"
#include "signatures/record.hpp"

// A table of acts: the heading names a field of the ledger for each column, in the ledger's
// spelling or in that of the command line; other usual words for the participant are read too.

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Result;

struct Heading {
  std::string_view written;
  std::string_view field;
};
constexpr std::array headings{
    Heading{"action", "action"},
    Heading{"act", "action"},
    Heading{"participant", "participant"},
    Heading{"code", "code"},
    Heading{"iso3", "code"},
    Heading{"date", "date"},
    Heading{"signed", "signed"},
    Heading{"effective", "effective"},
    Heading{"notified", "notified"},
    Heading{"place", "place"},
    Heading{"notification", "notification"},
    Heading{"article", "article"},
    Heading{"refers", "refers"},
    Heading{"territory", "territory"},
    Heading{"precludesentryintoforce", "precludesEntryIntoForce"},
    Heading{"note", "note"},
    Heading{"source", "source"},
    Heading{"signatory", "signatory.name"},
    Heading{"signatory.name", "signatory.name"},
    Heading{"signatory.function", "signatory.function"},
    Heading{"signatory.fullpowers", "signatory.fullPowers"},
};

// "precludes-entry-into-force", "Precludes entry into force": letters, digits and full stops,
// small.
std::string plain(std::string_view heading) {
  std::string out;
  for (const char c : heading) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    if (upper) out += static_cast<char>(c - 'A' + 'a');
    if (kept) out += c;
  }
  return out;
}

// The field of a column; empty where it is not read.
std::string field_of(std::string_view heading) {
  const std::string word = plain(heading);
  if (word.starts_with("text.") || word.starts_with("texts.")) {
    return "texts." + std::string(heading.substr(heading.find('.') + 1));
  }
  const auto found = std::ranges::find(headings, word, &Heading::written);
  return found == headings.end() ? std::string() : std::string(found->field);
}

// Tables write "Definitive signature" where the command line has definitive-signature.
std::string action_word(std::string_view written) {
  std::string out;
  for (const char c : written) {
    const bool upper = c >= 'A' && c <= 'Z';
    out += c == ' ' || c == '_' ? '-' : upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

class ActsReader {
 public:
  ActsReader(const std::string& file, const ParticipantTable& participants,
             engine::Diagnostics& findings)
      : file_(file), participants_(participants), findings_(findings) {}

  Result<std::vector<Act>> read(std::span<const CsvRow> rows) {
    if (rows.empty()) return engine::failure(sig::nothing_to_record, {file_});
    read_heading(rows.front());
    std::vector<Act> acts;
    for (const CsvRow& row : rows.subspan(1)) {
      if (auto act = read_row(row)) acts.push_back(*std::move(act));
    }
    if (faults_ > 0) return engine::failure(sig::table_refused, {file_}, faults_);
    if (acts.empty()) return engine::failure(sig::nothing_to_record, {file_});
    return acts;
  }

 private:
  void tell(engine::Diagnostic fault, std::size_t line) {
    fault.place = {file_, line, {}};
    if (fault.severity >= engine::Severity::error) ++faults_;
    findings_.add(std::move(fault));
  }

  [[nodiscard]] bool has(std::string_view field) const {
    return std::ranges::find(fields_, field) != fields_.end();
  }

  void read_heading(const CsvRow& row) {
    std::vector<std::string_view> known;
    for (const Heading& heading : headings) known.push_back(heading.written);
    for (const std::string& heading : row.fields) {
      const std::string field = field_of(heading);
      const bool again = !field.empty() && has(field);
      fields_.push_back(again ? std::string() : field);
      if (again) {
        tell(engine::diagnostic(sig::unknown_column, {}, heading, ", for it stands twice"),
             row.line);
      }
      if (!field.empty()) continue;
      std::vector<std::string> meant;
      for (const std::size_t i : nearest(plain(heading), known, 1)) meant.emplace_back(known[i]);
      tell(engine::diagnostic(sig::unknown_column, {}, heading, did_you_mean(meant)), row.line);
    }
    if (!has("action")) tell(engine::diagnostic(sig::missing_column, {}, "action"), row.line);
    if (!has("date")) tell(engine::diagnostic(sig::missing_column, {}, "date"), row.line);
    if (!has("participant") && !has("code")) {
      tell(engine::diagnostic(sig::missing_column, {}, "participant"), row.line);
    }
  }

  [[nodiscard]] std::string value(const CsvRow& row, std::string_view field) const {
    for (std::size_t i = 0; i < fields_.size() && i < row.fields.size(); ++i) {
      if (fields_[i] == field) return std::string(engine::trim(row.fields[i]));
    }
    return {};
  }

  std::optional<Act> read_row(const CsvRow& row) {
    if (row.fields.size() > fields_.size()) {
      tell(engine::diagnostic(sig::row_too_long, {}, row.fields.size(), fields_.size()), row.line);
      return std::nullopt;
    }
    const std::string code = value(row, "code");
    const auto who = participants_.resolve(code.empty() ? value(row, "participant") : code);
    if (!who) {
      tell(who.error(), row.line);
      return std::nullopt;
    }
    Act act{Action::signature, *who, engine::CivilDate::of(1, 1, 1)};
    bool good = true;
    for (const std::string& field : fields_) {
      if (field.empty() || field == "participant" || field == "code") continue;
      std::string text = value(row, field);
      if (field == "action") text = action_word(text);
      const bool required = field == "action" || field == "date";
      if (text.empty() && !required) continue;
      if (auto set = set_field(act, {field, text}); !set) {
        tell(set.error(), row.line);
        good = false;
      }
    }
    return good ? std::optional(act) : std::nullopt;
  }

  const std::string& file_;
  const ParticipantTable& participants_;
  engine::Diagnostics& findings_;
  std::vector<std::string> fields_;
  std::size_t faults_ = 0;
};

}  // namespace

Result<std::vector<Act>> read_acts_csv(std::string_view csv, const std::string& file,
                                       const ParticipantTable& participants,
                                       engine::Diagnostics& findings) {
  const auto rows = parse_csv(csv, file);
  if (!rows) return tl::make_unexpected(rows.error());
  return ActsReader(file, participants, findings).read(*rows);
}

}  // namespace servanda::signatures
