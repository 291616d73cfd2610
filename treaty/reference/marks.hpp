#pragma once
// The elements with which references stand in a text (Akoma Ntoso 3.0; docs/formats/references.md).

#include <pugixml.hpp>

#include <cstdint>
#include <string_view>

namespace servanda::treaty {

enum class MarkKind : std::uint8_t {
  none,
  one,     // <ref href="#art_5">, <ref href="/akn/un/…">
  range,   // <rref from="#art_7" upTo="#art_10">
  list,    // <mref>, around the <ref>s and <rref>s of one list
  unknown  // <inline name="citation">: another instrument without address; a <ref> must have one
};

// An external citation that has no address.
inline constexpr const char* citation_element = "inline";
inline constexpr const char* citation_name = "citation";

[[nodiscard]] MarkKind mark_kind(pugi::xml_node node);

}  // namespace servanda::treaty
