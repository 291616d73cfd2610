#include "renderers/participant_order.hpp"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>

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

std::vector<NamedParticipant> by_name(const signatures::Status& status,
                                      const signatures::ParticipantTable& participants,
                                      const engine::LanguageTag& language) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(language.bcp47().c_str()), error));
  struct Keyed {
    std::string key;
    NamedParticipant named;
  };
  std::vector<Keyed> keyed;
  for (const signatures::ParticipantStatus& one : status.participants) {
    const std::string_view name = participants.name(one.code, language, status.as_at);
    keyed.push_back(
        {U_SUCCESS(error) ? collation_key(*collator, name) : std::string(name), {name, &one}});
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
  std::vector<NamedParticipant> sorted;
  for (const Keyed& one : keyed) sorted.push_back(one.named);
  return sorted;
}

}  // namespace servanda::renderers
