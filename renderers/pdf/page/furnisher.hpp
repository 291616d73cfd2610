#pragma once
// What stands at the head and foot of every page: the treaty's name, the articles on the page, its
// number in the language's digits. Artifacts all (PDF/UA-1, 7.8).

#include <string>

#include "renderers/pdf/page/geometry.hpp"
#include "renderers/pdf/page/page_maker.hpp"
#include "renderers/pdf/page/painter.hpp"
#include "renderers/pdf/page/typesetter.hpp"

namespace servanda::renderers::pdf {

class Furnisher {
 public:
  // `short_title` stands where even the title's first part is too long; it may be empty.
  Furnisher(Typesetter& typesetter, const PageGeometry& geometry, Length text_size,
            const std::string& title, const std::string& short_title);

  [[nodiscard]] Furniture of(const Page& page);

 private:
  [[nodiscard]] Line set(const std::string& words, bool italic);
  [[nodiscard]] FixedLine at_start(Line line, Length baseline) const;
  [[nodiscard]] FixedLine at_end(Line line, Length baseline) const;
  [[nodiscard]] std::string running_title(const std::string& title, const std::string& short_title);
  [[nodiscard]] std::string shortened(std::string words, Length room, bool italic);

  Typesetter& typesetter_;
  PageGeometry geometry_;
  Length text_size_;
  std::string title_;
};

}  // namespace servanda::renderers::pdf
