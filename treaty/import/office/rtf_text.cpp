#include "treaty/import/office/rtf_text.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/office/package.hpp"
#include "treaty/import/office/paragraph_mark.hpp"
#include "treaty/import/office/plain_rtf.hpp"
#include "treaty/import/office/rtf_tokens.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;

constexpr std::size_t deepest = 200;

template <typename Value, std::size_t size>
const Value* find_in(const std::array<std::pair<std::string_view, Value>, size>& table,
                     std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.first == name; });
  return found == table.end() ? nullptr : &found->second;
}

// --- Encodings: bytes belong to the code page of their font ---

int codepage_of_charset(int charset) {
  constexpr std::array<std::pair<int, int>, 17> pages{{{0, 1252},
                                                       {77, 10000},
                                                       {128, 932},
                                                       {129, 949},
                                                       {134, 936},
                                                       {136, 950},
                                                       {161, 1253},
                                                       {162, 1254},
                                                       {163, 1258},
                                                       {177, 1255},
                                                       {178, 1256},
                                                       {186, 1257},
                                                       {204, 1251},
                                                       {222, 874},
                                                       {238, 1250},
                                                       {254, 437},
                                                       {255, 850}}};
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const auto& page) { return page.first == charset; });
  return found == pages.end() ? 0 : found->second;
}

std::string decode(const std::string& bytes, int codepage) {
  const std::string name = codepage == 10000 ? "macintosh" : fmt::format("windows-{}", codepage);
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &error);
  if (U_FAILURE(error)) {
    error = U_ZERO_ERROR;
    converter = ucnv_open("windows-1252", &error);
  }
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter, error);
  ucnv_close(converter);
  std::string text;
  wide.toUTF8String(text);
  return text;
}

// --- The words that matter ---

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> characters{
    {{"emdash", "—"},
     {"endash", "–"},
     {"lquote", "‘"},
     {"rquote", "’"},
     {"ldblquote", "“"},
     {"rdblquote", "”"},
     {"bullet", "•"},
     {"tab", "\t"},
     {"emspace", "\u2003"},
     {"enspace", "\u2002"},
     {"qmspace", "\u2005"},
     {"ltrmark", "\u200E"},
     {"rtlmark", "\u200F"},
     {"zwj", "\u200D"},
     {"zwnj", "\u200C"},
     {"zwbo", "\u200B"},
     {"zwnbo", "\u2060"}}};

enum class Place { text, skipped, list_number, comment, font_table, note };

constexpr std::array<std::pair<std::string_view, Place>, 33> destinations{
    {{"fonttbl", Place::font_table},   {"colortbl", Place::skipped},
     {"stylesheet", Place::skipped},   {"info", Place::skipped},
     {"header", Place::skipped},       {"headerl", Place::skipped},
     {"headerr", Place::skipped},      {"headerf", Place::skipped},
     {"footer", Place::skipped},       {"footerl", Place::skipped},
     {"footerr", Place::skipped},      {"footerf", Place::skipped},
     {"pict", Place::skipped},         {"object", Place::skipped},
     {"nonshppict", Place::skipped},   {"xe", Place::skipped},
     {"tc", Place::skipped},           {"rxe", Place::skipped},
     {"fldinst", Place::skipped},      {"ftnsep", Place::skipped},
     {"ftnsepc", Place::skipped},      {"aftnsep", Place::skipped},
     {"aftnsepc", Place::skipped},     {"pn", Place::skipped},
     {"atnid", Place::skipped},        {"atnauthor", Place::skipped},
     {"atrfstart", Place::skipped},    {"atrfend", Place::skipped},
     {"listtext", Place::list_number}, {"pntext", Place::list_number},
     {"annotation", Place::comment},   {"footnote", Place::note},
     {"shprslt", Place::skipped}}};

// Starred destinations are for programs that know them; these hold text.
bool is_text_destination(std::string_view word) {
  return word == "shpinst" || word == "shptxt" || word == "ud" || word == "upr" ||
         word == "fldinst" || word == "annotation" || word == "pn" || word == "shppict";
}

struct Group {
  Place place = Place::text;
  Style style = Style::plain;
  int codepage = 0;  // 0: the document's
  int skip = 1;      // \uc: characters behind a \u for programs without Unicode
  bool is_hidden = false;
  bool is_deleted = false;
  bool is_inserted = false;
  bool is_centred = false;
  bool is_heading = false;
  bool is_in_table = false;
  bool is_upr = false;  // its first group repeats the second in an old encoding

  [[nodiscard]] RtfParagraph paragraph() const {
    return {is_centred || is_heading ? Look::heading : Look::unknown, is_in_table};
  }
};

// --- The reader ---

class RtfPreparer {
 public:
  RtfPreparer(std::string_view bytes, const std::string& file) : tokens_(bytes), file_(file) {}

