#pragma once
// The fonts of one document in order of preference, and which of them draws a character: the first
// that has it and all marks on it, then any font of the machine. A character that no font has is
// remembered, never drawn as a silent box.

#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "renderers/pdf/fonts/library.hpp"

namespace servanda::renderers::pdf {

class FontBook {
 public:
  using Index = std::uint16_t;
  static constexpr Index none = std::numeric_limits<Index>::max();

  // Families that are not installed are reported once each.
  FontBook(FontLibrary& library, std::vector<std::string> families, engine::Diagnostics& findings);

  // False where not one family was found: nothing can be set.
  [[nodiscard]] bool is_usable() const { return !faces_.empty(); }
  // `cluster` is one character with the marks on it; `none` where no font has the character.
  [[nodiscard]] Index choose(std::u32string_view cluster, FontStyle style);

  [[nodiscard]] const FontFace& face(Index index) const { return *faces_[index].face; }
  // By what a font's size is multiplied, in thousandths, for its letters to look as large as those
  // of the others: Naskh letters are small for their em.
  [[nodiscard]] std::int64_t optical_scale(Index index) const { return faces_[index].scale; }
  [[nodiscard]] const std::set<char32_t>& missing() const { return missing_; }

 private:
  struct Entry {
    const FontFace* face = nullptr;
    std::int64_t scale = 1000;
  };
  static constexpr Index unknown = none - 1;
  static constexpr std::size_t styles = 4;

  [[nodiscard]] Index add(const FontFace* face, std::int64_t scale);
  [[nodiscard]] Index find(std::u32string_view cluster, FontStyle style);
  [[nodiscard]] Index& known(char32_t character, FontStyle style);

  FontLibrary& library_;
  std::vector<Entry> faces_;
  std::vector<Index> families_[styles];  // in order of preference
  std::vector<Index> known_[styles];     // by character of the basic plane
  Index beyond_ = unknown;               // a place for characters outside it
  std::set<char32_t> missing_;
};

}  // namespace servanda::renderers::pdf
