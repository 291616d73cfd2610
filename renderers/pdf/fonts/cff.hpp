#pragma once
// As much of a Compact Font Format table as embedding needs (Adobe technote 5176): whether the font
// is CID-keyed, and the CID of each glyph. Damaged tables read as fonts without CIDs.

#include <cstdint>
#include <string_view>
#include <vector>

namespace servanda::renderers::pdf {

class CffCharset {
 public:
  CffCharset() = default;
  explicit CffCharset(std::string_view cff);

  [[nodiscard]] bool is_cid_keyed() const { return !ranges_.empty(); }
  [[nodiscard]] std::uint16_t cid(std::uint32_t glyph) const;

 private:
  // From `first_glyph` on, glyphs have the CIDs from `first_cid` on.
  struct Range {
    std::uint32_t first_glyph;
    std::uint16_t first_cid;
  };
  void read(std::string_view cff, std::size_t charset, std::uint32_t glyphs);
  std::vector<Range> ranges_;
};

}  // namespace servanda::renderers::pdf
