#include "signatures/name_index.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "signatures/near.hpp"

namespace servanda::signatures {
namespace {

// "St. Kitts & Nevis" and "St Kitts, Nevis" are one name: letters and digits only, folded.
std::string name_key(std::string_view name) {
  const std::string folded = engine::fold_for_search(name);
  std::string key;
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = engine::next_code_point(folded, at);
    if (!engine::is_letter_or_digit(c)) {
      gap = !key.empty();
      continue;
    }
    if (gap) key += ' ';
    gap = false;
    engine::append_utf8(key, c);
  }
  return key;
}

const engine::CivilDate& latest() {
  static const auto day = engine::CivilDate::of(9999, 12, 31);
  return day;
}

}  // namespace

NameIndex::NameIndex(const ParticipantTable& table) : table_(table) {
  for (const auto& names : table.names_) {
    for (const std::string_view name : names.in) add(names.code, name);
  }
  for (const auto& alias : table.aliases_) add(alias.code, alias.name);
}

void NameIndex::add(ParticipantCode code, std::string_view name) {
  std::string key = name_key(name);
  if (key.empty()) return;
  auto& codes = codes_[key];
  if (codes.empty()) keys_.push_back(key);
  if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
}

std::string NameIndex::shown(ParticipantCode code) const {
  return std::string(table_.name(code, "en", latest())) + " (" + std::string(code.str()) + ")";
}

std::vector<std::string> NameIndex::suggestions(const std::string& key) const {
  const std::vector<std::string_view> candidates(keys_.begin(), keys_.end());
  std::vector<std::string> out;
  for (const std::size_t index : nearest(key, candidates, 9)) {
    for (const ParticipantCode code : codes_.at(keys_[index])) {
      std::string words = shown(code);
      const bool known = std::ranges::find(out, words) != out.end();
      if (!known && out.size() < 3) out.push_back(std::move(words));
    }
  }
  return out;
}

engine::Result<ParticipantCode> NameIndex::resolve(std::string_view name) const {
  const std::string key = name_key(name);
  const auto found = codes_.find(key);
  if (found == codes_.end()) {
    return engine::failure(engine::sig_diagnostics::unknown_participant, {}, name,
                           did_you_mean(suggestions(key)));
  }
  if (found->second.size() == 1) return found->second.front();
  std::string either;
  for (const ParticipantCode code : found->second) {
    either += (either.empty() ? "" : " or ") + shown(code);
  }
  return engine::failure(engine::sig_diagnostics::ambiguous_participant, {}, name, either);
}

}  // namespace servanda::signatures
