#pragma once
// Two wordings of one provision compared word by word (Chinese by ICU's dictionary), shortest
// script first (Myers 1986). What lies between two changes and is no more than a space or a comma
// is part of them, so that a reader sees phrases and not splinters.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::treaty {

struct Change {
  enum class Kind : std::uint8_t { same, removed, added };
  Kind kind = Kind::same;
  std::string words;  // with the spaces around them

  friend bool operator==(const Change&, const Change&) = default;
};

// In reading order; what was removed stands before what was added in its place. The `same` and the
// `removed` ones together are `before`, the `same` and the `added` ones `after`. Time and memory
// are bounded: beyond five hundred changed words the rest counts as one change.
[[nodiscard]] std::vector<Change> word_changes(std::string_view before, std::string_view after);

// Whether anything but `same` is there.
[[nodiscard]] bool has_change(const std::vector<Change>& changes);

}  // namespace servanda::treaty
