#pragma once
// Participants by name: every name of any time in any language, and what sources write, folded so
// that case, accents and punctuation do not count.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/result.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

class NameIndex {
 public:
  explicit NameIndex(const ParticipantTable& table);

  // The one participant of that name; else a refusal that offers the nearest.
  [[nodiscard]] engine::Result<ParticipantCode> resolve(std::string_view name) const;

 private:
  void add(ParticipantCode code, std::string_view name);
  [[nodiscard]] std::string shown(ParticipantCode code) const;  // "Algeria (DZA)"
  [[nodiscard]] std::vector<std::string> suggestions(const std::string& key) const;

  const ParticipantTable& table_;
  std::unordered_map<std::string, std::vector<ParticipantCode>> codes_;
  std::vector<std::string> keys_;  // in the order of the table
};

}  // namespace servanda::signatures
