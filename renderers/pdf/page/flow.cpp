#include "renderers/pdf/page/flow.hpp"

#include "renderers/pdf/page/walk.hpp"

namespace servanda::renderers::pdf {

void SharedElements::close_all(StructureTree& tree) {
  for (auto element = in_order_.rbegin(); element != in_order_.rend(); ++element) {
    tree.close(*element);
  }
  in_order_.clear();
  elements_.clear();
}

Flow::Flow(Setting& setting, Notes& notes, const Headings& headings,
           const engine::LanguageTag& language, const std::vector<const Block*>& blocks,
           const FlowSettings& settings)
    : walk_(std::make_unique<Walk>(setting, notes, headings, settings)) {
  walk_->begin(language, blocks);
}

Flow::~Flow() = default;
Flow::Flow(Flow&&) noexcept = default;

bool Flow::next(std::vector<FlowItem>& into) {
  return walk_->next(into);
}

}  // namespace servanda::renderers::pdf
