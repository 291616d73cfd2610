#include "treaty/reference/link.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "treaty/reference/citations.hpp"
#include "treaty/reference/find.hpp"
#include "treaty/reference/inline_text.hpp"
#include "treaty/reference/marks.hpp"
#include "treaty/reference/text_blocks.hpp"

namespace servanda::treaty {
namespace {

namespace ref = engine::ref_diagnostics;
using Span = InlineText::Span;

bool is_named(pugi::xml_node node, std::string_view name) {
  return engine::local_name(node) == name;
}

bool is_mark(pugi::xml_node node) {
  return mark_kind(node) != MarkKind::none;
}

bool leads_elsewhere(pugi::xml_node node) {
  const std::string_view target = node.attribute(is_named(node, "rref") ? "from" : "href").value();
  return !target.empty() && target.front() != '#';
}

void unwrap(pugi::xml_node element) {
  pugi::xml_node parent = element.parent();
  while (const pugi::xml_node child = element.first_child()) {
    parent.insert_move_before(child, element);
  }
  parent.remove_child(element);
}

// A link to elsewhere that the text brought with it: it stays unless the same words are found to
// cite.
struct Brought {
  Span span;
  std::string element;
  std::vector<std::pair<std::string, std::string>> attributes;
};

// One block's marks, old ones out and new ones in.
class BlockLinker {
 public:
  BlockLinker(pugi::xml_node block, std::string_view eid, std::map<std::string, std::size_t>& ids)
      : block_(block), eid_(eid), ids_(ids) {}

  void unlink() {
    const InlineText marked(block_);
    for (const InlineText::Element& element : marked.elements()) {
      if (is_named(element.node, "a")) links_.push_back(element.span);
      if (!is_mark(element.node)) continue;
      if (leads_elsewhere(element.node))
        brought_.push_back({element.span, element.node.name(), attributes(element.node)});
      unwrap(element.node);
    }
  }

  // The references that were marked.
  std::vector<Reference> link(Finder& finder) {
    unlink();
    InlineText inline_text(block_);
    std::vector<Reference> found = finder.find(inline_text.text(), eid_);
    std::erase_if(found, [this](const Reference& reference) {
      return overlaps_any(links_, {reference.begin, reference.end});
    });
    std::erase_if(brought_, [&](const Brought& old) { return is_found_again(found, old.span); });
    inline_text.cut(cuts(found));
    std::erase_if(found, [&](const Reference& reference) { return !mark(inline_text, reference); });
    for (const Brought& old : brought_) put_back(inline_text, old);
    return found;
  }

 private:
  static std::vector<std::pair<std::string, std::string>> attributes(pugi::xml_node node) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const pugi::xml_attribute attribute : node.attributes()) {
      all.emplace_back(attribute.name(), attribute.value());
    }
    return all;
  }

  // Both in order and neither overlapping among themselves.
  static bool overlaps_any(const std::vector<Span>& spans, const Span& span) {
    const auto next = std::partition_point(
        spans.begin(), spans.end(), [&](const Span& other) { return other.end <= span.begin; });
    return next != spans.end() && next->overlaps(span);
  }
  static bool is_found_again(const std::vector<Reference>& found, const Span& span) {
    const auto next = std::partition_point(found.begin(), found.end(), [&](const Reference& other) {
      return other.end <= span.begin;
    });
    return next != found.end() && next->begin < span.end;
  }

  [[nodiscard]] std::vector<std::size_t> cuts(const std::vector<Reference>& found) const {
    std::vector<std::size_t> offsets;
    for (const Reference& reference : found) {
      for (const Cited& cited : reference.cited) {
        offsets.push_back(cited.begin);
        offsets.push_back(cited.end);
      }
    }
    for (const Brought& old : brought_) {
      offsets.push_back(old.span.begin);
      offsets.push_back(old.span.end);
    }
    std::sort(offsets.begin(), offsets.end());
    return offsets;
  }

