#include "treaty/reference/chinese_rule.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "treaty/reference/items_rule.hpp"

namespace servanda::treaty::syntax {
namespace {

using Kind = Token::Kind;

bool skip_separator(Cursor& next) {
  const bool comma = next.skip(Kind::comma);
  const bool word = next.skip(WordClass::and_) || next.skip(WordClass::or_);
  return comma || word;
}

bool skip_to(Cursor& next) {
  return next.skip(WordClass::to) || next.skip(Kind::dash);
}

constexpr std::size_t most_items = 64;  // of a list whose unit stands at its end

void read_marks(std::vector<Label>& path, Cursor& next) {
  for (; next.is(Kind::mark) && path.size() < deepest_path; ++next) {
    path.push_back(Label::read(
        next.source().text.substr(next->label_begin, next->label_end - next->label_begin)));
  }
}

// number *mark / 1*mark
std::optional<Match<Item>> item_rule(Cursor next) {
  Item item;
  item.begin = next->begin;
  if (next.is(Kind::number)) {
    if (const auto number = number_rule(next)) {
      item.path.push_back(number->value);
      next = number->next;
    }
  }
  read_marks(item.path, next);
  if (item.path.empty()) return std::nullopt;
  item.end = next.read_to();
  return Match{std::move(item), next};
}

// item *( ( separator / to ) [nth] item )
std::optional<Match<std::vector<Item>>> list_rule(Cursor next) {
  auto first = item_rule(next);
  if (!first) return std::nullopt;
  std::vector<Item> items{std::move(first->value)};
  next = first->next;
  while (items.size() < most_items) {
    Cursor ahead = next;
    const bool range = skip_to(ahead);
    if (!range && !skip_separator(ahead)) break;
    const std::size_t begin = ahead->begin;
    ahead.skip(WordClass::nth);
    const bool mark = ahead.is(Kind::mark);
    auto item = item_rule(ahead);
    if (!item) break;
    std::vector<Label>& path = item->value.path;
    if (mark) path = complete(items.back().path, std::move(path));
    if (range) {
      items.back().upto = std::move(path);
      items.back().end = item->value.end;
    } else {
      item->value.begin = begin;
      items.push_back(std::move(item->value));
    }
    next = item->next;
  }
  return Match{std::move(items), next};
}

// [nth] items [filler] unit
std::optional<Match<Group>> numbered_step(Cursor next) {
  Group group;
  group.begin = next->begin;
  const bool nth = next.skip(WordClass::nth);
  if (!nth && !next.is(Kind::mark)) return std::nullopt;
  auto items = list_rule(next);
  if (!items) return std::nullopt;
  next = items->next;
  while (next.is(WordClass::filler) || next.is(Kind::number)) ++next;
  if (!next.is(WordClass::unit)) return std::nullopt;
  group.unit = next->word->unit;
  group.many = items->value.size() > 1;
  group.items = std::move(items->value);
  group.items.front().begin = group.begin;
  group.end = next->end;
  ++next;
  if (next.is(WordClass::suffix)) {
    Label& last = group.items.back().path.back();
    last = Label::number(last.value(), std::string(next->word->suffix));
    group.end = next->end;
    ++next;
  }
  group.items.back().end = group.end;
  return Match{std::move(group), next};
}

// 本条; 该款; 前款; 前两款
std::optional<Match<Group>> pointing_step(Cursor next) {
  Group group;
  group.begin = next->begin;
  if (next.is(WordClass::this_)) {
    group.pointing = Pointing::this_;
  } else if (next.is(WordClass::that)) {
    group.pointing = Pointing::that;
  } else if (next.is(WordClass::preceding)) {
    group.pointing = Pointing::preceding;
  } else if (next.is(WordClass::following)) {
    group.pointing = Pointing::following;
  } else {
    return std::nullopt;
  }
  ++next;
  if (group.pointing >= Pointing::preceding && next.is(Kind::number)) {
    group.count = next->value;
    ++next;
  }
  if (!next.is(WordClass::unit)) return std::nullopt;
  group.unit = next->word->unit;
  group.end = next->end;
  return Match{std::move(group), ++next};
}

// 附件, 附件二, 附件A: the one unit that stands before its number.
std::optional<Match<Group>> annex_step(Cursor next) {
  if (!next.is(WordClass::unit) || next->word->unit != Unit::annex) return std::nullopt;
  Group group;
  group.unit = Unit::annex;
  group.begin = next->begin;
  group.end = next->end;
  ++next;
  if (next.is(Kind::letter)) {
    group.end = next->end;
    group.items.push_back({group.begin, group.end, {Label::read(next.text(*next))}, {}});
    return Match{std::move(group), ++next};
  }
  auto items = list_rule(next);
  if (!items) {
    group.pointing = Pointing::sole;
    return Match{std::move(group), next};
  }
  group.items = std::move(items->value);
  group.items.front().begin = group.begin;
  group.end = group.items.back().end;
  return Match{std::move(group), items->next};
}

// 本公约; 《联合国宪章》; 该公约
std::optional<Match<Instrument>> instrument_rule(Cursor next) {
  Instrument found;
  found.begin = next->begin;
  const bool own = next.is(WordClass::this_);
  const bool that = next.is(WordClass::that);
  if (own || that) ++next;
  const bool names = next.is(WordClass::instrument);
  const bool other = next.is(WordClass::document) || next.is(WordClass::shared_);
  if (!names && (own || that || !other)) return std::nullopt;
  found.end = next->end;
  found.name = next->word->instrument;
  found.iri = next->word->iri;
  found.kind = names ? Instrument::Kind::named : Instrument::Kind::document;
  if (names && next->word->titled) found.kind = Instrument::Kind::external;
  if (that) found.kind = Instrument::Kind::that;
  if (own) found.kind = Instrument::Kind::own;
  return Match{found, ++next};
}

std::optional<Match<Chain>> chain_rule(Cursor next) {
  Chain chain;
  if (const auto instrument = instrument_rule(next)) {
    chain.instrument = instrument->value;
    next = instrument->next;
    next.skip(WordClass::of);
  }
  while (next.is(WordClass::nearby)) ++next;
  chain.begin = next->begin;
  for (;;) {
    Cursor ahead = next;
    if (!chain.groups.empty()) ahead.skip(WordClass::of);
    auto group = numbered_step(ahead);
    if (!group) group = annex_step(ahead);
    if (!group && chain.groups.empty()) group = pointing_step(ahead);
    if (!group || (!chain.groups.empty() && group->value.unit <= chain.part().unit)) break;
    chain.groups.push_back(std::move(group->value));
    next = group->next;
  }
  if (chain.groups.empty()) return std::nullopt;
  if (chain.part().pointing == Pointing::numbered && next.is(Kind::mark)) {
    Item& last = chain.groups.back().items.back();
    read_marks(last.path, next);
    last.end = chain.groups.back().end = next.read_to();
  }
  chain.end = chain.part().end;
  return Match{std::move(chain), next};
}

class Series {
 public:
  std::optional<Match<std::vector<Chain>>> read(Cursor next) {
    auto first = chain_rule(next);
    if (!first) return std::nullopt;
    chains_.push_back(std::move(first->value));
    next = first->next;
    while (range(next) || another(next)) {
    }
    return Match{std::move(chains_), next};
  }

