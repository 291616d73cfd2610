#include "treaty/import/office/html_notes.hpp"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"
#include "treaty/import/office/html_elements.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t longest_mark = 12;  // bytes of "[12]", "*", "(١٢)"

class NoteFinder {
 public:
  explicit NoteFinder(pugi::xml_node body) { collect(body); }

  struct Note {
    pugi::xml_node mark, note, back;
  };
  // In document order of the marks; a note is taken once.
  std::vector<Note> find() const {
    std::vector<Note> notes;
    std::set<pugi::xml_node> taken;
    for (const pugi::xml_node link : links_) {
      const auto note = note_of(link);
      if (note && taken.insert(note->note).second) notes.push_back(*note);
    }
    return notes;
  }

 private:
  void collect(pugi::xml_node node) {
    for (const pugi::xml_node one : node.children()) {
      for (const char* attribute : {"id", "name"}) {
        if (one.attribute(attribute)) targets_.emplace(one.attribute(attribute).value(), one);
      }
      if (local_target(one) != nullptr) links_.push_back(one);
      collect(one);
    }
  }

  // "#n1": "n1".
  static const char* local_target(pugi::xml_node node) {
    const char* address = node.attribute("href").value();
    return node.name() == std::string_view("a") && *address == '#' ? address + 1 : nullptr;
  }

  static bool is_mark(pugi::xml_node link) {
    const std::string words(engine::trim(engine::text_of(link)));
    return !words.empty() && words.size() <= longest_mark;
  }

  // The block that the target is, stands in, or begins.
  static pugi::xml_node block_of(pugi::xml_node target) {
    while (target && is_inline_element(target)) target = target.parent();
    return target;
  }

  bool leads_to(pugi::xml_node link, pugi::xml_node block) const {
    const auto target = targets_.find(local_target(link));
    return target != targets_.end() && block_of(target->second) == block;
  }

  std::optional<Note> note_of(pugi::xml_node link) const {
    const auto target = targets_.find(local_target(link));
    if (target == targets_.end() || !is_mark(link)) return std::nullopt;
    const pugi::xml_node note = block_of(target->second);
    const pugi::xml_node home = block_of(link);
    if (!note || note == home || note.name() == std::string_view("body")) return std::nullopt;
    for (pugi::xml_node node = note.first_child(); node; node = next_inside(node, note)) {
      if (local_target(node) != nullptr && is_mark(node) && leads_to(node, home)) {
        return Note{link, note, node};
      }
    }
    return std::nullopt;
  }

  static pugi::xml_node next_inside(pugi::xml_node node, pugi::xml_node root) {
    if (node.first_child()) return node.first_child();
    while (node != root && !node.next_sibling()) node = node.parent();
    return node == root ? pugi::xml_node() : node.next_sibling();
  }

  std::map<std::string, pugi::xml_node, std::less<>> targets_;
  std::vector<pugi::xml_node> links_;
};

void empty(pugi::xml_node node) {
  while (node.first_child()) node.remove_child(node.first_child());
}

}  // namespace

void join_notes(pugi::xml_node body, const std::string& prefix) {
  std::size_t count = 0;
  for (const NoteFinder::Note& found : NoteFinder(body).find()) {
    const std::string id = prefix + std::to_string(++count);
    pugi::xml_node mark = found.mark;
    mark.remove_attributes();
    mark.append_attribute("epub:type") = "noteref";
    mark.append_attribute("href") = ("#" + id).c_str();
    empty(found.back);
    pugi::xml_node aside = body.append_child("aside");
    aside.append_attribute("epub:type") = "footnote";
    aside.append_attribute("id") = id.c_str();
    pugi::xml_node note = found.note;
    while (note.first_child()) aside.append_move(note.first_child());
    note.parent().remove_child(note);
  }
}

}  // namespace servanda::treaty
