#pragma once
// What a page is about, for machines: schema.org/Legislation and the European Legislation
// Identifier (ELI) as JSON-LD. The Work is the treaty's IRI, the Expression that of the text.

#include <string>
#include <string_view>

#include "renderers/site/frame.hpp"
#include "renderers/site/loaded_treaty.hpp"

namespace servanda::renderers {

// A text, whole, or one provision of it by eId.
[[nodiscard]] std::string text_linked_data(const Frame& frame, const PagePlace& place,
                                           const LoadedTreaty& treaty, const ShownText& shown,
                                           std::string_view eid, std::string_view name);

// The treaty as a dataset: its status, and the files it can be had in.
[[nodiscard]] std::string status_linked_data(const Frame& frame, const PagePlace& place,
                                             const LoadedTreaty& treaty);

}  // namespace servanda::renderers
