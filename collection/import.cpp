#include "collection/import.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <system_error>
#include <tuple>
#include <utility>

#include "collection/parallel.hpp"
#include "collection/treaty_naming.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "treaty/import/import_source.hpp"
#include "treaty/import/source_kind.hpp"

namespace servanda::collection {

namespace fs = std::filesystem;
using engine::Result;
using treaty::Instrument;

namespace {

// So many files are held in memory before they are stored.
constexpr std::size_t batch_size = 16;

// What is known of one text between reading and storing.
struct Draft {
  ImportedFile file;
  std::string akn;
  std::optional<Instrument> instrument;
  std::string summary_of;  // the IRI of the Work that a summary is about
};

std::string summary_of(const treaty::TreatyText& text) {
  for (const pugi::xml_node one : text.act().child("meta").child("references").children()) {
    if (std::string_view(one.attribute("name").value()) == "summaryOf") {
      return one.attribute("href").value();
    }
  }
  return {};
}

std::size_t count_subpoints(const treaty::TreatyText& text) {
  const auto& all = text.provisions();
  std::size_t count = 0;
  for (const treaty::Provision& one : all) {
    if (one.kind != treaty::ProvisionKind::point || one.eid.starts_with("annex")) continue;
    std::size_t i = one.parent;
    while (i != treaty::Provision::none && all[i].kind != treaty::ProvisionKind::point) {
      i = all[i].parent;
    }
    if (i != treaty::Provision::none) ++count;
  }
  return count;
}

// Not the lock files that Word and LibreOffice leave beside an open document ("~$draft.docx").
bool is_worth_opening(const fs::path& file) {
  const std::string name = file.filename().string();
  return !name.starts_with('.') && !name.starts_with("~$") && treaty::is_source_name(name);
}

class Import {
 public:
  Import(const Collection& collection, const ImportRequest& request)
      : collection_(collection), request_(request) {
    if (request.treaty && has_instrument(*request.treaty)) {
      engine::Diagnostics ignored;  // they are for `check` to tell
      known_ = collection_.treaty(request.treaty->str(), ignored);
    }
  }

  std::vector<ImportedFile> run() {
    const std::vector<fs::path> sources = expand_sources(request_.sources);
    all_ = sources.size();
    std::vector<ImportedFile> files;
    for (std::size_t begin = 0; begin < sources.size(); begin += batch_size) {
      const std::size_t end = std::min(begin + batch_size, sources.size());
      for (Draft& draft : run_batch({sources.begin() + static_cast<std::ptrdiff_t>(begin),
                                     sources.begin() + static_cast<std::ptrdiff_t>(end)})) {
        files.push_back(std::move(draft.file));
      }
    }
    return files;
  }

 private:
  std::vector<Draft> run_batch(const std::vector<fs::path>& sources) {
    std::vector<std::vector<Draft>> by_file(sources.size());
    for_each_in_parallel(sources.size(), [&](std::size_t i) {
      by_file[i] = known_ && !*known_ ? failed(sources[i], known_->error())
                                      : read(sources[i], known_ ? &(*known_)->instrument : nullptr);
      report_progress();
    });
    std::vector<Draft> drafts;
    for (auto& texts : by_file) std::move(texts.begin(), texts.end(), std::back_inserter(drafts));
    for (Draft& draft : drafts) settle(draft);
    if (!request_.plan_only) {
      write_instruments(drafts);
      for_each_in_parallel(drafts.size(), [&](std::size_t i) { store(drafts[i]); });
    }
    return drafts;
  }

  void report_progress() {
    if (!request_.progress) return;
    const std::lock_guard lock(progress_guard_);
    request_.progress(++done_, all_);
  }

  std::optional<Instrument> instrument_of(const TreatyId& id) const {
    engine::Diagnostics ignored;  // they are for `check` to tell
    auto known = collection_.treaty(id.str(), ignored);
    return known ? std::optional(std::move(known->instrument)) : std::nullopt;
  }

  static std::vector<Draft> failed(const fs::path& source, const engine::Diagnostic& why) {
    std::vector<Draft> drafts(1);
    drafts.front().file.source = source;
    drafts.front().file.findings.add(why);
    return drafts;
  }

