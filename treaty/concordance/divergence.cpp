#include "treaty/concordance/divergence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace servanda::treaty {
namespace {

constexpr std::array all_kinds{FactKind::reference, FactKind::date, FactKind::number,
                               FactKind::period};

const std::vector<Fact>& of_kind(const Facts& facts, FactKind kind) {
  switch (kind) {
    case FactKind::reference:
      return facts.references;
    case FactKind::date:
      return facts.dates;
    case FactKind::number:
      return facts.numbers;
    case FactKind::period:
      break;
  }
  return facts.periods;
}

using Keys = std::vector<std::string_view>;

// In order, each as often as it is said; without the weak ones.
Keys keys_of(const std::vector<Fact>& facts) {
  Keys keys;
  for (const Fact& fact : facts) {
    if (!fact.is_weak) keys.emplace_back(fact.key);
  }
  std::ranges::sort(keys);
  return keys;
}

// One fact that one text has alone, or lacks alone.
struct Oddity {
  std::size_t row, text;
  FactKind kind;
  const Fact* fact;
  bool is_missing;
  std::size_t other;  // the text that `fact` of a missing one is from; else one that lacks it
};

class Search {
 public:
  Search(std::span<const AlignedRow> rows, std::span<const std::vector<Facts>> facts)
      : rows_(rows), facts_(facts) {}

  std::vector<Divergence> run() {
    const std::vector<bool> shifted = shifted_parents();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (is_unnumbered(rows_[row].kind) && rows_[row].parent != AlignedRow::none &&
          shifted[rows_[row].parent]) {
        continue;
      }
      for (const FactKind kind : all_kinds) compare(row, kind);
    }
    drop_what_stands_nearby();
    return gather();
  }

 private:
  static bool is_unnumbered(ProvisionKind kind) {
    return kind == ProvisionKind::recital || kind == ProvisionKind::alinea ||
           kind == ProvisionKind::indent;
  }

