#pragma once
// Full text over every language of a collection (search_query.hpp has the grammar of a query). Each
// hit is a provision, the best first: headings count more than words, words more than lead-ins.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "collection/collection.hpp"
#include "engine/diagnostic.hpp"

namespace servanda::collection {

struct SearchRequest {
  std::string query;
  std::optional<TreatyId> treaty;  // else all
  std::size_t limit = 20;
};

struct SearchHit {
  std::string treaty;
  engine::LanguageTag language;
  bool is_summary = false;  // of the unofficial summary, where there is no text in the language
  std::string eid;
  std::string num;      // of the provision
  std::string heading;  // of the article or division that it is or stands in, number included
  std::string snippet;  // the words around what was found; an ellipsis where they are cut
  std::vector<std::pair<std::size_t, std::size_t>> found;  // bytes of the snippet, in order
  double score = 0;  // higher is better; comparable in one answer only
};

struct SearchResult {
  std::vector<SearchHit> hits;
  std::size_t all = 0;  // how many there are without the limit
  engine::Diagnostics findings;
};

// A failure where the query is none, or the treaty is unknown.
[[nodiscard]] engine::Result<SearchResult> search(const Collection& collection,
                                                  const SearchRequest& request);

}  // namespace servanda::collection
