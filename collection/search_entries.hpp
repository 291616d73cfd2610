#pragma once
// A text as search sees it: one entry for each provision that can be cited and has words of its
// own, so that what is found is as precise as a citation.

#include <string>
#include <vector>

#include "treaty/text.hpp"

namespace servanda::collection {

struct SearchEntry {
  std::string eid;
  std::string article;  // "64", folded as a query's filter is; empty outside of articles
  std::string num;      // "1.", "(a)"; may be empty
  std::string name;  // of the article or division that it is or stands in: "Article 64 Signature"
  std::string heading;  // its own
  std::string words;    // its own
  std::string context;  // the article's name and the lead-ins that it stands under
};

// In the order of the text.
[[nodiscard]] std::vector<SearchEntry> search_entries(const treaty::TreatyText& text);

}  // namespace servanda::collection
