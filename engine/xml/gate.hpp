#pragma once
// The gate: every foreign XML file passes here before anything else reads it. libxml2 decides
// whether it is well-formed XML 1.0 with namespaces; the house's own limits decide whether it is
// sane. No network, no DTD, no entity beyond the five, no external file is ever followed. UTF-8
// only: another encoding is refused by name, never guessed. Safe to call from several threads at
// once.

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/file.hpp"
#include "engine/result.hpp"

namespace servanda::engine {

struct XmlLimits {
  std::size_t bytes = largest_input;
  std::size_t depth = 256;         // nested elements; libxml2 itself goes no deeper
  std::size_t attributes = 128;    // on one element
  std::size_t namespaces = 256;    // declared by an element and those it stands in
  std::size_t name_length = 1024;  // bytes of a name
  std::size_t elements = 2'000'000;
};

// Nothing where the bytes may go on to pugixml (XmlDocument); else the first thing wrong, with its
// line. Memory does not grow with the input: the bytes stream through a parser that builds no tree.
[[nodiscard]] Result<void> pass_gate(std::string_view bytes, const std::string& file,
                                     const XmlLimits& limits = {});

}  // namespace servanda::engine
