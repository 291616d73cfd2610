#pragma once
// One document of a treaty, ready for a file: its text in one language or in several side by side,
// with or without status and summary, or its status alone.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "cli/reading.hpp"
#include "collection/standing.hpp"

namespace servanda::cli {

enum class Format { html, text, pdf, docx, odt, epub, markdown };

struct RenderRequest {
  Format format = Format::html;
  bool with_status = false;
  bool with_summary = false;
  bool with_certificate = false;
  bool only_status = false;
  bool is_parallel = false;   // all languages in one document, side by side
  bool by_provision = false;  // and read provision by provision
};

// Of what is rendered: the standing is needed where the status is.
struct RenderSource {
  const collection::Collection& collection;
  const collection::Dossier& dossier;
  const std::optional<collection::Standing>& standing;
};

// Takes the document's bytes in order.
using RenderSink = std::function<engine::Result<void>(std::string_view)>;

// The document in one language, or in several where the request is parallel; its words around the
// text are in that language too. Safe to call from several threads, each with its own findings.
[[nodiscard]] engine::Result<void> render_document(const RenderRequest& request,
                                                   const RenderSource& source,
                                                   std::span<const engine::LanguageTag> languages,
                                                   const RenderSink& sink,
                                                   engine::Diagnostics& findings);

// "un-cybercrime-eng.html", "un-cybercrime-status-eng.txt", "un-cybercrime-ara-eng.pdf".
[[nodiscard]] std::string rendered_name(const RenderRequest& request,
                                        const collection::TreatyId& treaty,
                                        std::span<const engine::LanguageTag> languages);

// "html|text|pdf|…", for the declaration of the command, and back.
inline constexpr std::string_view format_names = "html|text|pdf|docx|odt|epub|markdown";
[[nodiscard]] Format format_of(std::string_view name);
// What is no text for a terminal.
[[nodiscard]] bool is_binary(Format format);

}  // namespace servanda::cli
