#include "renderers/pdf/treaty_pdf.hpp"

#include <algorithm>
#include <utility>

#include "engine/sha256.hpp"
#include "renderers/certificate_document.hpp"
#include "renderers/charts/acts_chart.hpp"
#include "renderers/instrument_facts.hpp"
#include "renderers/text_document.hpp"

namespace servanda::renderers {
namespace {

constexpr std::string_view akn_media_type = "text/xml";

Block title_facts(const TreatyToPrint& treaty, const engine::LanguageTag& language) {
  const Messages& messages = Messages::in(language);
  Block made = block(Role::facts, {}, adoption_facts(treaty.instrument, messages));
  if (!treaty.instrument.depositary.empty()) {
    made.children.push_back(fact(std::string(messages.text("status.depositary")),
                                 depositary_words(treaty.instrument, language)));
  }
  if (treaty.status != nullptr) {
    Words standing = {dated(treaty.status->status.as_at, language)};
    standing.push_back(run(std::string(messages.text("page.clause_separator"))));
    append(standing, force_words(*treaty.status, messages));
    made.children.push_back(fact(std::string(messages.text("status.as_at")), std::move(standing)));
  }
  return made;
}

// Behind the title and the notices, where the title page takes them.
void add_facts(Document& document, Block facts) {
  if (facts.children.empty()) return;
  const auto place = std::find_if_not(
      document.blocks.begin(), document.blocks.end(),
      [](const Block& one) { return one.role == Role::title || one.role == Role::notice; });
  document.blocks.insert(place, std::move(facts));
}

Document document_of(const TreatyToPrint& treaty, const TextToPrint& printed) {
  return text_document(
      printed.text, treaty.instrument,
      {printed.text.language(), printed.notes, printed.is_summary, treaty.id, {}, {}, {}});
}

// The notice that leads the text says "unofficial copy" first.
void mark_certified(Document& document) {
  for (Block& block : document.blocks) {
    if (block.role == Role::notice) {
      block = certified_notice(document.language);
      return;
    }
  }
}

Document certificate_for(const TreatyToPrint& treaty) {
  std::vector<CertifiedText> texts;
  for (const TextToPrint& printed : treaty.texts) {
    texts.push_back({printed.text.language(), printed.file_name,
                     engine::to_hex(engine::sha256(printed.source))});
  }
  return certificate_document(treaty.instrument, texts);
}

Attachment source_of(const TextToPrint& printed) {
  const Messages& messages = Messages::in(printed.text.language());
  return {printed.file_name, std::string(akn_media_type),
          std::string(messages.text("downloads.akn")), printed.source};
}

// The status with the acts over time as a picture above the table, which says the same as text.
Document pictured_status(const StatusFacts& facts, const StatusOptions& how, Pictures& pictures) {
  Document document = status_document(facts, how);
  const Messages& messages = Messages::in(how.language);
  auto chart = acts_chart(facts, messages);
  const auto table = std::find_if(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& one) { return one.role == Role::table; });
  if (!chart || table == document.blocks.end()) return document;
  Block picture = block(Role::text, words(chart->words));
  picture.id = "acts-over-time";
  pictures.insert_or_assign(picture.id, *std::move(chart));
  Block part = group(std::string(messages.text("chart.title")));
  part.children.push_back(std::move(picture));
  document.blocks.insert(table, std::move(part));
  return document;
}

}  // namespace

engine::Result<void> print_treaty(const TreatyToPrint& treaty, PdfOptions options,
                                  const PdfSink& sink, engine::Diagnostics& findings) {
  const engine::LanguageTag& language = treaty.texts.front().text.language();
  options.short_title = treaty.instrument.short_title(language);
  std::vector<Document> documents;
  for (const TextToPrint& printed : treaty.texts) {
    documents.push_back(document_of(treaty, printed));
    if (!printed.source.empty()) options.attachments.push_back(source_of(printed));
  }
  add_facts(documents.front(), title_facts(treaty, language));
  if (treaty.status != nullptr) {
    const auto in_file = [](std::string_view eid) { return "#" + std::string(eid); };
    options.annexes.push_back(
        pictured_status(*treaty.status, {language, in_file}, options.pictures));
    documents.front().date = treaty.status->status.as_at.iso();
  }
  if (treaty.is_certified) {
    options.annexes.push_back(certificate_for(treaty));
    for (Document& document : documents) mark_certified(document);
  }
  if (documents.size() == 1) return to_pdf(documents.front(), options, sink, findings);
  return to_parallel_pdf(documents, options, sink, findings);
}

engine::Result<void> print_status(const StatusFacts& facts, const engine::LanguageTag& language,
                                  PdfOptions options, const PdfSink& sink,
                                  engine::Diagnostics& findings) {
  const Document document = pictured_status(facts, {language, {}}, options.pictures);
  return to_pdf(document, options, sink, findings);
}

}  // namespace servanda::renderers
