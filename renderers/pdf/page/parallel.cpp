#include "renderers/pdf/page/parallel.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace servanda::renderers::pdf {
namespace {

// "art_5#2": the id and the row's number under it.
struct KeyParts {
  std::string id;
  std::size_t row = 0;
};

KeyParts parts_of(const std::string& key) {
  const std::size_t mark = key.rfind('#');
  KeyParts parts{key.substr(0, mark), 0};
  if (mark != std::string::npos) {
    std::from_chars(key.data() + mark + 1, key.data() + key.size(), parts.row);
  }
  return parts;
}

// One row of all; what each row asks of the page, the whole asks.
void merge(Row& into, Row&& row) {
  const auto append = [](auto& whole, auto& more) {
    whole.insert(whole.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  };
  into.space_before = std::max(into.space_before, row.space_before);
  into.keep_with_next = into.keep_with_next || row.keep_with_next;
  into.is_splittable = into.is_splittable && row.is_splittable;
  into.begins_page = into.begins_page || row.begins_page;
  append(into.cells, row.cells);
  append(into.anchors, row.anchors);
  append(into.attaches, row.attaches);
  append(into.closes, row.closes);
  if (!into.running) into.running = std::move(row.running);
}

// Boxes, pictures and the rows of tables keep to themselves: their ground is theirs alone.
bool can_merge(const Row& row) {
  return !row.shading && !row.drawing;
}

}  // namespace

IdOrder id_order(const std::vector<const Block*>& blocks) {
  IdOrder order;
  std::vector<const Block*> open(blocks.rbegin(), blocks.rend());
  while (!open.empty()) {
    const Block* block = open.back();
    open.pop_back();
    if (!block->id.empty()) order.try_emplace(block->id, order.size() + 1);
    for (auto child = block->children.rbegin(); child != block->children.rend(); ++child) {
      open.push_back(&*child);
    }
  }
  return order;
}

ParallelFlow::ParallelFlow(std::vector<Language> languages) {
  for (Language& language : languages) streams_.push_back({std::move(language), {}, false});
}

void ParallelFlow::fill(Stream& stream, PageMaker& maker) {
  while (true) {
    while (!stream.items.empty() && !stream.items.front().row) {
      maker.close_after(stream.items.front().ends);
      stream.items.pop_front();
    }
    if (!stream.items.empty() || stream.is_done) return;
    std::vector<FlowItem> more;
    stream.is_done = !stream.language.flow.next(more);
    std::move(more.begin(), more.end(), std::back_inserter(stream.items));
  }
}

// Whether the stream has yet to come to that row.
bool ParallelFlow::is_ahead(const Stream& stream, const std::string& key) const {
  if (stream.items.empty()) return false;
  const KeyParts wanted = parts_of(key), here = parts_of(stream.items.front().key);
  const auto& order = stream.language.order;
  const auto wanted_at = order.find(wanted.id), here_at = order.find(here.id);
  if (wanted_at == order.end()) return false;
  const std::size_t at = here_at == order.end() ? 0 : here_at->second;
  return wanted_at->second > at || (wanted_at->second == at && wanted.row > here.row);
}

// The stream whose next row no other stream has still before it; the first where they cross.
std::size_t ParallelFlow::choose() const {
  std::size_t first = streams_.size();
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    if (streams_[i].items.empty()) continue;
    first = std::min(first, i);
    const std::string& key = streams_[i].items.front().key;
    const bool waits = std::any_of(streams_.begin(), streams_.end(),
                                   [&](const Stream& other) { return is_ahead(other, key); });
    if (!waits) return i;
  }
  return first;
}

void ParallelFlow::run(PageMaker& maker) {
  while (true) {
    for (Stream& stream : streams_) fill(stream, maker);
    const std::size_t chosen = choose();
    if (chosen == streams_.size()) return;
    FlowItem item = std::move(streams_[chosen].items.front());
    streams_[chosen].items.pop_front();
    Row row = std::move(*item.row);
    for (std::size_t i = 0; i < streams_.size() && can_merge(row); ++i) {
      auto& items = streams_[i].items;
      if (i == chosen || items.empty() || items.front().key != item.key) continue;
      if (!can_merge(*items.front().row)) continue;
      Row other = std::move(*items.front().row);
      items.pop_front();
      const bool is_before = i < chosen;
      if (is_before) std::swap(row, other);
      merge(row, std::move(other));
    }
    maker.add(std::move(row));
  }
}

}  // namespace servanda::renderers::pdf
