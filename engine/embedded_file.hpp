#pragma once
// A data file that was compiled into the program (see servanda_embed in cmake/Servanda.cmake), so
// that one program file is enough: language rules, tables of participants, messages, style sheets.

#include <span>
#include <string_view>

namespace servanda::engine {

struct EmbeddedFile {
  std::string_view name;     // without folders
  std::string_view content;  // lives as long as the program
};

}  // namespace servanda::engine
