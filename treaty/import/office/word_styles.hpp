#pragma once
// Word's paragraph styles (ECMA-376, 17.7): what a paragraph takes over from its style and from the
// styles that this one is based on, as far as it matters to a reader of treaties.

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>

namespace servanda::treaty {

struct WordStyle {
  std::string based_on;
  std::string number_id;      // of its list; "" where it says none, "0" where it takes it away
  std::string level;          // in that list
  std::string justification;  // "center"
  bool is_heading = false;    // by its outline level or its built-in name
  bool is_furniture = false;  // a line of the contents field, or words about the text
};

class WordStyles {
 public:
  WordStyles() = default;
  explicit WordStyles(pugi::xml_node styles);

  // With all that it is based on; the default style where `id` is empty or unknown.
  [[nodiscard]] WordStyle paragraph_style(std::string_view id) const;
  // Which of the styles in the chain brings the number: a list's level may be bound to it.
  [[nodiscard]] std::string numbering_style(std::string_view id) const;
  // Of the document's defaults, BCP 47; "en" where it says none.
  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  static constexpr int longest_chain = 32;  // Word allows eleven

  [[nodiscard]] const WordStyle* find(std::string_view id) const;

  std::map<std::string, WordStyle, std::less<>> styles_;
  std::string default_style_;
  std::string language_ = "en";
};

// The same from a paragraph's own properties (w:pPr).
[[nodiscard]] WordStyle read_paragraph_properties(pugi::xml_node properties);

}  // namespace servanda::treaty
