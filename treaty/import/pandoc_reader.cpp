#include "treaty/import/pandoc_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/encoding.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/office/html_text.hpp"
#include "treaty/import/office/markdown_lines.hpp"
#include "treaty/import/office/package.hpp"
#include "treaty/import/office/rtf_text.hpp"
#include "treaty/import/pandoc_tree.hpp"
#include "treaty/import/source_lines.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;
namespace env = engine::env_diagnostics;
namespace src = engine::src_diagnostics;

// What Pandoc is told of the plain form: no quotation marks made "smart", no formulas, no raw TeX.
std::string_view pandoc_format(SourceKind kind) {
  switch (kind) {
    case SourceKind::docx:
      return "docx";
    case SourceKind::odt:
      return "odt";
    case SourceKind::rtf:
      return "rtf";
    case SourceKind::markdown:
      return "commonmark+footnotes+pipe_tables";
    default:
      return "html+epub_html_exts";
  }
}

Result<std::string> prepare_markdown_file(std::string_view bytes, const std::string& file,
                                          engine::Diagnostics& findings) {
  const auto decoded = engine::decode_text(bytes);
  if (!decoded) return engine::failure(src::no_text_encoding, {file});
  if (decoded->is_guess) {
    findings.add(engine::diagnostic(src::encoding_guessed, {file}, decoded->encoding));
  }
  return prepare_markdown(decoded->text);
}

Result<std::string> prepare(SourceKind kind, std::string_view bytes, const std::string& file,
                            engine::Diagnostics& findings) {
  switch (kind) {
    case SourceKind::docx:
      return prepare_docx(bytes, file, findings);
    case SourceKind::odt:
      return prepare_odt(bytes, file, findings);
    case SourceKind::rtf:
      return prepare_rtf(bytes, file, findings);
    case SourceKind::epub:
      return prepare_epub(bytes, file, findings);
    case SourceKind::markdown:
      return prepare_markdown_file(bytes, file, findings);
    default:
      return prepare_html(bytes, file, findings);
  }
}

// What went wrong, in Pandoc's words, on one line.
std::string first_words(const std::string& errors) {
  constexpr std::size_t longest = 200;  // bytes
  const std::string line = engine::squeeze_spaces(errors);
  const std::string_view head = std::string_view(line).substr(0, longest);
  return line.substr(0, engine::valid_utf8_prefix(head));
}

Result<std::string> run_pandoc(SourceKind kind, std::string_view input, const std::string& file,
                               const engine::ToolLimits& limits) {
  engine::ToolCall call;
  call.program = "pandoc";
  call.arguments = {"--sandbox", "--from", std::string(pandoc_format(kind)), "--to", "json"};
  call.input = input;
  call.limits = limits;
  auto output = engine::run_tool(call);
  if (!output) {
    output.error().place.file = file;
    return tl::make_unexpected(output.error());
  }
  if (output->exit_status == 0) return std::move(output->output);
  constexpr int unknown_option = 6;
  constexpr int out_of_memory = 251;
  const std::string why = first_words(output->errors);
  if (output->exit_status == unknown_option) {
    return engine::failure(env::tool_too_old, {file}, call.program, why);
  }
  if (output->exit_status == out_of_memory) {
    return engine::failure(env::tool_crashed, {file}, call.program, why);
  }
  return engine::failure(src::source_unreadable, {file}, "Pandoc", why);
}

}  // namespace

bool is_read_by_pandoc(SourceKind kind) {
  return kind != SourceKind::akoma_ntoso && kind != SourceKind::plain_text &&
         kind != SourceKind::pdf;
}

Result<std::vector<Block>> read_with_pandoc(SourceKind kind, std::string_view bytes,
                                            const std::string& file, engine::Diagnostics& findings,
                                            const engine::ToolLimits& limits) {
  const auto prepared = prepare(kind, bytes, file, findings);
  if (!prepared) return tl::make_unexpected(prepared.error());
  const auto tree = run_pandoc(kind, *prepared, file, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  auto blocks = read_pandoc_tree(*tree, file, findings);
  if (blocks && kind == SourceKind::markdown) find_source_lines(bytes, *blocks);
  return blocks;
}

}  // namespace servanda::treaty
