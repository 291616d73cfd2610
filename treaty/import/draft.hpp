#pragma once
// The recognised text before it is XML: a tree of provisions whose words are cut from the source's
// blocks. Names (eIds) are given at the end, when every number is known (naming.hpp).

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/diagnostic.hpp"
#include "treaty/import/block.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

struct Draft;
using Drafts = std::vector<std::unique_ptr<Draft>>;

// One block of words, or a table.
struct DraftText {
  Runs runs;
  Table table;
  std::size_t line = 0;
};
using DraftTexts = std::vector<DraftText>;

// Points (or indents) with the words that lead to them and those that close them.
struct DraftList {
  DraftTexts intro;
  Drafts items;
  DraftTexts closing;
  std::string eid;
};

using DraftPart = std::variant<DraftText, DraftList>;

struct DraftHeading {
  Runs runs;
  bool is_subheading = false;
  bool before_number = false;
};

struct Draft {
  ProvisionKind kind = ProvisionKind::article;
  std::uint32_t value = 0;  // 0 where the source gives no number
  std::string suffix;       // "bis"
  Runs num;
  std::vector<DraftHeading> headings;
  std::vector<DraftPart> parts;  // before the children
  Drafts children;               // divisions and articles of a group, paragraphs of an article
  std::size_t line = 0;
  std::string eid;
};

struct DraftRecital {
  Runs num;
  DraftTexts texts;
};

struct DraftPreamble {
  Runs heading;
  DraftTexts opening;  // "The States Parties to this Convention,"
  std::vector<DraftRecital> recitals;
  DraftTexts agreement;  // "Have agreed as follows:"

  [[nodiscard]] bool is_empty() const {
    return heading.empty() && opening.empty() && recitals.empty() && agreement.empty();
  }
};

struct DraftPreface {
  DraftText text;
  bool is_title = false;
};

// What a person should look at; its eId is known only after the naming.
struct DraftFinding {
  const engine::DiagnosticKind* kind = nullptr;
  std::size_t line = 0;
  const Draft* provision = nullptr;  // may be null
  std::string first, second, third;  // the message's arguments
};

struct TreatyDraft {
  std::vector<DraftPreface> preface;
  DraftPreamble preamble;
  Drafts body;
  DraftTexts conclusions;
  Drafts annexes;
  std::vector<DraftFinding> findings;
  std::size_t articles = 0;
};

// The words of runs, without notes.
[[nodiscard]] std::string words_in(const Runs& runs);

}  // namespace servanda::treaty
