#pragma once
// What everything that is set in one file has in common: the file, its links and languages, where
// links may lead, and what the document's notes say.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "renderers/document.hpp"
#include "renderers/pdf/file.hpp"
#include "renderers/pdf/page/links.hpp"
#include "renderers/pdf/page/typesetter.hpp"

namespace servanda::renderers::pdf {

struct Setting {
  PdfFile& file;
  Links& links;
  Typesetters& typesetters;
  Length body_size = 0;
  std::unordered_set<std::string_view> destinations;  // ids of all blocks; of the documents' life
  const Pictures& pictures;
  Length widest_excess = 0;  // of the lines that no break could make to fit
};

// One document's own footnotes, by id.
struct Notes {
  std::unordered_map<std::string_view, const Block*> by_id;
  std::unordered_set<const Block*> set;  // those that stand at the foot of a page already
  std::string id_suffix;                 // keeps ids apart where a file holds several documents
};

// Enters the ids and footnotes of the blocks and all below them.
void collect_ids(const std::vector<const Block*>& blocks, Setting& setting, Notes& notes);

}  // namespace servanda::renderers::pdf
