#pragma once
// What every document of a treaty says of the instrument: when and where it was adopted, in which
// languages it is authentic, with whom it is deposited (VCLT 10, 33, 76). Facts for a `facts`
// block; what treaty.toml does not say is left out.

#include <vector>

#include "renderers/document.hpp"
#include "renderers/messages.hpp"
#include "renderers/words.hpp"
#include "treaty/instrument.hpp"

namespace servanda::renderers {

[[nodiscard]] std::vector<Block> adoption_facts(const treaty::Instrument& instrument,
                                                const Messages& messages);

// treaty.toml names the depositary in English, and the words are marked so.
[[nodiscard]] Words depositary_words(const treaty::Instrument& instrument,
                                     const engine::LanguageTag& language);

}  // namespace servanda::renderers
