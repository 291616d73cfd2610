#include "renderers/pdf/pdf.hpp"

#include "engine/catalogue.hpp"
#include "renderers/pdf/session.hpp"

namespace servanda::renderers {
namespace {

constexpr std::size_t most_languages = 3;

// Runs a writer that wants a sink, and gives the bytes as one string.
template <typename Write>
engine::Result<std::string> gathered(Write write) {
  std::string bytes;
  auto written = write([&](std::string_view more) {
    bytes.append(more);
    return engine::Result<void>();
  });
  if (!written) return tl::make_unexpected(std::move(written.error()));
  return bytes;
}

}  // namespace

engine::Result<void> to_pdf(const Document& document, const PdfOptions& options,
                            const PdfSink& sink, engine::Diagnostics& findings) {
  return pdf::Session({&document, 1}, options, findings).write(sink);
}

engine::Result<std::string> to_pdf(const Document& document, const PdfOptions& options,
                                   engine::Diagnostics& findings) {
  return gathered([&](const PdfSink& sink) { return to_pdf(document, options, sink, findings); });
}

engine::Result<void> to_parallel_pdf(std::span<const Document> documents, const PdfOptions& options,
                                     const PdfSink& sink, engine::Diagnostics& findings) {
  if (documents.size() < 2 || documents.size() > most_languages) {
    return engine::failure(engine::ren_diagnostics::parallel_languages, {}, documents.size());
  }
  return pdf::Session(documents, options, findings).write(sink);
}

engine::Result<std::string> to_parallel_pdf(std::span<const Document> documents,
                                            const PdfOptions& options,
                                            engine::Diagnostics& findings) {
  return gathered(
      [&](const PdfSink& sink) { return to_parallel_pdf(documents, options, sink, findings); });
}

}  // namespace servanda::renderers
