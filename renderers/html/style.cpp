#include <array>
#include <stdexcept>

#include "engine/embedded_file.hpp"
#include "renderers/html/html.hpp"
#include "renderers/site/assets.hpp"

namespace servanda::renderers {
namespace {

// In the order in which they build on one another.
constexpr std::array<std::string_view, 5> treaty_sheets = {"colours.css", "page.css", "text.css",
                                                           "tables.css", "print.css"};
constexpr std::string_view site_sheet = "site.css";

void append_without_comments(std::string& out, std::string_view css) {
  while (!css.empty()) {
    const std::size_t begin = css.find("/*");
    out += css.substr(0, begin);
    if (begin == std::string_view::npos) return;
    const std::size_t end = css.find("*/", begin + 2);
    if (end == std::string_view::npos) return;
    css.remove_prefix(end + 2);
    if (css.starts_with('\n')) css.remove_prefix(1);
  }
}

std::string make_style_sheet(bool with_site) {
  std::string css;
  for (const std::string_view name : treaty_sheets) {
    if (with_site && name == "print.css") append_without_comments(css, site_asset(site_sheet));
    append_without_comments(css, site_asset(name));
  }
  return css;
}

}  // namespace

const std::string& style_sheet(bool with_site) {
  static const std::string alone = make_style_sheet(false);
  static const std::string site = make_style_sheet(true);
  return with_site ? site : alone;
}

}  // namespace servanda::renderers
