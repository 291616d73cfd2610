#include "treaty/reference/citations.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "engine/numeral.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/reference/inline_text.hpp"
#include "treaty/reference/lookup.hpp"
#include "treaty/reference/marks.hpp"
#include "treaty/reference/outline.hpp"

namespace servanda::treaty {
namespace {

constexpr std::uint32_t longest_range = 1000;  // articles of another instrument

// Lead-ins, closing words and lists are ways of writing: the provision is what holds them.
bool is_provision(ProvisionKind kind) {
  using enum ProvisionKind;
  return kind != list && kind != intro && kind != content && kind != wrap_up;
}

// A link to elsewhere that the text brought with it, such as a resolution's to its document.
bool is_link(pugi::xml_node node) {
  const std::string_view href = node.attribute("href").value();
  return engine::local_name(node) == "a" && !href.empty() && !href.starts_with('#');
}

class Citations {
 public:
  explicit Citations(const TreatyText& text) : text_(text) {}

  std::vector<Citation> read() {
    visit(text_.act(), {}, {});
    return std::move(found_);
  }

 private:
  // `phrase` is the list that the node stands in, if any.
  void visit(pugi::xml_node node, std::string_view here, std::string_view phrase) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element || engine::local_name(child) == "meta") continue;
      const MarkKind mark = is_link(child) ? MarkKind::one : mark_kind(child);
      if (mark == MarkKind::none) {
        const std::string_view eid = child.attribute("eId").value();
        visit(child, eid.empty() || text_.find(eid) == nullptr ? here : eid, phrase);
        continue;
      }
      const std::string words = engine::squeeze_spaces(InlineText(child).text());
      const std::string_view whole = phrase.empty() ? std::string_view(words) : phrase;
      if (mark == MarkKind::list) {
        visit(child, here, whole);
      } else {
        take(child, mark, here, whole);
        visit(child, here, {});  // a note among the words
      }
    }
  }

  void take(pugi::xml_node node, MarkKind mark, std::string_view here, std::string_view words) {
    Citation citation{provision_around(text_, here), std::string(words), {}, {}, false, false};
    if (mark == MarkKind::range) return take_range(node, std::move(citation));
    const std::string_view href = node.attribute("href").value();
    if (href.starts_with('#')) {
      citation.target = href.substr(1);
      citation.resolved = text_.find(citation.target) != nullptr;
    } else {
      citation.kind = ReferenceKind::external;
      citation.target = href;
      citation.resolved = !href.empty();
    }
    found_.push_back(std::move(citation));
  }

  void take_range(pugi::xml_node node, Citation citation) {
    const std::string_view from = node.attribute("from").value();
    const std::string_view upto = node.attribute("upTo").value();
    citation.range = true;
    citation.kind = from.starts_with('#') ? ReferenceKind::internal : ReferenceKind::external;
    citation.resolved = true;
    if (citation.kind == ReferenceKind::external) return take_counted(from, upto, citation);
    const std::vector<std::size_t> places = run(from.substr(1), without_hash(upto));
    for (const std::size_t place : places) {
      citation.target = (*outline_)[place].eid;
      found_.push_back(citation);
    }
    if (!places.empty()) return;
    citation.resolved = false;
    for (const std::string_view end : {from, upto}) {
      citation.target = without_hash(end);
      found_.push_back(citation);
    }
  }

  static std::string_view without_hash(std::string_view target) {
    return target.starts_with('#') ? target.substr(1) : target;
  }

  // "…#art_31" to "…#art_33": the provisions of another text are not known, but they count.
  void take_counted(std::string_view from, std::string_view upto, Citation citation) {
    const std::size_t stem = from.rfind('_') + 1;
    const auto first = engine::read_number(from.substr(stem));
    const auto last = engine::read_number(upto.substr(std::min(stem, upto.size())));
    const bool counts = first && last && *first < *last && *last - *first < longest_range &&
                        upto.starts_with(from.substr(0, stem));
    for (std::uint32_t value = counts ? *first : 0; counts && value <= *last; ++value) {
      citation.target = std::string(from.substr(0, stem)) + std::to_string(value);
      found_.push_back(citation);
    }
    if (counts) return;
    for (const std::string_view end : {from, upto}) {
      citation.target = end;
      found_.push_back(citation);
    }
  }

  std::vector<std::size_t> run(std::string_view from, std::string_view upto) {
    if (!outline_) outline_ = Outline::of(text_);
    const std::size_t first = outline_->find(from);
    const std::size_t last = outline_->find(upto);
    if (first == Outline::none || last == Outline::none) return {};
    return lookup::run(*outline_, first, last);
  }

  const TreatyText& text_;
  std::optional<Outline> outline_;  // made for the first range
  std::vector<Citation> found_;
};

}  // namespace

std::vector<Citation> citations_of(const TreatyText& text) {
  return Citations(text).read();
}

bool is_part_of(const TreatyText& text, std::string_view part, std::string_view whole) {
  const Provision* inner = text.find(part);
  const Provision* outer = text.find(whole);
  if (inner != nullptr && outer != nullptr) {
    const auto index = static_cast<std::size_t>(inner - text.provisions().data());
    return inner >= outer && index < outer->end;
  }
  return part == whole || (part.starts_with(whole) && part.substr(whole.size()).starts_with("__"));
}

std::string provision_around(const TreatyText& text, std::string_view eid) {
  const auto& all = text.provisions();
  for (const Provision* one = text.find(eid); one != nullptr;) {
    if (is_provision(one->kind) && !one->eid.empty()) return std::string(one->eid);
    one = one->parent == Provision::none ? nullptr : &all[one->parent];
  }
  return std::string(eid);
}

}  // namespace servanda::treaty
