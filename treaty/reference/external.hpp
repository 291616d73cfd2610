#pragma once
// Provisions of other instruments, by IRI.

#include <string>
#include <string_view>
#include <vector>

#include "treaty/reference/model.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty {

// "Articles 31 and 32" of the instrument: its IRI with the provision ("…/!main#art_31"), down to
// numbered paragraphs (how another text numbers its points is not known here). Without an IRI, one
// thing cited without target.
[[nodiscard]] std::vector<Cited> cited_in(const syntax::Chain& chain, std::string_view iri);

}  // namespace servanda::treaty
