#include "treaty/concordance/alignment.hpp"

#include <list>
#include <map>
#include <unordered_map>
#include <utility>

#include "engine/xml/dom.hpp"
#include "treaty/words.hpp"

namespace servanda::treaty {
namespace {

bool starts_row(pugi::xml_node node) {
  const auto kind = provision_kind(engine::local_name(node));
  return kind && is_citable(*kind);
}

std::vector<std::string> own_blocks(const Provision& provision) {
  std::vector<std::string> blocks;
  for_each_block(provision.node, starts_row, [&blocks](pugi::xml_node, std::string words) {
    blocks.push_back(std::move(words));
  });
  return blocks;
}

class Aligner {
 public:
  explicit Aligner(std::span<const TreatyText* const> texts) : texts_(texts) {}

  std::vector<AlignedRow> run() {
    for (std::size_t i = 0; i < texts_.size(); ++i) add(i);
    return take();
  }

 private:
  using Position = std::list<AlignedRow>::iterator;

  void add(std::size_t column) {
    const auto& all = texts_[column]->provisions();
    std::map<std::string, std::size_t> seen;
    Position last = rows_.end();  // of this text
    for (const Provision& one : all) {
      if (!is_citable(one.kind)) continue;
      const std::string key = key_of(one, seen);
      auto found = by_key_.find(key);
      if (found == by_key_.end()) {
        const Position before = last == rows_.end() ? rows_.begin() : std::next(last);
        found = by_key_.emplace(key, rows_.insert(before, empty_row(one))).first;
      }
      last = found->second;
      last->cells[column] = {&one, own_blocks(one)};
    }
  }

  // A name that stands more than once, or none at all, is told apart by its count.
  static std::string key_of(const Provision& one, std::map<std::string, std::size_t>& seen) {
    std::string key(one.eid.empty() ? element_name(one.kind) : one.eid);
    const std::size_t count = seen[key]++;
    return count == 0 ? key : key + ' ' + std::to_string(count);
  }

  [[nodiscard]] AlignedRow empty_row(const Provision& one) const {
    AlignedRow row{one.eid, one.kind, AlignedRow::none, {}};
    row.cells.resize(texts_.size());
    return row;
  }

  // Parents are known when no row moves any more.
  std::vector<AlignedRow> take() {
    std::vector<AlignedRow> rows(std::make_move_iterator(rows_.begin()),
                                 std::make_move_iterator(rows_.end()));
    std::unordered_map<const Provision*, std::size_t> index;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const AlignedCell& cell : rows[i].cells) index.emplace(cell.provision, i);
    }
    for (AlignedRow& row : rows) row.parent = parent_of(row, index);
    return rows;
  }

  [[nodiscard]] std::size_t parent_of(
      const AlignedRow& row, const std::unordered_map<const Provision*, std::size_t>& index) const {
    for (std::size_t column = 0; column < texts_.size(); ++column) {
      if (row.cells[column].provision == nullptr) continue;
      const auto& all = texts_[column]->provisions();
      std::size_t at = row.cells[column].provision->parent;
      while (at != Provision::none && !is_citable(all[at].kind)) at = all[at].parent;
      return at == Provision::none ? AlignedRow::none : index.at(&all[at]);
    }
    return AlignedRow::none;
  }

  std::span<const TreatyText* const> texts_;
  std::list<AlignedRow> rows_;
  std::unordered_map<std::string, Position> by_key_;
};

}  // namespace

std::string AlignedCell::words() const {
  std::string all;
  for (const std::string& block : blocks) {
    if (!all.empty()) all += '\n';
    all += block;
  }
  return all;
}

std::vector<AlignedRow> align(std::span<const TreatyText* const> texts) {
  return Aligner(texts).run();
}

bool is_citable(ProvisionKind kind) {
  return kind != ProvisionKind::list && kind != ProvisionKind::intro &&
         kind != ProvisionKind::content;
}

}  // namespace servanda::treaty
