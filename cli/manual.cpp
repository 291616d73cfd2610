#include "cli/manual.hpp"

#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/values.hpp"
#include "cli/version.hpp"

namespace servanda::cli {

namespace {

// Plain text in roff: a backslash, a leading full stop and a hyphen mean something to it.
std::string roff(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins_line = i == 0 || text[i - 1] == '\n';
    if (begins_line && (text[i] == '.' || text[i] == '\'')) out += "\\&";
    if (text[i] == '\\') {
      out += "\\e";
    } else if (text[i] == '-') {
      out += "\\-";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string paragraphs(std::string_view text) {
  std::string out;
  for (const std::string& line : split(text, '\n')) {
    out += line.empty() ? ".PP\n" : roff(line) + "\n";
  }
  return out;
}

std::string entry(std::string_view label, std::string_view says) {
  return fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(label), roff(says));
}

std::string with_choices(std::string_view help, std::string_view choices) {
  if (choices.empty()) return std::string(help);
  std::string list;
  for (const std::string& one : split(choices, '|')) list += (list.empty() ? ": " : ", ") + one;
  return std::string(help) + list;
}

std::string section(const Command& command) {
  std::string out = fmt::format(".SS servanda {}\n{}.PP\n", roff(usage_of(command)),
                                paragraphs(command.description));
  for (const Argument& argument : command.arguments) {
    out += entry(argument.name, with_choices(argument.help, argument.choices));
  }
  for (const Option& option : command.options) {
    out += entry(option_label(option), with_choices(option.help, option.choices));
  }
  if (!command.machine.empty()) {
    out += fmt::format(".PP\nWith \\fB\\-\\-json\\fR: {}\n", roff(command.machine));
  }
  for (const Example& example : command.examples) {
    out += fmt::format(".PP\n{}:\n.PP\n.nf\n.RS 4\nservanda {}\n.RE\n.fi\n", roff(example.says),
                       roff(example.line));
  }
  return out;
}

constexpr std::string_view about =
    R"(Servanda keeps a treaty's two records: its text, in every language, and its status,
every act of every State. It works on a
.I collection:
a folder with servanda.toml in it, a folder for each treaty, and one register of all acts, to which events are added and from
which nothing is ever taken.
.PP
TREATY is the name of a treaty's folder, such as un\-cybercrime; a provision is named by its eId behind a number sign,
un\-cybercrime#art_64__para_1. Dates are YYYY\-MM\-DD. Languages are accepted in any usual form. A participant is named by
its ISO 3166 alpha\-3 code, or by an unambiguous name in any of seven languages.
)";

constexpr std::string_view tail = R"(.SH EXIT STATUS
.TP
.B 0
Done; there may be warnings.
.TP
.B 1
The data has errors, all of them told.
.TP
.B 2
The command was not understood.
.TP
.B 3
The environment failed: a full disk, a locked file, a missing tool. Nothing is half\-written.
.SH ENVIRONMENT
.TP
.B NO_COLOR
Where it is set, terminals get no colour unless \fB\-\-color always\fR is given.
.TP
.B SERVANDA_AKN_SCHEMA
The OASIS Akoma Ntoso schema that \fBservanda check\fR holds texts against, unless \fB\-\-schema\fR names one.
.SH FILES
.TP
.B servanda.toml
The collection's settings.
.TP
.B treaties/TREATY/treaty.toml
The instrument and its final clauses.
.TP
.B treaties/TREATY/text/LANGUAGE@DATE.xml
The text in one language and version, as Akoma Ntoso.
.TP
.B treaties/TREATY/summary/LANGUAGE.xml
The unofficial summary in one language.
.TP
.B ledger.sqlite, ledger.jsonl
The register, and the register as text.
)";

}  // namespace

std::string manual_page() {
  const std::string version = version_line();
  std::string out = fmt::format(
      ".TH SERVANDA 1 \"\" \"{}\" \"\"\n.SH NAME\nservanda \\- texts and status of treaties\n"
      ".SH SYNOPSIS\n\\fBservanda\\fR [\\fB\\-C\\fR DIR] COMMAND …\n.SH DESCRIPTION\n{}"
      ".SH OPTIONS\nThese stand before or after every command.\n",
      version.substr(0, version.size() - 1), about);
  for (const Option& option : global_options()) {
    out += entry(option_label(option), with_choices(option.help, option.choices));
  }
  out += ".SH COMMANDS\n";
  for (const Command* command : commands()) {
    if (!command->is_hidden) out += section(*command);
  }
  return out + std::string(tail);
}

}  // namespace servanda::cli
