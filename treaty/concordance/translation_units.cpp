#include "treaty/concordance/translation_units.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace servanda::treaty {
namespace {

class Maker {
 public:
  std::vector<TranslationUnit> run(std::span<const AlignedRow> rows) {
    for (const AlignedRow& row : rows) {
      const std::string name(row.eid.empty() ? element_name(row.kind) : row.eid);
      add(row, name + ".heading", [](const AlignedCell& cell) {
        return cell.provision == nullptr ? std::string() : cell.provision->heading;
      });
      add_blocks(row, name);
    }
    return std::move(units_);
  }

 private:
  void add_blocks(const AlignedRow& row, const std::string& name) {
    const std::size_t count = common_count(row);
    if (count <= 1) {
      add(row, name, [](const AlignedCell& cell) { return cell.words(); });
      return;
    }
    for (std::size_t i = 0; i < count; ++i) {
      add(row, name + "." + std::to_string(i + 1), [i](const AlignedCell& cell) {
        return cell.has_words() ? cell.blocks[i] : std::string();
      });
    }
  }

  // How many blocks every language that has any has; 0 where they differ.
  static std::size_t common_count(const AlignedRow& row) {
    std::size_t count = 0;
    for (const AlignedCell& cell : row.cells) {
      if (!cell.has_words()) continue;
      if (count != 0 && cell.blocks.size() != count) return 0;
      count = cell.blocks.size();
    }
    return count;
  }

  void add(const AlignedRow& row, std::string id,
           const std::function<std::string(const AlignedCell&)>& text_of) {
    TranslationUnit unit{std::move(id), row.eid, {}};
    for (const AlignedCell& cell : row.cells) unit.texts.push_back(text_of(cell));
    const bool has_words = std::any_of(unit.texts.begin(), unit.texts.end(),
                                       [](const std::string& text) { return !text.empty(); });
    if (!has_words) return;
    const std::size_t before = taken_[unit.id]++;
    if (before > 0) unit.id += "-" + std::to_string(before + 1);
    units_.push_back(std::move(unit));
  }

  std::vector<TranslationUnit> units_;
  std::unordered_map<std::string, std::size_t> taken_;  // a text may repeat an eId
};

}  // namespace

std::vector<TranslationUnit> translation_units(std::span<const AlignedRow> rows) {
  return Maker().run(rows);
}

}  // namespace servanda::treaty
