#pragma once
// Faults put into a text at random, to see whether they are found: a number that is another one, a
// paragraph that is gone, a reference moved by one, a period that is changed.

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "treaty/concordance/alignment.hpp"
#include "treaty/concordance/quantity.hpp"
#include "treaty/reference/find.hpp"
#include "treaty/text.hpp"

namespace servanda::test {

struct SeededFault {
  std::string bytes;  // the whole text with the fault in it
  std::string eid;    // where it is
  std::string what;   // for the report
};

class Seeder {
 public:
  explicit Seeder(std::uint32_t seed) : random_(seed) {}

  // Nothing where the text has no place for the fault that was drawn; draw again.
  std::optional<SeededFault> seed(const std::string& bytes, const treaty::TreatyText& text) {
    switch (random_() % 4) {
      case 0:
        return drop_paragraph(bytes, text);
      case 1:
        return move_reference(bytes, text);
      case 2:
        return change_quantity(bytes, text, false);
      default:
        return change_quantity(bytes, text, true);
    }
  }

 private:
  struct Block {
    std::string eid;
    std::string words;
  };

  // Blocks whose words stand in the file as they are, once: there they can be changed.
  [[nodiscard]] static std::vector<Block> blocks(const std::string& bytes,
                                                 const treaty::TreatyText& text) {
    std::vector<Block> all;
    const std::vector<const treaty::TreatyText*> alone{&text};
    for (const treaty::AlignedRow& row : treaty::align(alone)) {
      const std::string eid(row.eid);
      if (eid.find("art_") != 0) continue;
      for (const std::string& block : row.cells[0].blocks) {
        const std::size_t at = bytes.find(block);
        if (at == std::string::npos || bytes.find(block, at + 1) != std::string::npos) continue;
        all.push_back({eid, block});
      }
    }
    return all;
  }

  template <typename Item>
  const Item& any(const std::vector<Item>& items) {
    return items[random_() % items.size()];
  }

  static SeededFault change(const std::string& bytes, const Block& block, std::size_t begin,
                            std::size_t end, const std::string& to, const std::string& kind) {
    const std::string was = block.words.substr(begin, end - begin);
    std::string words = block.words;
    words.replace(begin, end - begin, to);
    std::string changed = bytes;
    changed.replace(changed.find(block.words), block.words.size(), words);
    return {std::move(changed), block.eid, kind + " '" + was + "' to '" + to + "'"};
  }

  std::optional<SeededFault> drop_paragraph(const std::string& bytes,
                                            const treaty::TreatyText& text) {
    std::vector<std::string> eids;
    for (const treaty::Provision& one : text.provisions()) {
      const bool is_paragraph = one.kind == treaty::ProvisionKind::paragraph;
      if (is_paragraph && one.eid.starts_with("art_")) eids.emplace_back(one.eid);
    }
    if (eids.empty()) return std::nullopt;
    const std::string& eid = any(eids);
    const std::string close = "</paragraph>";
    const std::size_t begin = bytes.find("<paragraph eId=\"" + eid + "\"");
    if (begin == std::string::npos) return std::nullopt;
    const std::size_t end = bytes.find(close, begin) + close.size();
    std::string changed = bytes;
    return SeededFault{changed.erase(begin, end - begin), eid, "dropped " + eid};
  }

  // The last number in the words of a single reference, one more.
  std::optional<SeededFault> move_reference(const std::string& bytes,
                                            const treaty::TreatyText& text) {
    const treaty::Outline outline = treaty::Outline::of(text);
    treaty::Finder finder(text.language(), outline);
    const auto all = blocks(bytes, text);
    if (all.empty()) return std::nullopt;
    const Block& block = any(all);
    std::vector<treaty::Reference> plain;
    for (const treaty::Reference& one : finder.find(block.words, block.eid)) {
      const bool is_plain = one.kind == treaty::ReferenceKind::internal && one.cited.size() == 1 &&
                            !one.cited.front().range;
      if (is_plain) plain.push_back(one);
    }
    if (plain.empty()) return std::nullopt;
    const treaty::Reference& one = any(plain);
    const std::size_t last = block.words.find_last_of("0123456789", one.end - 1);
    if (last == std::string::npos || last < one.begin) return std::nullopt;
    std::size_t first = last;
    const auto is_digit = [&](std::size_t at) {
      return block.words[at] >= '0' && block.words[at] <= '9';
    };
    while (first > one.begin && is_digit(first - 1)) --first;
    const int value = std::stoi(block.words.substr(first, last + 1 - first));
    const int moved = value > 1 && random_() % 2 == 0 ? value - 1 : value + 1;
    return change(bytes, block, first, last + 1, std::to_string(moved), "reference");
  }

  std::optional<SeededFault> change_quantity(const std::string& bytes,
                                             const treaty::TreatyText& text, bool with_unit) {
    const auto all = blocks(bytes, text);
    if (all.empty()) return std::nullopt;
    const Block& block = any(all);
    const treaty::Outline outline = treaty::Outline::of(text);
    const auto references = treaty::Finder(text.language(), outline).find(block.words, block.eid);
    std::vector<treaty::Quantity> fit;
    for (const treaty::Quantity& one : treaty::find_quantities(block.words, text.language())) {
      bool is_free = one.value > 1 && (one.unit != treaty::TimeUnit::none) == with_unit;
      for (const treaty::Reference& reference : references) {
        is_free = is_free && (one.end <= reference.begin || reference.end <= one.begin);
      }
      if (is_free) fit.push_back(one);
    }
    if (fit.empty()) return std::nullopt;
    const treaty::Quantity& one = any(fit);
    // The number alone is changed; its unit, where the words go on with it, stays.
    std::size_t end = one.end;
    if (with_unit) {
      const std::size_t space = block.words.find_last_of(' ', one.end - 1);
      if (space == std::string::npos || space <= one.begin) return std::nullopt;
      end = space;
    }
    const std::uint32_t value = one.value + 1 + random_() % 9;
    return change(bytes, block, one.begin, end, std::to_string(value),
                  with_unit ? "period" : "number");
  }

  std::mt19937 random_;
};

}  // namespace servanda::test
