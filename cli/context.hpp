#pragma once
// What a command is given besides its values: the collection's folder, the form of its answer, and
// where its answer and its findings go. A command fills `output`; it is written when the command
// has ended, in one piece. Errors of writing are failures (exit status 3) like any other.

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/screen.hpp"
#include "collection/collection.hpp"
#include "engine/diagnostic.hpp"
#include "engine/language_tag.hpp"

namespace servanda::cli {

class Context {
 public:
  Context();

  std::filesystem::path folder = ".";
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  engine::LanguageTag ui;  // the language of words that are shown to people
  Screen out;
  Screen err;

  std::string output;            // for standard output
  engine::Diagnostics findings;  // for standard error, or part of the machine form
  bool findings_in_output = false;
  bool is_strict = false;  // a warning counts like an error

  // The collection of -C. Its own findings are added to these.
  [[nodiscard]] engine::Result<collection::Collection> open_collection();
  // A line for a person, left out where a machine reads or quiet is asked for.
  void say(std::string_view line);
};

}  // namespace servanda::cli
