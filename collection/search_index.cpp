#include "collection/search_index.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "collection/search_entries.hpp"
#include "collection/stored_name.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "engine/sha256.hpp"
#include "engine/text/fts5_tokenizer.hpp"

namespace servanda::collection {

namespace fs = std::filesystem;
using engine::Database;
using engine::Result;

namespace {

// Of the tables below and of the tokenizer: an index of another form is made anew.
constexpr std::int64_t form = 1;

constexpr std::string_view tables = R"sql(
  CREATE TABLE file (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
    changed INTEGER NOT NULL, sha256 TEXT NOT NULL);
  CREATE TABLE provision (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file (id), place INTEGER NOT NULL,
    treaty TEXT NOT NULL, language TEXT NOT NULL, is_summary INTEGER NOT NULL, eid TEXT NOT NULL,
    article TEXT NOT NULL, num TEXT NOT NULL, name TEXT NOT NULL);
  CREATE INDEX provision_of_file ON provision (file);
  CREATE VIRTUAL TABLE full_text USING fts5 (heading, words, context, tokenize = 'servanda');
)sql";

// A stored text as the folder has it.
struct SourceFile {
  TreatyId treaty;
  StoredText stored;
  bool is_summary = false;
  std::string name;  // in the collection
  std::int64_t size = 0;
  std::int64_t changed = 0;  // the file system's clock; compared, never shown
};

void look_at(SourceFile& file) {
  std::error_code ignored;  // a file that is gone is told when it is read
  file.size = static_cast<std::int64_t>(fs::file_size(file.stored.path, ignored));
  file.changed = fs::last_write_time(file.stored.path, ignored).time_since_epoch().count();
}

// The newest text of each language, else its summary.
std::vector<SourceFile> source_files(const Collection& collection) {
  std::vector<SourceFile> files;
  engine::Diagnostics ignored;  // misnamed files are for `check` to tell
  for (const TreatyId& id : collection.treaty_ids()) {
    std::map<engine::LanguageTag, SourceFile> by_language;
    for (const Edition edition : {Edition::summary, Edition::text}) {
      for (StoredText& stored : stored_texts(collection, id, edition, ignored)) {
        SourceFile file{id, stored, edition == Edition::summary, collection.shown(stored.path)};
        by_language.insert_or_assign(stored.language, std::move(file));
      }
    }
    for (auto& [language, file] : by_language) {
      look_at(file);
      files.push_back(std::move(file));
    }
  }
  return files;
}

// What the index says of a file.
struct Known {
  std::int64_t id = 0, size = 0, changed = 0;
  std::string sha256;
};

class Index {
 public:
  Index(Database& database, const std::vector<SourceFile>& files, engine::Diagnostics& findings)
      : database_(database), files_(files), findings_(findings) {}

  // Whether all files are as they were read. No file is opened for that.
  Result<bool> is_fresh() {
    auto known = read_known();
    if (!known) return tl::make_unexpected(known.error());
    const bool same = std::all_of(files_.begin(), files_.end(), [&](const SourceFile& file) {
      const auto found = known->find(file.name);
      return found != known->end() && found->second.size == file.size &&
             found->second.changed == file.changed;
    });
    return same && known->size() == files_.size();
  }

  Result<void> renew() {
    auto known = read_known();
    if (!known) return tl::make_unexpected(known.error());
    for (const SourceFile& file : files_) {
      const auto found = known->find(file.name);
      const Known* before = found == known->end() ? nullptr : &found->second;
      if (auto done = renew(file, before); !done) return done;
      if (before != nullptr) known->erase(found);
    }
    for (const auto& [name, gone] : *known) {
      if (auto done = remove(gone.id); !done) return done;
    }
    return {};
  }

