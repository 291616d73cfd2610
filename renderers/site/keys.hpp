#pragma once
// What a file of the site was made from, as one sum: where it is the sum of the last build, the
// file is taken over as it is. A key is made of what a page shows, never of when it was made.

#include <initializer_list>
#include <string>
#include <string_view>

namespace servanda::renderers {

// The order counts. Parts are told apart by their lengths, so that ("ab", "c") is not ("a", "bc").
[[nodiscard]] std::string key_of(std::initializer_list<std::string_view> parts);

}  // namespace servanda::renderers
