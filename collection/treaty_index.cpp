#include "collection/treaty_index.hpp"

#include <filesystem>

#include "engine/date_text.hpp"
#include "engine/language_tag.hpp"
#include "engine/text/unicode.hpp"
#include "signatures/csv.hpp"

namespace servanda::collection {

namespace {

using engine::trim;

// The date that the text ends with, and what stands before it.
std::optional<engine::CivilDate> take_last_date(std::string_view& text) {
  static const engine::LanguageTag english = *engine::LanguageTag::parse("en");
  const auto dates = engine::find_dates(text, english);
  if (dates.empty() || !trim(text.substr(dates.back().end)).empty()) return std::nullopt;
  text = trim(text.substr(0, dates.back().begin));
  return dates.back().date;
}

std::string_view without_end(std::string_view text, std::string_view marks) {
  while (!text.empty() && marks.find(text.back()) != marks.npos) text.remove_suffix(1);
  return text;
}

}  // namespace

void read_conclusion(std::string_view text, TitledTreaty& treaty) {
  text = trim(text);
  treaty.concluded = take_last_date(text);
  if (treaty.concluded) treaty.place = without_end(text, ", ");
}

TitledTreaty read_title(std::string_view text) {
  text = trim(text);
  TitledTreaty treaty;
  std::string_view before = text;
  treaty.concluded = take_last_date(before);
  if (!treaty.concluded) {
    treaty.title = text;
    return treaty;
  }
  before = without_end(before, " ");
  const std::size_t stop = before.rfind(". ");
  if (before.ends_with(',') && stop != before.npos) {
    treaty.place = without_end(trim(before.substr(stop + 1)), ", ");
    before = before.substr(0, stop);
  }
  treaty.title = without_end(before, "., ");
  if (treaty.title.empty()) treaty.title = text;
  return treaty;
}

engine::Result<TreatyIndex> read_treaty_index(std::string_view csv, const std::string& file) {
  const auto rows = signatures::parse_csv(csv, file);
  if (!rows) return tl::make_unexpected(rows.error());
  TreatyIndex index;
  for (const signatures::CsvRow& row : *rows) {
    if (row.fields.size() < 2) continue;
    const std::string name = std::filesystem::path(row.fields[0]).stem().string();
    index.insert_or_assign(name, read_title(row.fields[1]));
  }
  return index;
}

}  // namespace servanda::collection
