#include "treaty/import/outline.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

// A group's heading and its title: so many lines may lie between a group and what it leads to.
constexpr std::size_t most_heading_lines = 5;
// Words of a group before its first article.
constexpr std::size_t most_lines_of_words = 4;

bool is_group(const std::optional<DivisionMark>& mark) {
  return mark && mark->kind != ProvisionKind::article && mark->kind != ProvisionKind::annex;
}

bool is_group_heading(const Line& line, const std::optional<DivisionMark>& mark) {
  return is_group(mark) && heading_evidence(line, *mark) > 0;
}

// How large divisions usually are; only asked where the text does not say.
int usual_rank(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::book:
      return 0;
    case ProvisionKind::part:
      return 1;
    case ProvisionKind::title:
      return 2;
    case ProvisionKind::chapter:
      return 3;
    case ProvisionKind::section:
      return 4;
    case ProvisionKind::subsection:
      return 5;
    default:
      return 6;
  }
}

bool may_be_one(const DivisionMark& mark) {
  const auto& values = mark.number.values;
  return std::find(values.begin(), values.end(), 1U) != values.end();
}

class Finder {
 public:
  Finder(const std::vector<Line>& lines, const LineMarks& marks, std::size_t end,
         const ArticleChain& chain, HeadingPlace place)
      : lines_(lines), marks_(marks), end_(end), chain_(chain), place_(place) {}

  std::vector<DivisionStart> find(std::size_t begin) {
    auto link = chain_.links.begin();
    for (std::size_t i = begin; i < end_; ++i) {
      if (link != chain_.links.end() && link->line == i) {
        add_article(*link++);
      } else if (is_group_heading(lines_[i], marks_[i])) {
        consider_group(i);
      } else if (is_bare_heading(i)) {
        add_container(i);
      }
    }
    return std::move(starts_);
  }

 private:
  struct Open {
    ProvisionKind kind;
    std::uint32_t value;
    bool has_content;
  };

  void add_article(const ChainLink& link) {
    const std::uint32_t next = last_article_ + 1;
    const bool is_restart = link.value == 1 && in_heading_;
    const bool fits = link.value == next || is_restart || !link.suffix.empty();
    starts_.push_back({link.line, ProvisionKind::article, link.value, link.suffix, open_.size(),
                       fits ? 0 : next});
    last_article_ = link.value;
    for (Open& group : open_) group.has_content = true;
    in_heading_ = false;
    article_line_ = link.line;
  }

  void consider_group(std::size_t i) {
    const DivisionMark& mark = *marks_[i];
    const std::optional<std::uint32_t> value = expected_of(mark);
    const bool is_whole = mark.rest == Rest::none;
    const bool leads = leads_to_division(i);
    if (value && (leads || is_whole)) {
      add_group(i, *value, 0);
    } else if (is_whole && (leads || lines_[i].look == Look::heading) &&
               !mark.number.values.empty()) {
      add_group(i, mark.number.values.front(), next_of(mark.kind));
    }
  }

  [[nodiscard]] const Open* open_of(ProvisionKind kind) const {
    const auto found = std::find_if(open_.begin(), open_.end(),
                                    [kind](const Open& group) { return group.kind == kind; });
    return found == open_.end() ? nullptr : &*found;
  }

  [[nodiscard]] std::uint32_t next_of(ProvisionKind kind) const {
    const auto last = last_.find(kind);
    return last == last_.end() ? 1 : last->second + 1;
  }

  // The value that fits here: the next one; one only where no group of the kind is open.
  [[nodiscard]] std::optional<std::uint32_t> expected_of(const DivisionMark& mark) const {
    const Open* open = open_of(mark.kind);
    for (const std::uint32_t value : mark.number.values) {
      if (value == next_of(mark.kind)) return value;
      if (open != nullptr ? value == open->value + 1 : value == 1) return value;
    }
    if (open == nullptr || mark.number.suffix.empty()) return std::nullopt;
    const auto& values = mark.number.values;
    const bool is_inserted = std::find(values.begin(), values.end(), open->value) != values.end();
    return is_inserted ? std::optional(open->value) : std::nullopt;
  }

