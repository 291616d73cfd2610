#include "collection/ledger_import.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "collection/new_treaty.hpp"
#include "collection/treaty_index.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "signatures/ledger.hpp"
#include "signatures/ledger_tables.hpp"
#include "signatures/tables/reconcile.hpp"

namespace servanda::collection {

namespace {

namespace fs = std::filesystem;
namespace sig = engine::sig_diagnostics;
using engine::Result;
using signatures::Event;
using signatures::ParticipantTable;
using signatures::Register;
using signatures::RowActs;
using signatures::StatusTable;

// A file as read: a table with its rows as acts, or the events of a register.
struct ReadTable {
  StatusTable table;
  std::vector<RowActs> rows;
  TitledTreaty title;
};
using Content = std::variant<std::monostate, ReadTable, std::vector<Event>>;

struct Source {
  LedgerImportedFile out;
  Content content;
};

// "XVIII-16.en.xml" is XVIII-16.
std::string table_name(const fs::path& file) {
  const fs::path stem = file.stem();
  const std::string language = stem.extension().string();
  return language == ".en" || language == ".fr" ? stem.stem().string() : stem.string();
}

class FileReader {
 public:
  FileReader(const LedgerImportRequest& request, const TreatyIndex& index)
      : request_(request), index_(index) {}

  Source read(const fs::path& file) const {
    Source source{{file, {}, false, 0, 0, 0, 0, 0, {}}, {}};
    auto content = read_content(file, source.out.findings);
    if (!content) {
      source.out.findings.add(content.error());
      return source;
    }
    source.content = *std::move(content);
    if (auto* read = std::get_if<ReadTable>(&source.content)) name_treaty(source.out, *read);
    return source;
  }

