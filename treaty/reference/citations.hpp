#pragma once
// Who cites whom in a stored text, as its marks say: <ref>, the <rref> of a range, the <mref> of a
// list and the <inline name="citation"> of an instrument without address (link.hpp writes them,
// docs/formats/references.md describes them). Nothing is searched for here.

#include <string>
#include <string_view>
#include <vector>

#include "treaty/reference/model.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// One provision or instrument cited once: a list or a range gives one for each target.
struct Citation {
  std::string from;    // eId of the provision that the words stand in; empty: none
  std::string words;   // the whole citing phrase, spaces squeezed: "articles 5, 7 and 9"
  std::string target;  // eId (internal), IRI or address (external); empty where none is known
  ReferenceKind kind = ReferenceKind::internal;
  bool resolved = false;  // the target is in the text, or has an address
  bool range = false;     // cited through the range that holds it
};

// In the order of the words.
[[nodiscard]] std::vector<Citation> citations_of(const TreatyText& text);

// Whether one provision is the other or stands in it, at any depth: an article in its chapter, a
// point in its paragraph. An eId that the text does not have is judged by its steps.
[[nodiscard]] bool is_part_of(const TreatyText& text, std::string_view part,
                              std::string_view whole);

// The provision that an eId names: of a lead-in, a list or closing words what holds them, for those
// are ways of writing. The eId itself where the text does not have it.
[[nodiscard]] std::string provision_around(const TreatyText& text, std::string_view eid);

}  // namespace servanda::treaty
