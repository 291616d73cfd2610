#include "collection/treaty_naming.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "engine/text/unicode.hpp"

namespace servanda::collection {

namespace {

std::string folded(std::string_view title) {
  return engine::fold_for_search(engine::squeeze_spaces(title));
}

std::string first_title(const treaty::Instrument& source) {
  const auto english = source.titles.find("en");
  if (english != source.titles.end()) return english->second;
  return source.titles.empty() ? std::string() : source.titles.begin()->second;
}

// An IRI with a number names one instrument; one that was made of a day alone may fit several.
bool has_number(const treaty::Iri& iri) {
  const std::string number = iri.number();
  return !number.empty() && number != iri.date();
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// Half the words in common: the same title, read from two formats.
bool are_alike(std::string_view one, std::string_view other) {
  const auto a = words_of(one);
  const auto b = words_of(other);
  std::vector<std::string> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return 2 * common.size() >= std::max(a.size(), b.size());
}

}  // namespace

TreatyNaming::TreatyNaming(const Collection& collection) : collection_(collection) {
  engine::Diagnostics ignored;  // they are for `check` to tell
  for (const Treaty& treaty : collection.treaties(ignored)) add(treaty.id, treaty.instrument);
}

void TreatyNaming::add(const TreatyId& id, const treaty::Instrument& instrument) {
  Known known{id, instrument.iri, {}, {}, false};
  for (const auto& [language, title] : instrument.titles) {
    known.titles.emplace(language, folded(title));
  }
  known_.push_back(std::move(known));
}

std::optional<TreatyId> TreatyNaming::find(std::string_view work_iri) const {
  const auto found = std::find_if(known_.begin(), known_.end(),
                                  [&](const Known& one) { return one.iri.work() == work_iri; });
  return found == known_.end() ? std::nullopt : std::optional(found->id);
}

TreatyId TreatyNaming::unused(const TreatyId& wanted) const {
  const std::vector<TreatyId> folders = collection_.treaty_ids();
  const auto is_taken = [&](const TreatyId& id) {
    return std::find(folders.begin(), folders.end(), id) != folders.end() ||
           std::any_of(known_.begin(), known_.end(),
                       [&](const Known& one) { return one.id == id; });
  };
  TreatyId id = wanted;
  for (int n = 2; is_taken(id); ++n) {
    id = TreatyId::from_title(wanted.str().substr(0, 56) + "-" + std::to_string(n));
  }
  return id;
}

TreatyNaming::Known* TreatyNaming::find_by_title(const treaty::Instrument& source,
                                                 std::string_view bcp47) {
  const std::string language(bcp47);
  const auto title = source.titles.find(language);
  if (title == source.titles.end()) return nullptr;
  const std::string wanted = folded(title->second);
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& one) {
    const auto its = one.titles.find(language);
    return its != one.titles.end() && its->second == wanted;
  });
  return found == known_.end() ? nullptr : &*found;
}

TreatyNaming::Known* TreatyNaming::find_by_day(const treaty::Instrument& source,
                                               std::string_view bcp47, std::size_t articles) {
  const std::string language(bcp47);
  const auto title = source.titles.find(language);
  Known* found = nullptr;
  for (Known& one : known_) {
    if (one.iri.date() != source.iri.date()) continue;
    const auto its = one.titles.find(language);
    const bool has_title = its != one.titles.end() && title != source.titles.end();
    if (has_title && !are_alike(its->second, folded(title->second))) continue;
    count_articles(one);
    if (one.articles && *one.articles != articles) continue;
    if (found != nullptr) return nullptr;  // two fit: a person must say
    found = &one;
  }
  return found;
}

void TreatyNaming::count_articles(Known& known) const {
  if (std::exchange(known.is_counted, true)) return;
  engine::Diagnostics ignored;
  const auto treaty = collection_.treaty(known.id.str(), ignored);
  if (!treaty || treaty->texts.empty()) return;
  const auto text = collection_.read_text(treaty->texts.back());
  if (text) known.articles = treaty::count(*text).articles;
}

TreatyNaming::Named TreatyNaming::name(const treaty::Instrument& source, std::string_view bcp47,
                                       std::size_t articles) {
  const bool is_numbered = has_number(source.iri);
  const auto holder = find(source.iri.work());
  if (holder && is_numbered) return {*holder, false, "its IRI", source.iri};
  Known* same = find_by_title(source, bcp47);
  std::string after = "its title";
  if (same == nullptr && !is_numbered) {
    same = find_by_day(source, bcp47, articles);
    after = "its day and its number of articles";
  }
  if (same != nullptr) {
    for (const auto& [language, title] : source.titles) same->titles[language] = folded(title);
    return {same->id, false, after, same->iri};
  }
  const TreatyId id = unused(TreatyId::from_title(
      is_numbered ? source.iri.author() + "-" + source.iri.number() : first_title(source)));
  add(id, source);
  Known& made = known_.back();
  made.articles = articles;
  made.is_counted = true;
  // Two treaties of one day: the name of the second becomes part of its IRI.
  if (const auto own = treaty::Iri::parse(source.iri.work() + "/" + id.str()); holder && own) {
    made.iri = *own;
  }
  return {id, true, is_numbered ? "its number" : "its title", made.iri};
}

}  // namespace servanda::collection
