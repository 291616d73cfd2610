#include "renderers/pdf/page/setting.hpp"

namespace servanda::renderers::pdf {

// With a stack of its own: blocks may be nested deeper than the program's.
void collect_ids(const std::vector<const Block*>& blocks, Setting& setting, Notes& notes) {
  std::vector<const Block*> open = blocks;
  while (!open.empty()) {
    const Block& block = *open.back();
    open.pop_back();
    if (!block.id.empty()) setting.destinations.insert(block.id);
    for (const auto& row : block.rows) {
      if (!row.id.empty()) setting.destinations.insert(row.id);
    }
    if (block.role == Role::footnote) notes.by_id.try_emplace(block.id, &block);
    for (const Block& child : block.children) open.push_back(&child);
  }
}

}  // namespace servanda::renderers::pdf
