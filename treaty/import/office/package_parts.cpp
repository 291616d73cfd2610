#include "treaty/import/office/package_parts.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;

struct StringWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

std::string relationships_name(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return fmt::format("{}_rels/{}.rels", part.substr(0, name), part.substr(name));
}

}  // namespace

Result<engine::XmlDocument> read_part(const engine::ZipReader& archive, const std::string& name,
                                      const std::string& file) {
  auto bytes = archive.read(name);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return engine::XmlDocument::parse(*std::move(bytes), fmt::format("{}: {}", file, name));
}

Result<Relationships> Relationships::of(const engine::ZipReader& archive, const std::string& part,
                                        const std::string& file) {
  Relationships all;
  const std::string name = relationships_name(part);
  if (!archive.has(name)) return all;
  const auto document = read_part(archive, name, file);
  if (!document) return tl::make_unexpected(document.error());
  for (const pugi::xml_node node : document->tree().document_element().children()) {
    const std::string type = attribute(node, "Type");
    const std::string target = attribute(node, "Target");
    if (attribute(node, "TargetMode") == "External") {
      all.links_.emplace(attribute(node, "Id"), target);
    } else {
      all.targets_.emplace(type.substr(type.rfind('/') + 1), resolve_part(part, target));
    }
  }
  return all;
}

std::string Relationships::target(std::string_view type) const {
  const auto found = targets_.find(type);
  return found == targets_.end() ? std::string() : found->second;
}

std::string resolve_part(std::string_view from, std::string_view target) {
  std::string path;
  if (!target.starts_with('/')) path = from.substr(0, from.rfind('/') + 1);
  path += target;
  std::vector<std::string_view> steps;
  for (std::string_view rest = path; !rest.empty();) {
    const std::string_view step = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(step.size() + 1, rest.size()));
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
  }
  return fmt::format("{}", fmt::join(steps, "/"));
}

std::string print_part(const engine::XmlDocument& document) {
  StringWriter writer;
  document.tree().save(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace servanda::treaty
