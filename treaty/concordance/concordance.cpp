#include "treaty/concordance/concordance.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/concordance/divergence.hpp"

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
  return list.empty() ? "nothing that the others do not" : list;
}

class Teller {
 public:
  Teller(std::span<const TreatyText* const> texts, std::span<const AlignedRow> rows,
         engine::Diagnostics& findings)
      : texts_(texts), rows_(rows), findings_(findings) {}

  void tell(const Divergence& one) {
    const std::string here = listed(one.only_here);
    const std::string there = one.missing.empty() ? "nothing of the kind" : listed(one.missing);
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
  const Finder finder(one.language(), outline);
  facts_[text].reserve(rows_.size());
  for (const AlignedRow& row : rows_) {
    facts_[text].push_back(find_facts(row.cells[text].blocks, row.eid, finder, one.language()));
  }
}

void Concordance::compare(engine::Diagnostics& findings) const {
  Teller teller(texts_, rows_, findings);
  for (const Divergence& one : find_divergences(rows_, facts_)) teller.tell(one);
}

}  // namespace servanda::treaty
