#pragma once
// The name of a treaty inside a collection, which is also the name of its folder: "un-cybercrime".
// Grammar: 1*64( %x61-7A / DIGIT / "-" ), not beginning or ending with "-". One that exists is
// valid, so no path made from it can leave the collection.

#include <compare>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::collection {

class TreatyId {
 public:
  [[nodiscard]] static engine::Result<TreatyId> parse(std::string_view text);
  // A readable id from a title in any script: "Convention on the Sea" gives
  // "convention-on-the-sea"; cut at a word's end; "treaty" where nothing of the title can stand in
  // an id.
  [[nodiscard]] static TreatyId from_title(std::string_view title);

  [[nodiscard]] const std::string& str() const { return text_; }
  friend auto operator<=>(const TreatyId&, const TreatyId&) = default;

 private:
  explicit TreatyId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace servanda::collection
