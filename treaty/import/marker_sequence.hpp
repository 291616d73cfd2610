#pragma once
// Which markers of an article belong together. A marker may continue one of the sequences that are
// open (the next number in the same form), begin a deeper one (number one), or be no marker at all
// but the first words of a sentence; "(i)" after "(h)" may be the ninth letter or the first roman
// number. Every reading has a cost, and the cheapest reading of the whole article is taken: so what
// follows decides, as it does for a reader.
//
// Time and memory grow linearly with the number of markers.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/numeral.hpp"
#include "treaty/import/marker.hpp"

namespace servanda::treaty {

// What stands before a marker, as far as it tells how likely a new list begins here.
enum class Before : std::uint8_t {
  nothing,   // the article's heading
  lead_in,   // words that end with a colon, or another marker on the same line
  sentence,  // words that end otherwise
  heading    // a heading inside a text without articles: numbering may begin anew
};

// A possible marker, or words without one (no `marker`).
struct SequenceItem {
  std::optional<Marker> marker;
  Before before = Before::sentence;
  bool is_marked = false;      // the source says that it is a number
  bool is_line_begin = true;   // else after a break or another marker inside a line
  bool follows_words = false;  // the item before is words without a marker
};

enum class Step : std::uint8_t {
  words,        // no marker
  continues,    // the next of an open sequence
  begins,       // the first of a deeper one
  begins_again  // the first of another sequence beside one that is open
};

enum class Anomaly : std::uint8_t { none, gap, repeated, backwards, begins_late };

struct SequenceStep {
  Step step = Step::words;
  std::size_t level = 0;  // from 0
  Shape shape = Shape::stopped;
  engine::NumeralStyle style = engine::NumeralStyle::decimal;
  std::uint32_t value = 0;  // 0 for a bullet: those are counted by whoever builds the list
  Anomaly anomaly = Anomaly::none;
  std::uint32_t expected = 0;  // where there is an anomaly
};

// One step for each item.
[[nodiscard]] std::vector<SequenceStep> read_sequences(const std::vector<SequenceItem>& items);

}  // namespace servanda::treaty
