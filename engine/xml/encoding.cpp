#include "engine/xml/encoding.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

std::size_t line_at(std::string_view bytes, std::size_t offset) {
  const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(offset);
  return 1 + static_cast<std::size_t>(std::count(bytes.begin(), end, '\n'));
}

bool is_wide(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view start : {"\xFE\xFF"sv, "\xFF\xFE"sv, "<\0"sv, "\0<"sv, "\0\0"sv}) {
    if (bytes.substr(0, 2) == start) return true;
  }
  return false;
}

// The value of encoding="…" in the XML declaration; empty where it says none.
std::string_view declared_encoding(std::string_view bytes) {
  constexpr std::string_view space = " \t\r\n";
  if (bytes.substr(0, 5) != "<?xml") return {};
  if (bytes.substr(5, 1).find_first_of(space) != 0) return {};  // <?xml-stylesheet … ?>
  const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
  const std::size_t name = declaration.find("encoding");
  const std::size_t open = declaration.find_first_of("\"'", name);
  if (name == std::string_view::npos || open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return close == std::string_view::npos ? std::string_view{}
                                         : declaration.substr(open + 1, close - open - 1);
}

bool is_utf8_name(std::string_view encoding) {
  const std::string name = fold_for_search(encoding);
  return name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii";
}

bool is_forbidden_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

Result<void> check_characters(std::string_view bytes, const std::string& file) {
  const auto control = std::find_if(bytes.begin(), bytes.end(), is_forbidden_control);
  if (control != bytes.end()) {
    const auto offset = static_cast<std::size_t>(control - bytes.begin());
    return failure(xml_diagnostics::control_character, {file, line_at(bytes, offset)},
                   static_cast<unsigned>(*control));
  }
  if (const std::size_t valid = valid_utf8_prefix(bytes); valid != bytes.size()) {
    return failure(xml_diagnostics::bad_encoding, {file, line_at(bytes, valid)}, "UTF-8");
  }
  return {};
}

}  // namespace

Result<void> check_encoding(std::string_view bytes, const std::string& file) {
  if (is_wide(bytes)) {
    return failure(xml_diagnostics::bad_encoding, {file, 1}, "UTF-8 (it looks like UTF-16)");
  }
  const std::string_view declared = declared_encoding(bytes);
  if (!declared.empty() && !is_utf8_name(declared)) {
    return failure(xml_diagnostics::bad_encoding, {file, 1},
                   fmt::format("UTF-8 (it is declared as {})", declared));
  }
  return check_characters(bytes, file);
}

}  // namespace servanda::engine
