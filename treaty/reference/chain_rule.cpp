#include "treaty/reference/chain_rule.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "treaty/reference/group_rule.hpp"
#include "treaty/reference/instrument_rule.hpp"
#include "treaty/reference/items_rule.hpp"

namespace servanda::treaty::syntax {
namespace {

bool is_below_article(Unit unit) {
  return unit > Unit::article;
}

// What "of" may lead to: something coarser; a point of a point; a section of an article.
bool can_hold(const Group& whole, const Group& part) {
  if (is_below_article(whole.unit) && is_below_article(part.unit)) return part.unit >= whole.unit;
  return whole.unit < part.unit || (whole.unit == Unit::article && part.unit == Unit::section);
}

Chain chain_of(Group group) {
  Chain chain;
  chain.begin = group.begin;
  chain.end = group.end;
  chain.groups.push_back(std::move(group));
  return chain;
}

// *( of group )
bool take_whole(Chain& chain, Cursor& next) {
  Cursor ahead = next;
  const bool comma = ahead.skip(Token::Kind::comma);
  const bool of = ahead.is(WordClass::of);
  if (of) skip_fillers(ahead);
  if (!of && (comma || !ahead.vocabulary().has_genitive())) return false;
  auto group = group_rule(ahead);
  if (!group || !can_hold(group->value, chain.whole())) return false;
  chain.end = group->value.end;
  chain.ascending = true;
  chain.groups.insert(chain.groups.begin(), std::move(group->value));
  next = group->next;
  return true;
}

// A part with the wholes that it names itself, up to what it is a part of: "статьи 5, подпункт a)
// пункта 2". Nothing where it is of another one: "статьи 8, пункт 2 статьи 5".
std::optional<Match<Chain>> part_rule(const Match<Group>& group, Unit around) {
  Match<Chain> part{chain_of(group.value), group.next};
  Match<Chain> longer = part;
  while (take_whole(longer.value, longer.next)) {
    const Unit unit = longer.value.whole().unit;
    if (unit == around) return std::nullopt;
    if (unit < around) break;  // the whole of both
    part = longer;
  }
  return part;
}

// *( [","] group ): below the last item of the group before it, so the items before that one are a
// chain of their own ("articles 5 and 6, paragraph 1").
bool take_part(std::vector<Chain>& chains, Cursor& next) {
  Cursor ahead = next;
  ahead.skip(Token::Kind::comma);
  while (ahead.is(WordClass::filler)) ++ahead;
  auto group = group_rule(ahead);
  Chain& chain = chains.back();
  if (!group || group->value.pointing != Pointing::numbered ||
      group->value.unit <= chain.part().unit) {
    return false;
  }
  auto part = part_rule(*group, chain.part().unit);
  if (!part) return false;
  if (chain.part().items.size() > 1) {
    Chain last = chain;
    std::vector<Item>& all = chain.groups.back().items;
    last.groups.back().items = {all.back()};
    last.begin = all.back().begin;
    all.pop_back();
    chain.end = all.back().end;
    chains.push_back(std::move(last));
  }
  std::vector<Group>& groups = part->value.groups;
  chains.back().end = part->value.end;
  std::move(groups.begin(), groups.end(), std::back_inserter(chains.back().groups));
  next = part->next;
  return true;
}

void take_instrument(Chain& chain, Cursor& next) {
  const auto instrument = instrument_rule(next);
  if (!instrument) return;
  chain.instrument = instrument->value;
  next = instrument->next;
}

// One chain, or several where a list of wholes goes on with a part.
std::optional<Match<std::vector<Chain>>> chain_rule(Cursor next) {
  auto group = group_rule(next);
  if (!group) return std::nullopt;
  std::vector<Chain> chains{chain_of(std::move(group->value))};
  next = group->next;
  while (take_whole(chains.back(), next)) {
  }
  if (!chains.back().ascending) {
    while (take_part(chains, next)) {
    }
    while (take_whole(chains.back(), next)) {
    }
  }
  take_instrument(chains.back(), next);
  return Match{std::move(chains), next};
}

struct Separator {
  bool found = false;
  bool joined = false;  // by a word, not by a comma alone
};

Separator skip_separator(Cursor& next) {
  Separator separator;
  const bool comma = next.skip(Token::Kind::comma);
  const bool slash = next.skip(Token::Kind::slash);
  separator.joined = next.skip(WordClass::and_) || next.skip(WordClass::or_);
  separator.found = comma || slash || separator.joined;
  return separator;
}

// "articles 5, paragraph 1, and 7": the list of the whole goes on behind a part of its only item.
std::optional<Match<Chain>> elided_whole(const Chain& before, Cursor next) {
  const Group& whole = before.whole();
  const bool waits = before.groups.size() > 1 && !before.ascending && whole.many &&
                     whole.items.size() == 1 && !before.part().many;
  if (!waits || !next.is(Token::Kind::number)) return std::nullopt;
  Group group = whole;
  group.begin = next->begin;
  auto items = items_rule(group, next);
  if (!items) return std::nullopt;
  group.items = std::move(items->value);
  group.end = group.items.back().end;
  return Match{chain_of(std::move(group)), items->next};
}

class Series {
 public:
  std::optional<Match<std::vector<Chain>>> read(Cursor next) {
    auto first = chain_rule(next);
    if (!first) return std::nullopt;
    take(std::move(first->value));
    next = first->next;
    while (next_chain(next)) {
    }
    share_with_those_before();
    share_with_those_behind();
    return Match{std::move(chains_), next};
  }

