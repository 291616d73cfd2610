#include "treaty/import/pdf_text_reader.hpp"

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/pdf_words.hpp"
#include "treaty/import/plain_text_reader.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;
namespace env = engine::env_diagnostics;
namespace src = engine::src_diagnostics;

std::string first_words(const std::string& errors) {
  constexpr std::size_t longest = 200;  // bytes
  const std::string line = engine::squeeze_spaces(errors);
  return line.substr(0, engine::valid_utf8_prefix(std::string_view(line).substr(0, longest)));
}

Result<std::string> run_pdftotext(std::string_view bytes, const std::string& file,
                                  const engine::ToolLimits& limits) {
  engine::ToolCall call;
  call.program = "pdftotext";
  call.arguments = {"-q", "-bbox-layout", "-enc", "UTF-8", "-", "-"};
  call.input = bytes;
  call.limits = limits;
  auto output = engine::run_tool(call);
  if (!output) {
    output.error().place.file = file;
    return tl::make_unexpected(output.error());
  }
  if (output->exit_status == 0) return std::move(output->output);
  constexpr int usage = 99;
  if (output->exit_status == usage) {
    return engine::failure(env::tool_too_old, {file}, call.program, first_words(output->errors));
  }
  // pdftotext does not open what a password protects; the trailer names the protection.
  if (bytes.find("/Encrypt") != std::string_view::npos) {
    return engine::failure(src::password_protected, {file});
  }
  return engine::failure(src::source_unreadable, {file}, "pdftotext", first_words(output->errors));
}

}  // namespace

Result<std::vector<Block>> read_pdf(std::string_view bytes, const std::string& file,
                                    engine::Diagnostics& findings,
                                    const engine::ToolLimits& limits) {
  const auto boxes = run_pdftotext(bytes, file, limits);
  if (!boxes) return tl::make_unexpected(boxes.error());
  auto text = read_pdf_words(*boxes, file);
  if (!text) return tl::make_unexpected(text.error());
  if (text->lines.empty()) return engine::failure(src::no_text_layer, {file}, text->pages);
  if (text->empty_pages > 0) {
    findings.add(engine::diagnostic(src::pages_without_text, {file, text->first_empty_page},
                                    text->empty_pages, text->pages, text->first_empty_page));
  }
  return read_pages(std::move(text->lines), file, findings);
}

}  // namespace servanda::treaty
