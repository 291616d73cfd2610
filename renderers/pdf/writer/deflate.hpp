#pragma once
// FlateDecode (ISO 32000-1, 7.4.4) through libdeflate. One compressor serves a whole file; it keeps
// nothing between calls, so that equal data gives equal bytes.

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace servanda::renderers::pdf {

class Deflater {
 public:
  Deflater();
  [[nodiscard]] std::string compress(std::string_view data);

 private:
  struct Release {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Release> compressor_;
};

}  // namespace servanda::renderers::pdf
