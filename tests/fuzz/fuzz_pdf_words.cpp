// Any bytes as what pdftotext gives (-bbox-layout): refused, or lines whose paragraphs are put
// together.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "treaty/import/pdf_words.hpp"
#include "treaty/import/plain_text_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace treaty = servanda::treaty;
  const std::string_view boxes(reinterpret_cast<const char*>(data), size);
  auto text = treaty::read_pdf_words(boxes, "a.pdf");
  if (!text) return 0;
  servanda::engine::Diagnostics findings;
  static_cast<void>(treaty::read_pages(std::move(text->lines), "a.pdf", findings));
  return 0;
}
