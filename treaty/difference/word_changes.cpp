#include "treaty/difference/word_changes.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/text/unicode.hpp"
#include "engine/text/words.hpp"

namespace servanda::treaty {
namespace {

using Kind = Change::Kind;
using Words = std::vector<std::string_view>;

constexpr std::size_t most_edits = 500;  // Myers' D: memory grows with its square

Words words_of(std::string_view text) {
  Words words;
  for (const engine::Segment& segment : engine::segment(text)) {
    words.push_back(text.substr(segment.begin, segment.end - segment.begin));
  }
  return words;
}

class Script {
 public:
  std::vector<Change> take() { return std::move(changes_); }

  void add(Kind kind, std::string_view words) {
    if (words.empty()) return;
    if (changes_.empty() || changes_.back().kind != kind) changes_.push_back({kind, {}});
    changes_.back().words += words;
  }
  void add(Kind kind, const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) add(kind, words[i]);
  }

 private:
  std::vector<Change> changes_;
};

// Myers' greedy algorithm over the words that are left when equal ends are cut off.
class Comparison {
 public:
  Comparison(const Words& before, const Words& after) : before_(before), after_(after) {}

  std::vector<Change> run() {
    const std::size_t shorter = std::min(before_.size(), after_.size());
    while (begin_ < shorter && before_[begin_] == after_[begin_]) ++begin_;
    while (tail_ < shorter - begin_ &&
           before_[before_.size() - 1 - tail_] == after_[after_.size() - 1 - tail_]) {
      ++tail_;
    }
    script_.add(Kind::same, before_, 0, begin_);
    compare();
    script_.add(Kind::same, before_, before_.size() - tail_, before_.size());
    return script_.take();
  }

 private:
  [[nodiscard]] long count_before() const {
    return static_cast<long>(before_.size() - tail_ - begin_);
  }
  [[nodiscard]] long count_after() const {
    return static_cast<long>(after_.size() - tail_ - begin_);
  }
  [[nodiscard]] std::string_view old_word(long i) const {
    return before_[begin_ + static_cast<std::size_t>(i)];
  }
  [[nodiscard]] std::string_view new_word(long i) const {
    return after_[begin_ + static_cast<std::size_t>(i)];
  }

  void compare() {
    if (count_before() == 0 || count_after() == 0 || !search()) {
      script_.add(Kind::removed, before_, begin_, before_.size() - tail_);
      script_.add(Kind::added, after_, begin_, after_.size() - tail_);
      return;
    }
    write_path();
  }

  // reached_[d][k + d] is how far into `before` d edits reach on diagonal k.
  bool search() {
    const long limit = std::min<long>(count_before() + count_after(), most_edits);
    for (long d = 0; d <= limit; ++d) {
      reached_.emplace_back(static_cast<std::size_t>(2 * d + 1));
      for (long k = -d; k <= d; k += 2) {
        long x = first_step(d, k);
        while (x < count_before() && x - k < count_after() && x - k >= 0 &&
               old_word(x) == new_word(x - k)) {
          ++x;
        }
        at(d, k) = x;
        if (x >= count_before() && x - k >= count_after()) return true;
      }
    }
    return false;
  }

  long& at(long d, long k) {
    return reached_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
  }

  [[nodiscard]] bool comes_by_adding(long d, long k) {
    return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
  }

  long first_step(long d, long k) {
    if (d == 0) return 0;
    return comes_by_adding(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1;
  }

  // Back from the end, then written forward.
  void write_path() {
    std::vector<std::pair<Kind, std::string_view>> path;
    long x = count_before();
    long y = count_after();
    for (long d = static_cast<long>(reached_.size()) - 1; d > 0; --d) {
      const bool added = comes_by_adding(d, x - y);
      const long from = x - y + (added ? 1 : -1);
      const long start = at(d - 1, from);
      while (x > start + (added ? 0 : 1) && y > start - from + (added ? 1 : 0)) {
        path.emplace_back(Kind::same, old_word(--x));
        --y;
      }
      if (added) {
        path.emplace_back(Kind::added, new_word(--y));
      } else {
        path.emplace_back(Kind::removed, old_word(--x));
      }
    }
    while (x > 0) path.emplace_back(Kind::same, old_word(--x));
    for (auto step = path.rbegin(); step != path.rend(); ++step)
      script_.add(step->first, step->second);
  }

  const Words& before_;
  const Words& after_;
  std::size_t begin_ = 0;
  std::size_t tail_ = 0;
  std::vector<std::vector<long>> reached_;
  Script script_;
};

bool has_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (engine::is_letter_or_digit(engine::next_code_point(text, i))) return true;
  }
  return false;
}

// Changes with nothing but spaces and marks between them become one; removed stands before added.
std::vector<Change> gathered(const std::vector<Change>& changes) {
  std::vector<Change> out;
  for (std::size_t i = 0; i < changes.size();) {
    if (changes[i].kind == Kind::same) {
      out.push_back(changes[i++]);
      continue;
    }
    Change removed{Kind::removed, {}};
    Change added{Kind::added, {}};
    for (; i < changes.size(); ++i) {
      const Change& one = changes[i];
      const bool is_bridge =
          one.kind == Kind::same && i + 1 < changes.size() && !has_letters(one.words);
      if (one.kind == Kind::same && !is_bridge) break;
      if (one.kind != Kind::added) removed.words += one.words;
      if (one.kind != Kind::removed) added.words += one.words;
    }
    if (!removed.words.empty()) out.push_back(std::move(removed));
    if (!added.words.empty()) out.push_back(std::move(added));
  }
  return out;
}

}  // namespace

std::vector<Change> word_changes(std::string_view before, std::string_view after) {
  const Words old_words = words_of(before);
  const Words new_words = words_of(after);
  return gathered(Comparison(old_words, new_words).run());
}

bool has_change(const std::vector<Change>& changes) {
  return std::any_of(changes.begin(), changes.end(),
                     [](const Change& change) { return change.kind != Kind::same; });
}

}  // namespace servanda::treaty
