#include "signatures/english.hpp"

#include "engine/date_text.hpp"
#include "engine/language_tag.hpp"

namespace servanda::signatures::english {

std::string ordinal(std::int64_t number) {
  const std::int64_t last_two = number % 100;
  const std::int64_t last = last_two >= 11 && last_two <= 13 ? 0 : number % 10;
  switch (last) {
    case 1:
      return std::to_string(number) + "st";
    case 2:
      return std::to_string(number) + "nd";
    case 3:
      return std::to_string(number) + "rd";
    default:
      return std::to_string(number) + "th";
  }
}

std::string date(engine::CivilDate day) {
  static const engine::LanguageTag language = *engine::LanguageTag::parse("en");
  return engine::print_date(day, language);
}

std::string list(std::span<const std::string> words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 == words.size()) {
      out.append(" ").append(last).append(" ");
    } else if (i > 0) {
      out += ", ";
    }
    out += words[i];
  }
  return out;
}

std::string many(std::int64_t number, std::string_view thing) {
  return std::to_string(number) + " " + std::string(thing) + (number == 1 ? "" : "s");
}

std::string capital(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words;
}

std::string thousandths(std::int64_t amount) {
  std::string out = std::to_string(amount / 1000);
  if (amount % 1000 == 0) return out;
  std::string rest = std::to_string(1000 + amount % 1000).substr(1);
  while (rest.ends_with('0')) rest.pop_back();
  return out + "." + rest;
}

}  // namespace servanda::signatures::english
