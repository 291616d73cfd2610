// Any two texts, parted by the first zero byte: the changes give both of them back.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "treaty/difference/word_changes.hpp"

namespace {

using servanda::treaty::Change;

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view before = text.substr(0, text.find('\0'));
  const std::string_view after = text.substr(std::min(size, before.size() + 1));
  std::string old_words, new_words;
  for (const Change& change : servanda::treaty::word_changes(before, after)) {
    require(!change.words.empty());
    if (change.kind != Change::Kind::added) old_words += change.words;
    if (change.kind != Change::Kind::removed) new_words += change.words;
  }
  require(old_words == before);
  require(new_words == after);
  return 0;
}
