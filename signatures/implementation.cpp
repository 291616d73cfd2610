#include "signatures/implementation.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "signatures/csv.hpp"
#include "treaty/eid.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Result;

struct Spelling {
  Implementation status;
  std::string_view name;
};
constexpr std::array spellings{
    Spelling{Implementation::in_place, "in-place"}, Spelling{Implementation::partial, "partial"},
    Spelling{Implementation::drafted, "drafted"}, Spelling{Implementation::none, "none"},
    Spelling{Implementation::not_applicable, "not-applicable"}};

class RowReader {
 public:
  RowReader(const std::string& file, const ParticipantTable& participants,
            engine::Diagnostics& findings)
      : file_(file), participants_(participants), findings_(findings) {}

  Result<void> read_heading(const CsvRow& row) {
    columns_ = row.fields;
    for (const std::string_view needed : {"participant", "article", "status", "on"}) {
      if (std::ranges::find(columns_, needed) != columns_.end()) continue;
      return engine::failure(sig::missing_column, {file_, row.line, {}}, needed);
    }
    return {};
  }

  std::optional<ImplementationRecord> read(const CsvRow& row) {
    const auto who = participants_.resolve(value(row, "participant"));
    const auto article = treaty::EId::parse(value(row, "article"));
    const auto day = engine::CivilDate::parse(value(row, "on"));
    const std::string status = value(row, "status");
    const auto known = std::ranges::find(spellings, status, &Spelling::name);
    if (!who) return refuse(row, who.error());
    if (!article) return refuse(row, article.error());
    if (!day) return refuse(row, day.error());
    if (known == spellings.end()) {
      return refuse(row, engine::diagnostic(sig::unknown_implementation, {}, status));
    }
    return ImplementationRecord{
        *who, article->str(),       known->status,     value(row, "citation"),
        *day, value(row, "source"), value(row, "note")};
  }

 private:
  [[nodiscard]] std::string value(const CsvRow& row, std::string_view column) const {
    const auto at =
        static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
    return at < row.fields.size() ? std::string(engine::trim(row.fields[at])) : std::string();
  }

  std::optional<ImplementationRecord> refuse(const CsvRow& row, engine::Diagnostic fault) {
    fault.place = {file_, row.line, {}};
    findings_.add(std::move(fault));
    return std::nullopt;
  }

  const std::string& file_;
  const ParticipantTable& participants_;
  engine::Diagnostics& findings_;
  std::vector<std::string> columns_;
};

}  // namespace

std::string_view implementation_name(Implementation status) {
  return std::ranges::find(spellings, status, &Spelling::status)->name;
}

Result<std::vector<ImplementationRecord>> read_implementation(std::string_view csv,
                                                              const std::string& file,
                                                              const ParticipantTable& participants,
                                                              engine::Diagnostics& findings) {
  const auto rows = parse_csv(csv, file);
  if (!rows) return tl::make_unexpected(rows.error());
  std::vector<ImplementationRecord> records;
  if (rows->empty()) return records;
  RowReader reader(file, participants, findings);
  if (auto done = reader.read_heading(rows->front()); !done) {
    return tl::make_unexpected(done.error());
  }
  for (std::size_t i = 1; i < rows->size(); ++i) {
    if (auto record = reader.read((*rows)[i])) records.push_back(*std::move(record));
  }
  std::ranges::stable_sort(records, {}, [](const ImplementationRecord& one) {
    return std::tuple(one.participant, one.article, one.on);
  });
  return records;
}

std::vector<ImplementationRecord> implementation_as_at(
    const std::vector<ImplementationRecord>& records, engine::CivilDate day) {
  std::vector<ImplementationRecord> out;
  for (const ImplementationRecord& record : records) {
    if (record.on > day) continue;
    const bool is_newer = !out.empty() && out.back().participant == record.participant &&
                          out.back().article == record.article;
    if (is_newer) out.pop_back();
    out.push_back(record);
  }
  return out;
}

}  // namespace servanda::signatures
