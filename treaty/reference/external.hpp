#pragma once
// Citations of other instruments: their IRIs, and the addresses of resolutions and documents.

#include <string>
#include <string_view>
#include <vector>

#include "treaty/reference/cursor.hpp"
#include "treaty/reference/model.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty {

// "Articles 31 and 32" of the instrument: its IRI with the provision ("…/!main#art_31"), down to
// numbered paragraphs (how another text numbers its points is not known here). Without an IRI, one
// thing cited without target.
[[nodiscard]] std::vector<Cited> cited_in(const syntax::Chain& chain, std::string_view iri);

// The resolutions and document symbols among the tokens: "General Assembly resolution 74/247",
// "A/RES/74/247", "resolution 1373 (2001)". Their address is the United Nations' permanent one,
// https://undocs.org/ and the symbol.
[[nodiscard]] std::vector<Reference> resolutions_in(const syntax::Source& source);

}  // namespace servanda::treaty
