#include "engine/text/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace servanda::engine {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t byte_order_mark = 0xFEFF;
constexpr char32_t tatweel = 0x0640;
constexpr char32_t superscript_alef = 0x0670;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

UChar32 icu(char32_t c) {
  return static_cast<UChar32>(c);
}

const icu::Normalizer2& need(const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_FAILURE(status) || normalizer == nullptr) throw std::runtime_error("ICU has no data");
  return *normalizer;
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return need(icu::Normalizer2::getNFCInstance(status), status);
}

const icu::Normalizer2& compatibility_case_fold() {
  UErrorCode status = U_ZERO_ERROR;
  return need(icu::Normalizer2::getNFKCCasefoldInstance(status), status);
}

std::string normalize(const icu::Normalizer2& form, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string out;
  form.normalize(source, status).toUTF8String(out);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalize");
  return out;
}

// Where the code point begins that ends at `end`.
std::size_t last_code_point(std::string_view text, std::size_t end) {
  const std::size_t first = end > U8_MAX_LENGTH ? end - U8_MAX_LENGTH : 0;
  std::size_t begin = end - 1;
  while (begin > first && U8_IS_TRAIL(text[begin])) --begin;
  return begin;
}

// Accents and vowel signs; marks that are letters of their own (Devanagari, Thai) stay.
bool is_foldable_mark(char32_t c) {
  if (u_charType(icu(c)) != U_NON_SPACING_MARK) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(icu(c), &status);
  return script == USCRIPT_INHERITED || script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
}

// Letters that Unicode does not decompose, though readers search them by their plain form.
char32_t plain_letter(char32_t c) {
  switch (c) {
    case U'ٱ':
      return U'ا';
    case U'ى':
      return U'ي';
    case U'ة':
      return U'ه';
    case U'đ':
      return U'd';
    default:
      return c;
  }
}

void append_folded(std::string& out, char32_t c) {
  if (is_bidi_control(c) || c == tatweel || is_foldable_mark(c)) return;
  append_utf8(out, plain_letter(c));
}

// й is a letter, not и with an accent.
void append_without_marks(std::string& out, char32_t c) {
  icu::UnicodeString parts;
  if (c == U'й' || !nfc().getDecomposition(icu(c), parts)) return append_folded(out, c);
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    append_folded(out, static_cast<char32_t>(parts.char32At(i)));
  }
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  return valid_utf8_prefix(text) == text.size();
}

std::size_t valid_utf8_prefix(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) return begin;
  }
  return text.size();
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, offset, text.size(), c);
  return c < 0 ? replacement : static_cast<char32_t>(c);
}

void append_utf8(std::string& text, char32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  int length = 0;
  const bool valid = code_point <= 0x10FFFF && !U_IS_SURROGATE(code_point);
  U8_APPEND_UNSAFE(bytes, length, valid ? code_point : replacement);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) out += next_code_point(text, i);
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == zero_width_space || c == byte_order_mark || u_isUWhiteSpace(icu(c));
}

bool is_bidi_control(char32_t c) {
  if (c < 0x80) return false;
  return u_hasBinaryProperty(icu(c), UCHAR_BIDI_CONTROL);
}

bool is_arabic_mark(char32_t c) {
  return c == tatweel || c == superscript_alef || (c >= 0x064B && c <= 0x065F) ||
         (c >= 0x0610 && c <= 0x061A) ||
         (c >= 0x06D6 && c <= 0x06ED && u_charType(icu(c)) == U_NON_SPACING_MARK);
}

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z');
  return u_isalnum(icu(c));
}

std::string normalize_nfc(std::string_view text) {
  return is_ascii(text) ? std::string(text) : normalize(nfc(), text);
}

std::string squeeze_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  std::size_t word = 0;  // where the word began that is not yet in `out`
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (!is_space(next_code_point(text, i))) {
      if (pending && !out.empty()) out += ' ';
      if (pending) word = begin;
      pending = false;
      continue;
    }
    if (!pending) out += text.substr(word, begin - word);
    pending = true;
  }
  if (!pending) out += text.substr(word);
  return out;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size() && is_space(next_code_point(text, i));) begin = i;
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = last_code_point(text, end);
    const std::size_t start = last;
    if (!is_space(next_code_point(text, last))) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

std::string fold_for_search(std::string_view text) {
  if (is_ascii(text)) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
  }
  const std::string folded = normalize(compatibility_case_fold(), text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size();) append_without_marks(out, next_code_point(folded, i));
  return out;
}

}  // namespace servanda::engine
