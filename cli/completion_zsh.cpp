#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

// Inside single quotes, inside brackets of an _arguments specification.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string offer(Kind kind, std::string_view choices) {
  if (!choices.empty()) {
    std::string words(choices);
    std::replace(words.begin(), words.end(), '|', ' ');
    return "(" + words + ")";
  }
  switch (kind) {
    case Kind::treaty:
    case Kind::provision:
      return "_servanda_treaties";
    case Kind::file:
      return "_files";
    case Kind::folder:
      return "_files -/";
    case Kind::language:
    case Kind::languages:
      return "(ar en es fr ru vi zh)";
    default:
      return " ";
  }
}

std::string specification(const Option& option) {
  const std::string_view repeat = option.is_repeatable ? "*" : "";
  std::string value;
  if (!option.value.empty()) {
    value = fmt::format(":{}:{}", quoted(option.value), offer(option.kind, option.choices));
  }
  std::string out;
  for (const std::string_view name : {option.short_name, option.name}) {
    if (name.empty()) continue;
    out += fmt::format("        '{}{}[{}]{}' \\\n", repeat, name, quoted(option.help), value);
  }
  return out;
}

std::string specification(const Argument& argument) {
  const std::string_view repeat = argument.is_repeatable ? "*" : "";
  const std::string_view optional = argument.is_optional && !argument.is_repeatable ? ":" : "";
  return fmt::format("        '{}:{}{}:{}' \\\n", repeat, optional, quoted(argument.name),
                     offer(argument.kind, argument.choices));
}

std::string arguments_of(const Command& command) {
  std::string out = "        _arguments \\\n";
  for (const Option& option : command.options) out += specification(option);
  for (const Option& option : global_options()) out += specification(option);
  for (const Argument& argument : command.arguments) out += specification(argument);
  return out + "        && return 0 ;;\n";
}

std::string case_of(const Command& command) {
  return fmt::format("      '{}')\n", command.name) + arguments_of(command);
}

std::string describe(std::string_view group) {
  std::string out;
  std::set<std::string> seen;
  for (const Command* command : commands()) {
    if (command->is_hidden || !command->name.starts_with(group)) continue;
    const std::string word = split(command->name.substr(group.size()), ' ').front();
    if (!seen.insert(word).second) continue;
    out += fmt::format(" '{}:{}'", word, quoted(command->summary));
  }
  return out;
}

// The commands behind one word, such as `ledger`: the second word chooses.
std::string case_of_group(std::string_view group) {
  const std::string prefix = std::string(group) + ' ';
  std::string out = fmt::format(
      "      '{0}')\n        if (( CURRENT == 2 )); then\n          local -a commands\n"
      "          commands=({1})\n          _describe '{0}' commands\n          return\n"
      "        fi\n        shift words\n        (( CURRENT-- ))\n        case $words[1] in\n",
      group, describe(prefix));
  for (const Command* command : commands()) {
    if (!command->name.starts_with(prefix)) continue;
    out += fmt::format("        '{}')\n", command->name.substr(prefix.size()));
    out += arguments_of(*command);
  }
  return out + "        esac ;;\n";
}

constexpr std::string_view head = R"(#compdef servanda
# zsh completion for servanda, made by `servanda completion zsh`.

_servanda_treaties() {
  local folder=${opt_args[-C]:-.}
  local -a treaties
  treaties=($folder/treaties/*(N/:t))
  compadd -a treaties
}

_servanda() {
  local context state line
  typeset -A opt_args
  _arguments -C \
)";

}  // namespace

std::string zsh_completion() {
  std::string out(head);
  for (const Option& option : global_options()) out += specification(option);
  out += "        '1:command:->command' '*::argument:->arguments' && return 0\n";
  out += "  case $state in\n    command)\n      local -a commands\n      commands=(" +
         describe("") +
         ")\n      _describe command commands ;;\n    arguments)\n      case $line[1] in\n";
  std::set<std::string> groups;
  for (const Command* command : commands()) {
    const auto words = split(command->name, ' ');
    if (words.size() == 1) {
      out += case_of(*command);
    } else if (groups.insert(words.front()).second) {
      out += case_of_group(words.front());
    }
  }
  return out + "      esac ;;\n  esac\n}\n\n_servanda \"$@\"\n";
}

}  // namespace servanda::cli
