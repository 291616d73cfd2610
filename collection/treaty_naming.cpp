#include "collection/treaty_naming.hpp"

#include <algorithm>

#include "engine/text/unicode.hpp"

namespace servanda::collection {

namespace {

std::pair<std::string, std::string> title_key(std::string_view bcp47, std::string_view title) {
  return {std::string(bcp47), engine::fold_for_search(engine::squeeze_spaces(title))};
}

std::string first_title(const treaty::Instrument& source) {
  const auto english = source.titles.find("en");
  if (english != source.titles.end()) return english->second;
  return source.titles.empty() ? std::string() : source.titles.begin()->second;
}

}  // namespace

TreatyNaming::TreatyNaming(const Collection& collection) : taken_(collection.treaty_ids()) {
  engine::Diagnostics ignored;  // they are for `check` to tell
  for (const Treaty& treaty : collection.treaties(ignored)) add(treaty.id, treaty.instrument);
}

void TreatyNaming::add(const TreatyId& id, const treaty::Instrument& instrument) {
  by_iri_.try_emplace(instrument.iri.work(), id);
  for (const auto& [language, title] : instrument.titles) {
    by_title_.try_emplace(title_key(language, title), id);
  }
}

std::optional<TreatyId> TreatyNaming::find(std::string_view work_iri) const {
  const auto found = by_iri_.find(work_iri);
  return found == by_iri_.end() ? std::nullopt : std::optional(found->second);
}

TreatyId TreatyNaming::unused(const TreatyId& wanted) const {
  TreatyId id = wanted;
  for (int n = 2; std::find(taken_.begin(), taken_.end(), id) != taken_.end(); ++n) {
    id = TreatyId::from_title(wanted.str().substr(0, 56) + "-" + std::to_string(n));
  }
  return id;
}

TreatyNaming::Named TreatyNaming::name(const treaty::Instrument& source, std::string_view bcp47) {
  if (const auto known = find(source.iri.work())) return {*known, false, "its IRI"};
  if (const auto title = source.titles.find(std::string(bcp47)); title != source.titles.end()) {
    const auto known = by_title_.find(title_key(bcp47, title->second));
    if (known != by_title_.end()) return {known->second, false, "its title"};
  }
  const std::string number = source.iri.number();
  const bool has_number = !number.empty() && number != source.iri.date();
  const TreatyId id = unused(
      TreatyId::from_title(has_number ? source.iri.author() + "-" + number : first_title(source)));
  add(id, source);
  taken_.push_back(id);
  return {id, true, has_number ? "its number" : "its title"};
}

}  // namespace servanda::collection
