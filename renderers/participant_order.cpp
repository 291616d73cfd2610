#include "renderers/participant_order.hpp"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace servanda::renderers {
namespace {

std::string collation_key(const icu::Collator& collator, std::string_view name) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  const std::int32_t size = collator.getSortKey(text, nullptr, 0);
  std::string key(static_cast<std::size_t>(size), '\0');
  collator.getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), size);
  return key;
}

}  // namespace

std::vector<std::size_t> alphabetical(const std::vector<std::string_view>& names,
                                      const engine::LanguageTag& language) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(language.bcp47().c_str()), error));
  std::vector<std::string> keys;
  for (const std::string_view name : names) {
    keys.push_back(U_SUCCESS(error) ? collation_key(*collator, name) : std::string(name));
  }
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  return order;
}

std::vector<NamedParticipant> by_name(const signatures::Status& status,
                                      const signatures::ParticipantTable& participants,
                                      const engine::LanguageTag& language) {
  std::vector<std::string_view> names;
  for (const signatures::ParticipantStatus& one : status.participants) {
    names.push_back(participants.name(one.code, language, status.as_at));
  }
  std::vector<NamedParticipant> sorted;
  for (const std::size_t i : alphabetical(names, language)) {
    sorted.push_back({names[i], &status.participants[i]});
  }
  return sorted;
}

}  // namespace servanda::renderers
