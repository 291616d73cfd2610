#include <algorithm>
#include <unordered_set>

#include "engine/xml/dom.hpp"

namespace servanda::engine {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t indent_width = 2;

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// White space with a line break is what a printer put there; a bare space parts two words.
bool is_layout(pugi::xml_node node) {
  const std::string_view text = node.value();
  return node.type() == pugi::node_pcdata && is_blank(text) &&
         text.find('\n') != std::string_view::npos;
}

bool has_words(pugi::xml_node node) {
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(),
                     [](pugi::xml_node child) { return is_text(child) && !is_layout(child); });
}

// What stands for a character in XML; empty where it stands for itself.
std::string_view escaped(char c, bool in_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : "";
    case '\t':
      return in_attribute ? "&#9;" : "";
    case '\n':
      return in_attribute ? "&#10;" : "";
    default:
      // A character that XML cannot hold at all can only come from the program itself.
      return static_cast<unsigned char>(c) < 0x20 ? replacement : "";
  }
}

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '&' && c != '<' && c != '>' && c != '"';
}

void escape(std::string& out, std::string_view text, bool in_attribute) {
  std::size_t begin = 0;  // of a run that stands for itself
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_plain(text[i])) continue;
    const std::string_view instead = escaped(text[i], in_attribute);
    if (instead.empty()) continue;
    out.append(text, begin, i - begin).append(instead);
    begin = i + 1;
  }
  out.append(text, begin);
}

class Printer {
 public:
  explicit Printer(std::span<const std::string_view> mixed) : mixed_(mixed.begin(), mixed.end()) {}

  std::string print(const pugi::xml_document& tree) {
    collect_mixed(tree);
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    for (const pugi::xml_node node : tree.children()) {
      if (node.type() != pugi::node_declaration && !is_text(node)) print_line(node, 0);
    }
    return std::move(out_);
  }

 private:
  void collect_mixed(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      if (has_words(child) || preserves_space(child)) mixed_.insert(child.name());
      collect_mixed(child);
    }
  }

  static bool preserves_space(pugi::xml_node node) {
    return std::string_view(node.attribute("xml:space").value()) == "preserve";
  }

  [[nodiscard]] bool is_broken_over_lines(pugi::xml_node node) const {
    const auto children = node.children();
    const bool only_text = std::all_of(children.begin(), children.end(), is_text);
    return !only_text && mixed_.count(node.name()) == 0;
  }

  void print_line(pugi::xml_node node, std::size_t depth) {
    out_.append(depth * indent_width, ' ');
    if (node.type() == pugi::node_element && is_broken_over_lines(node)) {
      print_block(node, depth);
    } else {
      print_inline(node);
    }
    out_ += '\n';
  }

  void print_block(pugi::xml_node node, std::size_t depth) {
    open_tag(node);
    out_ += ">\n";
    for (const pugi::xml_node child : node.children()) {
      if (!is_text(child)) print_line(child, depth + 1);
    }
    out_.append(depth * indent_width, ' ');
    close_tag(node);
  }

  void print_inline(pugi::xml_node node) {
    switch (node.type()) {
      case pugi::node_element:
        return print_inline_element(node);
      case pugi::node_pcdata:
        return escape(out_, node.value(), false);
      case pugi::node_cdata:
        out_.append("<![CDATA[").append(node.value()).append("]]>");
        return;
      case pugi::node_comment:
        out_.append("<!--").append(node.value()).append("-->");
        return;
      case pugi::node_pi:
        out_.append("<?").append(node.name());
        if (*node.value() != '\0') out_.append(" ").append(node.value());
        out_ += "?>";
        return;
      default:
        return;  // a document type never passes the gate
    }
  }

  void print_inline_element(pugi::xml_node node) {
    open_tag(node);
    if (!node.first_child()) {
      out_ += "/>";
      return;
    }
    out_ += '>';
    for (const pugi::xml_node child : node.children()) print_inline(child);
    close_tag(node);
  }

  void open_tag(pugi::xml_node node) {
    out_.append("<").append(node.name());
    for (const pugi::xml_attribute attribute : node.attributes()) {
      out_.append(" ").append(attribute.name()).append("=\"");
      escape(out_, attribute.value(), true);
      out_ += '"';
    }
  }

  void close_tag(pugi::xml_node node) { out_.append("</").append(node.name()).append(">"); }

  std::string out_;
  std::unordered_set<std::string_view> mixed_;
};

}  // namespace

std::string print_xml(const pugi::xml_document& tree, std::span<const std::string_view> mixed) {
  return Printer(mixed).print(tree);
}

}  // namespace servanda::engine
