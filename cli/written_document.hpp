#pragma once
// A document for a person, as text, page or PDF: what --to asks for, else what the name of --output
// ends in, else text.

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "cli/values.hpp"
#include "collection/collection.hpp"
#include "renderers/document.hpp"

namespace servanda::cli {

// For the declaration of --to.
inline constexpr std::string_view written_formats = "html|text|pdf";

// No terminal and no JSON can hold a PDF: it needs a file.
[[nodiscard]] engine::Result<void> check_written(const Context& context, const Values& values,
                                                 std::string_view command);

// Text is set to `width` cells; a PDF in the collection's fonts, its findings go to the context's.
[[nodiscard]] engine::Result<std::string> written_document(Context& context, const Values& values,
                                                           const collection::Collection& collection,
                                                           const renderers::Document& document,
                                                           std::size_t width = 80);

}  // namespace servanda::cli
