#pragma once
// The catalogue of diagnostics: every id, its severity, its words and its hint, one .def file a
// family. Each entry becomes a constant: SERVANDA_DIAGNOSTIC(not_well_formed, …) of xml.def is
// engine::xml_diagnostics::not_well_formed. Ids are never reused or renumbered.

#include <span>

#include "engine/diagnostic.hpp"

#define SERVANDA_DIAGNOSTIC(name, id, severity, message, hint) \
  inline constexpr DiagnosticKind name{id, #name, Severity::severity, message, hint};

namespace servanda::engine {

// Files, tools, locks and settings: ENV.
namespace env_diagnostics {
#include "engine/catalogue/env.def"
}
// XML as such, before it means anything: XML.
namespace xml_diagnostics {
#include "engine/catalogue/xml.def"
}
// Treaty texts: structure, numbering, metadata, identifiers: AKN.
namespace akn_diagnostics {
#include "engine/catalogue/akn.def"
}
// References, defined terms, and languages held against one another: REF.
namespace ref_diagnostics {
#include "engine/catalogue/ref.def"
}
// Treaty actions and the register: SIG.
namespace sig_diagnostics {
#include "engine/catalogue/sig.def"
}
// Final clauses and entry into force: EIF.
namespace eif_diagnostics {
#include "engine/catalogue/eif.def"
}
// Rendering and the site: REN.
namespace ren_diagnostics {
#include "engine/catalogue/ren.def"
}
// Sources that are not Akoma Ntoso: office files, web pages, e-books, text, PDF: SRC.
namespace src_diagnostics {
#include "engine/catalogue/src.def"
}
// Values at the edge: dates, languages: VAL.
namespace val_diagnostics {
#include "engine/catalogue/val.def"
}
// How the program was called: CLI.
namespace cli_diagnostics {
#include "engine/catalogue/cli.def"
}

// Every entry, by family and number: for documentation and for the test that ids are unique.
[[nodiscard]] std::span<const DiagnosticKind> catalogue();

}  // namespace servanda::engine

#undef SERVANDA_DIAGNOSTIC