 private:
  Result<std::map<std::string, Known>> read_known() {
    auto rows = database_.prepare("SELECT name, id, size, changed, sha256 FROM file");
    if (!rows) return tl::make_unexpected(rows.error());
    std::map<std::string, Known> known;
    for (;;) {
      const auto row = rows->step();
      if (!row) return tl::make_unexpected(row.error());
      if (!*row) return known;
      known[rows->text(0)] = {rows->number(1), rows->number(2), rows->number(3), rows->text(4)};
    }
  }

  Result<void> renew(const SourceFile& file, const Known* known) {
    const bool same =
        known != nullptr && known->size == file.size && known->changed == file.changed;
    if (same) return {};
    auto bytes = engine::read_file(file.stored.path);
    if (!bytes) {
      findings_.add(bytes.error());
      bytes = std::string();
    }
    const std::string hash = engine::to_hex(engine::sha256(*bytes));
    if (known != nullptr && known->sha256 == hash) return touch(file, known->id);
    if (known != nullptr) {
      if (auto done = remove(known->id); !done) return done;
    }
    const auto id = add_file(file, hash);
    return id ? add_words(file, *std::move(bytes), *id) : tl::make_unexpected(id.error());
  }

  Result<void> touch(const SourceFile& file, std::int64_t id) {
    auto update = database_.prepare("UPDATE file SET size = ?1, changed = ?2 WHERE id = ?3");
    if (!update) return tl::make_unexpected(update.error());
    update->bind(1, file.size).bind(2, file.changed).bind(3, id);
    return done(update->step());
  }

  Result<void> remove(std::int64_t file) {
    for (const char* sql :
         {"DELETE FROM full_text WHERE rowid IN (SELECT id FROM provision WHERE file = ?1)",
          "DELETE FROM provision WHERE file = ?1", "DELETE FROM file WHERE id = ?1"}) {
      auto statement = database_.prepare(sql);
      if (!statement) return tl::make_unexpected(statement.error());
      statement->bind(1, file);
      if (auto removed = done(statement->step()); !removed) return removed;
    }
    return {};
  }

  Result<std::int64_t> add_file(const SourceFile& file, const std::string& hash) {
    auto insert =
        database_.prepare("INSERT INTO file (name, size, changed, sha256) VALUES (?1, ?2, ?3, ?4)");
    if (!insert) return tl::make_unexpected(insert.error());
    insert->bind(1, file.name).bind(2, file.size).bind(3, file.changed).bind(4, hash);
    if (auto added = done(insert->step()); !added) return tl::make_unexpected(added.error());
    return database_.last_row_id();
  }

  Result<void> add_words(const SourceFile& file, std::string bytes, std::int64_t id) {
    auto document = engine::XmlDocument::parse(std::move(bytes), file.name);
    auto text = document ? treaty::TreatyText::open(*std::move(document))
                         : tl::make_unexpected(document.error());
    if (!text) {
      findings_.add(text.error());
      return {};
    }
    std::int64_t place = 0;
    for (const SearchEntry& entry : search_entries(*text)) {
      if (auto added = add(file, entry, id, place++); !added) return added;
    }
    return {};
  }

