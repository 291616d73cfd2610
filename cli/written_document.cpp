#include "cli/written_document.hpp"

#include "engine/catalogue.hpp"
#include "renderers/html/html.hpp"
#include "renderers/pdf/pdf.hpp"
#include "renderers/plain/plain.hpp"

namespace servanda::cli {

namespace {

std::string_view format_of(const Values& values) {
  const std::string wanted = values.text("--to"), file = values.text("--output");
  const auto is = [&](std::string_view format, std::string_view ending) {
    return wanted.empty() ? file.ends_with(ending) : wanted == format;
  };
  if (is("pdf", ".pdf")) return "pdf";
  return is("html", ".html") || is("html", ".htm") ? "html" : "text";
}

}  // namespace

engine::Result<void> check_written(const Context& context, const Values& values,
                                   std::string_view command) {
  const bool cannot_hold = context.json || context.out.is_terminal;
  if (format_of(values) != "pdf" || values.has("--output") || !cannot_hold) return {};
  return engine::failure(engine::cli_diagnostics::missing_argument, {}, command,
                         "-o FILE: a PDF goes into a file");
}

engine::Result<std::string> written_document(Context& context, const Values& values,
                                             const collection::Collection& collection,
                                             const renderers::Document& document,
                                             std::size_t width) {
  const std::string_view format = format_of(values);
  if (format == "html") return renderers::to_html(document);
  if (format == "text") return renderers::to_plain(document, {width});
  renderers::PdfOptions options;
  options.fonts = collection.settings().fonts;
  options.publisher = collection.settings().publisher;
  return renderers::to_pdf(document, options, context.findings);
}

}  // namespace servanda::cli
