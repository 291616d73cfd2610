#include <fmt/core.h>

#include <set>
#include <string>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string offer(Kind kind, std::string_view choices) {
  if (!choices.empty()) {
    std::string words;
    for (const std::string& one : split(choices, '|')) words += (words.empty() ? "" : " ") + one;
    return " -x -a " + fish_quoted(words);
  }
  switch (kind) {
    case Kind::treaty:
    case Kind::provision:
      return " -x -a '(__servanda_treaties)'";
    case Kind::file:
      return " -r -F";
    case Kind::folder:
      return " -x -a '(__fish_complete_directories)'";
    case Kind::language:
    case Kind::languages:
      return " -x -a 'ar en es fr ru vi zh'";
    default:
      return " -x";
  }
}

std::string option_line(const std::string& condition, const Option& option) {
  std::string line = "complete -c servanda" + condition;
  for (const std::string_view name : {option.short_name, option.name}) {
    if (name.starts_with("--")) {
      line += fmt::format(" -l {}", name.substr(2));
    } else if (!name.empty()) {
      line += fmt::format(" -s {}", name.substr(1));
    }
  }
  if (!option.value.empty()) line += offer(option.kind, option.choices);
  return line + " -d " + fish_quoted(option.help) + "\n";
}

std::string seen(std::string_view name) {
  std::string condition;
  for (const std::string& word : split(name, ' ')) {
    condition += (condition.empty() ? "" : "; and ") + ("__fish_seen_subcommand_from " + word);
  }
  return " -n " + fish_quoted(condition);
}

std::string lines_of(const Command& command) {
  std::string out;
  for (const Option& option : command.options) out += option_line(seen(command.name), option);
  for (const Argument& argument : command.arguments) {
    out += fmt::format(
        "complete -c servanda{}{}\n", seen(command.name),
        argument.kind == Kind::file ? " -F" : " -f" + offer(argument.kind, argument.choices));
  }
  return out;
}

constexpr std::string_view head =
    R"(# fish completion for servanda, made by `servanda completion fish`.

function __servanda_treaties
    set -l words (commandline -opc)
    set -l folder .
    for i in (seq (math (count $words) - 1))
        test "$words[$i]" = -C; and set folder $words[(math $i + 1)]
    end
    test -d $folder/treaties; and command ls $folder/treaties
end

complete -c servanda -f
)";

}  // namespace

std::string fish_completion() {
  std::string out(head);
  for (const Option& option : global_options()) out += option_line("", option);
  std::set<std::string> offered;
  for (const Command* command : commands()) {
    const std::string word = split(command->name, ' ').front();
    if (command->is_hidden || !offered.insert(word).second) continue;
    out += fmt::format("complete -c servanda -n __fish_use_subcommand -a {} -d {}\n", word,
                       fish_quoted(command->summary));
  }
  for (const Command* command : commands()) {
    const auto words = split(command->name, ' ');
    if (words.size() > 1) {
      out += fmt::format("complete -c servanda{} -a {} -d {}\n", seen(words.front()), words.back(),
                         fish_quoted(command->summary));
    }
    out += lines_of(*command);
  }
  return out;
}

}  // namespace servanda::cli
