#pragma once
// What a user must know about a file, an act or the machine: one finding, told once, the same on
// the terminal and as JSON. Its id is stable (family and number, as in "AKN-012"); the text of each
// id stands in one place, the catalogue (engine/catalogue/*.def).

#include <fmt/core.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace servanda::engine {

// note: worth knowing; warning: the work was done, a person should look; error: the data is wrong;
// failure: the environment failed (full disk, lock, missing tool). Exit status: 0, 0, 1, 3.
enum class Severity { note, warning, error, failure };

[[nodiscard]] std::string_view severity_name(Severity severity);

// One entry of the catalogue. `message` is a fmt format string, `hint` is plain and may be empty.
struct DiagnosticKind {
  std::string_view id;
  std::string_view name;
  Severity severity;
  std::string_view message;
  std::string_view hint;
};

// Where a finding stands. Everything may be unknown: empty, or 0 for the line (lines count from 1).
struct Place {
  std::string file = {};
  std::size_t line = 0;
  std::string eid = {};
};

struct Diagnostic {
  std::string id;
  Severity severity = Severity::error;
  Place place;
  std::string message;
  std::string hint;
};

// diagnostic(akn::numbering_gap, {file, line}, "5", "7"): the arguments fill the message.
template <typename... Arguments>
[[nodiscard]] Diagnostic diagnostic(const DiagnosticKind& kind, Place place,
                                    const Arguments&... arguments) {
  return {std::string(kind.id), kind.severity, std::move(place),
          fmt::format(fmt::runtime(kind.message), arguments...), std::string(kind.hint)};
}

// The findings of one piece of work, in the order found. A value: pass it down by reference.
class Diagnostics {
 public:
  void add(Diagnostic finding) { findings_.push_back(std::move(finding)); }
  void add(Diagnostics others);

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return findings_; }
  [[nodiscard]] bool empty() const { return findings_.empty(); }
  [[nodiscard]] std::size_t count(Severity severity) const;
  // True where the work cannot be called good: an error or a failure was found.
  [[nodiscard]] bool has_errors() const;
  // 0, 1 (errors in the data) or 3 (the environment failed), as the program's contract has it.
  [[nodiscard]] int exit_status() const;
  // By file, then line, then id; equal ones keep their order.
  void sort();

 private:
  std::vector<Diagnostic> findings_;
};

// "file:line: error AKN-012: message (art_5)\n  hint: …\n"; colour by ANSI sequences where asked.
[[nodiscard]] std::string to_text(const Diagnostic& finding, bool colour = false);
// {"id","severity","file","line","eId","message","hint"}, one object on one line.
[[nodiscard]] std::string to_json(const Diagnostic& finding);

}  // namespace servanda::engine
