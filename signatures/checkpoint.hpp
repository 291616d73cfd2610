#pragma once
// The head of the register's tree in a form to keep elsewhere and to compare later: three lines, an
// empty line and a signature, as the transparency logs of the C2SP have it (tlog-checkpoint in a
// signed-note), so that their tools can read it:
//
//   treaties.example.org/register
//   73
//   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//
//   — treaties.example.org/register Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/…

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/result.hpp"
#include "signatures/merkle.hpp"
#include "signatures/signed_note.hpp"

namespace servanda::signatures {

struct Checkpoint {
  std::string origin;  // names the register
  std::uint64_t size = 0;
  Hash root{};
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

// The three lines that are signed.
[[nodiscard]] std::string print_checkpoint(const Checkpoint& checkpoint);
[[nodiscard]] std::string sign_checkpoint(const Checkpoint& checkpoint, const SigningKey& key);
// Refuses what is no checkpoint, or is not signed by that key.
[[nodiscard]] engine::Result<Checkpoint> open_checkpoint(std::string_view note,
                                                         const VerifierKey& key,
                                                         const std::string& file);
// The lines alone, unchecked: for the size and the root that someone claims.
[[nodiscard]] engine::Result<Checkpoint> parse_checkpoint(std::string_view text,
                                                          const std::string& file);

}  // namespace servanda::signatures
