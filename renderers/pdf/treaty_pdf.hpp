#pragma once
// A treaty as the PDF that is handed to people: its text in one language, or in two or three side
// by side, with its facts on the title page, the status behind it where asked for, and the Akoma
// Ntoso source inside. What `servanda render --to pdf` writes and the site offers.

#include <string>
#include <vector>

#include "renderers/pdf/pdf.hpp"
#include "renderers/status_document.hpp"
#include "treaty/instrument.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

// One language version. What it refers to outlives the call.
struct TextToPrint {
  const treaty::TreatyText& text;
  const treaty::TreatyText* notes = nullptr;  // the summary, set beside the articles
  bool is_summary = false;                    // the text itself is the summary edition
  std::string file_name;                      // of the source: "eng@2024-12-24.xml"
  std::string source;                         // its bytes; empty: it does not go inside
};

struct TreatyToPrint {
  std::string id;
  const treaty::Instrument& instrument;
  std::vector<TextToPrint> texts;       // one; or two or three, side by side
  const StatusFacts* status = nullptr;  // set behind the text
  // The depositary's certificate stands behind the texts, all of them authentic.
  bool is_certified = false;
};

// Words around the text are in the text's
// language; the file's own language is the first text's.
[[nodiscard]] engine::Result<void> print_treaty(const TreatyToPrint& treaty, PdfOptions options,
                                                const PdfSink& sink, engine::Diagnostics& findings);

// The status alone.
[[nodiscard]] engine::Result<void> print_status(const StatusFacts& facts,
                                                const engine::LanguageTag& language,
                                                PdfOptions options, const PdfSink& sink,
                                                engine::Diagnostics& findings);

}  // namespace servanda::renderers
