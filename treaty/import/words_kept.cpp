#include "treaty/import/words_kept.hpp"

#include <algorithm>

#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t shown = 60;  // bytes of lost words

void append_words(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_gap(engine::next_code_point(text, at))) out += text.substr(begin, at - begin);
  }
}

void append_words(std::string& out, const Runs& runs) {
  for (const Run& run : runs) {
    append_words(out, run.text);
    append_words(out, run.note);
  }
}

void append_words(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata) {
      append_words(out, std::string_view(child.value()));
    } else if (engine::local_name(child) != "meta") {
      append_words(out, child);
    }
  }
}

bool is_code_point_begin(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

std::string words_of(const std::vector<Line>& lines) {
  std::string words;
  for (const Line& line : lines) {
    append_words(words, line.number);
    append_words(words, line.runs);
    for (const auto& row : line.table) {
      for (const Cell& cell : row) {
        for (const Runs& paragraph : cell.paragraphs) append_words(words, paragraph);
      }
    }
  }
  return words;
}

std::optional<std::string> first_words_lost(std::string_view source, pugi::xml_node act) {
  std::string written;
  written.reserve(source.size());
  append_words(written, act);
  if (written == source) return std::nullopt;
  const auto differ = std::mismatch(source.begin(), source.end(), written.begin(), written.end());
  auto begin = differ.first;
  while (begin != source.begin() && (begin == source.end() || !is_code_point_begin(*begin))) {
    --begin;
  }
  auto end = begin + std::min<std::ptrdiff_t>(shown, source.end() - begin);
  while (end != source.end() && !is_code_point_begin(*end)) --end;
  return std::string(begin, end);
}

}  // namespace servanda::treaty
