#pragma once
// The headings of a document, before its pages are made: what the contents and the bookmarks list,
// and under which name each is found.

#include <string>
#include <unordered_map>
#include <vector>

#include "renderers/document.hpp"

namespace servanda::renderers::pdf {

struct Heading {
  const Block* block = nullptr;
  int level = 1;       // 1 is the outermost
  std::string number;  // "Article 5"; either may be empty
  std::string words;
  std::string destination;
  std::string language;  // BCP 47
};

struct Headings {
  std::vector<Heading> all;  // in order
  std::unordered_map<const Block*, std::size_t> by_block;

  [[nodiscard]] const Heading* of(const Block& block) const;
};

// `language` is that of the blocks that name none; `prefix` keeps invented names apart where a file
// holds several documents.
[[nodiscard]] Headings collect_headings(const std::vector<const Block*>& blocks,
                                        const engine::LanguageTag& language,
                                        const std::string& prefix);

// A part of the document with a heading of its own, by its role.
[[nodiscard]] bool is_division(Role role);

}  // namespace servanda::renderers::pdf
