#include "renderers/site/cited_by.hpp"

namespace servanda::renderers {

CitedBy::CitedBy(const treaty::TreatyText& text, const std::vector<ReadingUnit>& units)
    : by_(units.size()) {
  for (std::size_t i = 0; i < units.size(); ++i) units_.emplace(units[i].eid, i);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (const treaty::Provision* unit = text.find(units[i].eid)) look_in(unit->node, i);
  }
}

void CitedBy::look_in(pugi::xml_node node, std::size_t source) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = engine::local_name(child);
    if (name == "ref") add(child.attribute("href").value(), source);
    if (name == "rref") {
      add_range(child.attribute("from").value(), child.attribute("upTo").value(), source);
    }
    look_in(child, source);
  }
}

void CitedBy::add(std::string_view href, std::size_t source) {
  const std::size_t cited = unit_of(href);
  if (cited != none) add_unit(cited, source);
}

void CitedBy::add_range(std::string_view from, std::string_view to, std::size_t source) {
  const std::size_t first = unit_of(from), last = unit_of(to);
  if (first == none || last == none) return;
  for (std::size_t i = first; i <= last; ++i) add_unit(i, source);
}

// Sources come in order, so only the last one can be the same again.
void CitedBy::add_unit(std::size_t cited, std::size_t source) {
  std::vector<std::size_t>& citing = by_[cited];
  if (cited != source && (citing.empty() || citing.back() != source)) citing.push_back(source);
}

// A unit's eId is the first step of what is inside it, or the first two for an annex's articles.
std::size_t CitedBy::unit_of(std::string_view href) const {
  if (!href.starts_with('#')) return none;
  std::string_view eid = href.substr(1);
  while (!eid.empty()) {
    if (const auto found = units_.find(eid); found != units_.end()) return found->second;
    const std::size_t step = eid.rfind("__");
    eid = step == std::string_view::npos ? std::string_view{} : eid.substr(0, step);
  }
  return none;
}

}  // namespace servanda::renderers
