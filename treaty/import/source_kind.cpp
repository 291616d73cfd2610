#include "treaty/import/source_kind.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "engine/zip.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;
namespace src = engine::src_diagnostics;
using std::string_view_literals::operator""sv;

struct Ending {
  std::string_view name;
  SourceKind kind;
};
constexpr std::array endings{
    Ending{"docx", SourceKind::docx},      Ending{"docm", SourceKind::docx},
    Ending{"dotx", SourceKind::docx},      Ending{"odt", SourceKind::odt},
    Ending{"ott", SourceKind::odt},        Ending{"epub", SourceKind::epub},
    Ending{"rtf", SourceKind::rtf},        Ending{"html", SourceKind::html},
    Ending{"htm", SourceKind::html},       Ending{"xhtml", SourceKind::html},
    Ending{"md", SourceKind::markdown},    Ending{"markdown", SourceKind::markdown},
    Ending{"txt", SourceKind::plain_text}, Ending{"text", SourceKind::plain_text},
    Ending{"pdf", SourceKind::pdf},        Ending{"xml", SourceKind::akoma_ntoso},
    Ending{"akn", SourceKind::akoma_ntoso}};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

std::string ending_of(std::string_view file) {
  const std::size_t dot = file.find_last_of("./");
  return dot == std::string_view::npos || file[dot] == '/' ? "" : lower(file.substr(dot + 1));
}

std::optional<SourceKind> kind_by_name(std::string_view file) {
  const std::string ending = ending_of(file);
  const auto found = std::find_if(endings.begin(), endings.end(),
                                  [&](const Ending& e) { return e.name == ending; });
  return found == endings.end() ? std::nullopt : std::optional(found->kind);
}

// Office Open XML says in [Content_Types].xml what it is, ODF and EPUB in their first entry.
Result<SourceKind> kind_of_archive(std::string_view bytes, const std::string& file) {
  const auto archive = engine::ZipReader::open(bytes, file);
  if (!archive) return tl::make_unexpected(archive.error());
  const auto begins_with = [&](std::string_view entry, std::string_view start) {
    const auto content = archive->has(entry) ? archive->read(entry) : Result<std::string>();
    return content && engine::trim(*content).starts_with(start);
  };
  if (begins_with("mimetype", "application/epub+zip")) return SourceKind::epub;
  if (begins_with("mimetype", "application/vnd.oasis.opendocument.text")) return SourceKind::odt;
  if (archive->has("[Content_Types].xml")) {
    const auto types = archive->read("[Content_Types].xml");
    if (!types) return tl::make_unexpected(types.error());
    if (types->find("wordprocessingml") != std::string::npos) return SourceKind::docx;
    return engine::failure(src::unknown_kind, {file}, "an Office file, but no Word document");
  }
  return engine::failure(src::unknown_kind, {file}, "a ZIP archive, but no document");
}

// Compound files: Word's old format, and the envelope of an encrypted new one. The names of its
// streams stand in it in UTF-16.
Result<SourceKind> refuse_compound_file(std::string_view bytes, const std::string& file) {
  const auto holds = [&](std::string_view name) {
    std::string wide;
    for (const char c : name) wide += {c, '\0'};
    return bytes.find(wide) != std::string_view::npos;
  };
  if (holds("EncryptedPackage")) return engine::failure(src::password_protected, {file});
  if (holds("WordDocument")) return engine::failure(src::old_word, {file});
  return engine::failure(src::unknown_kind, {file}, "an old Office file, but no Word document");
}

// What other formats begin with: a better word than "no text".
Result<SourceKind> refuse_known_binary(std::string_view bytes, const std::string& file) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> known{{
      {"\x89PNG", "a picture (PNG)"},
      {"\xFF\xD8\xFF", "a picture (JPEG)"},
      {"GIF8", "a picture (GIF)"},
      {"II*\0"sv, "a picture (TIFF)"},
      {"MM\0*"sv, "a picture (TIFF)"},
      {"\x1F\x8B", "a compressed file (gzip)"},
  }};
  for (const auto& [start, name] : known) {
    if (bytes.starts_with(start)) return engine::failure(src::unknown_kind, {file}, name);
  }
  return SourceKind::plain_text;
}

// The name of the first element, in lower case, without prefix; "doctype html" for that
// declaration.
std::string first_element(std::string_view text) {
  for (;;) {
    const std::size_t open = text.find_first_not_of(" \t\r\n\f");
    if (open == std::string_view::npos || text[open] != '<') return {};
    text.remove_prefix(open + 1);
    const bool is_comment = text.starts_with("!--");
    if (!is_comment && !text.starts_with('?')) break;
    const std::string_view end = is_comment ? "-->" : "?>";
    const std::size_t close = text.find(end);
    if (close == std::string_view::npos) return {};
    text.remove_prefix(close + end.size());
  }
  if (lower(text.substr(0, 13)) == "!doctype html") return "html";
  const std::size_t end = std::min(text.find_first_of(" \t\r\n/>"), text.size());
  const std::string name = lower(text.substr(0, end));
  return name.substr(name.find(':') + 1);
}

SourceKind kind_of_text(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string element = first_element(bytes);
  if (element == "html" || element == "head" || element == "body") return SourceKind::html;
  const auto named = kind_by_name(file);
  if (bytes.starts_with("<?xml")) return SourceKind::akoma_ntoso;
  const bool is_text = named == SourceKind::html || named == SourceKind::markdown ||
                       named == SourceKind::plain_text || named == SourceKind::akoma_ntoso;
  if (is_text) return *named;
  return element.empty() ? SourceKind::plain_text : SourceKind::akoma_ntoso;
}

Result<SourceKind> kind_of(std::string_view bytes, const std::string& file) {
  constexpr std::size_t pdf_header_within = 1024;  // ISO 32000-1, implementation note 13
  if (bytes.starts_with("PK\x03\x04")) return kind_of_archive(bytes, file);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return refuse_compound_file(bytes, file);
  if (bytes.starts_with("{\\rtf")) return SourceKind::rtf;
  if (bytes.substr(0, pdf_header_within).find("%PDF-") != std::string_view::npos) {
    return SourceKind::pdf;
  }
  if (auto refused = refuse_known_binary(bytes, file); !refused) return refused;
  return kind_of_text(bytes, file);
}

}  // namespace

std::string_view kind_name(SourceKind kind) {
  switch (kind) {
    case SourceKind::akoma_ntoso:
      return "XML";
    case SourceKind::docx:
      return "Word (.docx)";
    case SourceKind::odt:
      return "OpenDocument (.odt)";
    case SourceKind::epub:
      return "EPUB";
    case SourceKind::rtf:
      return "RTF";
    case SourceKind::html:
      return "HTML";
    case SourceKind::markdown:
      return "Markdown";
    case SourceKind::plain_text:
      return "plain text";
    case SourceKind::pdf:
      return "PDF";
  }
  return {};
}

Result<SourceKind> source_kind(std::string_view bytes, const std::string& file,
                               engine::Diagnostics& findings) {
  auto kind = kind_of(bytes, file);
  const auto named = kind_by_name(file);
  if (kind && named && *named != *kind) {
    findings.add(
        engine::diagnostic(src::mislabelled, {file}, "." + ending_of(file), kind_name(*kind)));
  }
  return kind;
}

bool is_source_name(std::string_view file) {
  return kind_by_name(file).has_value();
}

}  // namespace servanda::treaty
