#include "engine/xml/dom.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"

namespace servanda::engine {
namespace {

constexpr unsigned parse_options = pugi::parse_full | pugi::parse_ws_pcdata;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

std::vector<std::size_t> find_line_starts(std::string_view bytes) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = bytes.find('\n'); i != std::string_view::npos; i = bytes.find('\n', i + 1)) {
    starts.push_back(i + 1);
  }
  return starts;
}

std::size_t line_of(const std::vector<std::size_t>& starts, std::size_t offset) {
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  return static_cast<std::size_t>(next - starts.begin());
}

void append_text(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
    if (child.type() == pugi::node_element) append_text(out, child);
  }
}

}  // namespace

Result<XmlDocument> XmlDocument::parse(std::string bytes, std::string file,
                                       const XmlLimits& limits) {
  if (bytes.compare(0, utf8_mark.size(), utf8_mark) == 0) bytes.erase(0, utf8_mark.size());
  if (auto passed = pass_gate(bytes, file, limits); !passed) {
    return tl::make_unexpected(passed.error());
  }
  XmlDocument document;
  document.tree_ = std::make_unique<pugi::xml_document>();
  document.line_starts_ = find_line_starts(bytes);
  document.file_ = std::move(file);
  const pugi::xml_parse_result parsed =
      document.tree_->load_buffer(bytes.data(), bytes.size(), parse_options, pugi::encoding_utf8);
  if (!parsed) {
    const std::size_t line =
        line_of(document.line_starts_, static_cast<std::size_t>(parsed.offset));
    return failure(xml_diagnostics::not_well_formed, {document.file_, line}, parsed.description());
  }
  return document;
}

Result<XmlDocument> XmlDocument::read(const std::string& path, const XmlLimits& limits) {
  auto bytes = read_file(path, limits.bytes);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return parse(*std::move(bytes), path, limits);
}

std::size_t XmlDocument::line(pugi::xml_node node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  if (offset < 0 || node.type() == pugi::node_document) return 0;
  return line_of(line_starts_, static_cast<std::size_t>(offset));
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string text_of(pugi::xml_node node) {
  if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return node.value();
  std::string out;
  append_text(out, node);
  return out;
}

}  // namespace servanda::engine
