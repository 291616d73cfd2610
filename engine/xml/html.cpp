#include "engine/xml/html.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <new>

#include "engine/catalogue.hpp"

namespace servanda::engine {
namespace {

constexpr std::size_t deepest = 400;

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

const char* chars(const xmlChar* text) {
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

// A name that XML allows: HTML lets almost anything be one.
bool is_name(std::string_view name) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto may_follow = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
  };
  return !name.empty() && is_letter(name.front()) &&
         std::all_of(name.begin(), name.end(), may_follow);
}

// Controls that XML has no place for.
std::string without_controls(const char* text) {
  std::string result = text;
  std::erase_if(result, [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t' && c != '\r';
  });
  return result;
}

void copy_attributes(const xmlNode* from, pugi::xml_node to) {
  for (const xmlAttr* one = from->properties; one != nullptr; one = one->next) {
    if (!is_name(chars(one->name))) continue;
    const xmlNode* value = one->children;
    to.append_attribute(chars(one->name)) =
        without_controls(value == nullptr ? "" : chars(value->content)).c_str();
  }
}

// False where the tree is too deep.
bool copy(const xmlNode* from, pugi::xml_node to, std::size_t depth) {
  if (depth > deepest) return false;
  for (const xmlNode* one = from; one != nullptr; one = one->next) {
    if (one->type == XML_TEXT_NODE || one->type == XML_CDATA_SECTION_NODE) {
      to.append_child(pugi::node_pcdata).set_value(without_controls(chars(one->content)).c_str());
    } else if (one->type == XML_ELEMENT_NODE) {
      const char* name = is_name(chars(one->name)) ? chars(one->name) : "span";
      pugi::xml_node node = to.append_child(name);
      copy_attributes(one, node);
      node.append_attribute(html_line) = static_cast<unsigned>(std::max(xmlGetLineNo(one), 0L));
      if (!copy(one->children, node, depth + 1)) return false;
    }
  }
  return true;
}

}  // namespace

Result<std::unique_ptr<pugi::xml_document>> parse_html(std::string_view text,
                                                       const std::string& file) {
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
  if (text.size() > largest_html) {
    return failure(env_diagnostics::too_large, {file}, file, text.size(), largest_html);
  }
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  const std::unique_ptr<xmlDoc, FreeDocument> document(htmlCtxtReadMemory(
      parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
  auto tree = std::make_unique<pugi::xml_document>();
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) {
    tree->append_child("html");
  } else if (!copy(root, *tree, 0)) {
    return failure(src_diagnostics::too_deeply_nested, {file}, deepest);
  }
  return tree;
}

}  // namespace servanda::engine
