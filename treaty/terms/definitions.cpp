#include "treaty/terms/definitions.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "treaty/reference/inline_text.hpp"
#include "treaty/reference/text_blocks.hpp"
#include "treaty/terms/definition_rule.hpp"

namespace servanda::treaty {
namespace {

using Span = InlineText::Span;

bool is_definition(pugi::xml_node node) {
  return engine::local_name(node) == "def";
}

class Marker {
 public:
  explicit Marker(const Phrasing* phrasing) : phrasing_(phrasing) {}

  void mark(pugi::xml_node block, const std::string& eid) {
    InlineText words(block);
    std::vector<Span> marked;
    for (const InlineText::Element& element : words.elements()) {
      if (!is_definition(element.node)) continue;
      marked.push_back(element.span);
      ++count_;
      ++ids_[eid];
    }
    if (phrasing_ != nullptr) mark_found(words, marked, eid);
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  void mark_found(InlineText& words, const std::vector<Span>& marked, const std::string& eid) {
    std::vector<Span> found;
    std::vector<std::size_t> cuts;
    for (const DefinedTerm& term : find_definitions(words.text(), *phrasing_)) {
      const Span span{term.begin, term.end};
      const bool is_new = std::none_of(marked.begin(), marked.end(),
                                       [&](const Span& old) { return old.overlaps(span); });
      if (!is_new) continue;
      found.push_back(span);
      cuts.insert(cuts.end(), {span.begin, span.end});
    }
    if (found.empty()) return;
    words.cut(cuts);
    for (const Span& span : found) {
      pugi::xml_node node = words.wrap(span, "def");
      if (!node) continue;
      ++count_;
      if (eid.empty()) continue;
      const std::string name = eid + "__def_" + std::to_string(++ids_[eid]);
      node.append_attribute("eId") = name.c_str();
    }
  }

  const Phrasing* phrasing_;
  std::map<std::string, std::size_t> ids_;  // how many a provision has
  std::size_t count_ = 0;
};

}  // namespace

std::size_t mark_definitions(TreatyText& text) {
  Marker marker(Phrasing::of(text.language()));
  for_each_text_block(
      text.act(), [&](pugi::xml_node block, const std::string& eid) { marker.mark(block, eid); });
  return marker.count();
}

}  // namespace servanda::treaty