  Result<void> add(const SourceFile& file, const SearchEntry& entry, std::int64_t id,
                   std::int64_t place) {
    auto provision = database_.prepare(
        "INSERT INTO provision (file, place, treaty, language, is_summary, eid, article, num, "
        "name) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    if (!provision) return tl::make_unexpected(provision.error());
    provision->bind(1, id).bind(2, place).bind(3, file.treaty.str());
    provision->bind(4, file.stored.language.bcp47()).bind(5, std::int64_t{file.is_summary});
    provision->bind(6, entry.eid).bind(7, entry.article).bind(8, entry.num).bind(9, entry.name);
    if (auto added = done(provision->step()); !added) return added;
    auto words = database_.prepare(
        "INSERT INTO full_text (rowid, heading, words, context) VALUES (?1, ?2, ?3, ?4)");
    if (!words) return tl::make_unexpected(words.error());
    words->bind(1, database_.last_row_id()).bind(2, entry.heading);
    words->bind(3, entry.words).bind(4, entry.context);
    return done(words->step());
  }

  static Result<void> done(const Result<bool>& step) {
    return step ? Result<void>{} : tl::make_unexpected(step.error());
  }

  Database& database_;
  const std::vector<SourceFile>& files_;
  engine::Diagnostics& findings_;
};

Result<void> prepare(Database& database) {
  if (engine::add_search_tokenizer(database.handle()) == 0) return {};
  return engine::failure(engine::env_diagnostics::database_failed, {}, database.file(),
                         "FTS5 is not there");
}

bool has_form(Database& database) {
  auto version = database.prepare("PRAGMA user_version");
  if (!version) return false;
  const auto row = version->step();
  return row && *row && version->number(0) == form;
}

// One file beside the texts: no write-ahead log, for it is written seldom and can be made again.
Result<void> make_tables(Database& database) {
  if (auto set = database.execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = NORMAL");
      !set) {
    return set;
  }
  return database.transaction([&]() -> Result<void> {
    if (has_form(database)) return {};  // another process was first
    if (auto made = database.execute(tables); !made) return made;
    return database.execute("PRAGMA user_version = " + std::to_string(form));
  });
}

Result<Database> make_in_memory(const std::vector<SourceFile>& files,
                                engine::Diagnostics& findings) {
  auto database = Database::open_in_memory();
  if (!database) return database;
  if (auto ready = prepare(*database); !ready) return tl::make_unexpected(ready.error());
  if (auto made = make_tables(*database); !made) return tl::make_unexpected(made.error());
  const auto filled =
      database->transaction([&] { return Index(*database, files, findings).renew(); });
  if (!filled) return tl::make_unexpected(filled.error());
  return database;
}

// An index that is as the files are; a failure where there is none.
Result<Database> open_fresh(const fs::path& path, const std::vector<SourceFile>& files,
                            engine::Diagnostics& findings) {
  auto database = Database::open(path.string(), Database::Access::read_only);
  if (!database) return database;
  if (auto ready = prepare(*database); !ready) return tl::make_unexpected(ready.error());
  const auto fresh =
      has_form(*database) ? Index(*database, files, findings).is_fresh() : Result<bool>(false);
  if (fresh && *fresh) return database;
  return engine::failure(engine::env_diagnostics::database_failed, {}, path.string(),
                         "the index is of other texts");
}

Result<Database> renew(const fs::path& path, const std::vector<SourceFile>& files,
                       engine::Diagnostics& findings) {
  if (auto made = engine::make_folders(path.parent_path()); !made) {
    return tl::make_unexpected(made.error());
  }
  auto database = Database::open(path.string(), Database::Access::create);
  if (!database) return database;
  if (auto ready = prepare(*database); !ready) return tl::make_unexpected(ready.error());
  if (auto made = make_tables(*database); !made) return tl::make_unexpected(made.error());
  const auto filled =
      database->transaction([&] { return Index(*database, files, findings).renew(); });
  if (!filled) return tl::make_unexpected(filled.error());
  return database;
}

}  // namespace

Result<Database> open_search_index(const Collection& collection, engine::Diagnostics& findings) {
  const fs::path path = collection.folder() / ".servanda" / "search.sqlite";
  const std::vector<SourceFile> files = source_files(collection);
  if (auto fresh = open_fresh(path, files, findings)) return fresh;
  engine::Diagnostics found;
  auto renewed = renew(path, files, found);
  if (!renewed) {
    // Damaged, or of another form: made anew, once.
    std::error_code ignored;
    fs::remove(path, ignored);
    found = {};
    renewed = renew(path, files, found);
  }
  if (!renewed) {
    found = {};
    renewed = make_in_memory(files, found);
  }
  findings.add(std::move(found));
  return renewed;
}

}  // namespace servanda::collection
