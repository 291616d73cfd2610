#include "treaty/reference/items_rule.hpp"

#include <string>
#include <utility>

#include "engine/text/unicode.hpp"

namespace servanda::treaty::syntax {
namespace {

constexpr std::size_t most_tokens_ahead = 256;  // to the "and" that closes a list

bool begins_with_letter(const Cursor& cursor) {
  std::size_t offset = cursor->begin;
  return !cursor.done() &&
         engine::is_letter_or_digit(engine::next_code_point(cursor.source().text, offset));
}

// Nothing follows that would make the number or letter before it something else ("article 5 and 30
// days", "subparagraph a State").
bool closes(const Cursor& next) {
  return next.done() || !next.is(Token::Kind::other) || !begins_with_letter(next);
}

// "الخامسة عشرة", "الخامسة والعشرون": Arabic builds its ordinals from two words.
std::optional<Match<std::uint32_t>> ordinal_rule(Cursor next) {
  if (next.is(WordClass::tens)) {
    const std::uint32_t tens = next->value;
    return Match{tens, ++next};
  }
  if (!next.is(WordClass::ordinal)) return std::nullopt;
  const std::uint32_t value = next->value;
  ++next;
  if (next.is(WordClass::ten)) return Match{value + 10, ++next};
  if (next.is(WordClass::and_) && next.peek(1).is(WordClass::tens)) {
    const std::uint32_t tens = next.peek(1).value;
    return Match{value + tens, ++ ++next};
  }
  return Match{value, next};
}

std::string suffix_rule(Cursor& next) {
  const bool attached = next.is(Token::Kind::letter) && next->begin == next.read_to();
  if (!attached && !next.is(WordClass::suffix)) return {};
  const std::string suffix =
      attached ? fold_word(next.text(*next)) : std::string(next->word->suffix);
  ++next;
  return suffix;
}

bool takes_letters(Unit unit) {
  return unit != Unit::paragraph && unit != Unit::alinea && unit != Unit::point;
}

// "Chapter IV", "Annex A"; behind a point's unit also "subparagraph b of …".
std::optional<Match<Label>> letter_rule(Unit unit, Cursor next) {
  if (next.done() || !next->label) return std::nullopt;
  const std::string_view text = next.text(*next);
  const bool upper = text.front() >= 'A' && text.front() <= 'Z';
  ++next;
  if (takes_letters(unit) ? !upper : !closes(next)) return std::nullopt;
  return Match{Label::read(text), next};
}

void read_marks(std::vector<Label>& path, Cursor& next) {
  while (next.is(Token::Kind::mark) && path.size() < deepest_path) {
    path.push_back(Label::read(
        next.source().text.substr(next->label_begin, next->label_end - next->label_begin)));
    ++next;
  }
}

std::optional<Match<Item>> item_rule(Unit unit, Cursor next) {
  Item item;
  item.begin = next->begin;
  if (const auto number = number_rule(next)) {
    item.path.push_back(number->value);
    next = number->next;
  } else if (!next.is(Token::Kind::mark)) {
    const auto letter = letter_rule(unit, next);
    if (!letter) return std::nullopt;
    item.path.push_back(letter->value);
    next = letter->next;
  }
  read_marks(item.path, next);
  item.end = next.read_to();
  return Match{std::move(item), next};
}

// Numbers, marks and what joins them; a finer unit among them too ("articles 2, 6, paragraph 1, 7
// and 9").
bool belongs_to_list(const Cursor& next) {
  using Kind = Token::Kind;
  return next.is(Kind::number) || next.is(Kind::mark) || next.is(Kind::comma) ||
         next.is(Kind::letter) || next.is(Kind::dash) || next.is(WordClass::to) ||
         next.is(WordClass::suffix) ||
         (next.is(WordClass::unit) && next->word->unit > Unit::article);
}

// "… and the second paragraph": a citation of its own, no item.
bool is_ordinal_of_unit(const Cursor& next) {
  return next.is(WordClass::ordinal) && next.peek(1).is(WordClass::unit);
}

class List {
 public:
  List(const Group& group, Cursor next) : group_(group), next_(next) {}

  std::optional<Match<std::vector<Item>>> read() {
    const Token& behind = next_.peek(1);
    const bool from = next_.is(WordClass::from) &&
                      (behind.is(Token::Kind::number) || behind.is(WordClass::ordinal));
    if (from) ++next_;
    auto first = item_rule(group_.unit, next_);
    if (!first) return std::nullopt;
    take(std::move(*first));
    from_ = from;
    while (range() || another()) {
    }
    if (from && items_.front().upto.empty()) return std::nullopt;
    return Match{std::move(items_), next_};
  }

