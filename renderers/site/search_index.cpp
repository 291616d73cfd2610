#include "renderers/site/search_index.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "engine/text/unicode.hpp"
#include "renderers/data/json_values.hpp"
#include "renderers/site/search_terms.hpp"
#include "renderers/text_document.hpp"

namespace servanda::renderers {
namespace {

using treaty::Provision;
using treaty::ProvisionKind;
using treaty::TreatyText;

// What is found as a whole, or holds what is: all but the inside of a paragraph.
bool is_found_alone(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::list:
    case ProvisionKind::point:
    case ProvisionKind::subparagraph:
    case ProvisionKind::intro:
    case ProvisionKind::content:
    case ProvisionKind::wrap_up:
    case ProvisionKind::indent:
      return false;
    default:
      return true;
  }
}

class Provisions {
 public:
  explicit Provisions(const TreatyText& text) : text_(text) {}

  std::vector<SearchProvision> of(const ReadingUnit& unit) {
    unit_ = &unit;
    if (const Provision* found = text_.find(unit.eid)) add(*found);
    return std::move(made_);
  }

 private:
  void add(const Provision& provision) {
    const auto& all = text_.provisions();
    const auto first = static_cast<std::size_t>(&provision - all.data()) + 1;
    const bool splits = std::any_of(
        all.begin() + static_cast<std::ptrdiff_t>(first),
        all.begin() + static_cast<std::ptrdiff_t>(provision.end), [&](const Provision& inner) {
          return inner.parent + 1 == first && is_found_alone(inner.kind);
        });
    if (!splits) return put(provision, provision);
    for (std::size_t i = first; i < provision.end; i = all[i].end) {
      if (is_found_alone(all[i].kind)) {
        add(all[i]);
      } else {
        put(provision, all[i]);
      }
    }
  }

  // The words of `inner`, found at the place of `shown`.
  void put(const Provision& shown, const Provision& inner) {
    std::string words = text_.plain_text(inner);
    if (shown.eid == unit_->eid && inner.eid == shown.eid && !shown.heading.empty()) {
      words.insert(0, shown.heading + "\n");
    }
    if (words.empty()) return;
    made_.push_back({std::string(shown.eid), unit_->eid, label(shown), std::move(words)});
  }

  std::string label(const Provision& provision) const {
    std::string made = unit_->num;
    if (provision.eid != unit_->eid && !provision.num.empty()) {
      made += (made.empty() ? "" : " ") + provision.num;
    }
    if (!unit_->heading.empty()) made += (made.empty() ? "" : " – ") + unit_->heading;
    return made.empty() ? unit_->eid : made;
  }

  const TreatyText& text_;
  const ReadingUnit* unit_ = nullptr;
  std::vector<SearchProvision> made_;
};

Json provision_value(const SearchProvision& one) {
  return Json::array({one.eid, one.unit, one.label, one.text});
}

std::size_t shard_of(std::string_view term) {
  std::size_t at = 0;
  return engine::next_code_point(term, at) % SearchIndex::shards;
}

}  // namespace

std::vector<SearchProvision> search_provisions(const TreatyText& text) {
  std::vector<SearchProvision> made;
  for (const ReadingUnit& unit : reading_units(text, Messages::in(text.language()))) {
    for (SearchProvision& one : Provisions(text).of(unit)) made.push_back(std::move(one));
  }
  return made;
}

void SearchIndex::add(const std::string& treaty, const std::vector<SearchProvision>& provisions) {
  for (const SearchProvision& one : provisions) {
    add_terms(size_, one.label + "\n" + one.text);
    ++size_;
  }
  treaties_.push_back({treaty, provisions});
}

void SearchIndex::add_terms(std::size_t provision, std::string_view text) {
  for (std::string& term : search_terms(text)) {
    std::vector<Posting>& postings = terms_[std::move(term)];
    if (!postings.empty() && postings.back().provision == provision) {
      ++postings.back().times;
    } else {
      postings.push_back({provision, 1});
    }
  }
}

std::vector<IndexFile> SearchIndex::files() const {
  std::vector<IndexFile> made;
  Json treaties = Json::array();
  for (const Indexed& one : treaties_) {
    treaties.push_back({{"id", one.treaty}, {"provisions", one.provisions.size()}});
    Json provisions = Json::array();
    for (const SearchProvision& provision : one.provisions) {
      provisions.push_back(provision_value(provision));
    }
    made.push_back({one.treaty + ".json", provisions.dump() + "\n"});
  }
  made.push_back({"Treaties.json", Json{{"treaties", std::move(treaties)}}.dump() + "\n"});
  for (std::size_t i = 0; i < shards; ++i) made.push_back(shard(i));
  return made;
}

// Behind a treaty's id stands ".json"; no id has a capital letter.
std::string SearchIndex::shard_name(std::size_t number) {
  return "Terms-" + std::to_string(number) + ".json";
}

// {"term": [provision, times, step to the next provision, times, …]}
IndexFile SearchIndex::shard(std::size_t number) const {
  Json made = Json::object();
  for (const auto& [term, postings] : terms_) {
    if (shard_of(term) != number) continue;
    Json list = Json::array();
    std::size_t before = 0;
    for (const Posting& posting : postings) {
      list.push_back(posting.provision - before);
      list.push_back(posting.times);
      before = posting.provision;
    }
    made[term] = std::move(list);
  }
  return {shard_name(number), made.dump() + "\n"};
}

}  // namespace servanda::renderers
