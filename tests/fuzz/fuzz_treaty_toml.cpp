// Any bytes as treaty.toml: an instrument that is read is printed and read back as the same; its
// clauses are read or refused with a reason.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "signatures/clauses.hpp"
#include "signatures/participant.hpp"
#include "treaty/instrument.hpp"

namespace {

namespace engine = servanda::engine;
namespace treaty = servanda::treaty;
namespace signatures = servanda::signatures;

void require(bool holds) {
  if (!holds) std::abort();
}

void read_again(const treaty::Instrument& instrument) {
  engine::Diagnostics findings;
  const auto again =
      treaty::parse_instrument(treaty::print_instrument(instrument), "again.toml", findings);
  require(again.has_value());
  require(again->iri.work() == instrument.iri.work());
  require(again->titles == instrument.titles);
  require(again->depositary == instrument.depositary);
  require(again->adopted == instrument.adopted);
  require(again->authentic == instrument.authentic);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view toml(reinterpret_cast<const char*>(data), size);
  engine::Diagnostics findings;
  const auto instrument = treaty::parse_instrument(toml, "treaty.toml", findings);
  if (instrument) read_again(*instrument);
  const auto clauses = signatures::parse_clauses(
      toml, "treaty.toml", signatures::ParticipantTable::built_in(), findings);
  require(clauses.has_value() || !clauses.error().message.empty());
  return 0;
}