  // In any thread. At least one draft for each file.
  std::vector<Draft> read(const fs::path& source, const Instrument* instrument) const {
    auto bytes = engine::read_file(source);
    if (!bytes) return failed(source, bytes.error());
    treaty::ImportOptions options;
    options.language = request_.language;
    options.version = request_.version;
    options.instrument = request_.edition == Edition::text ? instrument : nullptr;
    engine::Diagnostics of_file;
    auto texts =
        treaty::import_source(*std::move(bytes), source.generic_string(), options, of_file);
    std::vector<Draft> drafts(texts ? texts->size() : 1);
    drafts.front().file.findings = std::move(of_file);
    if (!texts) drafts.front().file.findings.add(texts.error());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      drafts[i].file.source = source;
      if (texts) take(drafts[i], std::move((*texts)[i]));
    }
    return drafts;
  }

  void take(Draft& draft, treaty::SourceText read) const {
    draft.file.findings.add(read.findings);
    if (!read.text) return draft.file.findings.add(read.text.error());
    take(draft, *std::move(read.text));
  }

  void take(Draft& draft, treaty::ImportedText imported) const {
    ImportedFile& file = draft.file;
    file.treaty = request_.treaty;
    file.language = imported.text.language();
    if (request_.edition == Edition::text) file.version = imported.version;
    file.counts = imported.counts;
    file.subpoints = count_subpoints(imported.text);
    const bool is_summary = imported.instrument.iri.subtype() == "summary";
    if (is_summary != (request_.edition == Edition::summary)) {
      return file.findings.add(engine::diagnostic(
          engine::env_diagnostics::other_edition, {file.source.generic_string(), 0, {}},
          is_summary ? "an unofficial summary, not a treaty's text"
                     : "a treaty's text, not a summary"));
    }
    file.is_read = !file.findings.has_errors();
    draft.summary_of = is_summary ? summary_of(imported.text) : std::string();
    draft.akn = std::move(imported.akn);
    draft.instrument = std::move(imported.instrument);
  }

  // Finds the treaty, and that nobody else in this import writes the same file. One after another.
  void settle(Draft& draft) {
    if (!draft.file.is_read) return;
    if (!draft.file.treaty) name_treaty(draft);
    if (!draft.file.treaty || !draft.file.is_read) return;
    if (request_.edition == Edition::text && !draft.file.version) {
      draft.file.findings.add(engine::diagnostic(engine::env_diagnostics::undated_text,
                                                 {draft.file.source.generic_string(), 0, {}}));
    }
    const TreatyId& id = *draft.file.treaty;
    draft.file.stored_as =
        collection_.text_path(id, request_.edition, *draft.file.language, draft.file.version);
    draft.file.is_new_treaty = !has_instrument(id);
    const auto [taken, is_free] =
        targets_.try_emplace(draft.file.stored_as, draft.file.source.generic_string());
    std::error_code error;
    if (!is_free) {
      refuse(draft, engine::env_diagnostics::named_twice, collection_.shown(draft.file.stored_as),
             taken->second);
    } else if (!request_.replace && fs::exists(draft.file.stored_as, error)) {
      refuse(draft, engine::env_diagnostics::already_imported,
             collection_.shown(draft.file.stored_as));
    }
  }

  template <typename... Arguments>
  static void refuse(Draft& draft, const engine::DiagnosticKind& kind,
                     const Arguments&... arguments) {
    draft.file.findings.add(
        engine::diagnostic(kind, {draft.file.source.generic_string(), 0, {}}, arguments...));
    draft.file.is_read = false;
  }

  bool has_instrument(const TreatyId& id) const {
    std::error_code error;
    return fs::exists(collection_.treaty_folder(id) / "treaty.toml", error);
  }

