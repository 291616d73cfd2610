#pragma once
// A page as its operators, annotations and destinations: text in marked content that belongs to the
// structure tree, everything else as artifacts (PDF/UA-1, 7.1).

#include <string>
#include <vector>

#include "renderers/pdf/file.hpp"
#include "renderers/pdf/page/geometry.hpp"
#include "renderers/pdf/page/links.hpp"
#include "renderers/pdf/page/page_maker.hpp"
#include "renderers/pdf/writer/content_stream.hpp"

namespace servanda::renderers::pdf {

// A line at a fixed place, such as a running head.
struct FixedLine {
  Line line;
  Length x = 0, baseline = 0;  // from the page's left and top edge
};

struct Furniture {
  std::vector<FixedLine> header, footer;
};

class Painter {
 public:
  Painter(PdfFile& file, const PageGeometry& geometry, Links& links);

  // Draws the page, and closes the elements that end on it.
  void paint(Page&& page, const Furniture& furniture, PdfFile::Section section);

 private:
  struct LinkArea {
    ElementId owner;
    Length left, top, right, bottom;
  };
  void paint_shading(const PlacedRow& placed);
  void paint_rows(const std::vector<PlacedRow>& rows);
  void paint_notes(const Page& page);
  void attach_notes(const Row& row);
  void paint_drawing(const Drawing& drawing, Length top);
  void paint_cell(const Cell& cell, Length top);
  void paint_line(const Line& line, Length x, Length baseline);
  void paint_lines_of_words(const Line& line, Length x, Length baseline);
  void paint_fixed(const std::vector<FixedLine>& lines, Artifact kind);
  void note_link(ElementId owner, const LinePiece& piece, Length x, Length baseline);
  void own(ElementId owner);
  void end_owner();
  void rule(Length x, Length y, Length width, Length height, int grey);
  [[nodiscard]] std::string write_annotations();
  void close(const std::vector<ElementId>& elements);

  PdfFile& file_;
  PageGeometry geometry_;
  Links& links_;
  // Of the page under work:
  ContentStream content_;
  PdfFile::PageFrame frame_;
  std::size_t page_number_ = 0;
  std::vector<ObjectId> owners_;
  std::vector<LinkArea> areas_;
  ElementId owner_ = 0;
  bool is_marked_ = false;
};

}  // namespace servanda::renderers::pdf