  Result<std::string> run(engine::Diagnostics& findings) {
    bool has_begun = false;
    for (RtfToken token = tokens_.next(); token.kind != RtfToken::Kind::end;
         token = tokens_.next()) {
      take(token);
      has_begun |= !groups_.empty();
      if (groups_.size() > deepest) {
        return engine::failure(engine::src_diagnostics::too_deeply_nested, {file_}, deepest);
      }
      if (has_begun && groups_.empty()) break;
    }
    if (!groups_.empty()) {
      return engine::failure(engine::src_diagnostics::bad_archive, {file_}, "it ends too early");
    }
    out_.end_paragraph({});
    report(left_out_, file_, findings);
    return out_.take();
  }

 private:
  Group& group() { return groups_.back(); }

  void take(const RtfToken& token) {
    using enum RtfToken::Kind;
    if (token.kind == open) return open_group();
    if (groups_.empty()) return;
    if (token.kind != byte) flush_bytes();
    switch (token.kind) {
      case close:
        return close_group();
      case word:
        if (!std::exchange(after_open_, false) || !begin_destination(token)) take_word(token);
        break;
      case symbol:
        take_symbol(token.word);
        break;
      case byte:
        if (!is_fallback()) bytes_ += static_cast<char>(token.parameter.value_or(0));
        break;
      default:
        take_text(token.text);
    }
    after_open_ = token.kind == symbol && token.word == "*";
  }

  void open_group() {
    if (!groups_.empty()) flush_bytes();
    Group next = groups_.empty() ? Group() : group();
    // Of \upr only the Unicode half is read.
    const bool is_old_half = std::exchange(next.is_upr, false);
    if (is_old_half) next.place = Place::skipped;
    groups_.push_back(next);
    after_open_ = true;
    is_starred_ = false;
    to_skip_ = 0;
  }

  void close_group() {
    const Place place = group().place;
    groups_.pop_back();
    to_skip_ = 0;
    const Place outer = groups_.empty() ? Place::skipped : group().place;
    if (place == outer) return;
    if (place == Place::list_number) out_.number(std::exchange(aside_, {}));
    if (place == Place::comment) end_comment();
    if (place == Place::note) out_.end_note();
  }

  void end_comment() {
    if (left_out_.comments++ == 0) left_out_.comment = aside_;
    aside_.clear();
  }

  // The first word of a group says what it holds. True where that is all it means.
  bool begin_destination(const RtfToken& token) {
    const Place* place = find_in(destinations, token.word);
    const bool is_skipped_already = group().place == Place::skipped;
    if (token.word == "ud") {
      group().place = Place::text;
      return true;
    }
    if (token.word == "upr") group().is_upr = true;
    if (is_skipped_already) return true;
    if (token.word == "pict" || token.word == "object") ++left_out_.pictures;
    if (place != nullptr) {
      group().place = *place;
      if (*place == Place::note) out_.begin_note(group().paragraph());
      return true;
    }
    if (is_starred_ && !is_text_destination(token.word)) group().place = Place::skipped;
    return is_starred_;
  }

  void take_symbol(std::string_view symbol) {
    if (symbol == "*") {
      is_starred_ = true;
    } else if (symbol == "~") {
      take_words("\u00A0");
    } else if (symbol == "_") {
      take_words("\u2011");
    } else if (symbol == "-") {
      take_words("\u00AD");
    } else if (symbol == "\n" || symbol == "\r") {
      end_paragraph();
    } else if (symbol == "\\" || symbol == "{" || symbol == "}") {
      if (!is_fallback()) take_words(symbol);
    }
  }

  void take_word(const RtfToken& token) {
    const bool is_on = token.parameter.value_or(1) != 0;
    if (token.word == "u") return take_unicode(token.parameter.value_or(0));
    if (is_fallback()) return;
    if (const auto* text = find_in(characters, token.word)) return take_words(*text);
    if (take_break(token.word) || take_look(token.word, is_on)) return;
    if (token.word == "uc") group().skip = std::clamp(token.parameter.value_or(1), 0, 16);
    if (token.word == "ansicpg") codepage_ = token.parameter.value_or(1252);
    if (token.word == "mac") codepage_ = 10000;
    if (token.word == "f") take_font(token.parameter.value_or(0));
    if (token.word == "fcharset") fonts_[font_] = codepage_of_charset(token.parameter.value_or(0));
  }

  bool take_break(std::string_view word) {
    if (word == "par" || word == "sect" || word == "page" || word == "nestcell" ||
        word == "nestrow") {
      end_paragraph();
    } else if (word == "line" && group().place == Place::text) {
      out_.line_break(group().paragraph());
    } else if (word == "cell" && group().place == Place::text) {
      out_.end_cell();
    } else if (word == "row" && group().place == Place::text) {
      out_.end_row();
    } else {
      return false;
    }
    return true;
  }

