#pragma once
// Web pages made plain for Pandoc: without menus, banners, forms, scripts and hidden parts; list
// numbers as the browser shows them (HTML 4.4.5, the start, type and value of lists), notes in the
// one form that Pandoc joins with their marks, and the line of each paragraph before it
// (paragraph_mark.hpp).

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "treaty/import/office/package.hpp"

namespace servanda::treaty {

// HTML in any encoding that the file declares.
[[nodiscard]] engine::Result<std::string> prepare_html(std::string_view bytes,
                                                       const std::string& file,
                                                       engine::Diagnostics& findings);

// Several documents, one after another, as one page.
class HtmlJoiner {
 public:
  explicit HtmlJoiner(std::string file) : file_(std::move(file)) {}
  // UTF-8; `name` sets the ids of several documents apart.
  [[nodiscard]] engine::Result<void> add(std::string_view html, const std::string& name);
  // The page; what was left out is told.
  [[nodiscard]] std::string take(engine::Diagnostics& findings);

 private:
  std::string file_;
  std::string pages_;
  LeftOut left_out_;
  std::vector<std::string> furniture_;
};

// The charset that a page declares, or empty.
[[nodiscard]] std::string declared_charset(std::string_view html);

}  // namespace servanda::treaty
