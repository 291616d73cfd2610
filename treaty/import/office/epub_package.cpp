#include <string_view>

#include "engine/catalogue.hpp"
#include "engine/text/encoding.hpp"
#include "treaty/import/office/html_text.hpp"
#include "treaty/import/office/package.hpp"
#include "treaty/import/office/package_parts.hpp"
#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;

// The package document, as META-INF/container.xml names it (EPUB OCF 3.3, 4.2.6.3.1).
Result<std::string> package_name(const engine::ZipReader& archive, const std::string& file) {
  const auto container = read_part(archive, "META-INF/container.xml", file);
  if (!container) return tl::make_unexpected(container.error());
  const pugi::xml_node root = container->tree().document_element();
  return attribute(child(child(root, "rootfiles"), "rootfile"), "full-path");
}

bool has_word(const std::string& list, std::string_view word) {
  return (" " + list + " ").find(fmt::format(" {} ", word)) != std::string::npos;
}

// The text documents in reading order (EPUB 3.3, 5.7), without contents and cover.
Result<std::vector<std::string>> reading_order(const engine::ZipReader& archive,
                                               const std::string& package,
                                               const std::string& file) {
  const auto document = read_part(archive, package, file);
  if (!document) return tl::make_unexpected(document.error());
  const pugi::xml_node root = document->tree().document_element();
  std::vector<std::string> names;
  for (const pugi::xml_node reference : child(root, "spine").children()) {
    const std::string id = attribute(reference, "idref");
    for (const pugi::xml_node item : child(root, "manifest").children()) {
      if (id.empty() || attribute(item, "id") != id) continue;
      if (!has_word(attribute(item, "properties"), "nav")) {
        names.push_back(resolve_part(package, attribute(item, "href")));
      }
      break;
    }
  }
  return names;
}

// A list of entities of its own could grow without end.
bool declares_entities(std::string_view html) {
  return html.find("<!ENTITY") != std::string_view::npos;
}

}  // namespace

Result<std::string> prepare_epub(std::string_view bytes, const std::string& file,
                                 engine::Diagnostics& findings) {
  const auto archive = engine::ZipReader::open(bytes, file);
  if (!archive) return tl::make_unexpected(archive.error());
  if (archive->has("META-INF/encryption.xml") && archive->has("META-INF/rights.xml")) {
    return engine::failure(engine::src_diagnostics::password_protected, {file});
  }
  const auto package = package_name(*archive, file);
  if (!package) return tl::make_unexpected(package.error());
  const auto names = reading_order(*archive, *package, file);
  if (!names) return tl::make_unexpected(names.error());
  HtmlJoiner book(file);
  for (const std::string& name : *names) {
    const auto part = archive->read(name);
    if (!part) return tl::make_unexpected(part.error());
    const auto decoded = engine::decode_text(*part, declared_charset(*part));
    if (!decoded || declares_entities(decoded->text)) {
      return engine::failure(engine::src_diagnostics::bad_archive, {file}, name);
    }
    if (auto added = book.add(decoded->text, fmt::format("{}: {}", file, name)); !added) {
      return tl::make_unexpected(added.error());
    }
  }
  return book.take(findings);
}

}  // namespace servanda::treaty
