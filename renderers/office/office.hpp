#pragma once
// The presentation document for offices and readers: Word (ISO/IEC 29500), OpenDocument
// (ISO/IEC 26300), EPUB 3.3 and CommonMark, by way of Pandoc's document tree. Real styles with
// names of their own, numbers as the treaty prints them, bookmarks by eId, links, footnotes, a
// contents field, language and direction of every stretch. The same document gives the same bytes.

#include <span>
#include <string>

#include "engine/result.hpp"
#include "renderers/document.hpp"

namespace servanda::renderers {

enum class OfficeFormat { docx, odt, epub, markdown };

struct OfficeOptions {
  // A DOCX or ODT whose styles, page and header are taken (its words are not); empty: the house's.
  std::string reference;
  bool with_contents = true;  // not in Markdown, which has no such thing
};

// Fails as the environment does: Pandoc missing, too old, hanging. Safe in any thread.
[[nodiscard]] engine::Result<std::string> to_office(const Document& document, OfficeFormat format,
                                                    const OfficeOptions& options = {});

// The same treaty in several languages as one table, a column for each, provisions side by side by
// their eIds. At least one document; title and page follow the first.
[[nodiscard]] engine::Result<std::string> to_office_parallel(std::span<const Document> languages,
                                                             OfficeFormat format,
                                                             const OfficeOptions& options = {});

// "docx", "odt", "epub", "md".
[[nodiscard]] std::string_view office_ending(OfficeFormat format);

}  // namespace servanda::renderers
