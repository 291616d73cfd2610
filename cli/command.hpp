#pragma once
// What a command of the program is: one declaration, from which the parser, --help, the manual page
// and the shells' completions are made. A new command is one file in cli/commands/ and one line in
// cli/commands.cpp.

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::cli {

class Context;
class Values;

// What a value may be. A command sees only values that are right; completions offer what fits.
enum class Kind : std::uint8_t {
  text,
  date,       // YYYY-MM-DD
  language,   // in any usual form
  languages,  // several, with commas between
  choice,     // one of Option::choices
  number,     // from 0
  treaty,     // "un-cybercrime"
  provision,  // "un-cybercrime#art_64"; the part behind # may be absent
  file,
  folder,
  act_text,  // a field of an act: words that the register judges, so an error there is one of the
             // data, not of usage
  act_date
};

struct Argument {
  std::string_view name;  // "TREATY", "FILE"
  Kind kind = Kind::text;
  std::string_view help;
  bool is_optional = false;
  bool is_repeatable = false;
  std::string_view choices = {};  // "bash|zsh|fish"
};

struct Option {
  std::string_view name;        // "--as-at"
  std::string_view short_name;  // "-o"; may be empty
  std::string_view value;       // "DATE"; empty for a switch
  Kind kind = Kind::text;
  std::string_view help;
  std::string_view choices = {};  // "html|text"
  bool is_repeatable = false;
};

struct Example {
  std::string_view line;  // without "servanda "
  std::string_view says;
};

struct Command {
  std::string_view name;         // "status", "ledger export"
  std::string_view summary;      // one line, no full stop
  std::string_view description;  // paragraphs with an empty line between
  std::span<const Argument> arguments;
  std::span<const Option> options;
  std::span<const Example> examples;
  std::string_view machine;  // what --json gives; the whole is in docs/formats/json.md
  engine::Result<void> (*run)(Context& context, const Values& values);
  bool is_hidden = false;  // from the list of commands, not from use
};

}  // namespace servanda::cli
