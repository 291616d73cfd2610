#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

#include "engine/catalogue.hpp"
#include "signatures/ledger.hpp"
#include "signatures/ledger_tables.hpp"

namespace servanda::signatures {
namespace {

using engine::Result;
using Json = nlohmann::json;

constexpr std::array<std::string_view, 22> fixed_columns{"id",
                                                         "action",
                                                         "participant",
                                                         "date",
                                                         "signed",
                                                         "effective",
                                                         "notified",
                                                         "place",
                                                         "article",
                                                         "refers",
                                                         "territory",
                                                         "precludesEntryIntoForce",
                                                         "cancels",
                                                         "changes",
                                                         "note",
                                                         "notification",
                                                         "source",
                                                         "signatory.name",
                                                         "signatory.function",
                                                         "signatory.fullPowers",
                                                         "recordedAt",
                                                         "recordedBy"};

std::vector<std::string> columns_for(std::span<const Event> events) {
  std::vector<std::string> columns(fixed_columns.begin(), fixed_columns.end());
  std::set<std::string> languages;
  for (const Event& event : events) {
    for (const auto& [language, text] : event.act.texts) languages.insert("texts." + language);
  }
  columns.insert(columns.end(), languages.begin(), languages.end());
  return columns;
}

// The member "texts.en" of {"texts":{"en":…}}; what is not there is empty.
std::string cell(const Json& event, const std::string& column) {
  const std::size_t dot = column.find('.');
  const auto found = event.find(column.substr(0, dot));
  if (found == event.end()) return {};
  if (dot != std::string::npos) return found->value(column.substr(dot + 1), std::string());
  return found->is_string() ? found->get<std::string>() : found->dump();
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out += ',';
    out += csv_field(cells[i]);
  }
  out += "\r\n";
}

void set_member(Json& event, const std::string& column, const std::string& text) {
  const std::size_t dot = column.find('.');
  if (dot != std::string::npos) {
    event[column.substr(0, dot)][column.substr(dot + 1)] = text;
  } else if (column == "changes" || column == "cancels" || column == "precludesEntryIntoForce") {
    // What is no JSON stays a text and is refused as one, with the field's name.
    Json value = Json::parse(text, nullptr, false);
    event[column] = value.is_discarded() ? Json(text) : std::move(value);
  } else {
    event[column] = text;
  }
}

}  // namespace

std::string export_ledger_csv(std::span<const Event> events) {
  const std::vector<std::string> columns = columns_for(events);
  std::string out;
  append_row(out, columns);
  for (const Event& event : events) {
    const Json object = Json::parse(canonical_json(event));
    std::vector<std::string> cells;
    for (const std::string& column : columns) cells.push_back(cell(object, column));
    append_row(out, cells);
  }
  return out;
}

bool is_ledger_heading(const CsvRow& heading) {
  const auto has = [&](std::string_view name) {
    return std::ranges::find(heading.fields, name) != heading.fields.end();
  };
  return has("id") && has("action") && has("recordedAt");
}

Result<std::vector<Event>> import_ledger_csv(const std::vector<CsvRow>& rows,
                                             const std::string& file,
                                             engine::Diagnostics& findings) {
  const std::vector<std::string>& columns = rows.front().fields;
  std::vector<Event> events;
  std::optional<engine::Diagnostic> first;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    Json object = Json::object();
    const auto& cells = rows[i].fields;
    for (std::size_t c = 0; c < std::min(columns.size(), cells.size()); ++c) {
      if (!cells[c].empty()) set_member(object, columns[c], cells[c]);
    }
    auto event = parse_event(object.dump(-1, ' ', false, Json::error_handler_t::replace), file,
                             rows[i].line);
    if (event) {
      events.push_back(*std::move(event));
      continue;
    }
    if (!first) first = event.error();
    findings.add(event.error());
  }
  if (first) return tl::make_unexpected(*std::move(first));
  return events;
}

}  // namespace servanda::signatures