 private:
  void take(Match<Item> item) {
    if (!items_.empty() && starts_with_mark_) {
      item.value.path = complete(items_.back().path, std::move(item.value.path));
    }
    items_.push_back(std::move(item.value));
    next_ = item.next;
  }

  // to item: only where the unit says that there are several, so that "by article 5 to 30 States"
  // is no range.
  bool range() {
    Cursor next = next_;
    const bool dash = next.is(Token::Kind::dash);
    if (!dash && !next.is(WordClass::to)) return false;
    ++next;
    while (next.is(WordClass::filler)) ++next;
    if (next.is(WordClass::unit) && next->word->unit == group_.unit) ++next;
    const bool mark = next.is(Token::Kind::mark);
    if (!dash && !mark && !group_.many && !from_) return false;
    auto last = item_rule(group_.unit, next);
    if (!last || !items_.back().upto.empty()) return false;
    if (dash && !group_.many && !from_ && !mark && counts_down(*last)) return false;
    Item& item = items_.back();
    item.upto = mark ? complete(item.path, std::move(last->value.path)) : last->value.path;
    item.end = last->value.end;
    next_ = last->next;
    return true;
  }

  bool another() {
    Cursor next = next_;
    const bool comma = next.skip(Token::Kind::comma);
    const bool slash = !comma && next.skip(Token::Kind::slash);
    const bool or_ = next.is(WordClass::or_);
    const bool joined = slash || next.skip(WordClass::and_) || next.skip(WordClass::or_);
    if (!comma && !joined) return false;
    if (!joined && !list_goes_on(next)) return false;
    while (joined && next.is(WordClass::filler)) ++next;
    if (is_ordinal_of_unit(next)) return false;
    starts_with_mark_ = next.is(Token::Kind::mark);
    auto item = item_rule(group_.unit, next);
    if (!item) return false;
    const bool certain = starts_with_mark_ || group_.many || or_ || slash;
    if (!certain && (comma || !closes(item->next))) return false;
    if (joined) listed_to_ = 0;
    take(std::move(*item));
    return true;
  }

  // "Article 6-1" is a number of its own.
  [[nodiscard]] bool counts_down(const Match<Item>& last) const {
    return last.value.path.front().value() <= items_.back().path.front().value();
  }

  // A comma alone carries the list on where an "and" closes it later, or where the plural still
  // waits for its second item. Looked for once a list, so that long lists stay linear.
  bool list_goes_on(const Cursor& next) {
    if (next.at() < listed_to_) return true;
    Cursor ahead = next;
    const std::size_t end = next.at() + most_tokens_ahead;
    while (ahead.at() < end && belongs_to_list(ahead)) ++ahead;
    const bool closed = ahead.is(WordClass::and_) || ahead.is(WordClass::or_);
    const bool item_follows =
        ahead.peek(1).is(Token::Kind::number) || ahead.peek(1).is(Token::Kind::mark);
    if (closed && item_follows) listed_to_ = ahead.at();
    return listed_to_ > 0 || (group_.many && items_.size() == 1 && items_.front().upto.empty());
  }

  const Group& group_;
  Cursor next_;
  std::vector<Item> items_;
  std::size_t listed_to_ = 0;
  bool starts_with_mark_ = false;
  bool from_ = false;
};

}  // namespace

std::optional<Match<Label>> number_rule(Cursor next) {
  std::uint32_t value = 0;
  if (next.is(Token::Kind::number) || next.is(WordClass::number)) {
    value = next->value;
    ++next;
  } else if (const auto ordinal = ordinal_rule(next)) {
    value = ordinal->value;
    next = ordinal->next;
  } else {
    return std::nullopt;
  }
  std::string suffix = suffix_rule(next);
  return Match{Label::number(value, std::move(suffix)), next};
}

std::vector<Label> complete(const std::vector<Label>& previous, std::vector<Label> elided) {
  std::size_t keep = previous.size();
  for (std::size_t level = previous.size(); level-- > 0;) {
    if (previous[level].precedes(elided.front())) {
      keep = level;
      break;
    }
  }
  if (keep == previous.size() && keep > 0)
    keep = keep == 1 && previous[0].is_number() ? 1 : keep - 1;
  std::vector<Label> path(previous.begin(), previous.begin() + static_cast<std::ptrdiff_t>(keep));
  for (Label& label : elided) path.push_back(std::move(label));
  return path;
}

std::optional<Match<std::vector<Item>>> items_rule(const Group& group, Cursor next) {
  return List(group, next).read();
}

}  // namespace servanda::treaty::syntax