 private:
  void take(std::vector<Chain> more) {
    std::move(more.begin(), more.end(), std::back_inserter(chains_));
  }

  bool next_chain(Cursor& next) {
    Cursor ahead = next;
    const Separator separator = skip_separator(ahead);
    if (!separator.found) return false;
    if (auto elided = elided_whole(chains_.back(), ahead)) {
      next = elided->next;
      std::vector<Chain> more{std::move(elided->value)};
      while (take_part(more, next)) {
      }
      take_instrument(more.back(), next);
      take(std::move(more));
      return true;
    }
    skip_fillers(ahead);
    auto chain = chain_rule(ahead);
    if (!chain) return false;
    take(std::move(chain->value));
    next = chain->next;
    return true;
  }

  // "(b) of paragraph 21 and paragraph 22 of article 40": the first lacks what the second says.
  void share_with_those_before() {
    for (std::size_t i = chains_.size() - 1; i-- > 0;) {
      Chain& chain = chains_[i];
      const Chain& said = chains_[i + 1];
      if (chain.whole().pointing != Pointing::numbered) continue;
      const bool alike =
          std::any_of(said.groups.begin(), said.groups.end(),
                      [&](const Group& group) { return group.unit == chain.whole().unit; });
      if (!alike) continue;
      if (said.ascending) inherit(chain, said);
      share_instrument(chain, said);
    }
  }

  // "article 40, paragraph 21 (b) and paragraph 22": the second lacks what the first says.
  void share_with_those_behind() {
    for (std::size_t i = 1; i < chains_.size(); ++i) {
      const Chain& said = chains_[i - 1];
      Chain& chain = chains_[i];
      const bool lacks =
          is_below_article(chain.whole().unit) && chain.whole().pointing == Pointing::numbered;
      if (!lacks || said.ascending || said.groups.size() < 2) continue;
      inherit(chain, said);
      share_instrument(chain, said);
    }
  }

  static void share_instrument(Chain& chain, const Chain& said) {
    if (chain.instrument.kind != Instrument::Kind::unsaid) return;
    chain.instrument = said.instrument;
    chain.shared = true;
  }

  static void inherit(Chain& chain, const Chain& said) {
    const Unit whole = chain.whole().unit;
    std::vector<Group> groups;
    std::copy_if(
        said.groups.begin(), said.groups.end(), std::back_inserter(groups),
        [whole](const Group& group) { return group.unit < whole && can_be_shared(group); });
    groups.insert(groups.end(), chain.groups.begin(), chain.groups.end());
    chain.groups = std::move(groups);
  }

  std::vector<Chain> chains_;
};

}  // namespace

std::optional<Match<std::vector<Chain>>> series_rule(Cursor next) {
  return Series().read(next);
}

}  // namespace servanda::treaty::syntax
