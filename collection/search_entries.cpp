#include "collection/search_entries.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "engine/text/unicode.hpp"
#include "treaty/concordance/alignment.hpp"
#include "treaty/eid.hpp"

namespace servanda::collection {
namespace {

using treaty::AlignedRow;
using treaty::Provision;

std::string article_of(std::string_view eid) {
  const auto parsed = treaty::EId::parse(eid);
  if (!parsed) return {};
  for (const treaty::EId::Step& step : parsed->steps()) {
    if (step.prefix == "art") return engine::fold_for_search(step.number);
  }
  return {};
}

// Paragraphs and points are known by the name of what they stand in.
bool has_own_name(const Provision& provision) {
  return !provision.heading.empty() || provision.kind == treaty::ProvisionKind::article;
}

std::string name_of(const Provision& provision) {
  std::string name = provision.num;
  if (!provision.heading.empty()) name += (name.empty() ? "" : " ") + provision.heading;
  return name;
}

class Collector {
 public:
  explicit Collector(const treaty::TreatyText& text)
      : rows_(treaty::align(std::array<const treaty::TreatyText*, 1>{&text})) {}

  std::vector<SearchEntry> run() {
    std::vector<SearchEntry> entries;
    for (const AlignedRow& row : rows_) {
      if (row.eid.empty()) continue;
      SearchEntry entry = entry_of(row);
      if (!entry.words.empty() || !entry.heading.empty()) entries.push_back(std::move(entry));
    }
    return entries;
  }

 private:
  [[nodiscard]] SearchEntry entry_of(const AlignedRow& row) const {
    const treaty::AlignedCell& cell = row.cells.front();
    SearchEntry entry;
    entry.eid = row.eid;
    entry.article = article_of(row.eid);
    entry.num = cell.provision->num;
    entry.heading = cell.provision->heading;
    entry.words = cell.words();
    add_surroundings(row, entry);
    return entry;
  }

  void add_surroundings(const AlignedRow& row, SearchEntry& entry) const {
    if (has_own_name(*row.cells.front().provision)) {
      entry.name = name_of(*row.cells.front().provision);
      return;
    }
    for (std::size_t at = row.parent; at != AlignedRow::none; at = rows_[at].parent) {
      const treaty::AlignedCell& around = rows_[at].cells.front();
      if (has_own_name(*around.provision)) {
        entry.name = name_of(*around.provision);
        entry.context = entry.name + '\n' + entry.context;
        return;
      }
      entry.context = around.words() + '\n' + entry.context;
    }
  }

  std::vector<AlignedRow> rows_;
};

}  // namespace

std::vector<SearchEntry> search_entries(const treaty::TreatyText& text) {
  return Collector(text).run();
}

}  // namespace servanda::collection
