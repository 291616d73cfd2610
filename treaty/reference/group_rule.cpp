#include "treaty/reference/group_rule.hpp"

#include <utility>

#include "treaty/reference/items_rule.hpp"

namespace servanda::treaty::syntax {
namespace {

using Found = std::optional<Match<Group>>;

// A dual says two; a plural that no number goes with says nothing of how many.
constexpr std::uint32_t uncounted = 0;

Group of_unit(const Cursor& unit, std::size_t begin) {
  Group group;
  group.unit = unit->word->unit;
  group.many = unit->word->many && !unit->word->one;
  group.count = unit->word->one ? 1 : (unit->value > 0 ? unit->value : uncounted);
  group.begin = begin;
  group.end = unit->end;
  return group;
}

Found pointing(Pointing how, Cursor unit, std::size_t begin) {
  Group group = of_unit(unit, begin);
  group.pointing = how;
  return Match{std::move(group), ++unit};
}

std::optional<Pointing> direction(const Cursor& next) {
  if (next.is(WordClass::preceding)) return Pointing::preceding;
  if (next.is(WordClass::following)) return Pointing::following;
  return std::nullopt;
}

// "this article" is one; "these articles" says nothing of which.
Found this_or_that(Cursor next) {
  const std::size_t begin = next->begin;
  const bool points_here = next.is(WordClass::this_);
  if (!points_here && !next.is(WordClass::that)) return std::nullopt;
  ++next;
  if (!next.is(WordClass::unit) || !next->word->one) return std::nullopt;
  return pointing(points_here ? Pointing::this_ : Pointing::that, next, begin);
}

// [count] preceding [count] unit
Found preceding_unit(Cursor next) {
  const std::size_t begin = next->begin;
  std::uint32_t count = uncounted;
  if (next.is(WordClass::number)) count = (next->value), ++next;
  const auto how = direction(next);
  if (!how) return std::nullopt;
  ++next;
  if (next.is(WordClass::number)) count = (next->value), ++next;
  if (!next.is(WordClass::unit)) return std::nullopt;
  Found found = pointing(*how, next, begin);
  if (count != uncounted) found->value.count = count;
  return found;
}

// [count] unit preceding
Found unit_preceding(Cursor next) {
  const std::size_t begin = next->begin;
  std::uint32_t count = uncounted;
  if (next.is(WordClass::number)) count = (next->value), ++next;
  if (!next.is(WordClass::unit)) return std::nullopt;
  Cursor behind = next;
  const auto how = direction(++behind);
  if (!how) return std::nullopt;
  Found found = pointing(*how, next, begin);
  found->value.end = behind->end;
  if (count != uncounted) found->value.count = count;
  found->next = ++behind;
  return found;
}

// "The first part of the sentence" is no Part I: only units that are counted in words so.
Found ordinal_unit(Cursor next) {
  if (!next.is(WordClass::ordinal)) return std::nullopt;
  Item item{next->begin, next->end, {Label::number(next->value)}, {}};
  const std::size_t begin = next->begin;
  ++next;
  if (!next.is(WordClass::unit) || next->word->unit < Unit::article || !next->word->one) {
    return std::nullopt;
  }
  Group group = of_unit(next, begin);
  item.end = group.end;
  group.items.push_back(std::move(item));
  return Match{std::move(group), ++next};
}

Found unit_items(Cursor next) {
  if (!next.is(WordClass::unit)) return std::nullopt;
  Group group = of_unit(next, next->begin);
  group.many = next->word->many;
  auto items = items_rule(group, ++next);
  if (!items) return std::nullopt;
  group.items = std::move(items->value);
  group.items.front().begin = group.begin;
  group.end = group.items.back().end;
  return Match{std::move(group), items->next};
}

Found sole_annex(Cursor next) {
  if (!next.is(WordClass::unit) || next->word->unit != Unit::annex || !next->word->one) return {};
  return pointing(Pointing::sole, next, next->begin);
}

}  // namespace

std::optional<Match<Group>> group_rule(Cursor next) {
  if (next.done() || !next.is(Token::Kind::word)) return std::nullopt;
  Found found;
  for (const auto rule :
       {this_or_that, preceding_unit, unit_preceding, ordinal_unit, unit_items, sole_annex}) {
    found = rule(next);
    if (found) break;
  }
  if (!found) return std::nullopt;
  if (found->next.is(WordClass::nearby)) {
    found->value.end = found->next->end;
    ++found->next;
  }
  return found;
}

}  // namespace servanda::treaty::syntax
