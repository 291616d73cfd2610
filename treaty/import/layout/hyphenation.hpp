#pragma once
// Words broken over two lines. Whether the hyphen goes ("inter-" "national") or stays ("so-"
// "called") is asked of the text itself: of the two words that may be meant, the one that it uses
// elsewhere.

#include <string>
#include <string_view>
#include <unordered_map>

#include "treaty/import/layout/text_line.hpp"

namespace servanda::treaty {

class Hyphenation {
 public:
  explicit Hyphenation(const TextLines& lines);

  // Writes the next line of a paragraph behind the lines so far.
  void join(std::string& paragraph, std::string_view line) const;

 private:
  [[nodiscard]] bool keeps_hyphen(std::string_view before, std::string_view after) const;
  [[nodiscard]] std::size_t uses(const std::string& word) const;

  std::unordered_map<std::string, std::size_t> words_;  // folded
  std::size_t lines_ = 0;
  std::size_t broken_ = 0;          // lines that end with a hyphen
  bool sets_true_hyphens_ = false;  // U+2010 stands inside lines, too
};

}  // namespace servanda::treaty
