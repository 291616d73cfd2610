#pragma once
// Akoma Ntoso structure as blocks: each container becomes the role that it has for a reader, with
// its eId. Containers that mean nothing to a reader (content, recitals, mainBody) are looked
// through, and one that the engine does not know gives what is inside it.

#include <pugixml.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/text_runs.hpp"

namespace servanda::renderers {

struct BlockContext {
  std::function<std::string(std::string_view href)> address;  // as RunContext has it
  // Where an article has a page of its own; its number leads there. May be empty.
  std::function<std::string(std::string_view eid)> own_page;
  // Blocks to stand under an article's heading; may be empty.
  std::function<std::vector<Block>(std::string_view eid)> beside;
};

class BlockCollector {
 public:
  explicit BlockCollector(const BlockContext& context);

  // The node itself, as the block or blocks that it is.
  void add(pugi::xml_node node, std::vector<Block>& into);
  void add_children(pugi::xml_node node, std::vector<Block>& into);
  // The footnotes met so far, as one block; no children where there were none.
  [[nodiscard]] Block take_footnotes();

 private:
  void add_division(Role role, pugi::xml_node node, std::vector<Block>& into);
  void add_unknown(pugi::xml_node node, std::vector<Block>& into);
  void add_annex(pugi::xml_node node, std::vector<Block>& into);
  void add_article(pugi::xml_node node, std::vector<Block>& into);
  void add_numbered(Role role, pugi::xml_node node, std::vector<Block>& into);
  void add_recital(pugi::xml_node node, std::vector<Block>& into);
  void add_list(pugi::xml_node node, std::vector<Block>& into);
  void add_plain_list(pugi::xml_node node, std::vector<Block>& into);
  void add_text(Role role, pugi::xml_node node, std::vector<Block>& into);
  void add_transparent(pugi::xml_node node, Role text_role, std::vector<Block>& into);
  void add_alinea(pugi::xml_node node, std::vector<Block>& into);
  void add_table(pugi::xml_node node, std::vector<Block>& into);
  [[nodiscard]] Row table_row(pugi::xml_node node);
  [[nodiscard]] Inline footnote(pugi::xml_node note);
  [[nodiscard]] std::vector<Inline> runs(pugi::xml_node node) { return runs_of(node, runs_); }

  const BlockContext& context_;
  RunContext runs_;
  std::vector<Block> footnotes_;
};

}  // namespace servanda::renderers
