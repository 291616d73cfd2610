#include "treaty/concordance/term_faults.hpp"

#include <map>
#include <string_view>
#include <utility>

#include "treaty/reference/citations.hpp"
#include "treaty/words.hpp"

namespace servanda::treaty {
namespace {

// The first term that each provision defines, by its eId.
using Definitions = std::map<std::string, std::string, std::less<>>;

// `around`: the innermost provision that holds the node.
void collect(const TreatyText& text, pugi::xml_node node, std::string_view around,
             Definitions& definitions) {
  for (const pugi::xml_node child : node.children()) {
    if (engine::local_name(child) == "def") {
      definitions.try_emplace(provision_around(text, around), block_words(child));
      continue;
    }
    const std::string_view eid = child.attribute("eId").value();
    collect(text, child, text.find(eid) == nullptr ? around : eid, definitions);
  }
}

const std::string* defined_in(const Definitions& definitions, std::string_view eid) {
  const auto found = definitions.find(eid);
  return found == definitions.end() ? nullptr : &found->second;
}

class Search {
 public:
  Search(std::span<const TreatyText* const> texts, std::span<const AlignedRow> rows) : rows_(rows) {
    for (const TreatyText* text : texts) collect(*text, text->act(), {}, all_.emplace_back());
  }

  std::vector<TermFault> run() {
    for (std::size_t row = 0; row < rows_.size(); ++row) look_at(row);
    return std::move(faults_);
  }

 private:
  void look_at(std::size_t row) {
    std::vector<std::size_t> defining;
    std::vector<std::size_t> silent;
    for (std::size_t text = 0; text < all_.size(); ++text) {
      if (rows_[row].cells[text].provision == nullptr || all_[text].empty()) continue;
      const bool defines = defined_in(all_[text], rows_[row].eid) != nullptr;
      (defines ? defining : silent).push_back(text);
    }
    if (silent.size() != 1 || defining.size() < 2) return;
    const std::string& words = *defined_in(all_[defining.front()], rows_[row].eid);
    faults_.push_back({row, silent.front(), defining.front(), words});
  }

  std::span<const AlignedRow> rows_;
  std::vector<Definitions> all_;  // by text
  std::vector<TermFault> faults_;
};

}  // namespace

std::vector<TermFault> find_term_faults(std::span<const TreatyText* const> texts,
                                        std::span<const AlignedRow> rows) {
  return Search(texts, rows).run();
}

}  // namespace servanda::treaty
