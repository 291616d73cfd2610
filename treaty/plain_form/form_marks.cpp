#include "treaty/plain_form/form_marks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "treaty/import/division_mark.hpp"
#include "treaty/import/line.hpp"
#include "treaty/import/marker.hpp"

namespace servanda::treaty {
namespace {

constexpr std::string_view container_name = "group";

std::optional<ProvisionKind> kind_named(std::string_view name) {
  if (name == container_name) return ProvisionKind::container;
  return provision_kind(name);
}

std::size_t skip_spaces(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
  return at;
}

// Where the brace that closes the mark stands; one behind a backslash is part of the number.
std::size_t find_close(std::string_view line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '}') {
      return i;
    }
  }
  return std::string_view::npos;
}

// " 5bis": digits, then whatever stands behind them.
void read_value(std::string_view text, FormNumber& number) {
  std::uint32_t value = 0;
  std::size_t at = skip_spaces(text, 0);
  const std::size_t begin = at;
  constexpr std::size_t most_digits = 6;
  for (; at < text.size() && at - begin < most_digits && text[at] >= '0' && text[at] <= '9'; ++at) {
    value = value * 10 + static_cast<std::uint32_t>(text[at] - '0');
  }
  if (at == begin) return;
  number.value = value;
  number.suffix = text.substr(at);
}

std::optional<FormNumber> read_explicit(std::string_view line) {
  if (!line.starts_with('{')) return std::nullopt;
  const std::size_t close = find_close(line);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = line.substr(1, close - 1);
  const std::size_t bar = inside.rfind('|');
  FormNumber number;
  number.end = skip_spaces(line, close + 1);
  number.num = inside.substr(0, bar);
  if (bar == std::string_view::npos) return number;
  const std::string_view said = inside.substr(bar + 1);
  const std::size_t space = std::min(said.find(' '), said.size());
  number.kind = kind_named(said.substr(0, space));
  if (!number.kind) return std::nullopt;
  read_value(said.substr(space), number);
  return number;
}

std::vector<engine::Numeral> readings_of(const HeadingNumber& heading) {
  std::vector<engine::Numeral> readings;
  for (const std::uint32_t value : heading.values) {
    readings.push_back({engine::NumeralStyle::decimal, value});
  }
  return readings;
}

// What the words in the braces say beside: their kind and their number.
void complete_heading(FormNumber& number, const LanguageRules& rules) {
  const auto mark = read_division_mark(number.num, rules);
  if (!mark) return;
  if (!number.kind) number.kind = mark->kind;
  if (number.value) return;
  number.readings = readings_of(mark->number);
  number.suffix = mark->number.suffix;
}

void complete_item(FormNumber& number, const LanguageRules& rules) {
  if (number.value) return;
  const auto marker = read_marked_number(number.num, rules);
  if (!marker) return;
  number.readings = marker->readings;
  number.suffix = marker->suffix;
  number.is_dash = marker->shape == Shape::bullet;
}

}  // namespace

std::optional<FormNumber> read_heading_mark(std::string_view line, const LanguageRules& rules) {
  if (auto number = read_explicit(line)) {
    complete_heading(*number, rules);
    return number;
  }
  const auto mark = read_division_mark(line, rules);
  if (!mark || mark->rest == Rest::attached) return std::nullopt;
  FormNumber number;
  number.num = line.substr(0, mark->end);
  number.kind = mark->kind;
  number.suffix = mark->number.suffix;
  number.readings = readings_of(mark->number);
  number.end = skip_spaces(line, mark->end);
  return number;
}

std::optional<FormNumber> read_item_mark(std::string_view line, const LanguageRules& rules) {
  if (auto number = read_explicit(line)) {
    complete_item(*number, rules);
    return number;
  }
  const auto marker = read_marker(line, 0, rules);
  if (!marker || marker->is_weak) return std::nullopt;
  FormNumber number;
  number.num = line.substr(0, marker->end);
  while (number.num.ends_with(' ') || number.num.ends_with('\t')) number.num.pop_back();
  number.suffix = marker->suffix;
  number.readings = marker->readings;
  number.is_dash = marker->shape == Shape::bullet;
  number.end = skip_spaces(line, marker->end);
  return number;
}

std::string print_explicit(std::string_view num, std::optional<ProvisionKind> kind,
                           std::uint32_t value, std::string_view suffix) {
  std::string mark = "{";
  for (const char c : num) {
    if (c == '}') mark += '\\';
    mark += c;
  }
  if (kind) mark += fmt::format("|{}", form_name(*kind));
  if (kind && value != 0) mark += fmt::format(" {}{}", value, suffix);
  return mark + "}";
}

std::string_view form_name(ProvisionKind kind) {
  return kind == ProvisionKind::container ? container_name : element_name(kind);
}

std::uint32_t value_in_sequence(const FormNumber& number, std::uint32_t before,
                                std::optional<engine::NumeralStyle>& style) {
  if (number.value) return *number.value;
  const auto& all = number.readings;
  if (all.empty()) return number.is_dash ? before + 1 : 0;
  // A provision put in behind its namesake: "5 bis".
  const std::uint32_t next = number.suffix.empty() ? before + 1 : before;
  const auto find = [&](const auto& fits) { return std::find_if(all.begin(), all.end(), fits); };
  auto found = find([&](const auto& one) { return one.value == next && one.style == style; });
  if (found == all.end()) found = find([&](const auto& one) { return one.value == next; });
  if (found == all.end()) found = find([&](const auto& one) { return one.style == style; });
  if (found == all.end()) found = all.begin();
  style = found->style;
  return found->value;
}

}  // namespace servanda::treaty
