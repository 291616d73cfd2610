#include "treaty/concordance/facts.hpp"

#include <algorithm>

#include "engine/date_text.hpp"
#include "treaty/concordance/quantity.hpp"

namespace servanda::treaty {
namespace {

struct Span {
  std::size_t begin, end;
};

class Block {
 public:
  Block(std::string_view text, const engine::LanguageTag& language, Facts& facts)
      : text_(text), language_(language), facts_(facts) {}

  void read(Finder& finder, std::string_view here) {
    for (const Reference& reference : finder.find(text_, here)) add(reference);
    std::vector<Span> dates;
    for (const engine::DateInText& date : engine::find_dates(text_, language_)) {
      if (add(date)) dates.push_back({date.begin, date.end});
    }
    const auto middle = static_cast<std::ptrdiff_t>(taken_.size());
    taken_.insert(taken_.end(), dates.begin(), dates.end());
    std::inplace_merge(taken_.begin(), taken_.begin() + middle, taken_.end(),
                       [](const Span& a, const Span& b) { return a.begin < b.begin; });
    for (const Quantity& quantity : find_quantities(text_, language_)) add(quantity);
  }

 private:
  [[nodiscard]] std::string words(std::size_t begin, std::size_t end) const {
    return std::string(text_.substr(begin, end - begin));
  }

  [[nodiscard]] bool is_taken(std::size_t begin, std::size_t end) const {
    const auto next = std::partition_point(taken_.begin(), taken_.end(),
                                           [&](const Span& span) { return span.end <= begin; });
    return next != taken_.end() && next->begin < end;
  }

  void add(const Reference& reference) {
    taken_.push_back({reference.begin, reference.end});
    for (const Cited& cited : reference.cited) {
      for (const std::string& target : cited.targets) {
        facts_.references.push_back({target, words(reference.begin, reference.end), false});
      }
    }
  }

  bool add(const engine::DateInText& date) {
    if (is_taken(date.begin, date.end)) return false;
    facts_.dates.push_back({date.date.iso(), words(date.begin, date.end), false});
    return true;
  }

  void add(const Quantity& quantity) {
    if (is_taken(quantity.begin, quantity.end)) return;
    const std::string value = std::to_string(quantity.value);
    const std::string said = words(quantity.begin, quantity.end);
    const bool has_digits = said.find_first_of("0123456789") != std::string::npos;
    if (quantity.value > 1)
      facts_.numbers.push_back({value, said, quantity.value == 2 && !has_digits});
    if (quantity.unit == TimeUnit::none) return;
    facts_.periods.push_back({value + " " + std::string(unit_name(quantity.unit)), said, false});
  }

  std::string_view text_;
  const engine::LanguageTag& language_;
  Facts& facts_;
  std::vector<Span> taken_;  // in order, not overlapping
};

}  // namespace

Facts find_facts(std::span<const std::string> blocks, std::string_view here, Finder& finder,
                 const engine::LanguageTag& language) {
  Facts facts;
  for (const std::string& block : blocks) Block(block, language, facts).read(finder, here);
  return facts;
}

}  // namespace servanda::treaty
