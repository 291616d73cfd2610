#pragma once
// Several languages of one text side by side: the rows of their flows that say the same, by their
// ids, become one row with a cell for each language. Where a language has no such provision, or
// says in one what others say in two (a legitimate difference between authentic texts), its cell is
// empty.

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "renderers/pdf/page/flow.hpp"
#include "renderers/pdf/page/page_maker.hpp"

namespace servanda::renderers::pdf {

// The order of all ids in one document.
using IdOrder = std::unordered_map<std::string, std::size_t>;
[[nodiscard]] IdOrder id_order(const std::vector<const Block*>& blocks);

class ParallelFlow {
 public:
  struct Language {
    Flow flow;
    IdOrder order;
  };
  explicit ParallelFlow(std::vector<Language> languages);

  // All rows, merged, to the page maker.
  void run(PageMaker& maker);

 private:
  struct Stream {
    Language language;
    std::deque<FlowItem> items;
    bool is_done = false;
  };
  void fill(Stream& stream, PageMaker& maker);
  [[nodiscard]] bool is_ahead(const Stream& stream, const std::string& key) const;
  [[nodiscard]] std::size_t choose() const;
  std::vector<Stream> streams_;
};

}  // namespace servanda::renderers::pdf
