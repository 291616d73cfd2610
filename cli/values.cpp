#include "cli/values.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "collection/near_names.hpp"
#include "collection/treaty_id.hpp"
#include "engine/catalogue.hpp"

namespace servanda::cli {

using engine::Result;

namespace {

Result<void> bad_value(std::string_view name, std::string_view why) {
  return engine::failure(engine::cli_diagnostics::bad_value, {}, name, why);
}

Result<void> check_language(std::string_view name, std::string_view value) {
  const auto language = engine::LanguageTag::parse(value);
  return language ? Result<void>() : bad_value(name, language.error().message);
}

Result<void> check_languages(std::string_view name, std::string_view value) {
  for (const std::string& one : split(value, ',')) {
    if (auto checked = check_language(name, one); !checked) return checked;
  }
  return {};
}

Result<void> check_date(std::string_view name, std::string_view value) {
  const auto date = engine::CivilDate::parse(value);
  return date ? Result<void>() : bad_value(name, date.error().message);
}

// A long list helps nobody in a message; --help has it.
std::string listed(const std::vector<std::string>& choices) {
  constexpr std::size_t most = 8;
  if (choices.size() > most) return "the words that can stand here";
  std::string list;
  for (const std::string& one : choices) list += (list.empty() ? "" : ", ") + one;
  return list;
}

Result<void> check_choice(std::string_view name, std::string_view value, std::string_view choices) {
  const std::vector<std::string> known = split(choices, '|');
  if (std::find(known.begin(), known.end(), value) != known.end()) return {};
  return bad_value(name, fmt::format("\"{}\" is none of {}{}", value, listed(known),
                                     collection::suggestion(value, known)));
}

Result<void> check_number(std::string_view name, std::string_view value) {
  const bool is_number =
      !value.empty() && value.size() <= 9 &&
      std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (is_number) return {};
  return bad_value(name, fmt::format("\"{}\" is not a number from 0", value));
}

Result<void> check_treaty(std::string_view name, std::string_view value) {
  if (value.find('#') == std::string_view::npos) return {};
  return bad_value(
      name, fmt::format("\"{}\" names a provision; the name of a treaty is meant here", value));
}

Result<void> check_value(std::string_view name, Kind kind, std::string_view choices,
                         std::string_view value) {
  switch (kind) {
    case Kind::date:
      return check_date(name, value);
    case Kind::language:
      return check_language(name, value);
    case Kind::languages:
      return check_languages(name, value);
    case Kind::choice:
      return check_choice(name, value, choices);
    case Kind::number:
      return check_number(name, value);
    case Kind::treaty:
      return check_treaty(name, value);
    case Kind::text:
    case Kind::provision:
    case Kind::file:
    case Kind::folder:
    case Kind::act_text:
    case Kind::act_date:
      break;
  }
  if (!choices.empty()) return check_choice(name, value, choices);
  return {};
}

}  // namespace

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

Values::Values(const Command& command) : command_(&command) {
  for (const Argument& argument : command.arguments) slots_.push_back({argument.name, {}});
  for (const Option& option : command.options) slots_.push_back({option.name, {}});
}

const Values::Slot& Values::find_slot(std::string_view name) const {
  const auto found = std::find_if(slots_.begin(), slots_.end(),
                                  [&](const Slot& slot) { return slot.name == name; });
  if (found == slots_.end()) throw std::logic_error("undeclared option " + std::string(name));
  return *found;
}

const std::vector<std::string>& Values::all(std::string_view name) const {
  return find_slot(name).values;
}

void Values::set(std::string_view name, std::vector<std::string> values) {
  for (Slot& slot : slots_) {
    if (slot.name == name) slot.values = std::move(values);
  }
}

std::optional<std::string> Values::find(std::string_view name) const {
  const auto& values = all(name);
  return values.empty() ? std::nullopt : std::optional(values.back());
}

std::optional<engine::CivilDate> Values::date(std::string_view name) const {
  const auto value = find(name);
  return value ? std::optional(*engine::CivilDate::parse(*value)) : std::nullopt;
}

std::optional<engine::LanguageTag> Values::language(std::string_view name) const {
  const auto value = find(name);
  return value ? std::optional(*engine::LanguageTag::parse(*value)) : std::nullopt;
}

std::vector<engine::LanguageTag> Values::languages(std::string_view name) const {
  std::vector<engine::LanguageTag> languages;
  for (const std::string& list : all(name)) {
    for (const std::string& one : split(list, ',')) {
      const auto language = engine::LanguageTag::parse(one);
      if (std::find(languages.begin(), languages.end(), *language) == languages.end()) {
        languages.push_back(*language);
      }
    }
  }
  return languages;
}

ProvisionName Values::provision(std::string_view name) const {
  const std::string value = text(name);
  const std::size_t hash = value.find('#');
  if (hash == std::string::npos) return {value, {}};
  return {value.substr(0, hash), value.substr(hash + 1)};
}

Result<void> Values::check() const {
  for (const Argument& argument : command_->arguments) {
    const auto& given = all(argument.name);
    if (given.empty() && !argument.is_optional) {
      return engine::failure(engine::cli_diagnostics::missing_argument, {}, command_->name,
                             argument.name);
    }
    for (const std::string& value : given) {
      if (auto checked = check_value(argument.name, argument.kind, argument.choices, value);
          !checked) {
        return checked;
      }
    }
  }
  for (const Option& option : command_->options) {
    const auto& given = all(option.name);
    if (given.size() > 1 && !option.is_repeatable && !option.value.empty()) {
      return engine::failure(engine::cli_diagnostics::given_twice, {}, option.name);
    }
    for (const std::string& value : given) {
      if (auto checked = check_value(option.name, option.kind, option.choices, value); !checked) {
        return checked;
      }
    }
  }
  return {};
}

}  // namespace servanda::cli
