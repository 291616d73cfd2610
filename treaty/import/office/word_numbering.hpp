#pragma once
// Word's automatic numbering (ECMA-376, 17.9): which number stands before a paragraph. The number
// is nowhere in the file; it follows from the numbering definitions, the paragraph's style and all
// numbered paragraphs before it.

#include <pugixml.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace servanda::treaty {

inline constexpr std::size_t word_levels = 9;

// One level of a list, as far as it decides what is printed.
struct WordLevel {
  std::uint32_t start = 1;
  std::string format = "decimal";
  std::string text;         // "%1.%2", "Article %1", "(%3)"; a bullet's character
  std::string style;        // the paragraph style that brings this level with it
  int restarts_after = -1;  // the level that makes it begin again; -1: any higher one, 0: none
  bool is_legal = false;    // all its numbers decimal
};

// The numbering definitions, from word/numbering.xml, and the numbers counted so far.
class WordNumbering {
 public:
  WordNumbering() = default;
  explicit WordNumbering(pugi::xml_node numbering);

  // The level of a list that a paragraph style is bound to.
  [[nodiscard]] std::optional<std::size_t> level_of_style(std::string_view number_id,
                                                          std::string_view style) const;
  // Counts the next paragraph of the list on that level and gives its number, "" where it shows
  // none. `language` is for numbers written in words.
  [[nodiscard]] std::string next(std::string_view number_id, std::size_t level,
                                 std::string_view language);

 private:
  using Levels = std::array<WordLevel, word_levels>;
  // A list as paragraphs refer to it. Lists with one definition count together.
  struct List {
    std::string definition;
    std::array<std::optional<std::uint32_t>, word_levels> starts;
    std::map<std::size_t, WordLevel> overrides;
    bool is_begun = false;
  };
  struct Counters {
    std::array<std::uint32_t, word_levels> values{};
    std::array<bool, word_levels> is_used{};
  };

  void read_definitions(pugi::xml_node numbering);
  void read_list(pugi::xml_node num);
  [[nodiscard]] const WordLevel& level_of(const List& list, std::size_t level) const;
  [[nodiscard]] std::uint32_t start_of(const List& list, std::size_t level) const;
  void count(List& list, Counters& counters, std::size_t level) const;
  [[nodiscard]] std::string print(const List& list, const Counters& counters, std::size_t level,
                                  std::string_view language) const;

  std::map<std::string, Levels, std::less<>> definitions_;
  std::map<std::string, std::string, std::less<>> style_links_;  // list style to definition
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Counters, std::less<>> counters_;  // by definition
};

}  // namespace servanda::treaty
