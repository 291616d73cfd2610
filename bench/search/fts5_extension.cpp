// The tokenizer as an extension that the `sqlite3` shell loads, to look into a search index by
// hand:
//   .load ./servanda_fts5
// Built by `cmake --build … --target servanda_fts5`; the program itself needs none of it.

#include <sqlite3.h>

#include "engine/text/fts5_tokenizer.hpp"

struct sqlite3_api_routines;

extern "C" __attribute__((visibility("default"))) int sqlite3_servandafts_init(
    sqlite3* connection, char**, const sqlite3_api_routines*) {
  return servanda::engine::add_search_tokenizer(connection);
}
