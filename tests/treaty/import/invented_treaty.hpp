#pragma once
// Invented treaties for property tests: a random tree of provisions, its eIds as the naming
// convention has them, and its print in the manner of the UN's files, in one of the languages and
// one of the manners of numbering that are in use. The tree knows nothing of the importer.

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "engine/numeral.hpp"

namespace servanda::test {

struct InventedPoint {
  std::vector<InventedPoint> points;
  bool has_closing = false;  // words behind its points, before the next point
};

struct InventedParagraph {
  bool has_lead_in = true;
  std::vector<InventedPoint> points;
  bool has_closing = false;
};

struct InventedArticle {
  std::uint32_t number = 0;
  bool is_numbered = false;  // has numbered paragraphs; else one unnumbered
  std::vector<InventedParagraph> paragraphs;
};

struct InventedGroup {
  std::uint32_t number = 0;
  std::vector<InventedGroup> groups;
  std::vector<InventedArticle> articles;
};

struct InventedTreaty {
  std::vector<std::string> kinds;  // of its groups, the outer first: "part", "chapter", "section"
  std::vector<InventedGroup> groups;
  std::size_t recitals = 0;
  std::size_t notes = 0;  // in an annex, under headings that repeat article numbers
};

[[nodiscard]] InventedTreaty invent(std::mt19937& random);

// The eIds of parts, articles, paragraphs, lists and points in document order, one a line.
[[nodiscard]] std::string expected_eids(const InventedTreaty& treaty);

// A numeral between what stands around it.
struct Form {
  engine::NumeralStyle style;
  std::string before, after;
};

// How one source prints a treaty.
struct Manner {
  std::string name;
  std::string language;        // ISO 639-2
  std::array<Form, 5> levels;  // paragraphs, points, points in points, …
  enum class Look { subheading, bold, plain } look = Look::subheading;
  enum class Title { own_line, merged, before_number, none } title = Title::own_line;
  bool numbers_are_marked = false;   // in <num>, else the first characters of the text
  bool numbers_are_mixed = false;    // now so, now so
  bool points_run_together = false;  // in one block, with line breaks
};

// Every manner of numbering of every language.
[[nodiscard]] const std::vector<Manner>& manners();

[[nodiscard]] std::string print_as_un_file(const InventedTreaty& treaty, const Manner& manner,
                                           std::mt19937& random);

}  // namespace servanda::test
