#include "engine/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <tuple>

#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";

std::string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\x1b[36m";
    case Severity::warning:
      return "\x1b[33m";
    case Severity::error:
    case Severity::failure:
      return "\x1b[31m";
  }
  return "";
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// Messages quote foreign files; none of their bytes may drive the reader's terminal.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c == U'\t' || c == U'\n') {
      out += ' ';
    } else {
      append_utf8(out, is_control(c) ? U'\uFFFD' : c);
    }
  }
  return out;
}

std::string position(const Place& place) {
  if (place.file.empty()) return {};
  std::string out = printable(place.file) + ":";
  if (place.line > 0) out += std::to_string(place.line) + ":";
  return out + " ";
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
    case Severity::failure:
      return "failure";
  }
  return "";
}

void Diagnostics::add(Diagnostics others) {
  findings_.insert(findings_.end(), std::make_move_iterator(others.findings_.begin()),
                   std::make_move_iterator(others.findings_.end()));
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      findings_.begin(), findings_.end(),
      [severity](const Diagnostic& finding) { return finding.severity == severity; }));
}

bool Diagnostics::has_errors() const {
  return count(Severity::error) + count(Severity::failure) > 0;
}

int Diagnostics::exit_status() const {
  if (count(Severity::failure) > 0) return 3;
  return count(Severity::error) > 0 ? 1 : 0;
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& finding) {
    return std::tie(finding.place.file, finding.place.line, finding.id);
  };
  std::stable_sort(findings_.begin(), findings_.end(),
                   [key](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

std::string to_text(const Diagnostic& finding, bool colour) {
  const auto paint = [colour](std::string_view code) { return colour ? code : ""; };
  std::string out = position(finding.place);
  out += fmt::format("{}{} {}{}: ", paint(severity_colour(finding.severity)),
                     severity_name(finding.severity), finding.id, paint(reset));
  out += fmt::format("{}{}{}", paint(bold), printable(finding.message), paint(reset));
  if (!finding.place.eid.empty()) out += " (" + printable(finding.place.eid) + ")";
  out += '\n';
  if (!finding.hint.empty()) out += "  hint: " + printable(finding.hint) + "\n";
  return out;
}

std::string to_json(const Diagnostic& finding) {
  const nlohmann::ordered_json json = {
      {"id", finding.id},           {"severity", severity_name(finding.severity)},
      {"file", finding.place.file}, {"line", finding.place.line},
      {"eId", finding.place.eid},   {"message", finding.message},
      {"hint", finding.hint}};
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace servanda::engine
