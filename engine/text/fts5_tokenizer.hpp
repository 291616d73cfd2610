#pragma once
// The house's words for SQLite's FTS5: a tokenizer of the name `servanda` over
// for_each_search_term, so that an index finds Chinese words, Arabic without vowel signs, and
// Russian and Spanish whatever their accents. An index made with it can be read only where it is
// registered.

struct sqlite3;

namespace servanda::engine {

inline constexpr const char* search_tokenizer_name = "servanda";

// An SQLite result code: SQLITE_OK (0), or SQLITE_ERROR where FTS5 is not there.
[[nodiscard]] int add_search_tokenizer(sqlite3* connection);

}  // namespace servanda::engine
