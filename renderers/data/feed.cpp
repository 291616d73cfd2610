#include "renderers/data/feed.hpp"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <sstream>

#include "engine/sha256.hpp"
#include "engine/text/unicode.hpp"
#include "renderers/data/json_values.hpp"

namespace servanda::renderers {
namespace {

constexpr std::size_t longest_feed = 100;  // entries

// A UUID made from a name (RFC 9562, version 8), for things without an address.
std::string urn_of(const std::string& name) {
  std::string hex = engine::to_hex(engine::sha256(name)).substr(0, 32);
  hex[12] = '8';
  hex[16] = '8';
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20);
}

// XML 1.0 has no place for control characters, and pugixml writes what it is given.
std::string without_controls(const std::string& text) {
  std::string made;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = engine::next_code_point(text, i);
    const bool is_allowed = c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n';
    engine::append_utf8(made, is_allowed ? c : U'\uFFFD');
  }
  return made;
}

void add(pugi::xml_node node, const char* name, const std::string& text) {
  node.append_child(name).text().set(without_controls(text).c_str());
}

void add_link(pugi::xml_node node, const char* rel, const std::string& address) {
  if (address.empty()) return;
  pugi::xml_node link = node.append_child("link");
  link.append_attribute("rel") = rel;
  link.append_attribute("href") = address.c_str();
}

std::string moment(engine::CivilDate date) {
  return date.iso() + "T00:00:00Z";
}

std::string entry_id(const FeedEntry& entry) {
  return urn_of("act " + entry.id);
}

}  // namespace

std::string to_atom(const Feed& feed) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("feed");
  root.append_attribute("xmlns") = "http://www.w3.org/2005/Atom";
  root.append_attribute("xml:lang") = feed.language.c_str();
  add(root, "title", feed.title);
  add(root, "id", urn_of("feed " + feed.id));
  add(root, "updated",
      feed.entries.empty() ? "1970-01-01T00:00:00Z" : moment(feed.entries.front().date));
  add(root.append_child("author"), "name", feed.publisher.empty() ? feed.title : feed.publisher);
  add_link(root, "alternate", feed.address);
  add_link(root, "self", feed.self);
  for (std::size_t i = 0; i < std::min(feed.entries.size(), longest_feed); ++i) {
    const FeedEntry& entry = feed.entries[i];
    pugi::xml_node node = root.append_child("entry");
    add(node, "title", entry.title);
    add(node, "id", entry_id(entry));
    add(node, "updated", moment(entry.date));
    add_link(node, "alternate", entry.address);
    add(node, "content", entry.text.empty() ? entry.title : entry.text);
  }
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

std::string to_json_feed(const Feed& feed) {
  Json items = Json::array();
  for (std::size_t i = 0; i < std::min(feed.entries.size(), longest_feed); ++i) {
    const FeedEntry& entry = feed.entries[i];
    Json item{{"id", entry_id(entry)}, {"title", entry.title}};
    if (!entry.address.empty()) item["url"] = entry.address;
    item["content_text"] = entry.text.empty() ? entry.title : entry.text;
    item["date_published"] = moment(entry.date);
    items.push_back(std::move(item));
  }
  Json made{{"version", "https://jsonfeed.org/version/1.1"}, {"title", feed.title}};
  if (!feed.address.empty()) made["home_page_url"] = feed.address;
  if (!feed.self.empty()) made["feed_url"] = feed.self;
  made["language"] = feed.language;
  if (!feed.publisher.empty()) made["authors"] = Json::array({Json{{"name", feed.publisher}}});
  made["items"] = std::move(items);
  return print_json(made);
}

}  // namespace servanda::renderers
