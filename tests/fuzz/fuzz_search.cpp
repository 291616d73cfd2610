// Any bytes as a text to be indexed and as a query: terms stand in order and inside the text,
// segments cover it, and what the query grammar lets through SQLite takes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "collection/search_query.hpp"
#include "engine/sqlite.hpp"
#include "engine/text/fts5_tokenizer.hpp"
#include "engine/text/words.hpp"

namespace {

namespace engine = servanda::engine;

void require(bool holds) {
  if (!holds) std::abort();
}

void cut(std::string_view text) {
  std::size_t end = 0;
  engine::for_each_search_term(text, [&](const engine::SearchTerm& term) {
    require(term.begin >= end && term.begin < term.end && term.end <= text.size());
    require(!term.folded.empty());
    end = term.end;
    return true;
  });
  end = 0;
  for (const engine::Segment& segment : engine::segment(text)) {
    require(segment.begin == end && segment.end > segment.begin);
    end = segment.end;
  }
  require(end == text.size());
}

engine::Database& index() {
  static engine::Database database = [] {
    auto made = engine::Database::open_in_memory().value();
    require(engine::add_search_tokenizer(made.handle()) == 0);
    require(made.execute("CREATE VIRTUAL TABLE full_text USING fts5 (heading, words, context, "
                         "tokenize = 'servanda'); INSERT INTO full_text VALUES "
                         "('Costs', 'The lights shall be kept.', 'Article 3 灯火')")
                .has_value());
    return made;
  }();
  return database;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  cut(text);
  const auto query = servanda::collection::parse_search_query(text);
  if (!query) return 0;
  auto rows = index().prepare("SELECT rowid FROM full_text WHERE full_text MATCH ?1").value();
  rows.bind(1, query->match);
  require(rows.step().has_value());
  return 0;
}
