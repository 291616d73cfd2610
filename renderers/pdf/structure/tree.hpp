#pragma once
// The structure tree (ISO 32000-1, 14.7 and 14.8; PDF/UA-1, clause 7.1): what each mark on a page
// is to a reader. Elements open while the text is set and are written as soon as they are closed,
// so that only the branch under work, and what stands on pages not yet written, is held in memory.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "renderers/pdf/shaping/styled_text.hpp"
#include "renderers/pdf/writer/object_writer.hpp"

namespace servanda::renderers::pdf {

// Standard structure types only (14.8.4): no role map is needed.
struct ElementKind {
  std::string type;              // "P", "H2", "LBody"
  std::string language = {};     // BCP 47, where it differs from the parent's
  std::string alternative = {};  // Alt: what a figure shows, in words
  std::string attributes = {};   // the A entry as PDF writes it: "<</O/Table/Scope/Column>>"
  std::string id = {};           // unique in the file; notes must have one (PDF/UA-1, 7.9)
};

// Attributes of words that have a line below or through them (14.8.5.4.4).
inline constexpr std::string_view underlined = "<</O/Layout/TextDecorationType/Underline>>";
inline constexpr std::string_view struck_through = "<</O/Layout/TextDecorationType/LineThrough>>";

class StructureTree {
 public:
  explicit StructureTree(ObjectWriter& out);

  // An element takes its place among its parent's children with its first content, so that a link
  // stands between the words around it; one that gets no content is left out.
  [[nodiscard]] ElementId open(ElementId parent, ElementKind kind);
  // Takes its place now, if it has not yet: an empty cell of a table, what is written late.
  void attach(ElementId element);
  // Its A entry, known only once it is drawn.
  void set_attributes(ElementId element, std::string attributes) {
    slots_[element].kind.attributes = std::move(attributes);
  }
  // Its content is complete; children may still be open only where they took their place.
  void close(ElementId element);

  // The page's next marked-content sequence belongs to the element; gives its MCID. `owners` are
  // the page's sequences so far.
  [[nodiscard]] int add_content(ElementId element, ObjectId page, std::vector<ObjectId>& owners);
  // An annotation inside the element (14.7.4.3). Gives its key in the parent tree.
  [[nodiscard]] int add_annotation(ElementId element, ObjectId page, ObjectId annotation);
  // A page's sequences are complete. Gives its key in the parent tree.
  [[nodiscard]] int add_page(const std::vector<ObjectId>& owners);

  [[nodiscard]] const std::string& type(ElementId element) const {
    return slots_[element].kind.type;
  }
  [[nodiscard]] const std::string& attributes(ElementId element) const {
    return slots_[element].kind.attributes;
  }
  [[nodiscard]] ObjectId root() const { return root_; }
  // Writes the root with its parent tree, after all elements are closed.
  void finish();

 private:
  struct Slot {
    ElementKind kind;
    ObjectId object = 0;
    ElementId parent = 0;
    ObjectId parent_object = 0;
    ObjectId page = 0;  // of its first own content
    std::string kids;
    bool is_attached = false;
    bool is_open = false;
  };
  void add_kid(ElementId element, std::string_view kid);
  [[nodiscard]] std::string body(const Slot& slot) const;
  [[nodiscard]] ObjectId write_parent_tree();
  [[nodiscard]] ObjectId write_id_tree();

  ObjectWriter& out_;
  ObjectId root_;
  std::vector<Slot> slots_;
  std::vector<ElementId> free_;
  std::vector<ObjectId> parents_;  // by key of the parent tree
  std::map<std::string, ObjectId> ids_;
};

}  // namespace servanda::renderers::pdf
