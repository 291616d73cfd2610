#include "cli/manual.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

constexpr Example examples[] = {
    {"manual | man -l -", "to read it"},
    {"manual > ~/.local/share/man/man1/servanda.1", "to keep it"},
};

engine::Result<void> run(Context& context, const Values&) {
  answer_text(context, "manual", manual_page());
  return {};
}

}  // namespace

const Command manual_command{
    .name = "manual",
    .summary = "the manual page, servanda(1)",
    .description = "Prints the manual page: every command, option and file.",
    .arguments = {},
    .options = {},
    .examples = examples,
    .machine = "{manual, diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
