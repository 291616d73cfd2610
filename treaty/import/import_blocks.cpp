#include "treaty/import/import_blocks.hpp"

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/date_text.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/akn_writer.hpp"
#include "treaty/import/authentic_languages.hpp"
#include "treaty/import/naming.hpp"
#include "treaty/import/words_kept.hpp"
#include "treaty/reference/link.hpp"
#include "treaty/stored_form.hpp"
#include "treaty/terms/definitions.hpp"

namespace servanda::treaty {
namespace {

using engine::CivilDate;
using engine::LanguageTag;
namespace akn = engine::akn_diagnostics;
namespace src = engine::src_diagnostics;

std::string title_of(const TreatyDraft& draft) {
  std::string title;
  for (const DraftPreface& line : draft.preface) {
    if (!line.is_title) continue;
    if (!title.empty()) title += ' ';
    title += words_in(line.text.runs);
  }
  return engine::squeeze_spaces(title);
}

// "Done at … this tenth day of …": the last full date of the closing formula's first lines.
std::optional<CivilDate> closing_date(const TreatyDraft& draft, const LanguageTag& language) {
  constexpr std::size_t longest = 20;  // blocks; signatures follow
  for (std::size_t i = 0; i < std::min(draft.conclusions.size(), longest); ++i) {
    const auto dates = engine::find_dates(words_in(draft.conclusions[i].runs), language);
    if (!dates.empty()) return dates.back().date;
  }
  return std::nullopt;
}

std::optional<CivilDate> version_of(const ImportOptions& options, const SourceFacts& facts,
                                    const TreatyDraft& draft, const LanguageTag& language) {
  if (options.version) return options.version;
  if (facts.adopted) return facts.adopted;
  if (options.instrument != nullptr && options.instrument->adopted) {
    return options.instrument->adopted;
  }
  return closing_date(draft, language);
}

// The Work of a treaty that has no treaty.toml yet, made from the document that holds it. An IRI
// needs a day; where none is known, the one that no treaty is of (text_identity.cpp).
std::optional<Iri> work_of(const SourceFacts& facts, std::optional<CivilDate> version) {
  const std::string date = facts.work ? facts.work->date()
                           : version  ? version->iso()
                                      : "9999-12-31";
  const std::string author =
      facts.work && !facts.work->author().empty() ? facts.work->author() : "un";
  const std::string number =
      facts.work && !facts.work->number().empty() ? "/" + facts.work->number() : "";
  const auto iri = Iri::parse("/akn/un/act/provision/" + author + "/" + date + number);
  return iri ? std::optional(*iri) : std::nullopt;
}

// What treaty.toml says, else what the treaty says of itself, else that this text is authentic.
std::vector<LanguageTag> authentic_in(const TreatyDraft& draft, const LanguageRules& rules,
                                      const Instrument* instrument) {
  if (instrument != nullptr && !instrument->authentic.empty()) return instrument->authentic;
  auto named = authentic_languages(draft, rules);
  return named.empty() ? std::vector{rules.language} : named;
}

bool is_among(const LanguageTag& language, const std::vector<LanguageTag>& all) {
  return std::ranges::find(all, language) != all.end();
}

// The authentic text that a translation is said to be of: English where there is a choice.
LanguageTag translated_from(const std::vector<LanguageTag>& authentic) {
  const auto english = std::ranges::find(authentic, "en", &LanguageTag::bcp47);
  return english == authentic.end() ? authentic.front() : *english;
}

Instrument instrument_for(const TextIdentity& identity, const std::vector<LanguageTag>& authentic,
                          const ImportOptions& options) {
  if (options.instrument != nullptr) return *options.instrument;
  Instrument made{identity.work, {}, {}, {}, identity.adopted, {}, authentic, {}, {}};
  made.titles.emplace(identity.language.bcp47(),
                      identity.title.empty() ? identity.work.work() : identity.title);
  return made;
}

void tell(const TreatyDraft& draft, const std::string& file, engine::Diagnostics& findings) {
  for (const DraftFinding& one : draft.findings) {
    const std::string eid = one.provision == nullptr ? std::string() : one.provision->eid;
    findings.add(
        engine::diagnostic(*one.kind, {file, one.line, eid}, one.first, one.second, one.third));
  }
}

engine::Result<TreatyText> written(const TreatyDraft& draft, const TextIdentity& identity,
                                   const std::string& file) {
  auto document = engine::XmlDocument::parse("<akomaNtoso/>", file);
  if (!document) return tl::make_unexpected(document.error());
  document->tree().reset();
  write_akn(draft, identity, document->tree());
  return TreatyText::open(*std::move(document));
}

}  // namespace

ImportedText finish_import(TreatyText text, Instrument instrument, const ImportOptions& options,
                           engine::Diagnostics& findings) {
  const bool is_summary = instrument.iri.subtype() == "summary";
  if (options.link_references && !is_summary) {
    (void)mark_definitions(text);
    (void)link_references(text, findings);
  }
  const auto version = text.version();
  const Counts counts = count(text);
  std::string bytes = stored_form(text);
  return {std::move(text), std::move(bytes), std::move(instrument), version, counts};
}

engine::Result<ImportedText> import_survey(Survey survey, const LanguageRules& rules,
                                           const SourceFacts& facts, const std::string& file,
                                           const ImportOptions& options,
                                           engine::Diagnostics& findings) {
  const std::string source = words_of(survey.lines);
  return import_draft(recognise(std::move(survey), rules), rules, source, facts, file, options,
                      findings);
}

engine::Result<ImportedText> import_draft(TreatyDraft draft, const LanguageRules& rules,
                                          std::string_view source, const SourceFacts& facts,
                                          const std::string& file, const ImportOptions& options,
                                          engine::Diagnostics& findings) {
  name_provisions(draft);
  tell(draft, file, findings);
  const auto version = version_of(options, facts, draft, rules.language);
  const auto work = options.instrument != nullptr ? std::optional(options.instrument->iri)
                                                  : work_of(facts, version);
  if (!work) return engine::failure(akn::work_unknown, {file, 0, {}});
  const auto authentic = authentic_in(draft, rules, options.instrument);
  const bool is_translation = !is_among(rules.language, authentic);
  if (is_translation) {
    findings.add(engine::diagnostic(akn::translation, {file, 0, {}}, rules.language.bcp47()));
  }
  TextIdentity identity{*work,
                        rules.language,
                        version,
                        facts.adopted ? facts.adopted : version,
                        title_of(draft),
                        is_translation,
                        translated_from(authentic),
                        facts};
  auto text = written(draft, identity, file);
  if (!text) return tl::make_unexpected(text.error());
  const auto lost = source.empty() ? std::nullopt : first_words_lost(source, text->act());
  if (lost) return engine::failure(src::words_lost, {file, 0, {}}, *lost);
  return finish_import(*std::move(text), instrument_for(identity, authentic, options), options,
                       findings);
}

engine::Result<ImportedText> import_blocks(std::vector<Block> blocks, const SourceFacts& facts,
                                           const std::string& file, const ImportOptions& options,
                                           engine::Diagnostics& findings) {
  std::vector<std::vector<Block>> documents;
  documents.push_back(std::move(blocks));
  auto reading =
      read_in_its_language(std::move(documents), 0, facts.language, file, options, findings);
  if (!reading) return tl::make_unexpected(reading.error());
  Survey& found = reading->documents.front();
  if (!reading->treaty) {
    return engine::failure(
        akn::no_treaty, {file, 0, {}},
        fmt::format("{} lines without articles in sequence", found.lines.size()));
  }
  return import_survey(std::move(found), *reading->rules, facts, file, options, findings);
}

}  // namespace servanda::treaty
