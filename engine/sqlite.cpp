#include "engine/sqlite.hpp"

#include <sqlite3.h>

#include "engine/catalogue.hpp"

namespace servanda::engine {
namespace {

using enum Database::Access;

int open_flags(Database::Access access) {
  switch (access) {
    case read_only:
      return SQLITE_OPEN_READONLY;
    case read_write:
      return SQLITE_OPEN_READWRITE;
    case create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

tl::unexpected<Diagnostic> sqlite_failure(sqlite3* connection, const std::string& file) {
  const std::string message = sqlite3_errmsg(connection);
  switch (sqlite3_errcode(connection) & 0xFF) {  // the primary code of an extended one
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return failure(env_diagnostics::database_locked, {file}, file);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return failure(env_diagnostics::not_a_database, {file}, file, message);
    default:
      return failure(env_diagnostics::database_failed, {file}, file, message);
  }
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement& Statement::bind(int index, std::string_view text) {
  // An empty view may hold a null pointer, which SQLite would read as NULL.
  const char* bytes = text.data() == nullptr ? "" : text.data();
  return check(sqlite3_bind_text64(statement_.get(), index, bytes, text.size(), SQLITE_TRANSIENT,
                                   SQLITE_UTF8));
}

Statement& Statement::bind(int index, std::int64_t number) {
  return check(sqlite3_bind_int64(statement_.get(), index, number));
}

Statement& Statement::bind_null(int index) {
  return check(sqlite3_bind_null(statement_.get(), index));
}

Statement& Statement::bind(int index, const std::optional<std::string>& text) {
  return text ? bind(index, std::string_view(*text)) : bind_null(index);
}

Statement& Statement::check(int code) {
  if (code != SQLITE_OK && bind_problem_.empty()) bind_problem_ = sqlite3_errstr(code);
  return *this;
}

Result<bool> Statement::step() {
  if (!bind_problem_.empty()) {
    return failure(env_diagnostics::database_failed, {file_}, file_, bind_problem_);
  }
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      return sqlite_failure(sqlite3_db_handle(statement_.get()), file_);
  }
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  bind_problem_.clear();
}

std::string Statement::text(int column) const {
  return optional_text(column).value_or("");
}

std::optional<std::string> Statement::optional_text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) return std::nullopt;
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return std::string(reinterpret_cast<const char*>(bytes), size);
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

void Database::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::string& path, Access access, int busy_timeout_ms) {
  Database database;
  database.file_ = path;
  sqlite3* connection = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &connection, open_flags(access), nullptr);
  database.connection_.reset(connection);
  if (opened != SQLITE_OK) return sqlite_failure(connection, path);
  sqlite3_busy_timeout(connection, busy_timeout_ms);
  if (access != read_only) {
    if (auto set = database.execute("PRAGMA journal_mode = WAL"); !set) {
      return tl::make_unexpected(set.error());
    }
  }
  // The schema version is read so that a file that is no database is told here, not at first use.
  auto set = database.execute(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; "
      "PRAGMA schema_version");
  if (!set) return tl::make_unexpected(set.error());
  return database;
}

Result<Database> Database::open_in_memory() {
  return open(":memory:", create);
}

Result<void> Database::execute(std::string_view sql) {
  const std::string text(sql);
  if (sqlite3_exec(connection_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return sqlite_failure(connection_.get(), file_);
  }
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  Statement statement;
  statement.file_ = file_;
  sqlite3_stmt* prepared = nullptr;
  const int done = sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                      &prepared, nullptr);
  statement.statement_.reset(prepared);
  if (done != SQLITE_OK) return sqlite_failure(connection_.get(), file_);
  return statement;
}

std::int64_t Database::last_row_id() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

Result<void> Database::transaction(const std::function<Result<void>()>& work) {
  if (auto begun = execute("BEGIN IMMEDIATE"); !begun) return begun;
  // Rolls back on every way out but the last, exceptions among them.
  struct Rollback {
    sqlite3* connection;
    ~Rollback() {
      const bool open = sqlite3_get_autocommit(connection) == 0;
      if (open) sqlite3_exec(connection, "ROLLBACK", nullptr, nullptr, nullptr);
    }
  } const rollback{connection_.get()};
  if (auto done = work(); !done) return done;
  return execute("COMMIT");
}

}  // namespace servanda::engine
