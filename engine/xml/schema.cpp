#include "engine/xml/schema.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <system_error>

#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

namespace fs = std::filesystem;

template <auto function>
struct CallFree {
  template <typename Pointee>
  void operator()(Pointee* pointer) const {
    function(pointer);
  }
};
using Xsd = std::unique_ptr<xmlSchema, CallFree<xmlSchemaFree>>;
using RelaxNg = std::unique_ptr<xmlRelaxNG, CallFree<xmlRelaxNGFree>>;

// "{http://docs.oasis-open.org/…}point" is "point" to a reader.
std::string without_namespaces(std::string_view message) {
  std::string out;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const std::size_t close = message[i] == '{' ? message.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += message[i];
    } else {
      i = close;
    }
  }
  return squeeze_spaces(out);
}

std::string words_of(const xmlError& error) {
  return without_namespaces(error.message == nullptr ? "unknown error" : error.message);
}

std::size_t line_of(const xmlError& error) {
  return static_cast<std::size_t>(std::max(error.line, 0));
}

// Where the parser's own errors go on this thread; libxml2 would print them otherwise.
class ErrorsTo {
 public:
  ErrorsTo(xmlStructuredErrorFunc function, void* user_data)
      : function_(xmlStructuredError), user_data_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(user_data, function);
  }
  ErrorsTo(const ErrorsTo&) = delete;
  ErrorsTo& operator=(const ErrorsTo&) = delete;
  ~ErrorsTo() { xmlSetStructuredErrorFunc(user_data_, function_); }

 private:
  xmlStructuredErrorFunc function_;
  void* user_data_;
};

// --- Compiling: one schema at a time, because libxml2 finds imports through a global function. ---

// Keeps the first error as the reason why the schema cannot be used.
void on_schema_error(void* user_data, xmlErrorPtr error) {
  auto& why = *static_cast<std::string*>(user_data);
  if (why.empty() && error != nullptr && error->level >= XML_ERR_ERROR) {
    why = fmt::format("{} (line {})", words_of(*error), line_of(*error));
  }
}

class Compiling {
 public:
  // Imports are looked for in `folder`; nowhere where it is empty.
  explicit Compiling(fs::path folder)
      : lock_(one_at_a_time()),
        previous_(xmlGetExternalEntityLoader()),
        errors_(on_schema_error, &why_) {
    xmlInitParser();
    folder_of_schema() = std::move(folder);
    xmlSetExternalEntityLoader(load);
  }
  Compiling(const Compiling&) = delete;
  Compiling& operator=(const Compiling&) = delete;
  ~Compiling() { xmlSetExternalEntityLoader(previous_); }

  [[nodiscard]] std::string& why() { return why_; }

 private:
  static std::mutex& one_at_a_time() {
    static std::mutex mutex;
    return mutex;
  }
  static fs::path& folder_of_schema() {
    static fs::path folder;
    return folder;
  }
  static bool is_remote(std::string_view location) {
    return location.find("://") != std::string_view::npos;
  }
  // A local file as it is named; else, as for every address on the network, the file of the same
  // name beside the schema. Nothing else is ever opened.
  static xmlParserInputPtr load(const char* location, const char*, xmlParserCtxtPtr parser) {
    if (location == nullptr || folder_of_schema().empty()) return nullptr;
    std::error_code error;
    if (!is_remote(location) && fs::is_regular_file(location, error)) {
      return xmlNewInputFromFile(parser, location);
    }
    const fs::path beside = folder_of_schema() / fs::path(location).filename();
    if (!fs::is_regular_file(beside, error)) return nullptr;
    return xmlNewInputFromFile(parser, beside.c_str());
  }

  std::lock_guard<std::mutex> lock_;
  xmlExternalEntityLoader previous_;
  std::string why_;
  ErrorsTo errors_;
};

// --- Validating ---

struct Sink {
  const std::string& file;
  Diagnostics& findings;
  const DiagnosticKind& violation;
};

void tell(void* user_data, xmlErrorPtr error, const DiagnosticKind& kind) {
  if (error == nullptr || error->level < XML_ERR_ERROR) return;
  const Sink& sink = *static_cast<const Sink*>(user_data);
  sink.findings.add(diagnostic(kind, {sink.file, line_of(*error)}, words_of(*error)));
}

void on_violation(void* user_data, xmlErrorPtr error) {
  tell(user_data, error, static_cast<const Sink*>(user_data)->violation);
}

void on_syntax_error(void* user_data, xmlErrorPtr error) {
  tell(user_data, error, xml_diagnostics::not_well_formed);
}

