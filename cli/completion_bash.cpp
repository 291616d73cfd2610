#include <fmt/core.h>

#include <set>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

std::string words_of(std::string_view choices) {
  std::string words(choices);
  for (char& c : words) c = c == '|' ? ' ' : c;
  return words;
}

// What bash is to offer for one value; nothing where only the user knows.
std::string offer(Kind kind, std::string_view choices) {
  if (!choices.empty()) return fmt::format("_servanda_offer \"{}\"", words_of(choices));
  switch (kind) {
    case Kind::treaty:
      return "_servanda_offer \"$(_servanda_treaties)\"";
    case Kind::provision:
      return "_servanda_offer \"$(_servanda_treaties)\"";
    case Kind::file:
      return "COMPREPLY=($(compgen -f -- \"$word\"))";
    case Kind::folder:
      return "COMPREPLY=($(compgen -d -- \"$word\"))";
    case Kind::language:
    case Kind::languages:
      return "_servanda_offer \"ar en es fr ru vi zh\"";
    default:
      return {};
  }
}

std::string value_cases(const std::string& command, std::span<const Option> options) {
  std::string out;
  for (const Option& option : options) {
    const std::string offered = offer(option.kind, option.choices);
    if (option.value.empty()) continue;
    for (const std::string_view name : {option.name, option.short_name}) {
      if (name.empty()) continue;
      out += fmt::format("    \"{} {}\") {}; return ;;\n", command, name,
                         offered.empty() ? ":" : offered);
    }
  }
  return out;
}

std::string option_names(std::span<const Option> options) {
  std::string names;
  for (const Option& option : options) {
    names += fmt::format("{}{}", names.empty() ? "" : " ", option.name);
  }
  return names;
}

std::string argument_case(const Command& command) {
  std::string offered;
  for (const Argument& argument : command.arguments) {
    if (offered.empty()) offered = offer(argument.kind, argument.choices);
  }
  return offered.empty() ? std::string()
                         : fmt::format("    \"{}\") {} ;;\n", command.name, offered);
}

// "ledger export": after "ledger" the shell offers "export".
std::string first_words(std::string_view group) {
  std::set<std::string> words;
  for (const Command* command : commands()) {
    if (command->is_hidden || !command->name.starts_with(group)) continue;
    words.insert(split(command->name.substr(group.size()), ' ').front());
  }
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : " ") + word;
  return list;
}

std::set<std::string> groups() {
  std::set<std::string> names;
  for (const Command* command : commands()) {
    const std::vector<std::string> words = split(command->name, ' ');
    if (words.size() > 1) names.insert(words.front());
  }
  return names;
}

constexpr std::string_view head =
    R"(# bash completion for servanda, made by `servanda completion bash`.

_servanda_offer() { COMPREPLY=($(compgen -W "$1" -- "$word")); }

_servanda_treaties() {
  local folder=. i
  for ((i = 1; i + 1 < ${#COMP_WORDS[@]}; i++)); do
    [[ ${COMP_WORDS[i]} == -C ]] && folder=${COMP_WORDS[i + 1]}
  done
  [[ -d $folder/treaties ]] && ls "$folder/treaties"
}

_servanda() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      -C | --ui | --color) ((i++)) ;;
      -*) ;;
      *)
        command=${command:+$command }${COMP_WORDS[i]}
        case $command in
)";

}  // namespace

std::string bash_completion() {
  std::string out(head);
  for (const std::string& group : groups()) out += fmt::format("          {}) ;;\n", group);
  out += "          *) break ;;\n        esac ;;\n    esac\n  done\n";
  out += "  case \"$command $before\" in\n";
  for (const Command* command : commands()) {
    out += value_cases(std::string(command->name), command->options);
  }
  out += "  esac\n  case $before in\n";
  for (const Option& option : global_options()) {
    const std::string offered = offer(option.kind, option.choices);
    if (!option.value.empty()) out += fmt::format("    {}) {}; return ;;\n", option.name, offered);
  }
  out += "  esac\n  if [[ $word == -* ]]; then\n    case $command in\n";
  const std::string everywhere = option_names(global_options());
  for (const Command* command : commands()) {
    out += fmt::format("      \"{}\") _servanda_offer \"{} {}\" ;;\n", command->name,
                       option_names(command->options), everywhere);
  }
  out +=
      fmt::format("      *) _servanda_offer \"{}\" ;;\n    esac\n    return\n  fi\n", everywhere);
  out += fmt::format("  case $command in\n    \"\") _servanda_offer \"{}\" ;;\n", first_words(""));
  for (const std::string& group : groups()) {
    out += fmt::format("    {}) _servanda_offer \"{}\" ;;\n", group, first_words(group + " "));
  }
  for (const Command* command : commands()) out += argument_case(*command);
  return out + "  esac\n}\ncomplete -F _servanda servanda\n";
}

}  // namespace servanda::cli
