#include "signatures/csv.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::signatures {
namespace {

// One pass over the text; `at` is always at the first byte of a field, or at the end.
class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file) : text_(text), file_(file) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    separator_ = separator_of(text_);
    ends_of_bare_ = {separator_, '\n', '"'};
    ends_of_quoted_ = {separator_, '\r', '\n'};
  }

  engine::Result<std::vector<CsvRow>> read() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row{line_, {}};
      do {
        auto field = read_field();
        if (!field) return tl::make_unexpected(field.error());
        row.fields.push_back(*std::move(field));
      } while (take(separator_));
      end_row();
      const bool blank = std::ranges::all_of(
          row.fields, [](const std::string& field) { return engine::trim(field).empty(); });
      if (!blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  // By the first row that has anything in it.
  static char separator_of(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    bool quoted = false;
    std::string seen;
    for (const char c : text) {
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '\n') break;
      seen += c;
    }
    if (seen.find(',') != std::string::npos) return ',';
    if (seen.find(';') != std::string::npos) return ';';
    return seen.find('\t') != std::string::npos ? '\t' : ',';
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void end_row() {
    take('\r');
    if (take('\n')) ++line_;
  }

  engine::Result<std::string> read_field() { return take('"') ? read_quoted() : read_bare(); }

  engine::Result<std::string> read_bare() {
    std::size_t end = text_.find_first_of(ends_of_bare_, at_);
    if (end == std::string_view::npos) end = text_.size();
    if (end < text_.size() && text_[end] == '"') return bad_quote();
    std::string_view field = text_.substr(at_, end - at_);
    at_ = end;
    if (field.ends_with('\r')) field.remove_suffix(1);
    return std::string(field);
  }

  engine::Result<std::string> read_quoted() {
    std::string field;
    for (;;) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) return bad_quote();
      const std::string_view part = text_.substr(at_, quote - at_);
      for (const char c : part) line_ += c == '\n' ? 1 : 0;
      field += part;
      at_ = quote + 1;
      if (!take('"')) break;
      field += '"';
    }
    const bool ends = at_ == text_.size() || ends_of_quoted_.find(text_[at_]) != std::string::npos;
    if (!ends) return bad_quote();
    return field;
  }

  tl::unexpected<engine::Diagnostic> bad_quote() const {
    return engine::failure(engine::sig_diagnostics::bad_csv, {file_, line_});
  }

  std::string_view text_;
  const std::string& file_;
  char separator_ = ',';
  std::string ends_of_bare_, ends_of_quoted_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

engine::Result<std::vector<CsvRow>> parse_csv(std::string_view text, const std::string& file) {
  const std::size_t sound = std::min(engine::valid_utf8_prefix(text), text.find('\0'));
  if (sound < text.size()) {
    const auto line = 1 + std::ranges::count(text.substr(0, sound), '\n');
    return engine::failure(engine::sig_diagnostics::bad_utf8,
                           {file, static_cast<std::size_t>(line)}, "table");
  }
  return CsvReader(text, file).read();
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace servanda::signatures
