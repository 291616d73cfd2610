#pragma once
// The parts of an Open Packaging file (ECMA-376-2) and how they name one another.

#include <map>
#include <string>
#include <string_view>

#include "engine/result.hpp"
#include "engine/xml/dom.hpp"
#include "engine/zip.hpp"

namespace servanda::treaty {

// One part as XML, through the gate.
[[nodiscard]] engine::Result<engine::XmlDocument> read_part(const engine::ZipReader& archive,
                                                            const std::string& name,
                                                            const std::string& file);

// What a part refers to, by the last word of the relationship's type ("styles", "footnotes"): the
// name of the first such part in the archive. Links to the outside are not among them.
class Relationships {
 public:
  // `part` is empty for the package itself.
  [[nodiscard]] static engine::Result<Relationships> of(const engine::ZipReader& archive,
                                                        const std::string& part,
                                                        const std::string& file);

  [[nodiscard]] std::string target(std::string_view type) const;  // empty where there is none
  // Addresses by relationship id.
  [[nodiscard]] const std::map<std::string, std::string>& links() const { return links_; }

 private:
  std::map<std::string, std::string, std::less<>> targets_;
  std::map<std::string, std::string> links_;
};

// A path relative to the folder of `from`, without "." and ".."; one that leads out of the archive
// ends at its root.
[[nodiscard]] std::string resolve_part(std::string_view from, std::string_view target);

// The tree as it goes into an archive again: not indented, for white space is text there.
[[nodiscard]] std::string print_part(const engine::XmlDocument& document);

}  // namespace servanda::treaty
