#pragma once
// The proof that an import loses nothing: every character of the source's blocks, white space
// apart, is counted before the structure is recognised and looked for in the text that came of it.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "treaty/import/block.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

class KeptWords {
 public:
  explicit KeptWords(const std::vector<Block>& blocks);

  // The first word that the text has not got, or not often enough; nothing where all are there.
  [[nodiscard]] std::optional<std::string> first_lost(const TreatyText& text) const;

 private:
  using Counts = std::map<char32_t, std::size_t>;
  static void count(std::string_view words, Counts& into);
  void add(const Runs& runs);

  std::string words_;
  Counts counts_;
};

}  // namespace servanda::treaty
