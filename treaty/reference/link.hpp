#pragma once
// References written into a text: each citing phrase becomes <ref href="#art_5__para_1">, a list of
// them an <mref> of <ref>s, a range an <rref from="…" upTo="…"> around the <ref>s of its two ends
// (Akoma Ntoso 3.0, 5.5; docs/formats/references.md). No character of the text changes.

#include <cstddef>

#include "engine/diagnostic.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// Finds and marks all references anew; marks made before are taken out first, links to elsewhere
// that the text brought with it are kept. Returns how many provisions and instruments are now cited
// (lists and ranges expanded). `findings` gets a warning for each reference that leads nowhere.
std::size_t link_references(TreatyText& text, engine::Diagnostics& findings);

// Takes the marks out again; the text keeps its words and every other element.
void unlink_references(TreatyText& text);

}  // namespace servanda::treaty
