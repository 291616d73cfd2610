#include "cli/help.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "cli/commands.hpp"
#include "cli/values.hpp"
#include "engine/text/display_width.hpp"

namespace servanda::cli {

namespace {

// Longer lines are hard to read, however wide the terminal.
constexpr std::size_t widest = 100;

struct Entry {
  std::string label;
  std::string says;
};

std::string paragraphs(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  const std::string margin(indent, ' ');
  for (const std::string& paragraph : split(text, '\n')) {
    if (paragraph.empty()) {
      out += "\n";
      continue;
    }
    for (const std::string& line : engine::wrap(paragraph, width - indent)) {
      out += margin + line + "\n";
    }
  }
  return out;
}

// Labels to the left, words to the right of them, hanging.
std::string entries(const std::vector<Entry>& list, std::size_t width) {
  std::size_t column = 0;
  for (const Entry& entry : list)
    column = std::max(column, std::min<std::size_t>(entry.label.size(), 24));
  std::string out;
  for (const Entry& entry : list) {
    out += fmt::format("  {:<{}}", entry.label, column);
    bool is_first = entry.label.size() <= column;
    if (!is_first) out += "\n";
    for (const std::string& line : engine::wrap(entry.says, width - column - 4)) {
      out += (is_first ? "  " : std::string(column + 4, ' ')) + line + "\n";
      is_first = false;
    }
  }
  return out;
}

std::string section(std::string_view title, const std::string& body) {
  return body.empty() ? std::string() : fmt::format("\n{}\n{}", title, body);
}

std::string choices_of(std::string_view choices) {
  if (choices.empty()) return {};
  std::string list;
  for (const std::string& one : split(choices, '|')) list += (list.empty() ? "" : ", ") + one;
  return ": " + list;
}

std::vector<Entry> describe(std::span<const Argument> arguments) {
  std::vector<Entry> list;
  for (const Argument& argument : arguments) {
    list.push_back(
        {std::string(argument.name), std::string(argument.help) + choices_of(argument.choices)});
  }
  return list;
}

std::vector<Entry> describe(std::span<const Option> options) {
  std::vector<Entry> list;
  for (const Option& option : options) {
    std::string says = std::string(option.help) + choices_of(option.choices);
    if (option.is_repeatable) says += "; may be given several times";
    list.push_back({option_label(option), std::move(says)});
  }
  return list;
}

std::string examples_of(const Command& command, std::size_t width) {
  std::string out;
  for (const Example& example : command.examples) {
    out += fmt::format("  servanda {}\n", example.line) + paragraphs(example.says, width, 6);
  }
  return out;
}

std::string group_help(std::string_view group, std::size_t width) {
  std::vector<Entry> list;
  for (const Command* command : commands()) {
    if (command->name.starts_with(std::string(group) + " ")) {
      list.push_back({std::string(command->name), std::string(command->summary)});
    }
  }
  return list.empty() ? program_help(width)
                      : fmt::format("usage: servanda {} COMMAND …\n", group) +
                            section("commands", entries(list, width));
}

}  // namespace

std::string option_label(const Option& option) {
  std::string label;
  if (!option.short_name.empty()) label = std::string(option.short_name) + ", ";
  label += option.name;
  if (!option.value.empty()) label += " " + std::string(option.value);
  return label;
}

std::string usage_of(const Command& command) {
  std::string usage(command.name);
  for (const Argument& argument : command.arguments) {
    const std::string name = std::string(argument.name) + (argument.is_repeatable ? "…" : "");
    usage += argument.is_optional ? " [" + name + "]" : " " + name;
  }
  for (const Option& option : command.options) {
    const std::string name =
        option.short_name.empty() ? std::string(option.name) : std::string(option.short_name);
    usage += " [" + name + (option.value.empty() ? "" : " " + std::string(option.value)) + "]" +
             (option.is_repeatable ? "…" : "");
  }
  return usage;
}

std::string command_help(const Command& command, std::size_t width) {
  width = std::min(width, widest);
  std::string usage;
  for (const std::string& line : engine::wrap(usage_of(command), width - 20)) {
    usage += (usage.empty() ? "usage: servanda " : "                ") + line + "\n";
  }
  return fmt::format("servanda {}: {}\n\n", command.name, command.summary) + usage + "\n" +
         paragraphs(command.description, width, 0) +
         section("arguments", entries(describe(command.arguments), width)) +
         section("options", entries(describe(command.options), width)) +
         section("examples", examples_of(command, width)) +
         section("with --json", paragraphs(command.machine, width, 2)) +
         "\nservanda --help tells the options that every command takes.\n";
}

std::string program_help(std::size_t width) {
  width = std::min(width, widest);
  std::vector<Entry> list;
  for (const Command* command : commands()) {
    if (!command->is_hidden) {
      list.push_back({std::string(command->name), std::string(command->summary)});
    }
  }
  const std::string about =
      "Servanda keeps a treaty's two records: its text, in every language, and its status, every "
      "act "
      "of every State. It works on a collection: a folder with servanda.toml in it.";
  const std::string examples =
      "  servanda init hanoi && cd hanoi\n"
      "  servanda import ../texts/*.xml --treaty un-cybercrime\n"
      "  servanda show un-cybercrime#art_64\n"
      "  servanda record un-cybercrime ratification DZA --date 2026-01-31 --dry-run\n"
      "  servanda status un-cybercrime --as-at 2025-10-25\n";
  return "usage: servanda [-C DIR] COMMAND …\n\n" + paragraphs(about, width, 0) +
         section("commands", entries(list, width)) +
         section("options, before or after every command",
                 entries(describe(global_options()), width)) +
         section("first steps", examples) +
         section("exit status",
                 "  0  done; there may be warnings\n  1  the data has errors, all of them told\n"
                 "  2  the command was not understood\n"
                 "  3  the environment failed: a full disk, a locked file, a missing tool\n") +
         "\nservanda COMMAND --help explains a command, with examples.\n";
}

std::string help_for(std::string_view name, std::size_t width) {
  if (const Command* command = find_command(name)) return command_help(*command, width);
  return name.empty() ? program_help(width) : group_help(name, width);
}

}  // namespace servanda::cli
