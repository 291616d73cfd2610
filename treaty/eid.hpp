#pragma once
// The name of one provision inside a text, the same in every language (Akoma Ntoso Naming
// Convention 5.2, with the choices of AKN4UN): "art_64__para_1", "art_10__para_1__list_1__point_a",
// "preamble__rec_1", "annex_1__art_2". An article's eId omits its chapter.

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"

namespace servanda::treaty {

class EId {
 public:
  struct Step {
    std::string_view prefix;  // "art", "para", "point"; views into the EId
    std::string_view number;  // "64", "a", "IV"; empty for "preamble", "intro" and their like
  };

  // Grammar: step *( "__" step ); step = prefix [ "_" number ]; prefix = 1*ALPHA;
  // number = 1*( ALPHA / DIGIT / "-" / "." ). At most 512 bytes.
  [[nodiscard]] static engine::Result<EId> parse(std::string_view text);
  // For names made by the engine itself: throws std::invalid_argument where they are no eId.
  [[nodiscard]] static EId of(std::string_view text);

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] std::vector<Step> steps() const;
  [[nodiscard]] Step last() const;
  // "art_64" of "art_64__para_1"; the eId itself where it has one step.
  [[nodiscard]] EId parent() const;
  [[nodiscard]] EId child(std::string_view prefix, std::string_view number = {}) const;
  // "art_64" of anything inside article 64, "annex_1__art_2" inside an annex's; empty where none.
  [[nodiscard]] std::string_view article() const;
  // True for the eId itself and for all below it.
  [[nodiscard]] bool contains(const EId& other) const;

  friend auto operator<=>(const EId&, const EId&) = default;

 private:
  explicit EId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace servanda::treaty
