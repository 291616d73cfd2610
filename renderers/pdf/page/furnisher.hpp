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
  Furnisher(Typesetter& typesetter, const PageGeometry& geometry, Length text_size,
            const std::string& title);

  [[nodiscard]] Furniture of(const Page& page);

 private:
  [[nodiscard]] Line set(const std::string& words, bool italic);
  [[nodiscard]] FixedLine at_start(Line line, Length baseline) const;
  [[nodiscard]] FixedLine at_end(Line line, Length baseline) const;
  [[nodiscard]] std::string shortened(const std::string& title);

  Typesetter& typesetter_;
  PageGeometry geometry_;
  Length text_size_;
  std::string title_;
};

}  // namespace servanda::renderers::pdf
