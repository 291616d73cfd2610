#include "signatures/participant.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/catalogue.hpp"

namespace servanda::signatures {

engine::Result<ParticipantCode> ParticipantCode::parse(std::string_view text) {
  ParticipantCode code;
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool good = text.size() >= 3 && text.size() <= code.letters_.size() &&
                    is_letter(text.front()) &&
                    std::ranges::all_of(text, [&](char c) { return is_letter(c) || is_digit(c); });
  if (!good) return engine::failure(engine::sig_diagnostics::bad_participant_code, {}, text);
  std::ranges::copy(text, code.letters_.begin());
  code.size_ = static_cast<std::uint8_t>(text.size());
  return code;
}

ParticipantCode ParticipantCode::of(std::string_view text) {
  auto parsed = parse(text);
  if (!parsed) throw std::invalid_argument(parsed.error().message);
  return *parsed;
}

std::string_view kind_name(ParticipantKind kind) {
  switch (kind) {
    case ParticipantKind::member:
      return "member";
    case ParticipantKind::observer:
      return "observer";
    case ParticipantKind::organization:
      return "organization";
    case ParticipantKind::former:
      return "former";
    case ParticipantKind::other:
      return "other";
  }
  return "";
}

bool Period::contains(engine::CivilDate day) const {
  return (!from || *from <= day) && (!until || day < *until);
}

}  // namespace servanda::signatures
