#pragma once
// The words of a PDF with their places, as pdftotext's bounding-box output has them, put together
// to lines in reading order: side by side into one line, columns one after another, Arabic from its
// visual into its logical order.

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/result.hpp"
#include "treaty/import/layout/text_line.hpp"

namespace servanda::treaty {

struct PdfText {
  TextLines lines;
  std::size_t pages = 0;
  std::size_t empty_pages = 0;
  std::size_t first_empty_page = 0;
};

[[nodiscard]] engine::Result<PdfText> read_pdf_words(std::string_view bounding_boxes,
                                                     const std::string& file);

}  // namespace servanda::treaty
