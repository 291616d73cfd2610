#pragma once
// What the wording of a line tells about its role where its look tells nothing.

#include <string_view>

namespace servanda::treaty {

// Headings and titles end without a stop and are not long.
[[nodiscard]] bool reads_like_heading(std::string_view text);
// The last character that counts (closing quotes and brackets do not) ends a sentence: . 。 ? !
[[nodiscard]] bool ends_with_full_stop(std::string_view text);
// It leads to what follows: ":" or a dash after it.
[[nodiscard]] bool ends_with_colon(std::string_view text);
// It goes on with another of its kind: "," or ";".
[[nodiscard]] bool ends_recital(std::string_view text);
// It begins with a small letter, in scripts that have them.
[[nodiscard]] bool begins_small(std::string_view text);

}  // namespace servanda::treaty
