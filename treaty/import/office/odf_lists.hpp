#pragma once
// Lists of OpenDocument Text (ODF 1.3, 5.3 and 16.30): which number stands before a paragraph. Like
// Word's, the numbers are not in the file; they follow from the list styles and from which list
// goes on with which.

#include <pugixml.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace servanda::treaty {

inline constexpr std::size_t odf_levels = 10;

struct OdfLevel {
  std::string format;  // style:num-format; empty: no number
  std::string prefix, suffix;
  std::string pattern;  // "(%2%)", where the writer gives the whole form; else empty
  std::string bullet;
  std::uint32_t start = 1;
  std::size_t shown_levels = 1;
};
using OdfListStyle = std::array<OdfLevel, odf_levels>;

// The list styles of a document: those of styles.xml and content.xml, by name.
class OdfListStyles {
 public:
  // Adds all text:list-style and text:outline-style below `node`.
  void add_all(pugi::xml_node node);
  [[nodiscard]] const OdfListStyle* find(std::string_view name) const;
  // The numbering of headings; all levels empty where there is none.
  [[nodiscard]] const OdfListStyle& outline() const { return outline_; }

 private:
  std::map<std::string, OdfListStyle, std::less<>> styles_;
  OdfListStyle outline_;
};

// The numbers of one list, counted from item to item.
class OdfCounters {
 public:
  // Counts an item on a level (from 0) and gives what is shown before it.
  std::string next(const OdfListStyle& style, std::size_t level,
                   std::optional<std::uint32_t> start = {});

 private:
  std::array<std::uint32_t, odf_levels> values_{};
  std::array<bool, odf_levels> is_used_{};
};

}  // namespace servanda::treaty
