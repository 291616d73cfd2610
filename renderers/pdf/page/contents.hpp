#pragma once
// The list of contents: every heading with the page on which it stands, as links (PDF/UA-1, 7.1:
// TOC and TOCI). The lines do not depend on the numbers, so that the pages of contents can be
// counted before those of the text are known.

#include <functional>
#include <string>
#include <vector>

#include "renderers/pdf/page/headings.hpp"
#include "renderers/pdf/page/row_builder.hpp"

namespace servanda::renderers::pdf {

// Gives a page's number; 0 where it is not known yet.
using PageOf = std::function<std::size_t(const std::string& destination)>;

class Contents {
 public:
  Contents(Setting& setting, RowBuilder& builder, const Headings& headings);

  // `parent` is where the list stands. Each row is handed on as soon as it is set.
  void build(ElementId parent, const PageOf& page_of, const std::function<void(Row)>& take);
  // The list's own element: it closes behind the last row.
  [[nodiscard]] ElementId element() const { return element_; }

 private:
  struct Level {
    Length start = 0, label = 0;
  };
  [[nodiscard]] std::vector<Level> levels();
  [[nodiscard]] Row entry(const Heading& heading, const Level& level, std::size_t page);
  void add_leader(StackedLine& line, const TextLook& look, ElementId owner, std::size_t page);
  [[nodiscard]] Line set_words(const std::string& words, const TextLook& look, ElementId owner);

  Setting& setting_;
  RowBuilder& builder_;
  const Headings& headings_;
  ElementId element_ = 0;
};

// Small headings inside the text are not listed.
[[nodiscard]] bool is_listed(const Heading& heading);

}  // namespace servanda::renderers::pdf