  [[nodiscard]] bool is_article(std::size_t line) const {
    const auto found =
        std::lower_bound(chain_.links.begin(), chain_.links.end(), line,
                         [](const ChainLink& link, std::size_t at) { return link.line < at; });
    return found != chain_.links.end() && found->line == line;
  }

  [[nodiscard]] bool leads_to_division(std::size_t line) const {
    const std::size_t last = std::min(end_, line + 1 + most_heading_lines);
    for (std::size_t i = line + 1; i < last; ++i) {
      if (is_article(i) || is_group_heading(lines_[i], marks_[i])) return true;
      if (!may_be_heading(lines_[i])) return false;
    }
    return false;
  }

  void add_group(std::size_t line, std::uint32_t value, std::uint32_t expected) {
    const DivisionMark& mark = *marks_[line];
    close_for(mark.kind);
    starts_.push_back({line, mark.kind, value, mark.number.suffix, open_.size(), expected});
    open_.push_back({mark.kind, value, false});
    last_[mark.kind] = value;
    in_heading_ = true;
  }

  // A group ends where one of its kind begins, or a larger one; a group without anything in it yet
  // can only hold the new one, whatever its kind.
  void close_for(ProvisionKind kind) {
    const Open* same = open_of(kind);
    if (same != nullptr) {
      open_.resize(static_cast<std::size_t>(same - open_.data()));
      return;
    }
    while (!open_.empty() && open_.back().has_content &&
           usual_rank(open_.back().kind) > usual_rank(kind)) {
      open_.pop_back();
    }
  }

  // A heading by its look, behind an article's text and before the next article: a group without
  // kind and number.
  [[nodiscard]] bool is_bare_heading(std::size_t line) const {
    if (place_ == HeadingPlace::before_number || starts_.empty() || in_heading_) return false;
    if (marks_[line] || lines_[line].look != Look::heading) return false;
    return line > article_line_ + 1 && lines_[line - 1].look != Look::heading &&
           leads_to_division(line);
  }

  void add_container(std::size_t line) {
    close_for(ProvisionKind::container);
    starts_.push_back({line, ProvisionKind::container, 0, {}, open_.size(), 0});
    open_.push_back({ProvisionKind::container, 0, false});
    in_heading_ = true;
  }

  const std::vector<Line>& lines_;
  const LineMarks& marks_;
  std::size_t end_;
  const ArticleChain& chain_;
  HeadingPlace place_;
  std::vector<DivisionStart> starts_;
  std::vector<Open> open_;
  std::map<ProvisionKind, std::uint32_t> last_;
  std::uint32_t last_article_ = 0;
  std::size_t article_line_ = 0;
  bool in_heading_ = false;
};

}  // namespace

std::vector<DivisionStart> find_divisions(const std::vector<Line>& lines, const LineMarks& marks,
                                          std::size_t begin, std::size_t end,
                                          const ArticleChain& chain, HeadingPlace place) {
  return Finder(lines, marks, end, chain, place).find(begin);
}

std::size_t body_begin(const std::vector<Line>& lines, const LineMarks& marks, std::size_t begin,
                       const ArticleChain& chain) {
  std::size_t first = chain.links.front().line;
  std::size_t words_between = 0;
  std::set<ProvisionKind> kinds;
  for (std::size_t i = first; i-- > begin;) {
    if (is_group_heading(lines[i], marks[i])) {
      // Counting back, every kind stands once, and with words behind it begins with one; before
      // that is a table of contents.
      const bool is_first = words_between == 0 || may_be_one(*marks[i]);
      if (!is_first || !kinds.insert(marks[i]->kind).second) break;
      first = i;
    } else if (ends_recital(lines[i].text) || ends_with_colon(lines[i].text)) {
      break;
    } else if (!may_be_heading(lines[i]) && ++words_between > most_lines_of_words) {
      break;
    }
  }
  return first;
}

}  // namespace servanda::treaty
