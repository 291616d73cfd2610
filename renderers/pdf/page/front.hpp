#pragma once
// What stands before the text: the title page and the list of contents.

#include <functional>
#include <memory>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/pdf/page/contents.hpp"
#include "renderers/pdf/page/flow.hpp"
#include "renderers/pdf/page/geometry.hpp"

namespace servanda::renderers::pdf {

// One language's share of the front pages.
struct FrontText {
  const engine::LanguageTag& language;
  const Block* title = nullptr;      // may be null
  std::vector<const Block*> blocks;  // notices and facts, in order
  const Headings& headings;
  Notes& notes;
};

class Front {
 public:
  Front(Setting& setting, const PageGeometry& geometry, std::vector<FrontText> texts);

  // All rows, in order; `parent` holds the title pages and the contents.
  void build(ElementId parent, const PageOf& page_of, const std::function<void(Row)>& take);

 private:
  [[nodiscard]] std::vector<Row> title_rows(const FrontText& text, ElementId parent);
  [[nodiscard]] std::vector<Row> fact_rows(const FrontText& text, ElementId parent);
  void build_contents(const FrontText& text, ElementId parent, const PageOf& page_of,
                      const std::function<void(Row)>& take);
  [[nodiscard]] RowBuilder& builder(const FrontText& text);

  Setting& setting_;
  PageGeometry geometry_;
  std::vector<FrontText> texts_;
  std::vector<std::unique_ptr<RowBuilder>> builders_;
};

}  // namespace servanda::renderers::pdf