  void name_treaty(Draft& draft) {
    if (!naming_) naming_.emplace(collection_);
    if (request_.edition == Edition::summary) return name_summary(draft);
    const auto named =
        naming_->name(*draft.instrument, draft.file.language->bcp47(), draft.file.counts.articles);
    draft.file.treaty = named.id;
    draft.file.findings.add(engine::diagnostic(engine::env_diagnostics::treaty_id_made,
                                               {draft.file.source.generic_string(), 0, {}},
                                               named.id.str(), named.after));
    // What the treaty's own treaty.toml says, its IRI above all, goes before what the source says.
    if (named.iri.work() == draft.instrument->iri.work()) return;
    Instrument known = instrument_of(named.id).value_or(*draft.instrument);
    known.iri = named.iri;
    read_again(draft, known);
  }

  void read_again(Draft& draft, const Instrument& known) const {
    for (Draft& again : read(draft.file.source, &known)) {
      if (again.file.language != draft.file.language) continue;
      again.file.treaty = draft.file.treaty;
      draft = std::move(again);
      return;
    }
  }

  void name_summary(Draft& draft) const {
    draft.file.treaty = naming_->find(draft.summary_of);
    if (!draft.file.treaty) refuse(draft, engine::env_diagnostics::summary_of_nothing);
  }

  // treaty.toml of the treaties that are new, once each, from all their sources. It comes before
  // the texts, so that a folder with texts is always a treaty.
  void write_instruments(std::vector<Draft>& drafts) {
    std::map<TreatyId, Instrument> made;
    for (const Draft& draft : drafts) {
      if (!draft.file.is_read || !draft.file.is_new_treaty) continue;
      auto [it, is_first] = made.try_emplace(*draft.file.treaty, *draft.instrument);
      if (!is_first) merge(it->second, *draft.instrument);
    }
    for (Draft& draft : drafts) {
      const auto one = draft.file.is_read ? made.find(*draft.file.treaty) : made.end();
      if (one == made.end()) continue;
      if (const auto written = write_instrument(one->first, one->second); !written) {
        draft.file.findings.add(written.error());
        draft.file.is_read = false;
      }
    }
  }

  static void merge(Instrument& all, const Instrument& one) {
    all.titles.insert(one.titles.begin(), one.titles.end());
    all.short_titles.insert(one.short_titles.begin(), one.short_titles.end());
    for (const auto& language : one.authentic) {
      const auto& known = all.authentic;
      if (std::find(known.begin(), known.end(), language) == known.end()) {
        all.authentic.push_back(language);
      }
    }
    std::sort(all.authentic.begin(), all.authentic.end());
  }

  Result<void> write_instrument(const TreatyId& id, const Instrument& instrument) const {
    const fs::path folder = collection_.treaty_folder(id);
    if (has_instrument(id)) return {};
    if (auto made = engine::make_folders(folder); !made) return made;
    return engine::replace_file(folder / "treaty.toml", treaty::print_instrument(instrument));
  }

  // In any thread.
  void store(Draft& draft) const {
    ImportedFile& file = draft.file;
    if (!file.is_read) return;
    const auto stored = collection_.store_text(*file.treaty, request_.edition, *file.language,
                                               file.version, draft.akn, request_.replace);
    if (!stored) return file.findings.add(stored.error());
    file.is_stored = true;
    draft.akn = {};
  }

  const Collection& collection_;
  const ImportRequest& request_;
  std::optional<Result<Treaty>> known_;  // the treaty asked for, where it is there already
  std::optional<TreatyNaming> naming_;
  std::map<fs::path, std::string> targets_;
  std::mutex progress_guard_;
  std::size_t done_ = 0;
  std::size_t all_ = 0;
};

}  // namespace

std::vector<fs::path> expand_sources(const std::vector<fs::path>& sources) {
  std::vector<fs::path> files;
  for (const fs::path& source : sources) {
    std::error_code error;
    if (!fs::is_directory(source, error)) {
      files.push_back(source);
      continue;
    }
    std::vector<fs::path> inside;
    for (fs::recursive_directory_iterator entry(source, error), end; !error && entry != end;
         entry.increment(error)) {
      if (is_worth_opening(entry->path()) && entry->is_regular_file(error)) {
        inside.push_back(entry->path());
      }
    }
    std::sort(inside.begin(), inside.end());
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

std::vector<ImportedFile> import_files(const Collection& collection, const ImportRequest& request) {
  return Import(collection, request).run();
}

}  // namespace servanda::collection
