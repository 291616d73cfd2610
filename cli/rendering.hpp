#pragma once
// One document of a treaty, ready for a file: its text in one language, with or without status and
// summary, or its status alone.

#include <optional>
#include <string>

#include "cli/context.hpp"
#include "cli/reading.hpp"
#include "collection/standing.hpp"

namespace servanda::cli {

enum class Format { html, text };

struct RenderRequest {
  Format format = Format::html;
  bool with_status = false;
  bool with_summary = false;
  bool only_status = false;
};

// Of what is rendered: the standing is needed where the status is.
struct RenderSource {
  const collection::Collection& collection;
  const collection::Dossier& dossier;
  const std::optional<collection::Standing>& standing;
};

// The bytes of the document in one language; its words around the text are in that language too.
// Safe to call from several threads, each with its own findings.
[[nodiscard]] engine::Result<std::string> render_document(const RenderRequest& request,
                                                          const RenderSource& source,
                                                          const engine::LanguageTag& language,
                                                          engine::Diagnostics& findings);

// "un-cybercrime-eng.html", "un-cybercrime-status-eng.txt".
[[nodiscard]] std::string rendered_name(const RenderRequest& request,
                                        const collection::TreatyId& treaty,
                                        const engine::LanguageTag& language);

}  // namespace servanda::cli
