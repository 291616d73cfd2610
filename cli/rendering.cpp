#include "cli/rendering.hpp"

#include <iterator>
#include <utility>

#include "renderers/html/html.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/status_document.hpp"
#include "renderers/text_document.hpp"
#include "renderers/words.hpp"

namespace servanda::cli {

using engine::LanguageTag;
using engine::Result;
using renderers::Document;

namespace {

Document status_of(const RenderSource& source, const LanguageTag& language) {
  const renderers::StatusFacts facts{source.dossier.treaty.instrument, source.dossier.clauses,
                                     source.standing->status, source.standing->force,
                                     signatures::ParticipantTable::built_in()};
  return renderers::status_document(facts, {language, {}});
}

// Behind the text, under a heading of its own instead of a second title.
void append_status(Document& document, Document status) {
  renderers::Block part = renderers::group(status.title);
  part.id = "status";
  const std::size_t titles =
      !status.blocks.empty() && status.blocks.front().role == renderers::Role::title;
  part.children.assign(std::make_move_iterator(status.blocks.begin() + static_cast<long>(titles)),
                       std::make_move_iterator(status.blocks.end()));
  document.blocks.push_back(std::move(part));
}

Result<Document> text_of(const RenderRequest& request, const RenderSource& source,
                         const LanguageTag& language, engine::Diagnostics& findings) {
  const collection::Treaty& treaty = source.dossier.treaty;
  auto reading = read_in(source.collection, treaty, language, findings);
  if (!reading) return tl::make_unexpected(reading.error());
  std::optional<treaty::TreatyText> summary;
  if (request.with_summary && !reading->is_summary) {
    auto notes = source.collection.summary(treaty, language);
    if (!notes) return tl::make_unexpected(notes.error());
    summary = *std::move(notes);
  }
  return renderers::text_document(
      reading->text, treaty.instrument,
      {language, summary ? &*summary : nullptr, reading->is_summary, treaty.id.str(), {}, {}, {}});
}

}  // namespace

Result<std::string> render_document(const RenderRequest& request, const RenderSource& source,
                                    const LanguageTag& language, engine::Diagnostics& findings) {
  auto document = request.only_status ? Result<Document>(status_of(source, language))
                                      : text_of(request, source, language, findings);
  if (!document) return tl::make_unexpected(document.error());
  if (request.with_status && !request.only_status) {
    append_status(*document, status_of(source, language));
  }
  return request.format == Format::html ? renderers::to_html(*document)
                                        : renderers::to_plain(*document);
}

std::string rendered_name(const RenderRequest& request, const collection::TreatyId& treaty,
                          const LanguageTag& language) {
  return treaty.str() + (request.only_status ? "-status-" : "-") + language.iso639_2() +
         (request.format == Format::html ? ".html" : ".txt");
}

}  // namespace servanda::cli
