#include "cli/rendering.hpp"

#include <iterator>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "renderers/html/html.hpp"
#include "renderers/office/office.hpp"
#include "renderers/pdf/treaty_pdf.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/status_document.hpp"
#include "renderers/text_document.hpp"
#include "renderers/words.hpp"
#include "treaty/plain_form/form_writer.hpp"

namespace servanda::cli {

using engine::LanguageTag;
using engine::Result;
using renderers::Document;

namespace {

renderers::StatusFacts facts_of(const RenderSource& source) {
  return {source.dossier.treaty.instrument, source.dossier.clauses, source.standing->status,
          source.standing->force, signatures::ParticipantTable::built_in()};
}

Document status_of(const RenderSource& source, const LanguageTag& language) {
  return renderers::status_document(facts_of(source), {language, {}});
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

// A text in one language, and the summary in it where that is to stand beside the articles.
struct Material {
  Reading reading;
  std::optional<treaty::TreatyText> notes;

  [[nodiscard]] const treaty::TreatyText* summary() const { return notes ? &*notes : nullptr; }
};

Result<Material> material_in(const RenderRequest& request, const RenderSource& source,
                             const LanguageTag& language, engine::Diagnostics& findings) {
  const collection::Treaty& treaty = source.dossier.treaty;
  auto reading = read_in(source.collection, treaty, language, findings);
  if (!reading) return tl::make_unexpected(reading.error());
  Material material{*std::move(reading), {}};
  if (request.with_summary && !material.reading.is_summary) {
    auto notes = source.collection.summary(treaty, language);
    if (!notes) return tl::make_unexpected(notes.error());
    material.notes = *std::move(notes);
  }
  return material;
}

Result<Document> document_in(const RenderRequest& request, const RenderSource& source,
                             const LanguageTag& language, engine::Diagnostics& findings) {
  if (request.only_status) return status_of(source, language);
  const auto material = material_in(request, source, language, findings);
  if (!material) return tl::make_unexpected(material.error());
  const collection::Treaty& treaty = source.dossier.treaty;
  Document document = renderers::text_document(
      material->reading.text, treaty.instrument,
      {language, material->summary(), material->reading.is_summary, treaty.id.str(), {}, {}, {}});
  if (request.with_status) append_status(document, status_of(source, language));
  return document;
}

// With the file that it was read from, to go inside the PDF.
Result<renderers::TextToPrint> text_to_print(const Material& material) {
  auto bytes = engine::read_file(material.reading.path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return renderers::TextToPrint{material.reading.text, material.summary(),
                                material.reading.is_summary,
                                material.reading.path.filename().string(), *std::move(bytes)};
}

// What a depositary certifies is neither a summary nor a translation.
Result<void> check_authentic(const std::vector<Material>& materials,
                             const collection::Treaty& treaty) {
  for (const Material& material : materials) {
    const Reading& reading = material.reading;
    if (!reading.is_summary && reading.text.is_authoritative()) continue;
    return engine::failure(engine::cli_diagnostics::no_text, {}, treaty.id.str(),
                           reading.text.language().bcp47(), " that could be certified");
  }
  return {};
}

renderers::PdfOptions pdf_options(const RenderRequest& request, const RenderSource& source) {
  renderers::PdfOptions options;
  options.fonts = source.collection.settings().fonts;
  options.publisher = source.collection.settings().publisher;
  if (request.by_provision) options.reading_order = renderers::ReadingOrder::provision;
  return options;
}

Result<void> print(const RenderRequest& request, const RenderSource& source,
                   std::span<const LanguageTag> languages, const RenderSink& sink,
                   engine::Diagnostics& findings) {
  const renderers::PdfOptions options = pdf_options(request, source);
  std::optional<renderers::StatusFacts> facts;
  if (source.standing) facts.emplace(facts_of(source));
  if (request.only_status) {
    return renderers::print_status(*facts, languages.front(), options, sink, findings);
  }
  std::vector<Material> materials;
  for (const LanguageTag& language : languages) {
    auto material = material_in(request, source, language, findings);
    if (!material) return tl::make_unexpected(material.error());
    materials.push_back(*std::move(material));
  }
  const collection::Treaty& treaty = source.dossier.treaty;
  if (request.with_certificate) {
    if (auto checked = check_authentic(materials, treaty); !checked) return checked;
  }
  renderers::TreatyToPrint whole{treaty.id.str(), treaty.instrument, {}, nullptr};
  for (const Material& material : materials) {
    auto text = text_to_print(material);
    if (!text) return tl::make_unexpected(text.error());
    whole.texts.push_back(*std::move(text));
  }
  if (request.with_status) whole.status = &*facts;
  whole.is_certified = request.with_certificate;
  return renderers::print_treaty(whole, options, sink, findings);
}

std::optional<renderers::OfficeFormat> office_format(Format format) {
  switch (format) {
    case Format::docx:
      return renderers::OfficeFormat::docx;
    case Format::odt:
      return renderers::OfficeFormat::odt;
    case Format::epub:
      return renderers::OfficeFormat::epub;
    case Format::markdown:
      return renderers::OfficeFormat::markdown;
    default:
      return std::nullopt;
  }
}

// With the styles of the document that servanda.toml names for this format, where it names one.
Result<void> write_office(const RenderRequest& request, const RenderSource& source,
                          std::span<const LanguageTag> languages, const RenderSink& sink,
                          engine::Diagnostics& findings) {
  const renderers::OfficeFormat format = *office_format(request.format);
  renderers::OfficeOptions options;
  const auto& references = source.collection.settings().office;
  const auto reference = references.find(std::string(renderers::office_ending(format)));
  if (reference != references.end()) {
    auto bytes = engine::read_file(source.collection.folder() / reference->second);
    if (!bytes) return tl::make_unexpected(bytes.error());
    options.reference = *std::move(bytes);
  }
  std::vector<Document> documents;
  for (const LanguageTag& language : languages) {
    auto document = document_in(request, source, language, findings);
    if (!document) return tl::make_unexpected(document.error());
    documents.push_back(*std::move(document));
  }
  const auto bytes = documents.size() == 1
                         ? renderers::to_office(documents.front(), format, options)
                         : renderers::to_office_parallel(documents, format, options);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return sink(*bytes);
}

// The text alone, in the form that import reads back; nothing where there is none to be had.
std::optional<std::string> plain_form(const RenderRequest& request, const RenderSource& source,
                                      const LanguageTag& language, engine::Diagnostics& findings) {
  if (request.with_status || request.with_summary || request.only_status) return std::nullopt;
  const auto reading = read_in(source.collection, source.dossier.treaty, language, findings);
  if (!reading || reading->is_summary) return std::nullopt;
  return treaty::print_form(reading->text);
}

struct FormatRow {
  std::string_view name;
  Format format;
  std::string_view extension;
};
constexpr FormatRow formats[] = {
    {"html", Format::html, ".html"},       {"text", Format::text, ".txt"},
    {"pdf", Format::pdf, ".pdf"},          {"docx", Format::docx, ".docx"},
    {"odt", Format::odt, ".odt"},          {"epub", Format::epub, ".epub"},
    {"markdown", Format::markdown, ".md"},
};

}  // namespace

Result<void> render_document(const RenderRequest& request, const RenderSource& source,
                             std::span<const LanguageTag> languages, const RenderSink& sink,
                             engine::Diagnostics& findings) {
  if (request.format == Format::pdf) return print(request, source, languages, sink, findings);
  if (office_format(request.format)) {
    return write_office(request, source, languages, sink, findings);
  }
  if (request.format == Format::text) {
    engine::Diagnostics of_form;
    if (const auto form = plain_form(request, source, languages.front(), of_form)) {
      findings.add(std::move(of_form));
      return sink(*form);
    }
  }
  const auto document = document_in(request, source, languages.front(), findings);
  if (!document) return tl::make_unexpected(document.error());
  return sink(request.format == Format::html ? renderers::to_html(*document)
                                             : renderers::to_plain(*document));
}

std::string rendered_name(const RenderRequest& request, const collection::TreatyId& treaty,
                          std::span<const LanguageTag> languages) {
  std::string name = treaty.str() + (request.only_status ? "-status" : "");
  for (const LanguageTag& language : languages) name += "-" + language.iso639_2();
  for (const FormatRow& row : formats) {
    if (row.format == request.format) name += row.extension;
  }
  return name;
}

bool is_binary(Format format) {
  return format == Format::pdf || format == Format::docx || format == Format::odt ||
         format == Format::epub;
}

Format format_of(std::string_view name) {
  for (const FormatRow& row : formats) {
    if (row.name == name) return row.format;
  }
  return Format::html;
}

}  // namespace servanda::cli
