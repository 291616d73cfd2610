#pragma once
// SQLite as values: a connection and its statements close themselves, every error is a Result.
// A connection belongs to one thread at a time.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace servanda::engine {

class Database;

// One prepared statement. Parameters count from 1, columns from 0, as in SQLite. What is bound is
// copied; a parameter that cannot be bound makes the next step() fail.
class Statement {
 public:
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }
  Statement& bind(int index, const std::string& text) {
    return bind(index, std::string_view(text));
  }
  Statement& bind(int index, std::int64_t number);
  Statement& bind_null(int index);
  Statement& bind(int index, const std::optional<std::string>& text);

  // True where a row is ready, false at the end.
  [[nodiscard]] Result<bool> step();
  // Ready to be bound and run again, with no parameter bound.
  void reset();

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::optional<std::string> optional_text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement& check(int code);
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string file_;
  std::string bind_problem_;
};

class Database {
 public:
  enum class Access { read_only, read_write, create };

  // Foreign keys on, `synchronous=FULL`, a bounded wait for other processes' locks.
  [[nodiscard]] static Result<Database> open(const std::string& path, Access access,
                                             int busy_timeout_ms = 5000);
  [[nodiscard]] static Result<Database> open_in_memory();

  [[nodiscard]] Result<void> execute(std::string_view sql);
  [[nodiscard]] Result<Statement> prepare(std::string_view sql);
  [[nodiscard]] std::int64_t last_row_id() const;
  // Runs `work` between BEGIN IMMEDIATE and COMMIT; rolls back where it fails or throws.
  [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work);
  [[nodiscard]] sqlite3* handle() { return connection_.get(); }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Close> connection_;
  std::string file_;
};

}  // namespace servanda::engine
