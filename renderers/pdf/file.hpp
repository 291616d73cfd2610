#pragma once
// One PDF file under work: its objects, its structure tree, the fonts in use, pages in their order,
// named destinations and bookmarks. What pages need is written as they come; what belongs to the
// whole file stands at its end.

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "renderers/pdf/fonts/embedded_font.hpp"
#include "renderers/pdf/length.hpp"
#include "renderers/pdf/structure/tree.hpp"
#include "renderers/pdf/writer/attachment.hpp"
#include "renderers/pdf/writer/metadata.hpp"
#include "renderers/pdf/writer/object_writer.hpp"
#include "renderers/pdf/writer/outline.hpp"

namespace servanda::renderers::pdf {

class PdfFile {
 public:
  explicit PdfFile(PdfSink sink);

  [[nodiscard]] ObjectWriter& objects() { return objects_; }
  [[nodiscard]] StructureTree& tree() { return tree_; }
  [[nodiscard]] EmbeddedFont& font(const FontFace& face);

  // Front pages (title, contents) stand before all others, though they are written last.
  enum class Section { front, body };
  struct PageFrame {
    ObjectId id = 0, parent = 0;
  };
  [[nodiscard]] PageFrame begin_page(Section section);
  // `annotations` are references, ready to stand in an array.
  void write_page(const PageFrame& frame, Length width, Length height, std::string_view content,
                  const std::vector<ObjectId>& owners, std::string_view annotations);

  // `name` now means this place; the first to claim it keeps it.
  struct Place {
    ObjectId page = 0;
    std::size_t page_number = 0;
    Length x = 0, y = 0;  // from the page's lower left corner
  };
  void add_destination(const std::string& name, const Place& place);
  // 0 where nothing on the pages written so far has that name.
  [[nodiscard]] std::size_t page_number(const std::string& name) const;
  void add_bookmark(OutlineEntry entry) { bookmarks_.push_back(std::move(entry)); }

  [[nodiscard]] engine::Result<void> finish(const Metadata& metadata,
                                            const std::vector<Attachment>& attachments,
                                            bool is_rtl);

 private:
  struct PageNode {
    ObjectId id = 0;
    std::vector<ObjectId> pages;
  };
  [[nodiscard]] ObjectId write_page_tree();
  [[nodiscard]] ObjectId write_destinations();
  [[nodiscard]] engine::Result<void> write_fonts();
  [[nodiscard]] std::string names_and_files(const std::vector<Attachment>& attachments,
                                            const std::string& date);

  ObjectWriter objects_;
  StructureTree tree_;
  ObjectId pages_root_, resources_;
  PageNode front_;
  std::vector<PageNode> body_;
  std::vector<std::unique_ptr<EmbeddedFont>> fonts_;
  std::unordered_map<const FontFace*, EmbeddedFont*> font_of_;
  std::unordered_map<std::string, Place> destinations_;
  std::vector<OutlineEntry> bookmarks_;
};

}  // namespace servanda::renderers::pdf
