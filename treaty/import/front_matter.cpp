#include "treaty/import/front_matter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/text/unicode.hpp"
#include "treaty/import/article_heading.hpp"
#include "treaty/import/folding.hpp"
#include "treaty/import/marker.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

// Recitals are long; what agrees is short.
constexpr std::size_t longest_agreement = 480;  // bytes

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool is_preamble_heading(const Line& line, const LanguageRules& rules) {
  const std::size_t end = match_any(line.text, rules.preamble_headings);
  if (end == no_match) return false;
  std::size_t at = end;
  const char32_t next = next_folded(line.text, at);
  return next == 0 || (skip_gap(line.text, end) == line.text.size()) ||
         (!engine::is_letter_or_digit(next) && skip_gap(line.text, at) == line.text.size());
}

bool is_opening(const Line& line, const LanguageRules& rules) {
  return match_any(line.text, rules.preamble_openings) != no_match;
}

bool is_agreement(const Line& line, const LanguageRules& rules) {
  return line.text.size() <= longest_agreement &&
         match_any(line.text, rules.agreements) != no_match;
}

// --- Lines that hold several recitals, parted by line breaks ---

void split_recitals(const Line& line, std::vector<Line>& out) {
  std::size_t begin = 0;
  for (std::size_t at = line.text.find('\n'); at != std::string::npos;
       at = line.text.find('\n', at + 1)) {
    const std::string_view words = std::string_view(line.text).substr(begin, at - begin);
    if (!ends_recital(words) && !ends_with_colon(words)) continue;
    out.push_back(part(line, begin, at));
    begin = at + 1;
  }
  if (begin == 0) {
    out.push_back(line);
  } else {
    out.push_back(part(line, begin, line.text.size()));
  }
}

// --- The preamble ---

DraftText take(Line& line) {
  return {all_words(line), std::move(line.table), line.source_line};
}

bool is_blank(const Line& line) {
  return line.runs.empty() && line.table.empty() && line.number.empty();
}

class PreambleReader {
 public:
  PreambleReader(std::vector<Line> lines, const LanguageRules& rules, DraftPreamble& preamble)
      : lines_(std::move(lines)), rules_(rules), preamble_(preamble) {}

  void read() {
    std::size_t at = 0;
    if (at < lines_.size() && is_preamble_heading(lines_[at], rules_)) {
      preamble_.heading = all_words(lines_[at]);
      ++at;
    }
    const std::size_t agreement = find_agreement(at);
    if (at < agreement && opens(at)) preamble_.opening.push_back(take(lines_[at++]));
    read_recitals(at, agreement);
    for (std::size_t i = agreement; i < lines_.size(); ++i) {
      if (!is_blank(lines_[i])) preamble_.agreement.push_back(take(lines_[i]));
    }
  }

 private:
  // The first line names the parties, by its words or because it ends with a comma and others
  // follow.
  [[nodiscard]] bool opens(std::size_t at) const {
    return is_opening(lines_[at], rules_) ||
           (at + 1 < lines_.size() && at < 2 && lines_[at].text.size() < longest_agreement &&
            !has_marker(at) && recitals_follow_small(at));
  }

  [[nodiscard]] bool has_marker(std::size_t at) const {
    return !lines_[at].number.empty() || read_marker(lines_[at].text, 0, rules_).has_value();
  }

  [[nodiscard]] bool recitals_follow_small(std::size_t at) const {
    return ends_recital(lines_[at].text) && ends_recital(lines_[at + 1].text);
  }

  [[nodiscard]] std::size_t find_agreement(std::size_t from) const {
    for (std::size_t i = lines_.size(); i-- > from;) {
      if (is_agreement(lines_[i], rules_)) return i;
    }
    const bool ends_so = lines_.size() > from && ends_with_colon(lines_.back().text);
    return ends_so ? lines_.size() - 1 : lines_.size();
  }

  void read_recitals(std::size_t begin, std::size_t end) {
    const bool numbered = are_numbered(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      if (is_blank(lines_[i])) continue;
      preamble_.recitals.push_back(recital(lines_[i], numbered));
    }
  }

  [[nodiscard]] bool are_numbered(std::size_t begin, std::size_t end) const {
    if (end - begin < 2) return false;
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_blank(lines_[i]) && !has_marker(i)) return false;
    }
    return true;
  }

  DraftRecital recital(Line& line, bool numbered) const {
    DraftRecital made;
    std::size_t begin = 0;
    if (!line.number.empty()) {
      made.num = {{Run::Kind::text, Style::plain, line.number, {}, {}}};
    } else if (numbered) {
      begin = read_marker(line.text, 0, rules_)->end;
      made.num = cut(line, 0, begin);
    }
    made.texts.push_back(
        {cut(line, begin, line.text.size()), std::move(line.table), line.source_line});
    return made;
  }

  std::vector<Line> lines_;
  const LanguageRules& rules_;
  DraftPreamble& preamble_;
};

// --- Where the preamble begins ---

std::size_t first_text(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!may_be_heading(lines[i]) && !lines[i].is_table() && ends_recital(lines[i].text)) return i;
  }
  return end;
}

std::size_t preamble_begin(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                           const LanguageRules& rules) {
  std::size_t opening = none;
  std::size_t heading = none;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_preamble_heading(lines[i], rules) && (opening == none || heading == none)) heading = i;
    if (opening == none && is_opening(lines[i], rules)) opening = i;
  }
  if (heading != none && (opening == none || heading < opening)) return heading;
  return opening != none ? opening : first_text(lines, begin, end);
}

}  // namespace

void read_front_matter(std::vector<Line>& lines, const LineMarks& marks, std::size_t begin,
                       std::size_t end, const LanguageRules& rules, TreatyDraft& draft) {
  const std::size_t preamble = preamble_begin(lines, begin, end, rules);
  bool in_title = false;
  bool had_title = false;
  for (std::size_t i = begin; i < preamble; ++i) {
    const bool is_label = marks[i].has_value();
    const bool is_title = !is_label && may_be_heading(lines[i]) && !lines[i].text.starts_with('[');
    had_title = had_title || (in_title && !is_title);
    in_title = is_title && !had_title;
    if (is_blank(lines[i])) continue;
    draft.preface.push_back({take(lines[i]), in_title});
  }
  std::vector<Line> words;
  for (std::size_t i = preamble; i < end; ++i) split_recitals(lines[i], words);
  PreambleReader(std::move(words), rules, draft.preamble).read();
}

bool holds_agreement(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                     const LanguageRules& rules) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const Line& line) { return is_agreement(line, rules); });
}

}  // namespace servanda::treaty
