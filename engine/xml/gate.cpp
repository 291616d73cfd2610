#include "engine/xml/gate.hpp"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "engine/xml/attribute_limit.hpp"
#include "engine/xml/encoding.hpp"

namespace servanda::engine {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// What the callbacks of libxml2's SAX2 count; no tree is built.
struct Watch {
  const XmlLimits& limits;
  const std::string& file;
  std::string_view unread;
  xmlParserCtxtPtr parser = nullptr;
  std::size_t elements = 0;
  std::size_t namespaces = 0;  // in scope
  std::vector<int> open{};     // the namespaces that each open element declares
  std::optional<Diagnostic> problem{};

  template <typename... Arguments>
  void refuse(const DiagnosticKind& kind, const Arguments&... arguments) {
    if (problem) return;
    const auto line = static_cast<std::size_t>(std::max(xmlSAX2GetLineNumber(parser), 0));
    problem = diagnostic(kind, {file, line}, arguments...);
    xmlStopParser(parser);
  }
};

Watch& watch_of(void* user_data) {
  return *static_cast<Watch*>(user_data);
}

int read_some(void* user_data, char* buffer, int room) {
  std::string_view& unread = watch_of(user_data).unread;
  const std::size_t size = std::min(unread.size(), static_cast<std::size_t>(room));
  std::memcpy(buffer, unread.data(), size);
  unread.remove_prefix(size);
  return static_cast<int>(size);
}

void on_doctype(void* user_data, const xmlChar*, const xmlChar*, const xmlChar*) {
  watch_of(user_data).refuse(xml_diagnostics::document_type);
}

bool is_too_long(const xmlChar* name, std::size_t limit) {
  return name != nullptr && std::strlen(reinterpret_cast<const char*>(name)) > limit;
}

bool has_long_name(const xmlChar** attributes, int count, std::size_t limit) {
  constexpr int fields = 5;  // of one attribute: name, prefix, URI, begin and end of the value
  for (int i = 0; i < count; ++i) {
    if (is_too_long(attributes[i * fields], limit)) return true;
  }
  return false;
}

void on_start(void* user_data, const xmlChar* name, const xmlChar* prefix, const xmlChar*,
              int namespace_count, const xmlChar**, int attribute_count, int,
              const xmlChar** attributes) {
  Watch& watch = watch_of(user_data);
  const XmlLimits& limits = watch.limits;
  watch.open.push_back(namespace_count);
  watch.namespaces += static_cast<std::size_t>(namespace_count);
  ++watch.elements;
  if (watch.open.size() > limits.depth) watch.refuse(xml_diagnostics::too_deep, limits.depth);
  if (watch.elements > limits.elements) {
    watch.refuse(xml_diagnostics::too_many_elements, limits.elements);
  }
  if (watch.namespaces > limits.namespaces) {
    watch.refuse(xml_diagnostics::too_many_namespaces, limits.namespaces);
  }
  if (is_too_long(name, limits.name_length) || is_too_long(prefix, limits.name_length) ||
      has_long_name(attributes, attribute_count, limits.name_length)) {
    watch.refuse(xml_diagnostics::name_too_long, limits.name_length);
  }
}

void on_end(void* user_data, const xmlChar*, const xmlChar*, const xmlChar*) {
  Watch& watch = watch_of(user_data);
  watch.namespaces -= static_cast<std::size_t>(watch.open.back());
  watch.open.pop_back();
}

std::string first_line(const char* message) {
  const std::string_view text = message == nullptr ? "unknown error" : message;
  return std::string(trim(text.substr(0, text.find('\n'))));
}

// libxml2 goes on after an error; only the first one is told.
void on_error(void* user_data, xmlErrorPtr error) {
  Watch& watch = watch_of(user_data);
  if (watch.problem || error == nullptr || error->level < XML_ERR_ERROR) return;
  const Place place{watch.file, static_cast<std::size_t>(std::max(error->line, 0)), {}};
  watch.problem = diagnostic(xml_diagnostics::not_well_formed, place, first_line(error->message));
}

xmlSAXHandler handlers() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.internalSubset = on_doctype;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.serror = on_error;
  return sax;
}

struct FreeParser {
  void operator()(xmlParserCtxtPtr parser) const {
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
  }
};

Result<void> parse_through(Watch& watch) {
  static const bool initialized = (xmlInitParser(), true);
  static_cast<void>(initialized);
  xmlSAXHandler sax = handlers();
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
      xmlCreateIOParserCtxt(&sax, &watch, read_some, nullptr, &watch, XML_CHAR_ENCODING_UTF8));
  if (!parser) throw std::bad_alloc();
  watch.parser = parser.get();
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET);
  xmlParseDocument(parser.get());
  if (watch.problem) return tl::make_unexpected(*std::move(watch.problem));
  if (parser->wellFormed == 0) {
    return failure(xml_diagnostics::not_well_formed, {watch.file}, "the file ends too early");
  }
  return {};
}

}  // namespace

Result<void> pass_gate(std::string_view bytes, const std::string& file, const XmlLimits& limits) {
  if (bytes.size() > limits.bytes) {
    return failure(env_diagnostics::too_large, {file}, file, bytes.size(), limits.bytes);
  }
  if (bytes.substr(0, utf8_mark.size()) == utf8_mark) bytes.remove_prefix(utf8_mark.size());
  if (auto checked = check_encoding(bytes, file); !checked) return checked;
  if (auto checked = check_attribute_limit(bytes, file, limits.attributes); !checked)
    return checked;
  Watch watch{limits, file, bytes};
  return parse_through(watch);
}

}  // namespace servanda::engine
