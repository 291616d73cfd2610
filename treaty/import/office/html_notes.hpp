#pragma once
// Notes of web pages: a mark that links to a note that links back to it, however they are written.
// They become the one form that Pandoc joins (EPUB 3 Structural Semantics: noteref, footnote).

#include <pugixml.hpp>

#include <string>

namespace servanda::treaty {

// `prefix` sets the new ids apart from those of other documents.
void join_notes(pugi::xml_node body, const std::string& prefix);

}  // namespace servanda::treaty
