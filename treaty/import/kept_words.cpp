#include "treaty/import/kept_words.hpp"

#include <algorithm>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {

KeptWords::KeptWords(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    words_ += block.number + " ";
    add(block.runs);
    for (const auto& row : block.table) {
      for (const Cell& cell : row) {
        for (const Runs& paragraph : cell.paragraphs) add(paragraph);
      }
    }
  }
  count(words_, counts_);
}

void KeptWords::add(const Runs& runs) {
  for (const Run& run : runs) {
    words_ += run.kind == Run::Kind::text ? run.text : " ";
    if (run.kind == Run::Kind::note) add(run.note);
  }
  words_ += ' ';
}

void KeptWords::count(std::string_view words, Counts& into) {
  for (std::size_t i = 0; i < words.size();) {
    const char32_t c = engine::next_code_point(words, i);
    if (!engine::is_space(c)) ++into[c];
  }
}

std::optional<std::string> KeptWords::first_lost(const TreatyText& text) const {
  Counts found;
  for (const pugi::xml_node child : text.act().children()) {
    if (engine::local_name(child) != "meta") count(engine::text_of(child), found);
  }
  // What the metadata of annexes say is too much here, never too little.
  const auto is_lost = [&](const auto& one) {
    const auto there = found.find(one.first);
    return there == found.end() || there->second < one.second;
  };
  const auto lost = std::find_if(counts_.begin(), counts_.end(), is_lost);
  if (lost == counts_.end()) return std::nullopt;
  std::string character;
  engine::append_utf8(character, lost->first);
  const std::size_t at = words_.find(character);
  const std::size_t begin = words_.rfind(' ', at) + 1;
  return words_.substr(begin, std::min(words_.find(' ', at), words_.size()) - begin);
}

}  // namespace servanda::treaty
