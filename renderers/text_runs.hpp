#pragma once
// Akoma Ntoso inline elements as runs. White space of the markup (space, tab, line break) becomes
// one space between words and none at a block's ends; no-break and ideographic spaces are text and
// stay.

#include <pugixml.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/document.hpp"

namespace servanda::renderers {

// What the runs of a text need to know about the rest of it.
struct RunContext {
  // An address for an href ("#art_5", an IRI, a web address); empty: the words stand unlinked.
  std::function<std::string(std::string_view href)> address;
  // Takes a footnote and gives its mark.
  std::function<Inline(pugi::xml_node note)> footnote;
};

class RunCollector {
 public:
  explicit RunCollector(const RunContext& context) : context_(context) {}

  // A node with all below it, or a node's children alone.
  void add(pugi::xml_node node);
  void add_children(pugi::xml_node node);
  // The runs so far, without white space at their ends; the collector is empty again.
  [[nodiscard]] std::vector<Inline> take();

 private:
  void add_text(std::string_view text);
  void add_element(pugi::xml_node node);
  void add_wrapped(Inline::Kind kind, pugi::xml_node node, std::string target = {});
  void add_link(pugi::xml_node node);
  void add_note(pugi::xml_node node);

  const RunContext& context_;
  std::vector<Inline> runs_;
  std::vector<Inline>* into_ = &runs_;
  bool space_before_ = false;  // white space seen, not written yet
  bool begun_ = false;         // words were written
};

// The runs inside one element.
[[nodiscard]] std::vector<Inline> runs_of(pugi::xml_node node, const RunContext& context);

}  // namespace servanda::renderers
