#include "treaty/import/pdf_words.hpp"

#include <fmt/core.h>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/treaty/import/shown_blocks.hpp"
#include "treaty/import/plain_text_reader.hpp"

namespace servanda::treaty {
namespace {

// A page as pdftotext tells of it. Letters are half as wide as they are tall.
class Page {
 public:
  // `middle` of the line from the upper edge; words with their own heights.
  Page& line(double left, double middle, const std::vector<std::string>& words, double height = 10,
             double advance = 5) {
    std::string boxes;
    for (const std::string& word : words) {
      const double right = left + advance * static_cast<double>(word.size());
      boxes += fmt::format("<word xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">{}</word>", left,
                           middle - height / 2, right, middle + height / 2, word);
      left = right + advance;
    }
    lines_ += fmt::format("<line yMin=\"{}\" yMax=\"{}\">{}</line>", middle - height / 2,
                          middle + height / 2, boxes);
    return *this;
  }

  [[nodiscard]] std::string boxes() const {
    return "<page width=\"400\" height=\"600\"><flow><block>" + lines_ + "</block></flow></page>";
  }

 private:
  std::string lines_;
};

std::string lines_of(const std::string& boxes) {
  const auto text = read_pdf_words(boxes, "a.pdf");
  std::string all;
  for (const TextLine& line : text->lines) all += line.text + "\n";
  return all;
}

std::string read(const std::string& boxes) {
  engine::Diagnostics findings;
  return test::shown(read_pages(read_pdf_words(boxes, "a.pdf")->lines, "a.pdf", findings));
}

BOOST_AUTO_TEST_SUITE(pdf_words)

BOOST_AUTO_TEST_CASE(boxes_taller_than_the_lines_are_apart_are_still_lines) {
  const std::string boxes = Page()
                                .line(40, 100, {"Lamps", "are"}, 27)
                                .line(40, 113, {"kept", "lit"}, 27)
                                .line(40, 126, {"by", "day"}, 27)
                                .boxes();
  BOOST_TEST(lines_of(boxes) == "Lamps are\nkept lit\nby day\n");
}

BOOST_AUTO_TEST_CASE(a_sign_from_a_taller_fount_does_not_part_lines) {
  // The dash of "1 -" comes from elsewhere, as it does in Arabic.
  std::string page = Page()
                         .line(40, 100, {"1", "lamps", "are", "kept", "by", "all", "the"})
                         .line(40, 114, {"parties", "from", "dusk", "to", "dawn", "in"})
                         .line(40, 128, {"every", "harbour", "that", "they", "have", "."})
                         .boxes();
  page.replace(page.find("</line>"), 0,
               "<word xMin=\"46\" yMin=\"92\" xMax=\"49\" yMax=\"108\">-</word>");
  BOOST_TEST(read(page) ==
             "1 - lamps are kept by all the parties from dusk to dawn in every harbour that they "
             "have .\n");
}

BOOST_AUTO_TEST_CASE(a_heading_above_two_columns_belongs_to_neither) {
  Page page;
  page.line(40, 30, {"Harbour", "Lamps"}).line(320, 30, {"A/1/2"});
  for (int row = 0; row < 10; ++row) {
    page.line(40, 80 + 14 * row, {"left", "column", "of", "words"});
    page.line(230, 80 + 14 * row, {"right", "column", "of", "words"});
  }
  const std::string lines = lines_of(page.boxes());
  BOOST_TEST(lines.starts_with("Harbour Lamps A/1/2\nleft column of words\n"));
  BOOST_TEST(lines.rfind("left") < lines.find("right"));
}

BOOST_AUTO_TEST_CASE(columns_are_measured_alike) {
  Page page;
  for (int row = 0; row < 10; ++row) {
    page.line(40, 80 + 14 * row, {"left", "column", "of", "words"});
    page.line(230, 80 + 14 * row, {"right", "column", "of", "words"});
  }
  const auto text = read_pdf_words(page.boxes(), "a.pdf");
  BOOST_TEST(text->lines.front().start == text->lines.back().start);
}

BOOST_AUTO_TEST_CASE(a_space_set_between_ideographs_is_kept) {
  BOOST_TEST(lines_of(Page()
                          .line(40, 100, {"第三条"}, 10, 10.0 / 3)
                          .line(72.5, 100, {"灯塔"}, 10, 10.0 / 3)
                          .boxes()) == "第三条 灯塔\n");
}

BOOST_AUTO_TEST_CASE(a_page_without_an_edge_is_read_all_the_same) {
  std::string boxes = Page().line(10, 20, {"Keep", "the", "lamp."}).boxes();
  const std::string width = "width=\"400\"";
  boxes.replace(boxes.find(width), width.size(), "width=\"5e76\"");
  BOOST_TEST(lines_of(boxes) == "Keep the lamp.\n");
}

BOOST_AUTO_TEST_CASE(indented_lines_are_no_headings) {
  Page page;
  for (int row = 0; row < 6; ++row) {
    page.line(74, 100 + 28 * row,
              {"Every", "lamp", "of", "the", "harbour", "stays", "lit", "for", "each", "ship"});
    page.line(40, 114 + 28 * row, {"that", "comes", "by", "night", "."});
  }
  BOOST_TEST(read(page.boxes()).find("H ") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
