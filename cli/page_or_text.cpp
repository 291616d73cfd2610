#include "cli/page_or_text.hpp"

#include "renderers/html/html.hpp"
#include "renderers/plain/plain.hpp"

namespace servanda::cli {

namespace {

bool is_page(const Values& values) {
  if (values.has("--to")) return values.text("--to") == "html";
  const std::string file = values.text("--output");
  return file.ends_with(".html") || file.ends_with(".htm");
}

}  // namespace

std::string page_or_text(const Values& values, const renderers::Document& document,
                         std::size_t width) {
  return is_page(values) ? renderers::to_html(document) : renderers::to_plain(document, {width});
}

}  // namespace servanda::cli
