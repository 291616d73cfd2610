#include "engine/text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

using std::string_view_literals::operator""sv;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// Old and new Macintosh and Windows line ends become LF.
std::string with_unix_line_ends(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

// Controls that no text has; form feed, escape and the like are met in old ones.
bool looks_binary(std::string_view text) {
  const auto strange = std::count_if(text.begin(), text.end(), [](unsigned char c) {
    return c < 0x09 || (c > 0x0D && c < 0x20 && c != 0x1A && c != 0x1B);
  });
  return static_cast<std::size_t>(strange) * 200 > text.size();
}

// Nothing where a byte has no meaning in the encoding.
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &error));
  if (U_FAILURE(error)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                error);
  if (U_FAILURE(error)) return std::nullopt;
  std::string text;
  wide.toUTF8String(text);
  return text;
}

std::optional<DecodedText> decode_as(std::string_view bytes, const char* encoding, bool is_guess) {
  auto text = convert(bytes, encoding);
  if (!text || looks_binary(*text)) return std::nullopt;
  return DecodedText{with_unix_line_ends(*text), encoding, is_guess};
}

const char* marked_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return nullptr;
}

std::optional<DecodedText> decode_by_guess(std::string_view bytes) {
  constexpr std::size_t sample = 65536;  // bytes that the detector needs at most
  constexpr int32_t least_confidence = 15;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
  const std::string_view head = bytes.substr(0, sample);
  ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &error);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  for (int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
    if (ucsdet_getConfidence(matches[i], &error) < least_confidence) break;
    const char* name = ucsdet_getName(matches[i], &error);
    if (auto decoded = decode_as(bytes, name, true)) return decoded;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view declared) {
  if (const char* encoding = marked_encoding(bytes)) {
    auto decoded = decode_as(bytes, encoding, false);
    if (decoded && decoded->text.starts_with("\uFEFF")) decoded->text.erase(0, 3);
    return decoded;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (is_valid_utf8(bytes)) {
    if (looks_binary(bytes)) return std::nullopt;
    return DecodedText{with_unix_line_ends(bytes), "UTF-8", false};
  }
  if (!declared.empty()) {
    if (auto decoded = decode_as(bytes, std::string(declared).c_str(), false)) return decoded;
  }
  return decode_by_guess(bytes);
}

}  // namespace servanda::engine
