# Writes one .cpp that holds the bytes of FILES; run by servanda_embed().

set(arrays "")
set(entries "")
set(index 0)
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND arrays "constexpr char file_${index}[] = {${bytes}'\\0'};\n")
  string(APPEND entries "    {\"${name}\", {file_${index}, sizeof file_${index} - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"engine/embedded_file.hpp\"

#include <array>

namespace ${NAMESPACE} {
namespace {
${arrays}
constexpr std::array<servanda::engine::EmbeddedFile, ${index}> files{{
${entries}}};
}  // namespace

std::span<const servanda::engine::EmbeddedFile> ${FUNCTION}();

std::span<const servanda::engine::EmbeddedFile> ${FUNCTION}() { return files; }

}  // namespace ${NAMESPACE}
")
