#pragma once
// From the lines of one article to its paragraphs, lists and points. Reading (which markers belong
// together) comes first for all articles, because the forms of numbering that a treaty uses for
// paragraphs and for points are known only from the whole; building comes second.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "treaty/import/draft.hpp"
#include "treaty/import/line.hpp"
#include "treaty/import/marker_sequence.hpp"

namespace servanda::treaty {

// A marker and the words behind it, or words alone: bytes of one line.
struct BodyItem {
  std::size_t line = 0;
  std::size_t begin = 0;
  std::size_t text_begin = 0;
  std::size_t end = 0;
  bool is_from_number = false;  // begins with the line's number, which is not in its text
  bool is_heading = false;
};

struct ReadBody {
  std::vector<Line> lines;
  std::vector<BodyItem> items;
  std::vector<SequenceItem> sequence;
  std::vector<SequenceStep> steps;
};

// `headings` tells for each line whether it is a heading between texts; empty for none.
[[nodiscard]] ReadBody read_body(std::vector<Line> lines, const LanguageRules& rules,
                                 const std::vector<bool>& headings = {});

// How often each form of numbering stands on which level: what a treaty numbers paragraphs with is
// learnt, because "1." is a paragraph in one convention and a point's point in another.
class FormCensus {
 public:
  void count(const ReadBody& body);
  // Whether the form, on the first level of an article, numbers its paragraphs (and not points).
  [[nodiscard]] bool numbers_paragraphs(Shape shape, engine::NumeralStyle style) const;

 private:
  struct Tally {
    std::uint32_t inside = 0;  // on a deeper level
    std::uint32_t first = 0;   // on the first, without words before it
    std::uint32_t first_after_words = 0;
  };
  static constexpr std::size_t shapes = 10, styles = engine::numeral_styles;
  [[nodiscard]] static std::size_t index(Shape shape, engine::NumeralStyle style) {
    return static_cast<std::size_t>(shape) * styles + static_cast<std::size_t>(style);
  }
  std::array<Tally, shapes * styles> tallies_{};
};

// Fills `owner` (an article, or a group of an annex) from body.items[begin, end).
void build_body(const ReadBody& body, std::size_t begin, std::size_t end, const FormCensus& census,
                Draft& owner, std::vector<DraftFinding>& findings);

}  // namespace servanda::treaty
