#include "renderers/pdf/structure/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "renderers/pdf/writer/trees.hpp"
#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {

StructureTree::StructureTree(ObjectWriter& out) : out_(out), root_(out.reserve()), slots_(1) {
  // Slot 0 stands for the root, so that element 0 can mean "none" elsewhere.
  slots_[0].object = root_;
  slots_[0].is_attached = slots_[0].is_open = true;
}

ElementId StructureTree::open(ElementId parent, ElementKind kind) {
  if (free_.empty()) {
    free_.push_back(static_cast<ElementId>(slots_.size()));
    slots_.emplace_back();
  }
  const ElementId element = free_.back();
  free_.pop_back();
  Slot& slot = slots_[element];
  slot = {};
  slot.kind = std::move(kind);
  slot.object = out_.reserve();
  slot.parent = parent;
  slot.parent_object = slots_[parent].object;
  slot.is_open = true;
  if (!slot.kind.id.empty()) ids_.emplace(slot.kind.id, slot.object);
  return element;
}

void StructureTree::attach(ElementId element) {
  if (slots_[element].is_attached) return;
  slots_[element].is_attached = true;
  const ElementId parent = slots_[element].parent;
  attach(parent);
  add_kid(parent, reference(slots_[element].object));
}

void StructureTree::add_kid(ElementId element, std::string_view kid) {
  std::string& kids = slots_[element].kids;
  if (!kids.empty()) kids += ' ';
  kids += kid;
}

int StructureTree::add_content(ElementId element, ObjectId page, std::vector<ObjectId>& owners) {
  attach(element);
  Slot& slot = slots_[element];
  const int mcid = static_cast<int>(owners.size());
  owners.push_back(slot.object);
  if (slot.page == 0) slot.page = page;
  if (slot.page == page) {
    add_kid(element, std::to_string(mcid));
  } else {
    add_kid(element, fmt::format("<</Type/MCR/Pg {}/MCID {}>>", reference(page), mcid));
  }
  return mcid;
}

int StructureTree::add_annotation(ElementId element, ObjectId page, ObjectId annotation) {
  attach(element);
  add_kid(element,
          fmt::format("<</Type/OBJR/Pg {}/Obj {}>>", reference(page), reference(annotation)));
  parents_.push_back(slots_[element].object);
  return static_cast<int>(parents_.size() - 1);
}

int StructureTree::add_page(const std::vector<ObjectId>& owners) {
  std::string list = "[";
  for (const ObjectId owner : owners) {
    fmt::format_to(std::back_inserter(list), "{}{} 0 R", list.size() > 1 ? " " : "", owner);
  }
  parents_.push_back(out_.write(list + "]"));
  return static_cast<int>(parents_.size() - 1);
}

std::string StructureTree::body(const Slot& slot) const {
  std::string body = fmt::format("<</Type/StructElem/S{}/P {}", name(slot.kind.type),
                                 reference(slot.parent_object));
  if (slot.page != 0) body += "/Pg " + reference(slot.page);
  if (!slot.kind.language.empty()) body += "/Lang" + byte_string(slot.kind.language);
  if (!slot.kind.alternative.empty()) body += "/Alt" + text_string(slot.kind.alternative);
  if (!slot.kind.attributes.empty()) body += "/A" + slot.kind.attributes;
  if (!slot.kind.id.empty()) body += "/ID" + byte_string(slot.kind.id);
  const bool is_single = slot.kids.find(' ') == std::string::npos;
  if (!slot.kids.empty()) {
    body += is_single ? "/K " + slot.kids : "/K[" + slot.kids + "]";
  }
  return body + ">>";
}

void StructureTree::close(ElementId element) {
  if (element == 0 || !slots_[element].is_open) return;
  Slot& slot = slots_[element];
  if (slot.is_attached) out_.write(slot.object, body(slot));
  slot = {};
  free_.push_back(element);
}

ObjectId StructureTree::write_parent_tree() {
  std::vector<std::string> values;
  values.reserve(parents_.size());
  for (const ObjectId parent : parents_) values.push_back(reference(parent));
  return write_number_tree(out_, values);
}

ObjectId StructureTree::write_id_tree() {
  std::vector<std::pair<std::string, std::string>> entries;
  for (const auto& [id, object] : ids_) entries.emplace_back(id, reference(object));
  return write_name_tree(out_, entries);
}

void StructureTree::finish() {
  std::string body = fmt::format("<</Type/StructTreeRoot/K[{}]/ParentTree {}/ParentTreeNextKey {}",
                                 slots_[0].kids, reference(write_parent_tree()), parents_.size());
  if (!ids_.empty()) body += "/IDTree " + reference(write_id_tree());
  out_.write(root_, body + ">>");
}

}  // namespace servanda::renderers::pdf
