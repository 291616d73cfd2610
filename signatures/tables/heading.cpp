#include "signatures/tables/heading.hpp"

#include <algorithm>
#include <map>

#include "engine/embedded_file.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::signatures {

std::span<const engine::EmbeddedFile> table_headings();  // tables/headings.csv, see CMakeLists.txt

namespace {

using Words = std::map<std::string, Action, std::less<>>;  // folded words and what they mean

Words read_words() {
  Words words;
  std::string_view rows = table_headings().front().content;
  rows.remove_prefix(rows.find('\n') + 1);
  while (!rows.empty()) {
    const std::size_t end = rows.find('\n');
    const std::string_view row = rows.substr(0, end);
    rows.remove_prefix(end == std::string_view::npos ? rows.size() : end + 1);
    const std::size_t comma = row.find(',');
    const auto action = parse_action(row.substr(comma + 1));
    if (action) words.emplace(engine::fold_for_search(row.substr(0, comma)), *action);
  }
  return words;
}

const Words& known_words() {
  static const Words words = read_words();
  return words;
}

// The act whose name is the longest beginning of the words, and whether it is all of them.
void recognise(HeadingItem& item) {
  std::string rest = engine::fold_for_search(item.words);
  for (bool is_whole = true; !rest.empty(); is_whole = false) {
    const auto found = known_words().find(rest);
    if (found != known_words().end()) {
      item.action = found->second;
      item.is_qualified = !is_whole || rest != action_name(found->second);
      return;
    }
    const std::size_t end = rest.find_last_of(" /");
    rest.resize(end == std::string::npos ? 0 : end);
  }
}

bool begins_item(std::string_view text) {
  std::size_t offset = 0;
  if (text.empty()) return false;
  const char32_t first = engine::next_code_point(text, offset);
  return (first >= U'A' && first <= U'Z') || (first >= U'À' && first <= U'Þ');
}

// The end of the item that `text` begins with: a comma before a capital letter, outside brackets.
std::size_t item_end(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    const bool is_comma = text[i] == ',' && depth <= 0;
    if (is_comma && begins_item(engine::trim(text.substr(i + 1)))) return i;
  }
  return text.size();
}

bool is_letters(std::string_view text) {
  return !text.empty() && text.size() <= 3 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

HeadingItem read_item(std::string_view text) {
  HeadingItem item;
  const std::size_t open = text.rfind('(');
  if (open != std::string_view::npos && text.ends_with(')')) {
    const std::string_view letters = engine::trim(text.substr(open + 1, text.size() - open - 2));
    // "under article 7 (1) (b)" ends in a part of a provision, not in the letters of a column.
    const bool is_provision = engine::trim(text.substr(0, open)).ends_with(')');
    if (is_letters(letters) && !is_provision) {
      item.letters = letters;
      text = engine::trim(text.substr(0, open));
    }
  }
  item.words = text;
  recognise(item);
  return item;
}

}  // namespace

bool Heading::is_read() const {
  return std::ranges::any_of(items,
                             [](const HeadingItem& item) { return item.action.has_value(); });
}

const HeadingItem* Heading::find(std::string_view letters) const {
  const auto found = std::ranges::find(items, letters, &HeadingItem::letters);
  if (found != items.end()) return &*found;
  return letters.empty() && items.size() == 1 ? &items.front() : nullptr;
}

Heading read_heading(std::string_view text) {
  Heading heading{engine::squeeze_spaces(text), {}};
  std::string_view rest = heading.text;
  while (!rest.empty()) {
    const std::size_t end = item_end(rest);
    heading.items.push_back(read_item(engine::trim(rest.substr(0, end))));
    rest = engine::trim(rest.substr(std::min(end + 1, rest.size())));
  }
  return heading;
}

}  // namespace servanda::signatures
