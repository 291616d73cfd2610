#pragma once
// Documents as PDF 1.7 files: typeset in their languages, tagged (PDF/UA-1, ISO 14289-1), made to
// last (PDF/A-3a, ISO 19005-3), with the Akoma Ntoso source inside. The bytes depend on the
// document, the options and the installed fonts, and on nothing else. Pages leave through the sink
// as they are made. See docs/formats/pdf.md.

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "renderers/document.hpp"
#include "renderers/figure.hpp"

namespace servanda::renderers {

enum class PaperSize { a4, letter };

// How a parallel text is read aloud and copied: one language after the other, or provision by
// provision with the languages in turn.
enum class ReadingOrder { language, provision };

// A file inside the file.
struct Attachment {
  std::string name;        // "eng@2024-12-24.xml"
  std::string media_type;  // "text/xml"
  std::string description;
  std::string content;
};

// Drawn in the place of a block of text that says the same, by the block's id.
using Pictures = std::map<std::string, Figure>;

struct PdfOptions {
  PaperSize paper = PaperSize::a4;
  // Families to set the text in before the house's own, as fontconfig names them.
  std::vector<std::string> fonts;
  std::string publisher;
  std::string short_title;  // for the heads of pages, where the title is too long for them
  // Set behind the text, each on a page of its own, under its title: the status, a certificate.
  std::vector<Document> annexes;
  std::vector<Attachment> attachments;
  Pictures pictures;
  ReadingOrder reading_order = ReadingOrder::language;
};

// Takes the file's bytes in order.
using PdfSink = std::function<engine::Result<void>(std::string_view)>;

// A document with chapters or articles gets a title page and contents; a short one has its title
// above the text. `findings` tells of missing fonts and characters and of lines too wide.
[[nodiscard]] engine::Result<void> to_pdf(const Document& document, const PdfOptions& options,
                                          const PdfSink& sink, engine::Diagnostics& findings);
[[nodiscard]] engine::Result<std::string> to_pdf(const Document& document,
                                                 const PdfOptions& options,
                                                 engine::Diagnostics& findings);

// Two or three language versions of one text in columns, each paragraph beside its counterparts.
// The first document's language is the file's.
[[nodiscard]] engine::Result<void> to_parallel_pdf(std::span<const Document> documents,
                                                   const PdfOptions& options, const PdfSink& sink,
                                                   engine::Diagnostics& findings);
[[nodiscard]] engine::Result<std::string> to_parallel_pdf(std::span<const Document> documents,
                                                          const PdfOptions& options,
                                                          engine::Diagnostics& findings);

}  // namespace servanda::renderers
