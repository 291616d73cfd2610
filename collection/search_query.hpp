#pragma once
// What a reader types into a search, and the same for SQLite's FTS5. Grammar:
//
//   query   = 1*( group / filter / "-" unit )     all of them must hold
//   group   = unit *( "OR" unit )                 confiscation OR seizure
//   unit    = phrase / word                       "service provider"
//   word    = text [ "*" ]                        crypto* finds every word that begins so
//   filter  = "article:" number / "lang:" language
//
// Case, accents, Arabic vowel signs and alef forms do not count. A word that is written as several
// (网络犯罪, l’accord) is a phrase of them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "engine/result.hpp"

namespace servanda::collection {

struct SearchQuery {
  // FTS5: every group must match, and at least one unit of them in the provision's own words.
  std::string match;
  std::vector<engine::LanguageTag> languages;  // any of them; empty: all
  std::vector<std::string> articles;           // "64"; any of them; empty: all
};

// Bytes of a query, and words and phrases in it: more is no search.
inline constexpr std::size_t longest_query = 4096;
inline constexpr std::size_t most_search_units = 64;

[[nodiscard]] engine::Result<SearchQuery> parse_search_query(std::string_view query);

}  // namespace servanda::collection
