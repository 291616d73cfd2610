#pragma once
// Validation by W3C XML Schema and RELAX NG, over libxml2. Compiling a schema is dear (the Akoma
// Ntoso schema: 0.2 s), using it is cheap: make one per process, share it between threads.

#include <memory>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::engine {

class XmlSchema {
 public:
  // A schema file; what it imports is looked for beside it, never on the network.
  [[nodiscard]] static Result<XmlSchema> read_xsd(const std::string& path);
  // RELAX NG in XML syntax, from memory; `name` is for messages.
  [[nodiscard]] static Result<XmlSchema> parse_relax_ng(std::string_view bytes,
                                                        const std::string& name);

  XmlSchema(XmlSchema&&) noexcept;
  XmlSchema& operator=(XmlSchema&&) noexcept;
  ~XmlSchema();

  // Adds one diagnostic per violation, with line. Safe to call from several threads at once.
  void validate(std::string_view bytes, const std::string& file, Diagnostics& findings) const;

 private:
  struct Compiled;
  explicit XmlSchema(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace servanda::engine