  bool mark(InlineText& inline_text, const Reference& reference) {
    bool marked = true;
    for (const Cited& cited : reference.cited) {
      marked = mark_one(inline_text, cited, reference.kind) && marked;
    }
    if (reference.cited.size() > 1)
      name(inline_text.wrap({reference.begin, reference.end}, "mref"));
    return marked;
  }

  bool mark_one(InlineText& inline_text, const Cited& cited, ReferenceKind kind) {
    const Span span{cited.begin, cited.end};
    const std::string hash = kind == ReferenceKind::internal ? "#" : "";
    if (cited.targets.empty()) {
      pugi::xml_node node = inline_text.wrap(span, citation_element);
      if (node) node.append_attribute("name") = citation_name;
      return !node.empty();
    }
    const bool range = cited.range;
    pugi::xml_node node = inline_text.wrap(span, range ? "rref" : "ref");
    if (!node) return false;
    name(node);
    node.append_attribute(range ? "from" : "href") = (hash + cited.targets.front()).c_str();
    if (range) node.append_attribute("upTo") = (hash + cited.targets.back()).c_str();
    return true;
  }

  // "art_9__para_2__ref_1": counted in the provision, as the naming convention has it.
  void name(pugi::xml_node node) {
    if (!node || eid_.empty()) return;
    const std::string stem = std::string(eid_) + "__" + node.name() + "_";
    node.append_attribute("eId") = (stem + std::to_string(++ids_[stem])).c_str();
  }

  // With an eId of its own, unless it is one that this text's marks count on.
  void put_back(InlineText& inline_text, const Brought& old) {
    pugi::xml_node node = inline_text.wrap(old.span, old.element.c_str());
    if (!node) return;
    const std::string counted = std::string(eid_) + "__" + old.element + "_";
    for (const auto& [attribute, value] : old.attributes) {
      if (attribute == "eId" && value.starts_with(counted)) continue;
      node.append_attribute(attribute.c_str()) = value.c_str();
    }
    if (!node.attribute("eId") && is_counted(old, counted)) name(node);
  }
  static bool is_counted(const Brought& old, const std::string& counted) {
    return std::any_of(old.attributes.begin(), old.attributes.end(), [&](const auto& one) {
      return one.first == "eId" && one.second.starts_with(counted);
    });
  }

  pugi::xml_node block_;
  std::string_view eid_;
  std::map<std::string, std::size_t>& ids_;
  std::vector<Span> links_;  // <a>, in order
  std::vector<Brought> brought_;
};

void report(const Reference& reference, const TreatyText& text, pugi::xml_node block,
            const std::string& eid, engine::Diagnostics& findings) {
  if (reference.kind == ReferenceKind::external) return;
  for (const Cited& cited : reference.cited) {
    if (cited.resolved) continue;
    const engine::Place place{text.document().file(), text.document().line(block),
                              provision_around(text, eid)};
    const std::string& first = cited.targets.front();
    findings.add(cited.range
                     ? engine::diagnostic(ref::no_such_range, place, first, cited.targets.back())
                     : engine::diagnostic(ref::no_such_provision, place, first));
  }
}

std::size_t count(const Reference& reference) {
  std::size_t number = 0;
  for (const Cited& cited : reference.cited) {
    number += cited.count;
  }
  return number;
}

}  // namespace

std::size_t link_references(TreatyText& text, engine::Diagnostics& findings) {
  const Outline outline = Outline::of(text);
  Finder finder(text.language(), outline);
  std::map<std::string, std::size_t> ids;
  std::size_t number = 0;
  for_each_text_block(text.act(), [&](pugi::xml_node block, const std::string& here) {
    for (const Reference& reference : BlockLinker(block, here, ids).link(finder)) {
      number += count(reference);
      report(reference, text, block, here, findings);
    }
  });
  return number;
}

void unlink_references(TreatyText& text) {
  std::map<std::string, std::size_t> ids;
  for_each_text_block(text.act(), [&](pugi::xml_node block, const std::string& here) {
    BlockLinker(block, here, ids).unlink();
  });
}

}  // namespace servanda::treaty
