#include "renderers/pdf/writer/deflate.hpp"

#include <libdeflate.h>

#include <new>

namespace servanda::renderers::pdf {
namespace {

// Above 9 libdeflate searches for the optimum: ten times the time for two per cent of the bytes.
constexpr int level = 9;

}  // namespace

void Deflater::Release::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

std::string Deflater::compress(std::string_view data) {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), out.data(),
                                      out.size()));
  return out;
}

}  // namespace servanda::renderers::pdf
