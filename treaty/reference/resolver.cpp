#include "treaty/reference/resolver.hpp"

#include <algorithm>
#include <utility>

#include "treaty/reference/external.hpp"
#include "treaty/reference/lookup.hpp"

namespace servanda::treaty {
namespace {

using syntax::Chain;
using syntax::Group;
using syntax::Instrument;
using syntax::Item;
using syntax::Pointing;

// Of several things cited, the first has the beginning of the words, the last their end.
void share_words(Reference& reference) {
  reference.cited.front().begin = reference.begin;
  reference.cited.back().end = reference.end;
}

bool is_resolved(const Reference& reference) {
  return std::all_of(reference.cited.begin(), reference.cited.end(),
                     [](const Cited& cited) { return cited.resolved; });
}

}  // namespace

// No places: it is not there.
void Resolver::Node::set(const std::vector<std::size_t>& places) {
  first = places.empty() ? Outline::none : places.front();
  last = places.empty() ? Outline::none : places.back();
  count = places.size();
}

Resolver::Resolver(const Outline& outline, const Vocabulary& vocabulary, const Self& self,
                   std::string_view here)
    : outline_(outline), vocabulary_(vocabulary), self_(self), here_(outline.find(here)) {}

std::vector<Reference> Resolver::resolve(const Chain& chain) {
  const Instrument& instrument = chain.instrument;
  if (instrument.kind == Instrument::Kind::document) return {};
  if (is_own(instrument)) return internal(chain);
  const std::string_view iri = iri_of(instrument);
  if (iri.empty() && chain.whole().pointing != Pointing::numbered) return {};
  external_kind_ = instrument.name;
  external_iri_ = iri;
  return {external(chain, iri)};
}

std::vector<Reference> Resolver::resolve(const Instrument& instrument) {
  if (instrument.kind != Instrument::Kind::external || instrument.iri.empty()) return {};
  external_kind_ = instrument.name;
  external_iri_ = instrument.iri;
  const Cited cited{
      instrument.begin, instrument.end, {std::string(instrument.iri)}, false, 1, true};
  return {{instrument.begin, instrument.end, ReferenceKind::external, {cited}}};
}

// "The Convention" is this one, unless this one is a protocol.
bool Resolver::is_own(const Instrument& instrument) const {
  switch (instrument.kind) {
    case Instrument::Kind::unsaid:
    case Instrument::Kind::own:
      return true;
    case Instrument::Kind::named:
      return self_.kind == InstrumentKind::none || self_.kind == instrument.name;
    default:
      return false;
  }
}

std::string_view Resolver::iri_of(const Instrument& instrument) const {
  if (!instrument.iri.empty() || instrument.kind == Instrument::Kind::external) {
    return instrument.iri;
  }
  if (instrument.name == external_kind_ && !external_iri_.empty()) return external_iri_;
  if (instrument.kind == Instrument::Kind::that) return {};
  if (instrument.name == self_.parent_kind) return self_.parent_iri;
  return vocabulary_.alone(instrument.name);
}

Reference Resolver::external(const Chain& chain, std::string_view iri) const {
  Reference reference{chain.begin, chain.end, ReferenceKind::external, cited_in(chain, iri)};
  if (!chain.shared) {
    reference.begin = std::min(chain.begin, chain.instrument.begin);
    reference.end = std::max(chain.end, chain.instrument.end);
  }
  share_words(reference);
  return reference;
}

std::vector<Reference> Resolver::internal(const Chain& chain) {
  std::vector<Reference> found;
  if (auto reference = as_written(chain)) found.push_back(std::move(*reference));
  if (found.empty() || !is_resolved(found.front())) {
    std::vector<Reference> two = as_two(chain);
    if (!two.empty()) found = std::move(two);
  }
  if (!found.empty() && found.back().cited.back().resolved) {
    cited_last_ = outline_.find(found.back().cited.back().targets.back());
  }
  return found;
}

std::optional<Reference> Resolver::as_written(const Chain& chain) const {
  const bool only_points = chain.groups.size() == 1 && chain.whole().pointing == Pointing::that;
  if (only_points) return std::nullopt;
  const std::vector<Node> found = leaves(chain);
  if (found.empty()) return std::nullopt;
  Reference reference{chain.begin, chain.end, ReferenceKind::internal, {}};
  for (const Node& node : found) {
    Cited cited{node.begin,     node.end, {}, node.range, std::max<std::size_t>(1, node.count),
                node.is_there()};
    cited.targets.push_back(cited.resolved ? outline_[node.first].eid : node.eid);
    if (node.range) cited.targets.push_back(cited.resolved ? outline_[node.last].eid : node.upto);
    reference.cited.push_back(std::move(cited));
  }
  if (!is_resolved(reference) && !can_be_missing(chain)) return std::nullopt;
  share_words(reference);
  return reference;
}

// Where article 52 has no paragraph 2, but the article of the words has.
std::vector<Reference> Resolver::as_two(const Chain& chain) const {
  if (chain.ascending || chain.groups.size() < 2) return {};
  Chain whole = chain;
  whole.groups.resize(1);
  whole.end = whole.whole().end;
  Chain part = chain;
  part.groups.erase(part.groups.begin());
  part.begin = part.whole().begin;
  if (part.begin < whole.end || whole.begin < chain.begin) return {};
  const auto first = as_written(whole);
  const auto second = as_written(part);
  if (!first || !second || !is_resolved(*first) || !is_resolved(*second)) return {};
  return {*first, *second};
}

// What the innermost items name; where there are several wholes and one part, the part of each.
std::vector<Resolver::Node> Resolver::leaves(const Chain& chain) const {
  std::vector<Node> wholes;
  for (const Group& group : chain.groups) {
    if (group.pointing != Pointing::numbered) {
      wholes = group.pointing == Pointing::sole ? sole_annex(chain) : pointed_to(group);
      if (wholes.empty()) return {};
      continue;
    }
    const bool several = wholes.size() > 1 || (wholes.size() == 1 && wholes.front().range);
    // "Paragraphs 1 and 2 of articles 5 and 6", "paragraph 1 of articles 5 to 7": the articles are
    // all that can be told for certain with words of their own.
    if (several && (group.items.size() > 1 || wholes.front().range)) return wholes;
    std::vector<Node> parts;
    if (wholes.empty()) {
      for (const Item& item : group.items) parts.push_back(named(item, group.unit, nullptr));
    }
    for (const Node& whole : wholes) {
      for (const Item& item : group.items) {
        parts.push_back(named(item, group.unit, &whole));
        if (!several) continue;
        parts.back().begin = whole.begin;
        parts.back().end = whole.end;
      }
    }
    wholes = std::move(parts);
  }
  return wholes;
}

// Said to be this text's, or with a part of it named.
std::vector<Resolver::Node> Resolver::sole_annex(const Chain& chain) const {
  const bool said = chain.instrument.kind != Instrument::Kind::unsaid || chain.groups.size() > 1;
  const std::size_t place = outline_.sole(ProvisionKind::annex);
  if (!said || place == Outline::none) return {};
  return {present(place)};
}

std::vector<Resolver::Node> Resolver::pointed_to(const Group& group) const {
  const bool here = group.pointing != Pointing::that;
  const std::size_t place = lookup::around(outline_, here ? here_ : cited_last_, group.unit);
  if (place == Outline::none) return {};
  if (group.pointing <= Pointing::that) return {present(place)};
  // How many of a plural is plain only for the paragraphs above.
  if (group.count == 0 && group.unit != Unit::paragraph) return {};
  Node node;
  node.set(lookup::neighbours(outline_, place, group.count, group.pointing == Pointing::preceding));
  if (!node.is_there()) return {};
  node.range = node.count > 1;
  return {node};
}

Resolver::Node Resolver::named(const Item& item, Unit unit, const Node* whole) const {
  Node node = follow(item.path, unit, whole);
  if (!item.upto.empty()) {
    const Node last = follow(item.upto, unit, whole);
    node.range = true;
    node.upto = last.eid;
    const bool both = node.is_there() && last.is_there();
    node.set(both ? lookup::run(outline_, node.first, last.first) : std::vector<std::size_t>());
    node.range = node.count != 1;
  }
  node.begin = item.begin;
  node.end = item.end;
  return node;
}

Resolver::Node Resolver::follow(const std::vector<Label>& path, Unit unit,
                                const Node* whole) const {
  Node node = step(whole, unit, path.front());
  for (std::size_t i = 1; i < path.size(); ++i) {
    const bool paragraph = i == 1 && unit == Unit::article && path[i].is_number();
    const Node above = std::move(node);
    node = step(&above, paragraph ? Unit::paragraph : Unit::point, path[i]);
  }
  return node;
}

Resolver::Node Resolver::step(const Node* whole, Unit unit, const Label& label) const {
  if (whole != nullptr && !whole->is_there()) return missing(whole->eid, unit, label);
  const std::size_t inside = whole == nullptr ? Outline::none : whole->first;
  if (unit > Unit::article) {
    if (whole == nullptr) return from_here(unit, label);
    const std::size_t place = lookup::below(outline_, inside, unit, label);
    return place == Outline::none ? missing(whole->eid, unit, label) : present(place);
  }
  // A section of an article is one of its own parts.
  const std::size_t place = lookup::division(outline_, inside, here_, unit, label);
  if (place != Outline::none) return present(place);
  const std::string_view document =
      unit == Unit::annex ? std::string_view() : lookup::document_of(outline_, inside);
  return missing(std::string(document), unit, label);
}

// "Paragraph 2", "subparagraph (b)" and no more: of the article that the words stand in, the letter
// from the nearest list outwards; else of what was cited last.
Resolver::Node Resolver::from_here(Unit unit, const Label& label) const {
  const std::size_t article = outline_.around(here_, ProvisionKind::article);
  const bool letter = !label.is_number() || unit >= Unit::point;
  std::size_t whole = letter ? here_ : article;
  // A point is no paragraph where no whole is named.
  const auto find = [&](std::size_t around) {
    const std::size_t place = lookup::below(outline_, around, unit, label);
    const bool fits = place != Outline::none &&
                      (unit < Unit::point || outline_[place].kind == ProvisionKind::point);
    return fits ? place : Outline::none;
  };
  for (; whole != Outline::none; whole = outline_[whole].parent) {
    if (const std::size_t place = find(whole); place != Outline::none) return present(place);
    if (whole == article) break;
  }
  for (whole = cited_last_; whole != Outline::none; whole = outline_[whole].parent) {
    if (const std::size_t place = find(whole); place != Outline::none) return present(place);
    if (outline_[whole].kind == ProvisionKind::article) break;
  }
  return missing(article == Outline::none ? std::string() : outline_[article].eid, unit, label);
}

Resolver::Node Resolver::missing(std::string whole, Unit unit, const Label& label) const {
  Node node;
  node.eid = lookup::expected_eid(whole, unit, label);
  return node;
}

Resolver::Node Resolver::present(std::size_t place) const {
  Node node;
  node.set({place});
  node.eid = outline_[place].eid;
  return node;
}

// Whether a citation that leads nowhere is one all the same: where the text has such units at all,
// and the words say of what whole.
bool Resolver::can_be_missing(const Chain& chain) const {
  const Group& whole = chain.whole();
  if (whole.pointing != Pointing::numbered) return true;
  switch (whole.unit) {
    case Unit::annex:
    case Unit::part:
    case Unit::chapter:
    case Unit::article:
      return outline_.has(lookup::kind_of(whole.unit));
    case Unit::paragraph: {
      const std::size_t article = outline_.around(here_, ProvisionKind::article);
      if (article == Outline::none || !whole.items.front().path.front().is_number()) return false;
      const std::vector<std::size_t> children = outline_.children(article);
      return std::any_of(children.begin(), children.end(), [this](std::size_t i) {
        return outline_[i].kind == ProvisionKind::paragraph;
      });
    }
    default:
      return false;
  }
}

}  // namespace servanda::treaty
