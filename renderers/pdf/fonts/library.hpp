#pragma once
// The fonts of the machine, through fontconfig: a family by name, or any font that has a character.
// One library serves the process; it may be asked from several threads, opens each file once, and
// gives the same answers for the same installed fonts. Its faces live as long as it does.

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "renderers/pdf/fonts/face.hpp"

namespace servanda::renderers::pdf {

struct FontStyle {
  bool bold = false;
  bool italic = false;
  friend auto operator<=>(const FontStyle&, const FontStyle&) = default;
};

class FontLibrary {
 public:
  [[nodiscard]] static FontLibrary& of_machine();

  // Null where the family is not installed or cannot be embedded; the nearest style of it
  // otherwise.
  [[nodiscard]] const FontFace* family(const std::string& name, FontStyle style);
  // Any font that has the character, nearest in style; null where none has it.
  [[nodiscard]] const FontFace* covering(char32_t character, FontStyle style);

 private:
  FontLibrary() = default;
  [[nodiscard]] const FontFace* open(const std::optional<FontSource>& source);

  std::mutex mutex_;
  std::map<std::pair<std::string, FontStyle>, const FontFace*> families_;
  std::map<FontSource, std::unique_ptr<const FontFace>> faces_;
};

// The Debian package that brings a family, as far as the house's own families go; else empty.
[[nodiscard]] std::string package_of(const std::string& family);

}  // namespace servanda::renderers::pdf