  void end_paragraph() {
    if (group().place == Place::text || group().place == Place::note)
      out_.end_paragraph(group().paragraph());
  }

  bool take_look(std::string_view word, bool is_on) {
    constexpr std::array<std::pair<std::string_view, Style>, 6> looks{
        {{"b", Style::bold},
         {"i", Style::italic},
         {"ul", Style::underline},
         {"super", Style::superscript},
         {"sub", Style::subscript},
         {"up", Style::plain}}};
    Group& now = group();
    if (const Style* style = find_in(looks, word)) {
      const auto bit = static_cast<unsigned>(*style);
      const auto all = static_cast<unsigned>(now.style);
      now.style = static_cast<Style>(is_on ? all | bit : all & ~bit);
    } else if (word == "plain" || word == "nosupersub" || word == "ulnone") {
      const unsigned kept = word == "plain" ? 0
                            : word == "ulnone"
                                ? ~static_cast<unsigned>(Style::underline)
                                : ~static_cast<unsigned>(Style::superscript | Style::subscript);
      now.style = static_cast<Style>(static_cast<unsigned>(now.style) & kept);
      if (word == "plain") now.is_hidden = now.is_deleted = now.is_inserted = false;
    } else if (word == "v") {
      now.is_hidden = is_on;
    } else if (word == "deleted") {
      if (is_on && !now.is_deleted) ++left_out_.deletions;
      now.is_deleted = is_on;
    } else if (word == "revised") {
      if (is_on && !now.is_inserted) ++left_out_.insertions;
      now.is_inserted = is_on;
    } else if (word == "pard") {
      now.is_centred = now.is_heading = now.is_in_table = false;
    } else if (word == "qc") {
      now.is_centred = true;
    } else if (word == "ql" || word == "qr" || word == "qj") {
      now.is_centred = false;
    } else if (word == "outlinelevel") {
      now.is_heading = true;
    } else if (word == "intbl") {
      now.is_in_table = true;
    } else {
      return false;
    }
    return true;
  }

  void take_font(int font) {
    font_ = font;
    const auto known = fonts_.find(font);
    group().codepage = known == fonts_.end() ? 0 : known->second;
  }

  void take_text(std::string_view text) {
    while (to_skip_ > 0 && !text.empty()) {
      text.remove_prefix(1);
      --to_skip_;
    }
    // Bytes above 127 are not allowed here, but met.
    const bool is_ascii = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
    take_words(is_ascii ? std::string(text) : decode(std::string(text), codepage()));
  }

  // Characters outside the basic plane come as two halves.
  void take_unicode(int value) {
    to_skip_ = group().skip;
    const auto unit = static_cast<std::uint16_t>(value);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_half_ = unit;
      return;
    }
    char32_t character = unit;
    if (unit >= 0xDC00 && unit < 0xE000) {
      if (high_half_ == 0) return;
      character =
          0x10000U + ((static_cast<char32_t>(high_half_) - 0xD800U) << 10U) + (unit - 0xDC00U);
    }
    high_half_ = 0;
    // Symbol fonts lie in a private area, on top of their bytes.
    if (character < ' ') return;
    std::string text;
    engine::append_utf8(text, character);
    take_words(without_marks(text));
  }

  // What stands behind a \u instead of it. A control word counts as one character.
  bool is_fallback() {
    if (to_skip_ == 0) return false;
    --to_skip_;
    return true;
  }

  void flush_bytes() {
    if (!bytes_.empty()) take_words(decode(std::exchange(bytes_, {}), codepage()));
  }

  int codepage() { return group().codepage == 0 ? codepage_ : group().codepage; }

  void take_words(std::string_view words) {
    if (words.empty() || group().is_deleted || group().is_hidden) return;
    switch (group().place) {
      case Place::text:
      case Place::note:
        return out_.text(words, group().style, group().paragraph());
      case Place::list_number:
      case Place::comment:
        aside_ += words;
        break;
      default:
        break;
    }
  }

  RtfTokens tokens_;
  const std::string& file_;
  PlainRtf out_;
  LeftOut left_out_;
  std::vector<Group> groups_;
  std::map<int, int> fonts_;  // code pages
  int font_ = 0;
  int codepage_ = 1252;
  int to_skip_ = 0;
  std::uint16_t high_half_ = 0;
  bool after_open_ = false;
  bool is_starred_ = false;
  std::string bytes_;  // that wait for their fellows: a character may have two
  std::string aside_;  // the words of a list number or a comment
};

}  // namespace

Result<std::string> prepare_rtf(std::string_view bytes, const std::string& file,
                                engine::Diagnostics& findings) {
  return RtfPreparer(bytes, file).run(findings);
}

}  // namespace servanda::treaty