// Streams: no tree is built, so memory does not grow with the file.
void validate_xsd(xmlSchema* schema, std::string_view bytes, Sink& sink) {
  const std::unique_ptr<xmlSchemaValidCtxt, CallFree<xmlSchemaFreeValidCtxt>> context(
      xmlSchemaNewValidCtxt(schema));
  if (!context) throw std::bad_alloc();
  xmlSchemaSetValidStructuredErrors(context.get(), on_violation, &sink);
  xmlParserInputBufferPtr input = xmlParserInputBufferCreateMem(
      bytes.data(), static_cast<int>(bytes.size()), XML_CHAR_ENCODING_UTF8);
  if (input == nullptr) throw std::bad_alloc();
  // No handler for entity declarations: what a document type declares is never expanded.
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  const ErrorsTo errors(on_syntax_error, &sink);
  xmlSchemaValidateStream(context.get(), input, XML_CHAR_ENCODING_UTF8, &sax, nullptr);
}

void validate_relax_ng(xmlRelaxNG* schema, std::string_view bytes, Sink& sink) {
  const ErrorsTo errors(on_syntax_error, &sink);
  const std::unique_ptr<xmlDoc, CallFree<xmlFreeDoc>> tree(
      xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), sink.file.c_str(), "UTF-8",
                    XML_PARSE_NONET | XML_PARSE_BIG_LINES));
  if (!tree) return;
  if (tree->intSubset != nullptr) {
    sink.findings.add(diagnostic(xml_diagnostics::document_type, {sink.file}));
    return;
  }
  const std::unique_ptr<xmlRelaxNGValidCtxt, CallFree<xmlRelaxNGFreeValidCtxt>> context(
      xmlRelaxNGNewValidCtxt(schema));
  if (!context) throw std::bad_alloc();
  xmlRelaxNGSetValidStructuredErrors(context.get(), on_violation, &sink);
  xmlRelaxNGValidateDoc(context.get(), tree.get());
}

}  // namespace

// One of the two is set.
struct XmlSchema::Compiled {
  Xsd xsd;
  RelaxNg relax_ng;
};

XmlSchema::XmlSchema(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
XmlSchema::XmlSchema(XmlSchema&&) noexcept = default;
XmlSchema& XmlSchema::operator=(XmlSchema&&) noexcept = default;
XmlSchema::~XmlSchema() = default;

Result<XmlSchema> XmlSchema::read_xsd(const std::string& path) {
  if (auto bytes = read_file(path); !bytes) return tl::make_unexpected(bytes.error());
  Compiling compiling(fs::absolute(path).parent_path());
  const std::unique_ptr<xmlSchemaParserCtxt, CallFree<xmlSchemaFreeParserCtxt>> parser(
      xmlSchemaNewParserCtxt(path.c_str()));
  if (!parser) throw std::bad_alloc();
  xmlSchemaSetParserStructuredErrors(parser.get(), on_schema_error, &compiling.why());
  Xsd schema(xmlSchemaParse(parser.get()));
  if (!schema) return failure(xml_diagnostics::schema_unreadable, {path}, compiling.why());
  return XmlSchema(std::make_unique<Compiled>(Compiled{std::move(schema), nullptr}));
}

Result<XmlSchema> XmlSchema::parse_relax_ng(std::string_view bytes, const std::string& name) {
  Compiling compiling(fs::path{});
  const std::unique_ptr<xmlRelaxNGParserCtxt, CallFree<xmlRelaxNGFreeParserCtxt>> parser(
      xmlRelaxNGNewMemParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
  if (!parser) return failure(xml_diagnostics::schema_unreadable, {name}, "it is empty");
  xmlRelaxNGSetParserStructuredErrors(parser.get(), on_schema_error, &compiling.why());
  RelaxNg schema(xmlRelaxNGParse(parser.get()));
  if (!schema) return failure(xml_diagnostics::schema_unreadable, {name}, compiling.why());
  return XmlSchema(std::make_unique<Compiled>(Compiled{nullptr, std::move(schema)}));
}

void XmlSchema::validate(std::string_view bytes, const std::string& file,
                         Diagnostics& findings) const {
  if (bytes.empty()) {
    findings.add(diagnostic(xml_diagnostics::not_well_formed, {file}, "the file is empty"));
    return;
  }
  if (bytes.size() > largest_input) {
    findings.add(diagnostic(env_diagnostics::too_large, {file}, file, bytes.size(), largest_input));
    return;
  }
  const DiagnosticKind& kind =
      compiled_->xsd ? xml_diagnostics::schema_violation : xml_diagnostics::profile_violation;
  Sink sink{file, findings, kind};
  if (compiled_->xsd) {
    validate_xsd(compiled_->xsd.get(), bytes, sink);
  } else {
    validate_relax_ng(compiled_->relax_ng.get(), bytes, sink);
  }
}

}  // namespace servanda::engine
