#include "collection/treaty_id.hpp"

#include <algorithm>
#include <cstddef>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::collection {

namespace {

constexpr std::size_t longest = 64;

bool is_id_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// What a message may show of a name that can hold anything.
std::string quoted(std::string_view text) {
  std::string shown(text.substr(0, longest));
  std::replace_if(
      shown.begin(), shown.end(), [](unsigned char c) { return c < ' '; }, '?');
  return '"' + shown + (text.size() > longest ? "…\"" : "\"");
}

}  // namespace

engine::Result<TreatyId> TreatyId::parse(std::string_view text) {
  const bool is_valid =
      !text.empty() && text.size() <= longest && text.front() != '-' && text.back() != '-' &&
      std::all_of(text.begin(), text.end(), [](char c) { return is_id_letter(c) || c == '-'; });
  if (!is_valid) {
    return engine::failure(engine::cli_diagnostics::bad_treaty_id, {}, quoted(text));
  }
  return TreatyId(std::string(text));
}

TreatyId TreatyId::from_title(std::string_view title) {
  std::string id;
  std::size_t last_word = 0;  // where the last hyphen stands
  for (const char c : engine::fold_for_search(title)) {
    if (is_id_letter(c)) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      last_word = id.size();
      id += '-';
    }
    if (id.size() > longest) {
      id.resize(last_word > 0 ? last_word : longest);
      break;
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return TreatyId(id.empty() ? "treaty" : std::move(id));
}

}  // namespace servanda::collection
