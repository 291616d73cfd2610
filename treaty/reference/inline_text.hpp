#pragma once
// The running text of one block element (<p> and its like) as one string, and the way back from
// bytes of that string to the tree, so that words can be wrapped in an element though <i> or a note
// stands among them. Notes have blocks of their own and are no part of the text around them.

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace servanda::treaty {

class InlineText {
 public:
  explicit InlineText(pugi::xml_node block);

  [[nodiscard]] const std::string& text() const { return text_; }

  struct Span {
    std::size_t begin, end;
    [[nodiscard]] bool overlaps(const Span& other) const {
      return begin < other.end && other.begin < end;
    }
  };
  // The elements below the block, each before those inside it, and the text that they hold.
  struct Element {
    pugi::xml_node node;
    Span span;
  };
  [[nodiscard]] const std::vector<Element>& elements() const { return elements_; }

  // Cuts the tree's text at these offsets, in ascending order, so that spans between them can be
  // wrapped. Once, before the first wrap().
  void cut(const std::vector<std::size_t>& offsets);
  // Puts a new element around the words; both ends must have been cut. Formatting that the words
  // only begin or end in (<i>, <b>) is divided. Null where an element with a meaning would have to
  // be.
  pugi::xml_node wrap(Span span, const char* element);

 private:
  struct Piece {
    pugi::xml_node node;  // a text node
    std::size_t begin;
  };
  void collect(pugi::xml_node node);
  [[nodiscard]] std::size_t piece_at(std::size_t offset) const;

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<Element> elements_;
};

// Whether an element holds running text of its own: the paragraphs of a provision, not its number,
// heading or a note in it.
[[nodiscard]] bool is_text_block(pugi::xml_node node);

}  // namespace servanda::treaty
