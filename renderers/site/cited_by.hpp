#pragma once
// Who cites whom inside one text: for each reading unit the units that refer to it, ranges
// expanded.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/text_document.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

class CitedBy {
 public:
  CitedBy(const treaty::TreatyText& text, const std::vector<ReadingUnit>& units);

  // Indexes into the units, in order, each once; the unit itself is not among them.
  [[nodiscard]] const std::vector<std::size_t>& of(std::size_t unit) const { return by_[unit]; }

 private:
  void look_in(pugi::xml_node node, std::size_t source);
  void add(std::string_view href, std::size_t source);
  void add_range(std::string_view from, std::string_view to, std::size_t source);
  void add_unit(std::size_t cited, std::size_t source);
  [[nodiscard]] std::size_t unit_of(std::string_view href) const;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::map<std::string, std::size_t, std::less<>> units_;
  std::vector<std::vector<std::size_t>> by_;
};

}  // namespace servanda::renderers
