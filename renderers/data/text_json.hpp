#pragma once
// A treaty's text as JSON (docs/formats/data.md): what the text is, and its provisions as a tree
// with eIds. Made for people who would rather not read Akoma Ntoso; the XML holds more.

#include <string>

#include "treaty/instrument.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

[[nodiscard]] std::string text_json(const treaty::TreatyText& text,
                                    const treaty::Instrument& instrument);

}  // namespace servanda::renderers
