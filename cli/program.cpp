#include "cli/program.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <new>
#include <string_view>
#include <system_error>

#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/json.hpp"
#include "cli/parse.hpp"
#include "cli/version.hpp"
#include "engine/catalogue.hpp"

namespace servanda::cli {

namespace {

constexpr int usage_error = 2;

// False where not everything could be written: a full disk behind the pipe, a closed one.
bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool is_usage(const engine::Diagnostic& finding) {
  return finding.id.starts_with("CLI-");
}

int exit_status(const Context& context) {
  const int status = context.findings.exit_status();
  const auto& all = context.findings.all();
  if (status == 1 && std::any_of(all.begin(), all.end(), is_usage)) return usage_error;
  const bool has_warnings = context.findings.count(engine::Severity::warning) > 0;
  return status == 0 && context.is_strict && has_warnings ? 1 : status;
}

void tell_findings(const Context& context) {
  std::string text;
  for (const engine::Diagnostic& finding : context.findings.all()) {
    const bool is_grave = finding.severity >= engine::Severity::error;
    if (is_grave || !context.quiet) text += engine::to_text(finding, context.err.has_colour);
  }
  write_all(STDERR_FILENO, text);
}

// Writes what the command has to say; the exit status follows from what was found.
int finish(Context& context, const engine::Result<void>& done) {
  if (!done) context.findings.add(done.error());
  if (context.json && context.output.empty()) answer_failure(context);
  if (!write_all(STDOUT_FILENO, context.output)) {
    context.findings.add(engine::diagnostic(engine::env_diagnostics::cannot_write, {},
                                            "the standard output",
                                            std::system_category().message(errno)));
    context.findings_in_output = false;
  }
  if (!context.findings_in_output) tell_findings(context);
  return exit_status(context);
}

ColourChoice colour_choice(std::string_view text) {
  if (text == "always") return ColourChoice::always;
  return text == "never" ? ColourChoice::never : ColourChoice::automatic;
}

engine::Result<void> set_up(Context& context, const Globals& globals) {
  context.folder = globals.folder;
  context.json = globals.json;
  context.quiet = globals.quiet;
  context.verbose = globals.verbose;
  const ColourChoice colour = colour_choice(globals.colour);
  if (colour == ColourChoice::automatic && globals.colour != "auto") {
    return engine::failure(engine::cli_diagnostics::bad_value, {}, "--color",
                           "\"" + globals.colour + "\" is none of auto, always, never");
  }
  context.out = Screen::of(STDOUT_FILENO, colour);
  context.err = Screen::of(STDERR_FILENO, colour);
  const auto ui = engine::LanguageTag::parse(globals.ui);
  if (!ui) {
    return engine::failure(engine::cli_diagnostics::bad_value, {}, "--ui", ui.error().message);
  }
  context.ui = *ui;
  return {};
}

engine::Result<void> run_command(Context& context, const std::vector<std::string>& words) {
  const auto invocation = parse(words);
  if (!invocation) return tl::make_unexpected(invocation.error());
  if (auto done = set_up(context, invocation->globals); !done) return done;
  if (invocation->globals.version) {
    answer_text(context, "version", version_line());
    return {};
  }
  if (invocation->globals.help) {
    answer_text(context, "help", help_for(invocation->name, context.out.width));
    return {};
  }
  return invocation->command->run(context, *invocation->values);
}

// What nobody foresaw is told like everything else; the work in hand was never half-written.
engine::Result<void> run_guarded(Context& context, const std::vector<std::string>& words) {
  try {
    return run_command(context, words);
  } catch (const std::bad_alloc&) {
    return engine::failure(engine::env_diagnostics::out_of_memory, {});
  } catch (const std::exception& error) {
    return engine::failure(engine::env_diagnostics::unforeseen, {}, error.what());
  }
}

}  // namespace

int run(const std::vector<std::string>& words) {
  Context context;
  // A command line that is not understood is answered in the form that it asks for.
  context.json = std::find(words.begin(), words.end(), "--json") != words.end();
  context.err = Screen::of(STDERR_FILENO, ColourChoice::automatic);
  return finish(context, run_guarded(context, words));
}

}  // namespace servanda::cli