 private:
  // 第七条至第十条: from the last item to one of the same unit.
  bool range(Cursor& next) {
    Cursor ahead = next;
    if (!skip_to(ahead)) return false;
    auto last = chain_rule(ahead);
    if (!last) return false;
    const Group& to = last->value.part();
    Group& from = chains_.back().groups.back();
    const bool alike = last->value.groups.size() == 1 && to.unit == from.unit &&
                       to.items.size() == 1 && !from.items.empty() &&
                       from.items.back().upto.empty();
    if (!alike) return false;
    from.items.back().upto = to.items.back().path;
    from.items.back().end = from.end = chains_.back().end = last->value.end;
    next = last->next;
    return true;
  }

  bool another(Cursor& next) {
    Cursor ahead = next;
    if (!skip_separator(ahead)) return false;
    auto chain = chain_rule(ahead);
    if (!chain) return false;
    share(chains_.back(), chain->value);
    chains_.push_back(std::move(chain->value));
    next = chain->next;
    return true;
  }

  static void share(const Chain& said, Chain& chain) {
    const bool unsaid = chain.instrument.kind == Instrument::Kind::unsaid;
    if (!unsaid || chain.whole().pointing != Pointing::numbered) return;
    const Unit whole = chain.whole().unit;
    if (whole > Unit::article) {
      std::vector<Group> groups;
      std::copy_if(
          said.groups.begin(), said.groups.end(), std::back_inserter(groups),
          [whole](const Group& group) { return group.unit < whole && can_be_shared(group); });
      std::move(chain.groups.begin(), chain.groups.end(), std::back_inserter(groups));
      chain.groups = std::move(groups);
    }
    chain.instrument = said.instrument;
    chain.shared = true;
  }

  std::vector<Chain> chains_;
};

}  // namespace

std::optional<Match<std::vector<Chain>>> chinese_series_rule(Cursor next) {
  return Series().read(next);
}

}  // namespace servanda::treaty::syntax
