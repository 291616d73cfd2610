#include "cli/reading.hpp"

#include <utility>
#include <vector>

#include "collection/near_names.hpp"
#include "engine/catalogue.hpp"

namespace servanda::cli {

using collection::StoredText;
using engine::LanguageTag;
using engine::Result;

namespace {

struct Choice {
  const StoredText* stored = nullptr;
  bool is_summary = false;
};

Choice choose_in(const collection::Treaty& treaty, const LanguageTag& language) {
  if (const StoredText* text = treaty.find_text(language)) return {text, false};
  return {treaty.find_summary(language), true};
}

// Nobody said which language: the text goes before the summary, whatever the language.
Choice choose(const collection::Treaty& treaty, const LanguageTag& ui) {
  const LanguageTag english = *LanguageTag::parse("en");
  for (const LanguageTag& language : {ui, english}) {
    if (const StoredText* text = treaty.find_text(language)) return {text, false};
  }
  if (!treaty.texts.empty()) return {&treaty.texts.front(), false};
  for (const LanguageTag& language : {ui, english}) {
    if (const StoredText* summary = treaty.find_summary(language)) return {summary, true};
  }
  return {treaty.summaries.empty() ? nullptr : &treaty.summaries.front(), true};
}

Result<Reading> read(const collection::Collection& collection, const collection::Treaty& treaty,
                     const Choice& choice, const LanguageTag& language,
                     engine::Diagnostics& findings) {
  if (choice.stored == nullptr) {
    // Its refusal names the languages that there are.
    return tl::make_unexpected(collection.text(treaty, language).error());
  }
  auto text = collection.read_text(*choice.stored);
  if (!text) return tl::make_unexpected(text.error());
  if (choice.is_summary) {
    findings.add(engine::diagnostic(engine::env_diagnostics::summary_shown,
                                    {collection.shown(choice.stored->path), 0, {}},
                                    treaty.id.str()));
  }
  return Reading{treaty, *std::move(text), choice.stored->path, choice.is_summary};
}

}  // namespace

Result<Reading> read_in(const collection::Collection& collection, const collection::Treaty& treaty,
                        const LanguageTag& language, engine::Diagnostics& findings) {
  return read(collection, treaty, choose_in(treaty, language), language, findings);
}

Result<Reading> open_reading(Context& context, const collection::Collection& collection,
                             std::string_view name, const std::optional<LanguageTag>& asked) {
  const auto treaty = collection.treaty(name, context.findings);
  if (!treaty) return tl::make_unexpected(treaty.error());
  if (asked) return read_in(collection, *treaty, *asked, context.findings);
  return read(collection, *treaty, choose(*treaty, context.ui), context.ui, context.findings);
}

Result<const treaty::Provision*> find_provision(const Reading& reading, std::string_view eid) {
  if (const treaty::Provision* found = reading.text.find(eid)) return found;
  std::vector<std::string> known;
  for (const auto& provision : reading.text.provisions()) known.emplace_back(provision.eid);
  return engine::failure(engine::cli_diagnostics::unknown_provision, {}, reading.treaty.id.str(),
                         eid.substr(0, 128), collection::suggestion(eid, known));
}

}  // namespace servanda::cli
