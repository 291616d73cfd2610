#pragma once
// A document as a stream of rows for one column. Blocks are walked with a stack of the flow's own,
// some at a time, so that neither deep nor long documents cost more memory than they must, and so
// that several flows can run side by side (page/parallel.hpp).

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/pdf/page/headings.hpp"
#include "renderers/pdf/page/row_builder.hpp"

namespace servanda::renderers::pdf {

// A row, or an element that ends here.
struct FlowItem {
  std::optional<Row> row;
  std::string key;  // the same for the rows that stand beside one another in other languages
  ElementId ends = 0;
};

// Containers that the languages of a parallel text share, so that it is read provision by
// provision. They stay open until all flows are done.
class SharedElements {
 public:
  // The element for the key, made by `make` when first asked for.
  template <typename Make>
  [[nodiscard]] ElementId get(const std::string& key, Make make) {
    const auto [known, is_new] = elements_.try_emplace(key, 0);
    if (is_new) in_order_.push_back(known->second = make());
    return known->second;
  }
  // Inner elements before those around them.
  void close_all(StructureTree& tree);

 private:
  std::unordered_map<std::string, ElementId> elements_;
  std::vector<ElementId> in_order_;
};

struct FlowSettings {
  Column column;
  ElementId root = 0;                // the element that holds the document
  SharedElements* shared = nullptr;  // of a parallel text that is read by provision
};

class Flow {
 public:
  // `blocks` in order; they and all other arguments outlive the flow.
  Flow(Setting& setting, Notes& notes, const Headings& headings,
       const engine::LanguageTag& language, const std::vector<const Block*>& blocks,
       const FlowSettings& settings);
  ~Flow();
  Flow(Flow&&) noexcept;

  // Adds the next items; false where there are none left.
  [[nodiscard]] bool next(std::vector<FlowItem>& into);

 private:
  class Walk;
  std::unique_ptr<Walk> walk_;
};

}  // namespace servanda::renderers::pdf
