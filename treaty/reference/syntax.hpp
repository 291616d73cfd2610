#pragma once
// What the grammars read: citations as written, before anyone asks what they lead to. Offsets are
// bytes of the text.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "treaty/reference/label.hpp"
#include "treaty/reference/vocabulary.hpp"

namespace servanda::treaty::syntax {

// "3 (a) (i)", or "(ii)" with the elided "3 (a)" put back; with `upto`, everything from one to the
// other.
struct Item {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Label> path;  // the first under the group's unit, each next one below it
  std::vector<Label> upto;  // empty: no range
};

enum class Pointing : std::uint8_t {
  numbered,
  this_,      // "this article": the one that the words stand in
  that,       // "the said paragraph": the one cited last
  preceding,  // "the two preceding paragraphs"
  following,
  sole  // "the annex to this Convention": there is but one
};

// "paragraphs 1 and 3 (a)": one unit, its items.
struct Group {
  Unit unit = Unit::article;
  Pointing pointing = Pointing::numbered;
  bool many = false;        // the unit stands in the plural
  std::uint32_t count = 1;  // preceding, following
  std::vector<Item> items;  // none where the group only points
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Of which instrument.
struct Instrument {
  enum class Kind : std::uint8_t {
    unsaid,
    own,       // "this Convention"
    named,     // "the Convention", nothing more: whose, the reader of the whole text knows
    external,  // by its title
    that,      // "that Convention": the one named last
    document   // something that is no instrument: "of the report"
  };
  Kind kind = Kind::unsaid;
  InstrumentKind name = InstrumentKind::none;
  std::string_view iri;  // of a known title; lives as long as the vocabulary
  std::size_t begin = 0;
  std::size_t end = 0;
};

// "subparagraph (a) of paragraph 1 of article 5", or the same from the whole to the part.
struct Chain {
  std::vector<Group> groups;  // the whole first, whatever the order of the words
  bool ascending = false;     // written from the part to the whole
  Instrument instrument;
  bool shared = false;  // the instrument is said of another one that this one is joined to
  std::size_t begin = 0;
  std::size_t end = 0;  // without the instrument

  [[nodiscard]] const Group& whole() const { return groups.front(); }
  [[nodiscard]] const Group& part() const { return groups.back(); }
};

// Levels below a unit: "1 (a) (i) (A)" has four.
inline constexpr std::size_t deepest_path = 8;

// A list so long is no lawyer's; what would be said of each of its items is not shared, so that
// time stays linear.
inline constexpr std::size_t longest_shared_list = 64;

[[nodiscard]] inline bool can_be_shared(const Group& group) {
  return group.items.size() <= longest_shared_list;
}

}  // namespace servanda::treaty::syntax
