#include "treaty/import/office/paragraph_mark.hpp"

#include <charconv>

namespace servanda::treaty {
namespace {

constexpr std::string_view begin_mark = "\uFDD0";
constexpr std::string_view begin_number = "\uFDD1";
constexpr std::string_view end_mark = "\uFDD2";

// Where the first run begins with a mark; only layout may stand before it.
bool begins_with_mark(const Runs& runs) {
  if (runs.empty()) return false;
  const std::string_view text = runs.front().text;
  const std::size_t first = text.find_first_not_of(" \t\n");
  return first != std::string_view::npos && text.substr(first).starts_with(begin_mark);
}

}  // namespace

std::string print_mark(const ParagraphMark& mark) {
  std::string text(begin_mark);
  text += std::to_string(mark.paragraph);
  if (mark.look == Look::heading) text += 'h';
  text += begin_number;
  text += mark.number;
  return text += end_mark;
}

std::optional<ParagraphMark> take_mark(Runs& runs) {
  if (!begins_with_mark(runs)) return std::nullopt;
  std::string& text = runs.front().text;
  text.erase(0, text.find(begin_mark));
  const std::size_t number = text.find(begin_number);
  const std::size_t end = text.find(end_mark);
  if (number == std::string::npos || end == std::string::npos || end < number) return std::nullopt;
  ParagraphMark mark;
  const char* last = text.data() + number;
  const auto read = std::from_chars(text.data() + begin_mark.size(), last, mark.paragraph);
  if (read.ptr != last && *read.ptr == 'h') mark.look = Look::heading;
  const std::size_t begin = number + begin_number.size();
  mark.number = text.substr(begin, end - begin);
  text.erase(0, end + end_mark.size());
  if (text.empty()) runs.erase(runs.begin());
  return mark;
}

std::string without_marks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view three = text.substr(i, begin_mark.size());
    if (three == begin_mark || three == begin_number || three == end_mark) {
      i += begin_mark.size() - 1;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace servanda::treaty
