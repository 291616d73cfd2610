#include "signatures/csv.hpp"

#include "engine/catalogue.hpp"

namespace servanda::signatures {
namespace {

// One pass over the text; `at` is always at the first byte of a field, or at the end.
class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file) : text_(text), file_(file) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  engine::Result<std::vector<CsvRow>> read() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row{line_, {}};
      do {
        auto field = read_field();
        if (!field) return tl::make_unexpected(field.error());
        row.fields.push_back(*std::move(field));
      } while (take(','));
      end_row();
      const bool blank = row.fields.size() == 1 && row.fields.front().empty();
      if (!blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
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
    std::size_t end = text_.find_first_of(",\n\"", at_);
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
    const bool ends =
        at_ == text_.size() || std::string_view(",\r\n").find(text_[at_]) != std::string_view::npos;
    if (!ends) return bad_quote();
    return field;
  }

  tl::unexpected<engine::Diagnostic> bad_quote() const {
    return engine::failure(engine::sig_diagnostics::bad_csv, {file_, line_});
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

engine::Result<std::vector<CsvRow>> parse_csv(std::string_view text, const std::string& file) {
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
