// The register against the sqlite3 program on the same database: what a whole process costs beyond
// the database itself.

#include <algorithm>
#include <fstream>

#include "bench/contest.hpp"

namespace servanda::bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> tables(const fs::path& data) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(data / "status" / "untc")) {
    files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Command import_tables(const Setting& setting, const fs::path& folder) {
  Command command{
      setting.program, "-q",     "-C",      folder.string(),
      "ledger",        "import", "--index", (setting.data / "status" / "untc-index.csv").string()};
  for (std::string& file : tables(setting.data)) command.push_back(std::move(file));
  return command;
}

void new_collection(const std::string& program, const fs::path& folder) {
  fs::remove_all(folder);
  (void)run({program, "init", folder.string()});
}

// The collection of the 162 tables, made to hold a hundred thousand events: the others are
// notifications under one more treaty.
void make_large(const Setting& setting, const fs::path& folder) {
  constexpr int events = 100'000;
  const fs::path text = setting.work / "large.jsonl";
  std::ofstream out(text);
  for (int i = 1; i <= events; ++i) {
    out << R"({"action":"notification","date":"2020-01-01","id":"crowd:)" << i
        << R"(","participant":"DZA","recordedAt":"2020-01-01T00:00:00Z"})"
        << "\n";
  }
  out.close();
  new_collection(setting.program, folder);
  (void)run(import_tables(setting, folder));
  (void)run({setting.program, "-q", "-C", folder.string(), "ledger", "import", text.string()});
}

Command status(const std::string& program, const fs::path& folder) {
  return {program, "-C", folder.string(), "status", "18-14", "--json"};
}

Command record(const std::string& program, const fs::path& folder) {
  return {program, "-q",           "-C",  folder.string(), "record",
          "18-14", "notification", "DZA", "--date",        "2015-01-01"};
}

Command query(const fs::path& database, const std::string& sql) {
  return {"sqlite3", database.string(), sql};
}

const char* const insert =
    "PRAGMA synchronous = FULL; INSERT INTO peer VALUES('18-14', 'notification', 'DZA', "
    "'2015-01-01', '2015-01-01T00:00:00Z')";

}  // namespace

std::vector<Contest> register_contests(const Setting& setting) {
  const std::string& program = setting.program;
  const fs::path kept = setting.work / "register";
  const fs::path large = setting.work / "large";
  const fs::path fresh = setting.work / "register-fresh";
  const fs::path ledger = kept / "ledger.sqlite";
  const fs::path peer = setting.work / "peer.sqlite";
  const fs::path rows = setting.work / "rows.csv";
  new_collection(program, kept);
  (void)run(import_tables(setting, kept));
  (void)run({program, "-C", kept.string(), "ledger", "export", "--to", "csv", "-o", rows.string()});
  make_large(setting, large);
  (void)run(query(peer,
                  "PRAGMA journal_mode = WAL; CREATE TABLE peer(treaty, action, participant, "
                  "date, recorded_at)"));
  const std::string count = "SELECT count(*) FROM events WHERE treaty = '18-14'";
  return {
      {"status of one treaty", status(program, kept), "sqlite3 count", query(ledger, count), 3, {}},
      {"status, 100,000 events more",
       status(program, large),
       "status without them",
       status(program, kept),
       2,
       {}},
      {"record one act, durable",
       record(program, kept),
       "sqlite3 insert",
       query(peer, insert),
       3,
       {}},
      {"record, 100,000 events more",
       record(program, large),
       "record without them",
       record(program, kept),
       2,
       {}},
      {"status of all 162 treaties",
       {program, "-C", kept.string(), "list", "--json"},
       "sqlite3 read all",
       query(ledger, "SELECT * FROM events"),
       10,
       {}},
      {"import 162 status tables",
       import_tables(setting, fresh),
       "sqlite3 import",
       {"sqlite3", peer.string(), "PRAGMA synchronous = FULL", ".mode csv",
        ".import " + rows.string() + " imported"},
       5,
       [program, fresh] { new_collection(program, fresh); }},
  };
}

}  // namespace servanda::bench
