#include "cli/completion.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

constexpr Argument arguments[] = {
    {.name = "SHELL", .kind = Kind::choice, .help = "the shell", .choices = "bash|zsh|fish"},
};
constexpr Example examples[] = {
    {"completion bash > ~/.local/share/bash-completion/completions/servanda", "for bash"},
    {"completion fish > ~/.config/fish/completions/servanda.fish", "for fish"},
};

engine::Result<void> run(Context& context, const Values& values) {
  const std::string shell = values.text("SHELL");
  if (shell == "bash") answer_text(context, "script", bash_completion());
  if (shell == "zsh") answer_text(context, "script", zsh_completion());
  if (shell == "fish") answer_text(context, "script", fish_completion());
  return {};
}

}  // namespace

const Command completion_command{
    .name = "completion",
    .summary = "completions of commands, options and treaties for a shell",
    .description =
        "Prints a script that makes the shell complete commands, options, and the names of "
        "the collection's treaties.",
    .arguments = arguments,
    .options = {},
    .examples = examples,
    .machine = "{script, diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
