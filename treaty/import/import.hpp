#pragma once
// From a source file to a structured treaty text: reader → block list → recogniser → Akoma Ntoso.
// Nothing is lost and nothing invented: every character of the treaty stands in the result, in
// order.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/civil_date.hpp"
#include "engine/diagnostic.hpp"
#include "engine/language_tag.hpp"
#include "treaty/instrument.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

struct ImportOptions {
  std::optional<engine::LanguageTag> language;  // else the source's, else told from its letters
  std::optional<engine::CivilDate> version;     // else by the rules of docs/formats/import.md
  const Instrument* instrument = nullptr;       // what treaty.toml knows, where it exists
  bool link_references = true;
};

struct ImportedText {
  TreatyText text;
  std::string akn;        // the bytes to store: canonical, XSD-valid
  Instrument instrument;  // what the source says of itself, for a new treaty.toml
  std::optional<engine::CivilDate> version;
  Counts counts;
};

// `bytes` is a UN Akoma Ntoso resolution (AKN4UN), or an Akoma Ntoso act that is structured
// already. `findings` gets everything worth telling, also where the result is a failure.
[[nodiscard]] engine::Result<ImportedText> import_xml(std::string bytes, const std::string& file,
                                                      const ImportOptions& options,
                                                      engine::Diagnostics& findings);

}  // namespace servanda::treaty
