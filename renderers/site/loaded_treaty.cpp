#include "renderers/site/loaded_treaty.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "collection/implementation.hpp"
#include "collection/other_treaties.hpp"
#include "collection/parallel.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "engine/sha256.hpp"
#include "renderers/data/status_json.hpp"
#include "renderers/data/timeline_json.hpp"
#include "renderers/site/keys.hpp"
#include "signatures/integrity.hpp"

namespace servanda::renderers {
namespace {

using collection::Collection;
using collection::StoredText;
using engine::Result;

constexpr std::string_view fallback_language = "en";

Result<LoadedText> load_text(const Collection& collection, const StoredText& stored) {
  auto bytes = engine::read_file(stored.path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  auto text = collection.read_text(stored);
  if (!text) return tl::make_unexpected(text.error());
  std::string sum = engine::to_hex(engine::sha256(*bytes));
  LoadedText loaded{stored, *std::move(bytes), *std::move(text), {}, std::move(sum)};
  for (ReadingUnit& unit : reading_units(loaded.text, Messages::in(stored.language))) {
    loaded.units.push_back(std::move(unit.eid));
  }
  return loaded;
}

// Two at a time; in the order of `stored`.
std::vector<LoadedText> load_texts(const Collection& collection,
                                   const std::vector<StoredText>& stored,
                                   engine::Diagnostics& findings) {
  std::vector<std::optional<Result<LoadedText>>> read(stored.size());
  collection::for_each_in_parallel(
      stored.size(), [&](std::size_t i) { read[i] = load_text(collection, stored[i]); });
  std::vector<LoadedText> texts;
  for (auto& one : read) {
    if (*one) {
      texts.push_back(**std::move(one));
    } else {
      findings.add(one->error());
    }
  }
  return texts;
}

// By what it says, not by what it follows from: clauses may look at other treaties.
std::string standing_sum(const LoadedTreaty& treaty) {
  std::string steps;
  for (const signatures::ForceStep& step : treaty.standing->force.steps) steps += step.words + "\n";
  static const engine::LanguageTag english = *engine::LanguageTag::parse(fallback_language);
  return key_of(
      {events_json(treaty.events), status_json(treaty.id(), treaty.facts(), english), steps});
}

std::vector<VersionPair> version_pairs(const collection::Treaty& treaty) {
  std::set<VersionPair> pairs;
  const std::vector<StoredText>& texts = treaty.texts;
  for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
    if (texts[i + 1].language != texts[i].language) continue;
    pairs.insert({texts[i].version, texts[i + 1].version});
    pairs.insert({texts[i].version, treaty.find_text(texts[i].language)->version});
  }
  return {pairs.begin(), pairs.end()};
}

std::string shape_of(const LoadedTreaty& treaty) {
  std::string shape = treaty.sum + (treaty.standing ? " dated" : " undated");
  for (const auto* texts : {&treaty.texts, &treaty.summaries}) {
    for (const LoadedText& text : *texts) {
      shape += "\n" + text.stored.path.stem().string();
      for (const std::string& unit : text.units) shape += " " + unit;
    }
  }
  return key_of({shape});
}

Result<LoadedTreaty> load_treaty(const Collection& collection, const signatures::Register& book,
                                 collection::Treaty treaty, std::optional<engine::CivilDate> as_at,
                                 engine::Diagnostics& findings) {
  auto clauses = collection.clauses(treaty, findings);
  if (!clauses) return tl::make_unexpected(clauses.error());
  auto events = book.events(treaty.id.str());
  if (!events) return tl::make_unexpected(events.error());
  auto toml = engine::read_file(treaty.folder / "treaty.toml");
  if (!toml) return tl::make_unexpected(toml.error());
  auto implementation = collection::implementation_records(collection, treaty, findings);
  if (!implementation) return tl::make_unexpected(implementation.error());
  const auto csv = engine::read_file(treaty.folder / "implementation.csv");
  LoadedTreaty loaded{.treaty = std::move(treaty),
                      .clauses = *std::move(clauses),
                      .events = *std::move(events),
                      .implementation = *std::move(implementation)};
  loaded.sum = engine::to_hex(engine::sha256(*toml));
  loaded.implementation_sum = csv ? engine::to_hex(engine::sha256(*csv)) : std::string{};
  loaded.version_pairs = version_pairs(loaded.treaty);
  loaded.texts = load_texts(collection, loaded.treaty.texts, findings);
  loaded.summaries = load_texts(collection, loaded.treaty.summaries, findings);
  if (loaded.treaty.text_languages().size() > 1 && !loaded.texts.empty()) {
    loaded.parallel_units = shown_text(loaded, collection.settings().languages.front()).text->units;
  }
  const auto known = signatures::effective_events(loaded.events);
  const auto day = collection.as_at(loaded.treaty, known, as_at);
  if (!day) {
    loaded.standing_sum = key_of({events_json(loaded.events)});
    loaded.shape = shape_of(loaded);
    return loaded;
  }
  const collection::OtherTreatiesHere others(collection, book);
  const signatures::Question question{*day, {}, &others.answers()};
  const auto& participants = signatures::ParticipantTable::built_in();
  loaded.standing =
      Standing{signatures::status(loaded.events, loaded.clauses, participants, question),
               signatures::force(loaded.events, loaded.clauses, participants, question)};
  loaded.standing_sum = standing_sum(loaded);
  loaded.shape = shape_of(loaded);
  if (asks_others(loaded.clauses)) {
    loaded.known_timeline = timeline_json(
        {loaded.id(), loaded.events, loaded.clauses, participants, &others.answers(), *day});
    loaded.standing_sum = key_of({loaded.standing_sum, loaded.known_timeline});
  }
  return loaded;
}

const LoadedText* newest_in(const std::vector<LoadedText>& texts,
                            const engine::LanguageTag& language) {
  const LoadedText* newest = nullptr;
  for (const LoadedText& one : texts) {
    if (one.stored.language == language) newest = &one;
  }
  return newest;
}

// In the language, else in English, else the first there is.
const LoadedText* best_in(const std::vector<LoadedText>& texts,
                          const engine::LanguageTag& language) {
  if (const LoadedText* own = newest_in(texts, language)) return own;
  const auto english = engine::LanguageTag::parse(fallback_language);
  if (const LoadedText* text = english ? newest_in(texts, *english) : nullptr) return text;
  return texts.empty() ? nullptr : newest_in(texts, texts.front().stored.language);
}

}  // namespace

bool LoadedText::has_unit(std::string_view eid) const {
  return std::find(units.begin(), units.end(), eid) != units.end();
}

StatusFacts LoadedTreaty::facts() const {
  return {treaty.instrument, clauses, standing->status, standing->force,
          signatures::ParticipantTable::built_in()};
}

std::optional<engine::CivilDate> LoadedTreaty::in_force_since() const {
  const auto& in_force = standing ? standing->status.entry_into_force : std::nullopt;
  const auto shown = in_force ? in_force->shown() : std::nullopt;
  return shown && *shown <= standing->status.as_at ? shown : std::nullopt;
}

std::string LoadedTreaty::timeline() const {
  if (!known_timeline.empty()) return known_timeline;
  return timeline_json({id(), events, clauses, signatures::ParticipantTable::built_in(), nullptr,
                        standing->status.as_at});
}

const LoadedText* LoadedTreaty::text_in(const engine::LanguageTag& language) const {
  return newest_in(texts, language);
}

const LoadedText* LoadedTreaty::summary_in(const engine::LanguageTag& language) const {
  return newest_in(summaries, language);
}

Result<std::vector<LoadedTreaty>> load_treaties(const Collection& collection,
                                                std::optional<engine::CivilDate> as_at,
                                                engine::Diagnostics& findings) {
  const auto book = collection.open_register();
  if (!book) return tl::make_unexpected(book.error());
  const auto verification = signatures::verify(*book);
  if (!verification) return tl::make_unexpected(verification.error());
  engine::Diagnostics found = verification->problems;
  std::vector<LoadedTreaty> loaded;
  for (collection::Treaty& treaty : collection.treaties(found)) {
    auto one = load_treaty(collection, *book, std::move(treaty), as_at, found);
    if (one) {
      loaded.push_back(*std::move(one));
    } else {
      found.add(one.error());
    }
  }
  const std::size_t errors = found.count(engine::Severity::error);
  const bool has_errors = found.has_errors();
  findings.add(std::move(found));
  if (has_errors) return engine::failure(engine::ren_diagnostics::site_refused, {}, errors);
  return loaded;
}

ShownText shown_text(const LoadedTreaty& treaty, const engine::LanguageTag& interface,
                     std::string_view in) {
  ShownText shown;
  if (treaty.texts.empty()) {
    shown.text = best_in(treaty.summaries, interface);
    shown.is_summary = true;
    return shown;
  }
  shown.notes = best_in(treaty.summaries, interface);
  const auto chosen = engine::LanguageTag::parse(in);
  shown.text = !in.empty() && chosen ? treaty.text_in(*chosen) : best_in(treaty.texts, interface);
  if (treaty.text_in(interface) == nullptr) shown.choices = treaty.treaty.text_languages();
  return shown;
}

}  // namespace servanda::renderers
