#include "treaty/reference/external.hpp"

#include <algorithm>

#include "treaty/reference/lookup.hpp"

namespace servanda::treaty {
namespace {

using syntax::Chain;
using syntax::Group;
using syntax::Item;

Cited whole_chain(const Chain& chain, std::string_view iri) {
  Cited cited{chain.begin, chain.end, {}, false, 1, !iri.empty()};
  if (cited.resolved) cited.targets.emplace_back(iri);
  return cited;
}

// "art_31__para_2", of what the outer groups gave and this item.
std::string fragment(const std::string& whole, Unit unit, const std::vector<Label>& path) {
  std::string eid = lookup::expected_eid(whole, unit, path.front());
  const bool paragraph = unit == Unit::article && path.size() > 1 && path[1].is_number();
  return paragraph ? lookup::expected_eid(eid, Unit::paragraph, path[1]) : eid;
}

bool is_counted_alike_everywhere(const Group& group) {
  return group.pointing == syntax::Pointing::numbered &&
         (group.unit == Unit::article || group.unit == Unit::paragraph) &&
         group.items.front().path.front().is_number();
}

// Of a range as many as its ends count, were they to stand the right way round.
Cited cited_item(const Item& item, Unit unit, const std::string& whole, const std::string& iri) {
  Cited cited{item.begin, item.end, {}, !item.upto.empty(), 1, true};
  const std::string text = iri + "/!main#";
  cited.targets.push_back(text + fragment(whole, unit, item.path));
  if (!cited.range) return cited;
  cited.targets.push_back(text + fragment(whole, unit, item.upto));
  const std::uint32_t first = item.path.front().value(), last = item.upto.front().value();
  cited.count = last > first ? last - first + 1 : 2;
  return cited;
}

}  // namespace

std::vector<Cited> cited_in(const Chain& chain, std::string_view iri) {
  if (iri.empty()) return {whole_chain(chain, iri)};
  std::string whole;
  std::vector<Cited> cited;
  for (const Group& group : chain.groups) {
    if (!is_counted_alike_everywhere(group) || cited.size() > 1) break;
    cited.clear();
    for (const Item& item : group.items) {
      cited.push_back(cited_item(item, group.unit, whole, std::string(iri)));
    }
    whole = fragment(whole, group.unit, group.items.front().path);
  }
  return cited.empty() ? std::vector<Cited>{whole_chain(chain, iri)} : cited;
}

}  // namespace servanda::treaty
