#include "cli/parse.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <deque>
#include <utility>

#include "cli/commands.hpp"
#include "collection/near_names.hpp"
#include "engine/catalogue.hpp"

namespace servanda::cli {

using engine::Result;

namespace {

using Given = std::vector<std::string>;

// One command in CLI11's tree, with the places that its values are read into. What is missing or
// wrong is found by Values::check(), in our words; CLI11 only sorts the words.
struct Branch {
  const Command* command = nullptr;
  CLI::App* app = nullptr;
  std::deque<Given> arguments;
  std::deque<Given> options;
  std::deque<bool> switches;
};

std::string option_names(const Option& option) {
  std::string names(option.name);
  if (!option.short_name.empty()) names = std::string(option.short_name) + "," + names;
  return names;
}

void add_option(CLI::App& app, const Option& option, Branch& branch) {
  Given& place = branch.options.emplace_back();
  bool& is_on = branch.switches.emplace_back(false);
  if (option.value.empty()) {
    app.add_flag(option_names(option), is_on)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    return;
  }
  app.add_option(option_names(option), place)
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

class Parser {
 public:
  Parser() {
    root_.set_help_flag();
    root_.allow_extras();
    root_.require_subcommand(0, 1);
    for (const Option& option : global_options()) add_option(root_, option, globals_);
    for (const Command* command : commands()) add(*command);
  }

  Result<Invocation> parse(const std::vector<std::string>& words) {
    std::vector<std::string> backwards(words.rbegin(), words.rend());
    try {
      root_.parse(backwards);
    } catch (const CLI::ParseError& error) {
      return in_our_words(error);
    }
    Invocation invocation;
    invocation.name = name_of_parsed();
    auto globals = read_globals();
    if (!globals) return tl::make_unexpected(globals.error());
    invocation.globals = *std::move(globals);
    if (invocation.globals.help || invocation.globals.version) return invocation;
    return read_command(std::move(invocation));
  }

 private:
  void add(const Command& command) {
    Branch& branch = branches_.emplace_back();
    branch.command = &command;
    branch.app = &subcommand(command.name);
    for (const Argument& argument : command.arguments) {
      Given& place = branch.arguments.emplace_back();
      auto* option = branch.app->add_option("a" + std::to_string(branch.arguments.size()), place);
      if (argument.is_repeatable) {
        option->expected(-1);
      } else {
        option->expected(1)->allow_extra_args(false);
      }
    }
    for (const Option& option : command.options) add_option(*branch.app, option, branch);
  }

  // "ledger export" is the command "export" of the group "ledger".
  CLI::App& subcommand(std::string_view name) {
    CLI::App* app = &root_;
    for (const std::string& word : split(name, ' ')) {
      const auto same =
          app->get_subcommands([&](const CLI::App* one) { return one->get_name() == word; });
      app = same.empty() ? prepare(*app->add_subcommand(word)) : same.front();
    }
    return *app;
  }

  static CLI::App* prepare(CLI::App& app) {
    app.set_help_flag();
    app.allow_extras();
    app.fallthrough();
    app.require_subcommand(0, 1);
    return &app;
  }

  std::string name_of_parsed() {
    std::string name;
    for (const CLI::App* app = &root_; !app->get_subcommands().empty();) {
      app = app->get_subcommands().front();
      name += (name.empty() ? "" : " ") + app->get_name();
    }
    return name;
  }

  Result<Globals> read_globals() const {
    Globals globals;
    const auto options = global_options();
    for (std::size_t i = 0; i < options.size(); ++i) {
      const std::string_view name = options[i].name;
      const bool is_on = globals_.switches[i];
      const Given& given = globals_.options[i];
      if (name == "--json") globals.json = is_on;
      if (name == "--quiet") globals.quiet = is_on;
      if (name == "--verbose") globals.verbose = is_on;
      if (name == "--help") globals.help = is_on;
      if (name == "--version") globals.version = is_on;
      if (given.empty()) continue;
      if (name == "-C") globals.folder = given.back();
      if (name == "--ui") globals.ui = given.back();
      if (name == "--color") globals.colour = given.back();
    }
    return globals;
  }

  Result<Invocation> read_command(Invocation invocation) {
    const std::vector<std::string> extras = root_.remaining(true);
    invocation.command = find_command(invocation.name);
    if (invocation.command == nullptr) return no_command(invocation.name, extras);
    if (!extras.empty()) return tl::make_unexpected(superfluous(*invocation.command, extras));
    invocation.values = read_values(*invocation.command);
    if (const auto checked = invocation.values->check(); !checked) {
      return tl::make_unexpected(checked.error());
    }
    return invocation;
  }

  Values read_values(const Command& command) {
    Values values(command);
    for (Branch& branch : branches_) {
      if (branch.command != &command) continue;
      for (std::size_t i = 0; i < command.arguments.size(); ++i) {
        values.set(command.arguments[i].name, branch.arguments[i]);
      }
      for (std::size_t i = 0; i < command.options.size(); ++i) {
        values.set(command.options[i].name, branch.switches[i] ? Given{"yes"} : branch.options[i]);
      }
    }
    return values;
  }

  // A group alone, or nothing at all, asks for help.
  Result<Invocation> no_command(const std::string& group, const Given& extras) const {
    const auto word = std::find_if(extras.begin(), extras.end(),
                                   [](const std::string& one) { return !one.starts_with('-'); });
    if (word == extras.end()) {
      if (!extras.empty()) return tl::make_unexpected(unknown_option("servanda", {}, extras[0]));
      return engine::failure(engine::cli_diagnostics::no_command, {},
                             group.empty() ? "servanda" : "servanda " + group);
    }
    const std::string prefix = group.empty() ? "" : group + " ";
    std::vector<std::string> known;
    for (const Command* command : commands()) {
      if (command->is_hidden || !command->name.starts_with(prefix)) continue;
      known.push_back(split(command->name.substr(prefix.size()), ' ').front());
    }
    return engine::failure(engine::cli_diagnostics::unknown_command, {}, prefix + *word,
                           collection::suggestion(*word, known));
  }

  static engine::Diagnostic unknown_option(std::string_view command, std::span<const Option> own,
                                           const std::string& given) {
    std::vector<std::string> known;
    for (const auto& options : {own, global_options()}) {
      for (const Option& option : options) known.emplace_back(option.name);
    }
    const std::string name = given.substr(0, given.find('='));
    return engine::diagnostic(engine::cli_diagnostics::unknown_option, {}, command, name,
                              collection::suggestion(name, known));
  }

  static engine::Diagnostic superfluous(const Command& command, const Given& extras) {
    const auto option = std::find_if(extras.begin(), extras.end(), [](const std::string& one) {
      return one.size() > 1 && one.starts_with('-');
    });
    if (option != extras.end()) return unknown_option(command.name, command.options, *option);
    return engine::diagnostic(engine::cli_diagnostics::too_many_arguments, {}, command.name,
                              "\"" + extras.front() + "\"");
  }

  // CLI11 says which option misses its value at the beginning of its message: "--as-at: 1
  // required".
  static tl::unexpected<engine::Diagnostic> in_our_words(const CLI::ParseError& error) {
    const std::string message = error.what();
    const std::string name = message.substr(0, message.find_first_of(": "));
    std::string value = "one value";
    for (const Command* command : commands()) {
      for (const Option& option : command->options) {
        if (option.name == name) value = option.value;
      }
    }
    for (const Option& option : global_options()) {
      if (option.name == name) value = option.value;
    }
    return engine::failure(engine::cli_diagnostics::missing_value, {}, name, value);
  }

  CLI::App root_;
  Branch globals_;
  std::deque<Branch> branches_;
};

}  // namespace

Result<Invocation> parse(const std::vector<std::string>& words) {
  return Parser().parse(words);
}

}  // namespace servanda::cli
