#pragma once
// From documents to one finished file: which blocks stand on the title page, where columns run, in
// what order pages are made and written.

#include <memory>
#include <span>
#include <vector>

#include "renderers/pdf/page/contents.hpp"
#include "renderers/pdf/page/flow.hpp"
#include "renderers/pdf/page/front.hpp"
#include "renderers/pdf/page/geometry.hpp"
#include "renderers/pdf/page/painter.hpp"
#include "renderers/pdf/page/setting.hpp"
#include "renderers/pdf/pdf.hpp"

namespace servanda::renderers::pdf {

class Session {
 public:
  Session(std::span<const Document> documents, const PdfOptions& options,
          engine::Diagnostics& findings);

  [[nodiscard]] engine::Result<void> write(const PdfSink& sink);

 private:
  // One document's part in the file. Blocks belong to the document or to `annexes`.
  struct Part {
    engine::LanguageTag language;  // of the text: a document's own is that of the interface
    std::vector<Block> annexes;
    const Block* title = nullptr;
    std::vector<const Block*> front, body;
    Notes notes;
    Headings headings;
  };
  void add_part(const Document& document);
  void divide(Part& part, const Document& document) const;
  [[nodiscard]] Setting setting_for(PdfFile& file, Links& links);
  [[nodiscard]] std::size_t count_front_pages();
  void make_front(Setting& setting, ElementId parent, const PageOf& page_of,
                  const std::function<void(Page&&)>& take);
  void make_body(Setting& setting, ElementId parent, std::size_t first_page, Painter& painter);
  void make_single(Setting& setting, ElementId parent, PageMaker& maker);
  void make_parallel(Setting& setting, ElementId parent, PageMaker& maker);
  [[nodiscard]] Column column(std::size_t index) const;
  [[nodiscard]] Metadata metadata() const;

  std::span<const Document> documents_;
  const PdfOptions& options_;
  engine::Diagnostics& findings_;
  PageGeometry geometry_;
  std::vector<std::unique_ptr<Part>> parts_;
  bool has_front_ = false;
  Typesetters typesetters_;
};

}  // namespace servanda::renderers::pdf