 private:
  Result<Content> read_content(const fs::path& file, engine::Diagnostics& findings) const {
    auto bytes = engine::read_file(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const std::string name = file.filename().string();
    if (file.extension() == ".jsonl") return events_of_lines(*bytes, name, findings);
    const std::size_t start = bytes->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (start != std::string::npos && (*bytes)[start] == '<') {
      auto table = signatures::read_status_xml(*std::move(bytes), name, findings);
      return table ? with_acts(*std::move(table)) : tl::make_unexpected(table.error());
    }
    const auto rows = signatures::parse_csv(*bytes, name);
    if (!rows) return tl::make_unexpected(rows.error());
    if (!rows->empty() && signatures::is_ledger_heading(rows->front())) {
      auto events = signatures::import_ledger_csv(*rows, name, findings);
      return told(std::move(events));
    }
    if (rows->empty() || !signatures::is_status_heading(rows->front())) {
      return engine::failure(sig::unknown_table, {name, 0, {}});
    }
    auto table = signatures::read_status_csv(*rows, name);
    return table ? with_acts(*std::move(table)) : tl::make_unexpected(table.error());
  }

  static Result<Content> events_of_lines(std::string_view text, const std::string& name,
                                         engine::Diagnostics& findings) {
    return told(signatures::import_json_lines(text, name, findings));
  }

  // The faults of a register's lines are in the findings already.
  static Result<Content> told(Result<std::vector<Event>> events) {
    return events ? Content(*std::move(events)) : Content();
  }

  Result<Content> with_acts(StatusTable table) const {
    const std::string source =
        request_.source.empty() ? "status table " + table.file : request_.source;
    auto rows = signatures::table_acts(table, ParticipantTable::built_in(), source);
    TitledTreaty title = title_of(table);
    return Content(ReadTable{std::move(table), std::move(rows), std::move(title)});
  }

  TitledTreaty title_of(const StatusTable& table) const {
    const std::string name = table_name(table.file);
    if (const auto known = index_.find(name); known != index_.end()) return known->second;
    if (table.title.empty()) return {name, {}, {}};
    TitledTreaty title{table.title, {}, {}};
    read_conclusion(table.conclusion, title);
    return title;
  }

  void name_treaty(LedgerImportedFile& out, const ReadTable& read) const {
    if (request_.treaty) {
      out.treaty = request_.treaty;
      return;
    }
    std::string name = table_name(read.table.file);
    std::ranges::transform(name, name.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    out.treaty = TreatyId::parse(name).value_or(TreatyId::from_title(name));
  }

  const LedgerImportRequest& request_;
  const TreatyIndex& index_;
};

class LedgerImporter {
 public:
  LedgerImporter(const Collection& collection, const LedgerImportRequest& request,
                 const signatures::Stamp& stamp)
      : collection_(collection), request_(request), stamp_(stamp) {}

  Result<LedgerImport> run() {
    TreatyIndex index;
    if (request_.index) {
      const auto csv = engine::read_file(*request_.index);
      if (!csv) return tl::make_unexpected(csv.error());
      auto read = read_treaty_index(*csv, request_.index->filename().string());
      if (!read) return tl::make_unexpected(read.error());
      index = *std::move(read);
    }
    const FileReader reader(request_, index);
    for (const fs::path& file : request_.files) sources_.push_back(reader.read(file));
    known_to_ = request_.checked ? request_.checked : last_day_of_all();
    auto book = collection_.open_register_to_record();
    if (!book) return tl::make_unexpected(book.error());
    if (auto done = take_all(*book); !done && !is_refused_)
      return tl::make_unexpected(done.error());
    return answer();
  }

 private:
  [[nodiscard]] std::optional<engine::CivilDate> last_day_of_all() const {
    std::optional<engine::CivilDate> last;
    for (const Source& source : sources_) {
      const auto* read = std::get_if<ReadTable>(&source.content);
      const auto day = read != nullptr ? signatures::last_day(read->rows) : std::nullopt;
      if (day) last = last ? std::max(*last, *day) : *day;
    }
    return last;
  }

  // One transaction: where errors keep everything out, it leaves no trace.
  Result<void> take_all(Register& book) {
    return book.transaction([&]() -> Result<void> {
      for (Source& source : sources_) {
        if (auto done = take(book, source); !done) return done;
      }
      const auto bad = std::ranges::count_if(
          sources_, [](const Source& source) { return source.out.findings.has_errors(); });
      if (bad > 0 && !request_.keep_going) {
        is_refused_ = true;
        return engine::failure(sig::import_refused, {}, bad, sources_.size());
      }
      return make_treaties();
    });
  }

  Result<void> take(Register& book, Source& source) {
    if (auto* read = std::get_if<ReadTable>(&source.content)) {
      return take_table(book, source.out, *read);
    }
    if (auto* events = std::get_if<std::vector<Event>>(&source.content)) {
      return take_events(book, source.out, *events);
    }
    return {};
  }

  Result<void> take_table(Register& book, LedgerImportedFile& out, ReadTable& read) {
    const auto recorded = book.events(out.treaty->str());
    if (!recorded) return tl::make_unexpected(recorded.error());
    tell_early_acts(read);
    const signatures::Reconciled found =
        signatures::reconcile(read.table, read.rows, *recorded, ParticipantTable::built_in());
    out.rows = found.rows;
    out.taken = found.taken;
    out.known = found.known;
    out.reported = found.reported;
    out.acts = found.acts.size();
    out.findings.add(found.findings);
    if (found.acts.empty()) return {};
    const auto written = book.append(out.treaty->str(), found.acts, stamp_);
    if (!written) return tl::make_unexpected(written.error());
    return {};
  }

  // Without a word where the table is of a treaty as amended, whose earlier acts it takes over
  // whole: told once a row.
  static void tell_early_acts(ReadTable& read) {
    if (!read.title.concluded) return;
    for (RowActs& row : read.rows) {
      for (const signatures::Act& act : row.acts) {
        if (act.date >= *read.title.concluded) continue;
        row.findings.add(engine::diagnostic(sig::act_before_conclusion,
                                            {read.table.file, row.line, {}}, act.date.iso(),
                                            read.title.concluded->iso()));
        break;
      }
    }
  }

  Result<void> take_events(Register& book, LedgerImportedFile& out,
                           const std::vector<Event>& events) {
    out.rows = events.size();
    std::vector<Event> fresh;
    const std::string file = out.file.filename().string();
    for (const Event& event : events) {
      if (request_.treaty && event.id.treaty != request_.treaty->str()) {
        report(out, engine::diagnostic(sig::other_treaty_in_file, {file}, event.id.str(),
                                       request_.treaty->str()));
        continue;
      }
      const auto present = book.find(event.id);
      if (!present) return tl::make_unexpected(present.error());
      if (!*present) {
        fresh.push_back(event);
      } else if (**present == event) {
        ++out.known;
      } else {
        report(out, engine::diagnostic(sig::event_differs, {file}, event.id.str()));
      }
    }
    out.taken = out.acts = fresh.size();
    return fresh.empty() ? Result<void>() : book.restore(fresh);
  }

  static void report(LedgerImportedFile& out, engine::Diagnostic finding) {
    ++out.reported;
    out.findings.add(std::move(finding));
  }

  // The folders of treaties that are new, and the day to which the others were compared. Before the
  // transaction ends: a folder without acts can be filled again, acts without a folder are a fault.
  Result<void> make_treaties() {
    for (Source& source : sources_) {
      if (auto* read = std::get_if<ReadTable>(&source.content)) {
        if (auto done = make_treaty(source.out, *read); !done) return done;
      } else if (auto* events = std::get_if<std::vector<Event>>(&source.content)) {
        if (auto done = make_treaties_of(*events); !done) return done;
      }
    }
    return {};
  }

  Result<void> make_treaty(LedgerImportedFile& out, const ReadTable& read) {
    if (!out.treaty) return {};
    NewTreaty treaty{read.title, first_day_of(read.rows), std::nullopt};
    if (known_to_) {
      treaty.checked = {*known_to_, request_.source.empty() ? "status table " + read.table.file
                                                            : request_.source};
    }
    const auto made = make_or_refresh(collection_, *out.treaty, treaty);
    if (!made) return tl::make_unexpected(made.error());
    out.is_new_treaty = *made;
    return {};
  }

  static std::optional<engine::CivilDate> first_day_of(const std::vector<RowActs>& rows) {
    std::optional<engine::CivilDate> first;
    for (const RowActs& row : rows) {
      for (const auto& act : row.acts) first = first ? std::min(*first, act.date) : act.date;
    }
    return first;
  }

  Result<void> make_treaties_of(const std::vector<Event>& events) const {
    std::map<std::string, engine::CivilDate, std::less<>> first;
    for (const Event& event : events) {
      auto [it, is_new] = first.try_emplace(event.id.treaty, event.act.date);
      if (!is_new) it->second = std::min(it->second, event.act.date);
    }
    for (const auto& [name, day] : first) {
      const auto id = TreatyId::parse(name);
      if (!id) return tl::make_unexpected(id.error());
      const auto made = make_or_refresh(collection_, *id, {{name, {}, {}}, day, std::nullopt});
      if (!made) return tl::make_unexpected(made.error());
    }
    return {};
  }

  LedgerImport answer() {
    LedgerImport out{{}, !is_refused_};
    for (Source& source : sources_) {
      if (is_refused_) source.out.acts = 0;
      out.files.push_back(std::move(source.out));
    }
    return out;
  }

  const Collection& collection_;
  const LedgerImportRequest& request_;
  const signatures::Stamp& stamp_;
  std::vector<Source> sources_;
  std::optional<engine::CivilDate> known_to_;
  bool is_refused_ = false;
};

}  // namespace

Result<LedgerImport> import_ledger(const Collection& collection, const LedgerImportRequest& request,
                                   const signatures::Stamp& stamp) {
  return LedgerImporter(collection, request, stamp).run();
}

}  // namespace servanda::collection
