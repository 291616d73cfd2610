#pragma once
// The recognised tree as Akoma Ntoso 3.0, valid by the OASIS schema (docs/formats/akoma-ntoso.md
// says what stands where). No character is added but those of the markup; white space inside a line
// is squeezed to one space.

#include <pugixml.hpp>

#include "treaty/import/draft.hpp"
#include "treaty/import/text_identity.hpp"

namespace servanda::treaty {

// Fills an empty tree. The draft's provisions have their eIds (naming.hpp).
void write_akn(const TreatyDraft& draft, const TextIdentity& identity, pugi::xml_document& tree);

}  // namespace servanda::treaty
