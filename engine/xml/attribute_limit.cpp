#include "engine/xml/attribute_limit.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"

namespace servanda::engine {
namespace {

// One past the end of the comment, section, instruction or declaration that begins at `begin`.
std::size_t skip_markup(std::string_view bytes, std::size_t begin) {
  struct Markup {
    std::string_view open, close;
  };
  constexpr Markup kinds[] = {
      {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}, {"</", ">"}};
  for (const Markup& kind : kinds) {
    if (bytes.substr(begin, kind.open.size()) != kind.open) continue;
    const std::size_t close = bytes.find(kind.close, begin + kind.open.size());
    return close == std::string_view::npos ? bytes.size() : close + kind.close.size();
  }
  return begin;
}

// One past the value that opens at `begin` with its quote.
std::size_t skip_value(std::string_view bytes, std::size_t begin) {
  const std::size_t close = bytes.find(bytes[begin], begin + 1);
  return close == std::string_view::npos ? bytes.size() : close + 1;
}

// Where an element begins that has more values in quotes than `limit`; the end where none does.
std::size_t find_crowded_element(std::string_view bytes, std::size_t limit) {
  std::size_t begin = bytes.find('<');
  while (begin != std::string_view::npos) {
    std::size_t end = skip_markup(bytes, begin);
    const bool is_element = end == begin;
    for (std::size_t values = 0; is_element; ++values) {
      end = bytes.find_first_of("\"'>", end);
      if (end == std::string_view::npos || bytes[end] == '>') break;
      if (values == limit) return begin;
      end = skip_value(bytes, end);
    }
    begin = bytes.find('<', end);
  }
  return bytes.size();
}

}  // namespace

Result<void> check_attribute_limit(std::string_view bytes, const std::string& file,
                                   std::size_t limit) {
  const std::size_t crowded = find_crowded_element(bytes, limit);
  if (crowded == bytes.size()) return {};
  const auto begin = bytes.begin();
  const auto lines = std::count(begin, begin + static_cast<std::ptrdiff_t>(crowded), '\n');
  return failure(xml_diagnostics::too_many_attributes, {file, 1 + static_cast<std::size_t>(lines)},
                 limit);
}

}  // namespace servanda::engine
