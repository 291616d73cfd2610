#pragma once
// An Akoma Ntoso file as a source: the documents in it (a resolution, what is attached to it, the
// parts of a collection), each as a block list, and what the file says of itself. All that the UN's
// files get wrong is read here: IRIs with a slash at their end, "unga", references without "#", the
// date 0001-01-01.

#include <cstddef>
#include <string>
#include <vector>

#include "engine/xml/dom.hpp"
#include "treaty/import/block.hpp"
#include "treaty/import/source_facts.hpp"

namespace servanda::treaty {

struct SourceDocument {
  pugi::xml_node node;       // lives as long as the XML document
  std::string name;          // its element and name: "statement resolution", "doc annex"
  bool is_attached = false;  // to another document of the file
};

// In document order, the outermost first; empty where there is none.
[[nodiscard]] std::vector<SourceDocument> find_documents(const engine::XmlDocument& file);

// The words of the document itself: without its metadata, its cover page and what is attached to
// it.
[[nodiscard]] std::vector<Block> read_blocks(const engine::XmlDocument& file,
                                             pugi::xml_node document);

// Of the document, else of the file's outermost.
[[nodiscard]] SourceFacts read_facts(const engine::XmlDocument& file, pugi::xml_node document);

}  // namespace servanda::treaty
