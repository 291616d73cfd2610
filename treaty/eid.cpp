#include "treaty/eid.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/catalogue.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t longest = 512;  // bytes
constexpr std::string_view separator = "__";
constexpr std::string_view article_prefix = "art";

bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_number_character(char c) {
  return is_alpha(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

EId::Step split_step(std::string_view step) {
  const std::size_t underscore = step.find('_');
  if (underscore == std::string_view::npos) return {step, {}};
  return {step.substr(0, underscore), step.substr(underscore + 1)};
}

// step = prefix [ "_" number ], as in "para_1", "intro"
bool is_step(std::string_view text) {
  const auto [prefix, number] = split_step(text);
  if (prefix.empty() || !std::all_of(prefix.begin(), prefix.end(), is_alpha)) return false;
  const bool has_number = prefix.size() != text.size();
  return !has_number ||
         (!number.empty() && std::all_of(number.begin(), number.end(), is_number_character));
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> steps;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    steps.push_back(text.substr(begin, end - begin));
    begin = end + separator.size();
  }
  return steps;
}

bool is_eid(std::string_view text) {
  if (text.size() > longest || text.ends_with(separator)) return false;
  const auto steps = split(text);
  return std::all_of(steps.begin(), steps.end(), is_step);
}

}  // namespace

engine::Result<EId> EId::parse(std::string_view text) {
  if (!is_eid(text)) {
    return engine::failure(engine::akn_diagnostics::not_an_eid, {}, text.substr(0, longest));
  }
  return EId(std::string(text));
}

EId EId::of(std::string_view text) {
  if (!is_eid(text)) throw std::invalid_argument("not an eId: " + std::string(text));
  return EId(std::string(text));
}

std::vector<EId::Step> EId::steps() const {
  std::vector<Step> steps;
  for (const std::string_view step : split(text_)) steps.push_back(split_step(step));
  return steps;
}

EId::Step EId::last() const {
  const std::size_t at = text_.rfind(separator);
  const std::string_view text = text_;
  return split_step(at == std::string::npos ? text : text.substr(at + separator.size()));
}

EId EId::parent() const {
  const std::size_t at = text_.rfind(separator);
  return at == std::string::npos ? *this : EId(text_.substr(0, at));
}

EId EId::child(std::string_view prefix, std::string_view number) const {
  std::string text = text_;
  text.append(separator).append(prefix);
  if (!number.empty()) text.append("_").append(number);
  return of(text);
}

std::string_view EId::article() const {
  const std::string_view text = text_;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (split_step(text.substr(begin, end - begin)).prefix == article_prefix) {
      return text.substr(0, end);
    }
    begin = end + separator.size();
  }
  return {};
}

bool EId::contains(const EId& other) const {
  return other.text_.starts_with(text_) &&
         (other.text_.size() == text_.size() ||
          other.text_.substr(text_.size()).starts_with(separator));
}

}  // namespace servanda::treaty
