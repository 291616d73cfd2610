// Any text as a numeral: each reading has a value in bounds, and what its style prints for that
// value has the same reading among its own.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/numeral.hpp"

namespace {

namespace engine = servanda::engine;

void require(bool holds) {
  if (!holds) std::abort();
}

bool reads_back(const engine::Numeral& numeral) {
  const auto again = engine::read_numeral(engine::print_numeral(numeral.value, numeral.style));
  return std::any_of(again.begin(), again.end(), [&numeral](const engine::Numeral& reading) {
    return reading.value == numeral.value;
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint32_t largest = 999'999;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const engine::Numeral& numeral : engine::read_numeral(text)) {
    require(numeral.value >= 1 && numeral.value <= largest);
    require(reads_back(numeral));
  }
  const auto number = engine::read_number(text);
  require(!number || (*number >= 1 && *number <= largest));
  return 0;
}