  // Unnumbered texts are counted: where one language lacks one, those behind it stand beside
  // others.
  [[nodiscard]] std::vector<bool> shifted_parents() const {
    std::vector<bool> shifted(rows_.size(), false);
    for (const AlignedRow& row : rows_) {
      if (!is_unnumbered(row.kind) || row.parent == AlignedRow::none) continue;
      const bool missing = std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const auto& cell) { return cell.provision == nullptr; });
      if (missing) shifted[row.parent] = true;
    }
    return shifted;
  }

  // A text without the provision says nothing of it: that it lacks is told elsewhere.
  [[nodiscard]] std::vector<std::size_t> texts_with(std::size_t row) const {
    std::vector<std::size_t> texts;
    for (std::size_t text = 0; text < facts_.size(); ++text) {
      if (rows_[row].cells[text].provision != nullptr) texts.push_back(text);
    }
    return texts;
  }

  void compare(std::size_t row, FactKind kind) {
    const std::vector<std::size_t> texts = texts_with(row);
    if (texts.size() < 2) return;
    std::map<std::string_view, std::vector<std::pair<std::size_t, const Fact*>>> holders;
    for (const std::size_t text : texts) {
      for (const Fact& fact : of_kind(facts_[text][row], kind)) {
        auto& having = holders[fact.key];
        if (having.empty() || having.back().first != text) having.emplace_back(text, &fact);
      }
    }
    for (const auto& [key, having] : holders) {
      if (texts.size() == 2 && having.front().first == texts.front() && having.size() == 1) {
        // Of two, the second is told of: what it has and what it lacks are one finding.
        oddities_.push_back({row, texts.back(), kind, having.front().second, true, texts.front()});
        continue;
      }
      if (having.size() == 1) add_only(row, kind, texts, having.front());
      if (having.size() + 1 == texts.size() && texts.size() > 2)
        add_missing(row, kind, texts, having);
    }
    if (texts.size() > 2) compare_counts(row, kind, texts);
  }

  // Each fact as often as it is said: one fewer of this and one more of that, where the others are
  // of one mind, is a fact that was changed into another.
  void compare_counts(std::size_t row, FactKind kind, const std::vector<std::size_t>& texts) {
    std::map<Keys, std::vector<std::size_t>> saying;
    for (const std::size_t text : texts)
      saying[keys_of(of_kind(facts_[text][row], kind))].push_back(text);
    if (saying.size() != 2) return;
    const auto& [some_keys, some] = *saying.begin();
    const auto& [more_keys, more] = *std::next(saying.begin());
    if (some_keys.size() != more_keys.size() || (some.size() > 1 && more.size() > 1)) return;
    const std::size_t text = some.size() == 1 ? some.front() : more.front();
    const std::size_t other = some.size() == 1 ? more.front() : some.front();
    add_surplus(row, kind, text, other, false);
    add_surplus(row, kind, other, text, true);
  }

  // What `text` has as well as `other`, but more often. Told of `other` where it lacks it.
  void add_surplus(std::size_t row, FactKind kind, std::size_t text, std::size_t other,
                   bool is_missing) {
    std::map<std::string_view, std::ptrdiff_t> surplus;
    for (const Fact& fact : of_kind(facts_[other][row], kind)) --surplus[fact.key];
    for (const Fact& fact : of_kind(facts_[text][row], kind)) ++surplus[fact.key];
    for (const Fact& fact : of_kind(facts_[text][row], kind)) {
      auto& more = surplus[fact.key];
      if (more <= 0 || fact.is_weak || !says(other, row, kind, fact.key)) continue;
      more = 0;
      const std::size_t odd = is_missing ? other : text;
      oddities_.push_back({row, odd, kind, &fact, is_missing, is_missing ? text : other});
    }
  }

  [[nodiscard]] bool says(std::size_t text, std::size_t row, FactKind kind,
                          std::string_view key) const {
    return std::ranges::any_of(of_kind(facts_[text][row], kind),
                               [&](const Fact& fact) { return fact.key == key; });
  }

  void add_only(std::size_t row, FactKind kind, const std::vector<std::size_t>& texts,
                std::pair<std::size_t, const Fact*> having) {
    const std::size_t other = texts.front() == having.first ? texts[1] : texts.front();
    oddities_.push_back({row, having.first, kind, having.second, false, other});
  }

  void add_missing(std::size_t row, FactKind kind, const std::vector<std::size_t>& texts,
                   const std::vector<std::pair<std::size_t, const Fact*>>& having) {
    for (const std::size_t text : texts) {
      const bool has = std::any_of(having.begin(), having.end(),
                                   [&](const auto& one) { return one.first == text; });
      if (!has) {
        oddities_.push_back({row, text, kind, having.front().second, true, having.front().first});
      }
    }
  }

  // The paragraph, or what else stands in the article, with all that is inside it.
  [[nodiscard]] std::size_t sentence_of(std::size_t row) const {
    const auto is_top = [this](std::size_t at) {
      return at == AlignedRow::none || rows_[at].kind == ProvisionKind::article ||
             rows_[at].kind == ProvisionKind::preamble;
    };
    while (!is_top(rows_[row].parent)) row = rows_[row].parent;
    return row;
  }

  void drop_what_stands_nearby() {
    using Where = std::tuple<std::size_t, std::size_t, FactKind, std::string_view>;
    std::map<Where, std::pair<bool, bool>> seen;  // only here, missing
    const auto where = [this](const Oddity& odd) {
      return Where{sentence_of(odd.row), odd.text, odd.kind, odd.fact->key};
    };
    for (const Oddity& odd : oddities_) {
      auto& [only, missing] = seen[where(odd)];
      (odd.is_missing ? missing : only) = true;
    }
    std::erase_if(oddities_, [&](const Oddity& odd) {
      const auto [only, missing] = seen.at(where(odd));
      return only && missing;
    });
  }

  using Divergences = std::map<std::tuple<std::size_t, std::size_t, FactKind>, Divergence>;

  std::vector<Divergence> gather() {
    Divergences all;
    for (const Oddity& odd : oddities_) {
      Divergence& one = all[{odd.row, odd.text, odd.kind}];
      one.row = odd.row;
      one.text = odd.text;
      one.kind = odd.kind;
      if (odd.is_missing || one.missing.empty()) one.other = odd.other;
      (odd.is_missing ? one.missing : one.only_here).push_back(odd.fact);
    }
    std::vector<Divergence> divergences;
    for (auto& [where, one] : all) {
      if (!is_told(one, all)) continue;
      for (const Fact& fact : of_kind(facts_[one.text][one.row], one.kind))
        one.own.push_back(&fact);
      divergences.push_back(std::move(one));
    }
    return divergences;
  }

  static bool is_told(const Divergence& one, const Divergences& all) {
    if (one.kind == FactKind::number) return is_strong(one);
    if (one.kind != FactKind::period) return true;
    const auto number = all.find({one.row, one.text, FactKind::number});
    if (number != all.end() && is_strong(number->second)) return false;
    // Which languages name the unit beside the number is their own affair.
    return !one.only_here.empty() && !one.missing.empty();
  }

  // Weak facts count where another number stands in their place.
  static bool is_strong(const Divergence& one) {
    const auto is_weak = [](const Fact* fact) { return fact->is_weak; };
    const bool only_weak = std::all_of(one.only_here.begin(), one.only_here.end(), is_weak) &&
                           std::all_of(one.missing.begin(), one.missing.end(), is_weak);
    return !only_weak || (!one.only_here.empty() && !one.missing.empty());
  }

  std::span<const AlignedRow> rows_;
  std::span<const std::vector<Facts>> facts_;
  std::vector<Oddity> oddities_;
};

}  // namespace

std::vector<Divergence> find_divergences(std::span<const AlignedRow> rows,
                                         std::span<const std::vector<Facts>> facts) {
  return Search(rows, facts).run();
}

}  // namespace servanda::treaty
