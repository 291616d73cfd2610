#pragma once
// The index that search looks into: .servanda/search.sqlite in the collection, made from the texts
// alone, so that it can be deleted at any time. It holds the newest text of each treaty in each
// language, and the unofficial summary where there is no text in that language; a file that changed
// (by its hash) is read anew, the others stay. docs/formats/search.md describes the tables.

#include "collection/collection.hpp"
#include "engine/result.hpp"
#include "engine/sqlite.hpp"

namespace servanda::collection {

// Ready to be asked, with the tokenizer in place. Where the folder cannot be written to, the index
// is made in memory. `findings` gets what cannot be read; the rest is found all the same.
[[nodiscard]] engine::Result<engine::Database> open_search_index(const Collection& collection,
                                                                 engine::Diagnostics& findings);

}  // namespace servanda::collection
