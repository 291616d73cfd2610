#pragma once
// A map of the world with the participants of a treaty, as an SVG file (world.tsv; README.md says
// where its shapes come from). It holds no words and no names: the page around it has them in the
// reader's language, and the table beside it says the same as text.

#include <string>

#include "signatures/status.hpp"

namespace servanda::renderers {

enum class MapMark { none, signatory, party, ended };
[[nodiscard]] MapMark map_mark(const signatures::ParticipantStatus& one);
[[nodiscard]] std::string_view mark_name(MapMark mark);  // the class of its shape

[[nodiscard]] std::string world_map(const signatures::Status& status);

}  // namespace servanda::renderers
