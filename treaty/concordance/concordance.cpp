#include "treaty/concordance/concordance.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/concordance/block_faults.hpp"
#include "treaty/concordance/divergence.hpp"
#include "treaty/concordance/term_faults.hpp"

namespace servanda::treaty {
namespace {

namespace ref = engine::ref_diagnostics;

const engine::DiagnosticKind& diagnostic_of(FactKind kind) {
  switch (kind) {
    case FactKind::reference:
      return ref::references_differ;
    case FactKind::date:
      return ref::dates_differ;
    case FactKind::number:
      return ref::numbers_differ;
    case FactKind::period:
      break;
  }
  return ref::periods_differ;
}

// "art_5 (\"article 5\"), art_6 (\"article 6\")"; the words once where several facts share them.
std::string listed(const std::vector<const Fact*>& facts) {
  std::string list;
  for (const Fact* fact : facts) {
    if (!list.empty()) list += ", ";
    list += fmt::format("{} (“{}”)", fact->key, fact->words);
  }
  return list.empty() ? "none" : list;
}

class Teller {
 public:
  Teller(std::span<const TreatyText* const> texts, std::span<const AlignedRow> rows,
         engine::Diagnostics& findings)
      : texts_(texts), rows_(rows), findings_(findings) {}

  void tell(const BlockFault& one) {
    const engine::Place here = place(one.row, one.text);
    switch (one.kind) {
      case BlockFault::Kind::empty:
        return findings_.add(engine::diagnostic(ref::words_missing, here, language(one.text),
                                                language(one.other), beginning(one, one.other)));
      case BlockFault::Kind::untranslated:
        return findings_.add(engine::diagnostic(ref::untranslated, here, language(one.text),
                                                language(one.other), beginning(one, one.text)));
      case BlockFault::Kind::length:
        return findings_.add(engine::diagnostic(ref::length_unusual, here, language(one.text),
                                                one.letters, one.expected));
    }
  }

  void tell(const TermFault& one) {
    findings_.add(engine::diagnostic(ref::definition_missing, place(one.row, one.text),
                                     language(one.text), language(one.other), one.words,
                                     shown(place(one.row, one.other))));
  }

  void tell(const Divergence& one) {
    const std::string here = listed(one.only_here.empty() ? one.own : one.only_here);
    const std::string there = listed(one.missing);
    findings_.add(engine::diagnostic(diagnostic_of(one.kind), place(one.row, one.text),
                                     language(one.text), here, language(one.other), there,
                                     shown(place(one.row, one.other))));
  }

 private:
  [[nodiscard]] const std::string& language(std::size_t text) const {
    return texts_[text]->language().bcp47();
  }

  [[nodiscard]] engine::Place place(std::size_t row, std::size_t text) const {
    const engine::XmlDocument& document = texts_[text]->document();
    const Provision* provision = rows_[row].cells[text].provision;
    const std::size_t line = provision == nullptr ? 0 : document.line(provision->node);
    return {document.file(), line, std::string(rows_[row].eid)};
  }

  // The first words of a cell; its heading where it has no words.
  [[nodiscard]] std::string beginning(const BlockFault& fault, std::size_t text) const {
    constexpr std::size_t longest = 60;  // bytes
    const AlignedCell& cell = rows_[fault.row].cells[text];
    const std::string words = cell.has_words() ? cell.blocks.front() : cell.provision->heading;
    if (words.size() <= longest) return words;
    return words.substr(0, engine::valid_utf8_prefix(words.substr(0, longest))) + "…";
  }

  static std::string shown(const engine::Place& place) {
    return fmt::format("{}:{}", place.file, place.line);
  }

  std::span<const TreatyText* const> texts_;
  std::span<const AlignedRow> rows_;
  engine::Diagnostics& findings_;
};

}  // namespace

Concordance::Concordance(std::vector<const TreatyText*> texts)
    : texts_(std::move(texts)), rows_(align(texts_)), facts_(texts_.size()) {}

void Concordance::read(std::size_t text) {
  const TreatyText& one = *texts_[text];
  const Outline outline = Outline::of(one);
  Finder finder(one.language(), outline);
  facts_[text].reserve(rows_.size());
  for (const AlignedRow& row : rows_) {
    facts_[text].push_back(find_facts(row.cells[text].blocks, row.eid, finder, one.language()));
  }
}

void Concordance::compare(engine::Diagnostics& findings) const {
  Teller teller(texts_, rows_, findings);
  for (const BlockFault& one : find_block_faults(texts_, rows_)) teller.tell(one);
  for (const TermFault& one : find_term_faults(texts_, rows_)) teller.tell(one);
  for (const Divergence& one : find_divergences(rows_, facts_)) teller.tell(one);
}

}  // namespace servanda::treaty
