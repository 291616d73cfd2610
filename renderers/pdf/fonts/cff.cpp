#include "renderers/pdf/fonts/cff.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace servanda::renderers::pdf {
namespace {

// Top DICT operators; two-byte ones (12 n) are written 1200 + n.
constexpr int op_charset = 15;
constexpr int op_char_strings = 17;
constexpr int op_ros = 1230;

// Big-endian numbers; 0 beyond the end.
class Bytes {
 public:
  explicit Bytes(std::string_view all) : all_(all) {}
  [[nodiscard]] std::size_t number(std::size_t at, std::size_t width) const {
    std::size_t value = 0;
    for (std::size_t i = 0; i < width; ++i) {
      value = value << 8 | (at + i < all_.size() ? static_cast<unsigned char>(all_[at + i]) : 0);
    }
    return value;
  }
  [[nodiscard]] std::size_t byte(std::size_t at) const { return number(at, 1); }
  [[nodiscard]] std::size_t size() const { return all_.size(); }

 private:
  std::string_view all_;
};

// INDEX (section 5): count, offset size, count + 1 offsets from the byte before the data.
class Index {
 public:
  Index(const Bytes& bytes, std::size_t at)
      : bytes_(bytes), at_(at), count_(bytes.number(at, 2)), width_(bytes.byte(at + 2)) {}
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::size_t begin_of(std::size_t entry) const {
    if (count_ == 0) return at_ + 2;
    return at_ + 2 + (count_ + 1) * width_ + bytes_.number(at_ + 3 + entry * width_, width_);
  }
  [[nodiscard]] std::size_t end() const { return begin_of(count_); }

 private:
  const Bytes& bytes_;
  std::size_t at_, count_, width_;
};

struct TopDict {
  bool has_ros = false;
  std::size_t charset = 0;
  std::size_t char_strings = 0;
};

// Operands come before their operator (section 4, table 3); only integers matter here.
TopDict read_top_dict(const Bytes& bytes, std::size_t at, std::size_t end) {
  TopDict dict;
  std::size_t operand = 0;
  end = std::min(end, bytes.size());
  while (at < end) {
    const std::size_t b = bytes.byte(at);
    if (b <= 21) {
      const int op = b == 12 ? 1200 + static_cast<int>(bytes.byte(at + 1)) : static_cast<int>(b);
      if (op == op_ros) dict.has_ros = true;
      if (op == op_charset) dict.charset = operand;
      if (op == op_char_strings) dict.char_strings = operand;
      at += b == 12 ? 2 : 1;
    } else if (b == 28) {
      operand = bytes.number(at + 1, 2);
      at += 3;
    } else if (b == 29) {
      operand = bytes.number(at + 1, 4);
      at += 5;
    } else if (b == 30) {
      for (++at; at < end && (bytes.byte(at) & 0x0F) != 0x0F; ++at) continue;
      ++at;
    } else {
      operand = b < 247 ? b - 139 : b < 251 ? (b - 247) * 256 + bytes.byte(at + 1) + 108 : 0;
      at += b < 247 ? 1 : 2;
    }
  }
  return dict;
}

}  // namespace

CffCharset::CffCharset(std::string_view cff) {
  const Bytes bytes(cff);
  const Index names(bytes, bytes.byte(2));
  const Index dictionaries(bytes, names.end());
  if (dictionaries.count() == 0) return;
  const TopDict top = read_top_dict(bytes, dictionaries.begin_of(0), dictionaries.begin_of(1));
  if (!top.has_ros) return;
  read(cff, top.charset, static_cast<std::uint32_t>(bytes.number(top.char_strings, 2)));
}

// Formats 0 (each glyph), 1 and 2 (ranges) of section 13; glyph 0 is CID 0 and not listed.
void CffCharset::read(std::string_view cff, std::size_t charset, std::uint32_t glyphs) {
  const Bytes bytes(cff);
  const std::size_t format = bytes.byte(charset);
  const std::size_t left_width = format == 0 ? 0 : format == 1 ? 1 : 2;
  ranges_.push_back({0, 0});
  std::size_t at = charset + 1;
  for (std::uint32_t glyph = 1; glyph < glyphs && at < bytes.size();) {
    ranges_.push_back({glyph, static_cast<std::uint16_t>(bytes.number(at, 2))});
    glyph += 1 + static_cast<std::uint32_t>(bytes.number(at + 2, left_width));
    at += 2 + left_width;
  }
}

std::uint16_t CffCharset::cid(std::uint32_t glyph) const {
  const auto behind =
      std::upper_bound(ranges_.begin(), ranges_.end(), glyph,
                       [](auto value, const Range& r) { return value < r.first_glyph; });
  if (behind == ranges_.begin()) return 0;
  const Range& range = *(behind - 1);
  return static_cast<std::uint16_t>(range.first_cid + (glyph - range.first_glyph));
}

}  // namespace servanda::renderers::pdf
