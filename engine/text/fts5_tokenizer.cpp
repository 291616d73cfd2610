#include "engine/text/fts5_tokenizer.hpp"

#include <sqlite3.h>

#include <new>
#include <string_view>

#include "engine/text/words.hpp"

namespace servanda::engine {
namespace {

using GiveToken = int (*)(void*, int, const char*, int, int, int);

// The tokenizer has no state; FTS5 wants a handle that is not null.
int create(void*, const char**, int, Fts5Tokenizer** tokenizer) {
  static char handle = 0;
  *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&handle);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

// No exception passes through SQLite.
int tokenize(Fts5Tokenizer*, void* context, int, const char* text, int length, GiveToken give) {
  int status = SQLITE_OK;
  try {
    const std::string_view words(text, static_cast<std::size_t>(length));
    for_each_search_term(words, [&](const SearchTerm& term) {
      status = give(context, 0, term.folded.data(), static_cast<int>(term.folded.size()),
                    static_cast<int>(term.begin), static_cast<int>(term.end));
      return status == SQLITE_OK;
    });
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  } catch (const std::exception&) {
    return SQLITE_ERROR;
  }
  return status;
}

// As the manual of FTS5 has it, section 7: the interface comes through a pointer that is bound.
fts5_api* api_of(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

int add_search_tokenizer(sqlite3* connection) {
  fts5_api* api = api_of(connection);
  if (api == nullptr) return SQLITE_ERROR;
  fts5_tokenizer functions{create, destroy, tokenize};
  return api->xCreateTokenizer(api, search_tokenizer_name, nullptr, &functions, nullptr);
}

}  // namespace servanda::engine
