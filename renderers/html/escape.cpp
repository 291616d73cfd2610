#include "renderers/html/escape.hpp"

#include <algorithm>
#include <array>

#include "engine/text/unicode.hpp"

namespace servanda::renderers {
namespace {

constexpr char32_t pop_directional_formatting = 0x202C;
constexpr char32_t pop_directional_isolate = 0x2069;

bool opens_embedding(char32_t c) {
  return (c >= 0x202A && c <= 0x202E && c != 0x202C);
}
bool opens_isolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2068;
}

bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) ||
         (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

// Bytes that need a closer look: markup, controls, and the lead bytes of C1 controls (C2), bidi
// controls (E2), noncharacters (EF, F0 to F4) and of nothing well-formed (80 to C1, F5 to FF).
constexpr std::array<bool, 256> make_unusual() {
  std::array<bool, 256> unusual{};
  for (int byte = 0; byte < 0x20; ++byte) unusual[byte] = byte != '\t' && byte != '\n';
  for (int byte = 0x7F; byte <= 0xC2; ++byte) unusual[byte] = true;
  for (int byte = 0xEF; byte <= 0xFF; ++byte) unusual[byte] = true;
  for (const unsigned char byte : {'&', '<', '>', '"'}) unusual[byte] = true;
  unusual[0xE2] = true;
  return unusual;
}
constexpr std::array<bool, 256> unusual = make_unusual();

class Escaper {
 public:
  explicit Escaper(std::string& out) : out_(out) {}

  void append(std::string_view text) {
    const bool is_well_formed = engine::is_valid_utf8(text);
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t plain = is_well_formed ? plain_length(text, at) : 0;
      out_.append(text, at, plain);
      at += plain;
      if (at < text.size()) append_unusual(engine::next_code_point(text, at));
    }
    close_all();
  }

 private:
  static std::size_t plain_length(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && !unusual[static_cast<unsigned char>(text[at])]) {
      // A continuation byte belongs to the character before it.
      do ++at;
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    }
    return at - from;
  }

  void append_unusual(char32_t c) {
    switch (c) {
      case '&':
        out_ += "&amp;";
        return;
      case '<':
        out_ += "&lt;";
        return;
      case '>':
        out_ += "&gt;";
        return;
      case '"':
        out_ += "&quot;";
        return;
      default:
        break;
    }
    follow_bidi(c);
    engine::append_utf8(out_, is_forbidden(c) ? char32_t{0xFFFD} : c);
  }

  void follow_bidi(char32_t c) {
    if (opens_embedding(c)) open_ += 'e';
    if (opens_isolate(c)) open_ += 'i';
    if (c == pop_directional_formatting && !open_.empty() && open_.back() == 'e') open_.pop_back();
    if (c == pop_directional_isolate) close_isolate();
  }

  // Closing an isolate closes the embeddings inside it (Unicode Annex 9, X6a).
  void close_isolate() {
    const std::size_t isolate = open_.rfind('i');
    if (isolate != std::string::npos) open_.resize(isolate);
  }

  void close_all() {
    for (; !open_.empty(); open_.pop_back()) {
      engine::append_utf8(
          out_, open_.back() == 'e' ? pop_directional_formatting : pop_directional_isolate);
    }
  }

  std::string& out_;
  std::string open_;
};

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  Escaper(out).append(text);
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped(out, value);
  out += '"';
}

bool is_safe_address(std::string_view address) {
  // Browsers read "\\" as "/" and drop tabs and line breaks: such an address is not what it seems.
  if (address.find_first_of("\\\t\n\r") != std::string_view::npos) return false;
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':') return !address.starts_with("//");
  std::string scheme(address.substr(0, end));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

}  // namespace servanda::renderers
