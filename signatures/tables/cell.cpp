#include "signatures/tables/cell.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "engine/date_text.hpp"
#include "engine/language_tag.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

constexpr std::array<std::string_view, 3> openings{"<superscript>", "<sup>", "<Superscript>"};
constexpr std::array<std::string_view, 3> closings{"</superscript>", "</sup>", "</Superscript>"};
constexpr std::u32string_view raised = U"⁰¹²³⁴⁵⁶⁷⁸⁹";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void add_mark(std::string& marks, std::string_view mark) {
  if (!marks.empty() && !mark.empty()) marks += ',';
  marks += mark;
}

// The first element of a raised text is taken out of `text` into `marks`.
bool take_element(std::string& text, std::string& marks) {
  for (std::size_t i = 0; i < openings.size(); ++i) {
    const std::size_t open = text.find(openings[i]);
    if (open == std::string::npos) continue;
    const std::size_t inside = open + openings[i].size();
    const std::size_t close = text.find(closings[i], inside);
    const std::size_t end = close == std::string::npos ? text.size() : close;
    add_mark(marks, engine::trim(std::string_view(text).substr(inside, end - inside)));
    text.erase(open, (close == std::string::npos ? end : end + closings[i].size()) - open);
    return true;
  }
  return false;
}

void take_raised_digits(std::string& text, std::string& marks) {
  std::string kept, mark;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::size_t digit = raised.find(engine::next_code_point(text, at));
    if (digit == std::u32string_view::npos) {
      kept.append(text, begin, at - begin);
    } else {
      mark += static_cast<char>('0' + digit);
    }
  }
  add_mark(marks, mark);
  text = std::move(kept);
}

// The first day of that month of some year. A table has thousands of dates and twelve months, so
// what a word means is found out once.
std::optional<CivilDate> first_of_month(std::string_view word) {
  static const std::array languages{*engine::LanguageTag::parse("en"),
                                    *engine::LanguageTag::parse("fr")};
  constexpr std::size_t most = 100;  // words kept: no table has more
  thread_local std::map<std::string, std::optional<CivilDate>, std::less<>> known;
  if (const auto found = known.find(word); found != known.end()) return found->second;
  std::optional<CivilDate> first;
  for (const auto& language : languages) {
    if (!first) first = engine::parse_date("1 " + std::string(word) + " 2000", language);
  }
  if (known.size() < most) known.emplace(word, first);
  return first;
}

// Reads one cell from left to right.
class CellReader {
 public:
  explicit CellReader(std::string_view text) : rest_(text) {}

  std::optional<std::vector<CellAct>> read() {
    std::vector<CellAct> acts;
    for (skip(" ,;"); !rest_.empty(); skip(" ,;")) {
      const bool opens = take('[');
      skip(" ");
      const auto date = read_date();
      if (!date) return std::nullopt;
      skip(" ");
      CellAct act{*date, read_letters(), opens || open_, {}};
      skip(" ");
      if (opens) open_ = true;
      if (take(']')) open_ = false;
      acts.push_back(std::move(act));
    }
    return acts;
  }

 private:
  void skip(std::string_view these) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(these), rest_.size()));
  }
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::string_view take_while(const auto& holds) {
    std::size_t size = 0;
    while (size < rest_.size() && holds(rest_[size])) ++size;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::optional<CivilDate> read_date() {
    const std::string_view day = take_while(is_digit);
    if (day.empty() || day.size() > 2) return std::nullopt;
    skip(" ");
    const std::string_view month = take_while([](char c) { return c != ' ' && !is_digit(c); });
    skip(" ");
    const std::string_view year = take_while(is_digit);
    if (month.empty() || year.size() != 4) return std::nullopt;
    const auto first = first_of_month(month);
    if (!first) return std::nullopt;
    const std::string iso = fmt::format("{}-{}-{:0>2}", year, first->iso().substr(5, 2), day);
    const auto date = CivilDate::parse(iso);
    return date ? std::optional(*date) : std::nullopt;
  }

  std::string read_letters() {
    const std::string_view rest = rest_;
    const std::string_view letters = take_while(is_ascii_letter);
    if (letters.size() <= 3) return std::string(letters);
    rest_ = rest;
    return {};
  }

  std::string_view rest_;
  bool open_ = false;  // between brackets that hold several acts
};

}  // namespace

Marked split_marks(std::string_view given) {
  Marked out{std::string(given), {}};
  while (take_element(out.text, out.marks)) {
  }
  take_raised_digits(out.text, out.marks);
  out.text = engine::squeeze_spaces(out.text);
  const std::size_t last = out.text.find_last_not_of("0123456789, *");
  const std::size_t kept = last == std::string::npos ? out.text.size() : last + 1;
  add_mark(out.marks, engine::trim(std::string_view(out.text).substr(kept)));
  out.text.resize(kept);
  return out;
}

std::optional<std::vector<CellAct>> read_cell(std::string_view given) {
  std::string text(given), marks;
  while (take_element(text, marks)) {
  }
  take_raised_digits(text, marks);
  auto acts = CellReader(engine::squeeze_spaces(text)).read();
  if (!acts) return std::nullopt;
  for (CellAct& act : *acts) act.marks = marks;
  return acts;
}

}  // namespace servanda::signatures
