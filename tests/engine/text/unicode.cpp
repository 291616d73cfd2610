#include "engine/text/unicode.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

namespace servanda::engine {
namespace {

BOOST_AUTO_TEST_SUITE(unicode_suite)

BOOST_AUTO_TEST_CASE(well_formed_utf8) {
  for (const char* text : {"", "a", "é", "中", "𝒳", "\u007F", "\uFFFF", "\U0010FFFF"}) {
    BOOST_TEST(is_valid_utf8(text), text);
  }
}

// Overlong forms, surrogates, what lies beyond Unicode, and sequences cut off (RFC 3629).
BOOST_AUTO_TEST_CASE(ill_formed_utf8) {
  for (const char* text : {"\x80", "\xC3", "\xC0\x80", "\xC1\x81", "\xE0\x80\x80", "\xE0\x81\x81",
                           "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
                           "\xF5\x80\x80\x80", "\xFE", "\xFF", "\xE4\xB8", "a\xE4\xB8z"}) {
    BOOST_TEST(!is_valid_utf8(text), "taken for UTF-8");
  }
  BOOST_TEST(valid_utf8_prefix("ab\xC3") == 2);
  BOOST_TEST(valid_utf8_prefix("é\xFFé") == 2);
}

BOOST_AUTO_TEST_CASE(ill_formed_sequences_read_as_the_replacement_character) {
  BOOST_TEST((to_utf32("a\xFFz") == U"a\uFFFDz"));
  BOOST_TEST(to_utf8(std::u32string{0xD800}) == "\uFFFD");
  BOOST_TEST(to_utf8(std::u32string{0x110000}) == "\uFFFD");
}

BOOST_AUTO_TEST_CASE(code_points_are_read_one_by_one) {
  const std::string text = "aé中𝒳";
  std::size_t offset = 0;
  BOOST_TEST((next_code_point(text, offset) == U'a' && offset == 1));
  BOOST_TEST((next_code_point(text, offset) == U'é' && offset == 3));
  BOOST_TEST((next_code_point(text, offset) == U'中' && offset == 6));
  BOOST_TEST((next_code_point(text, offset) == U'𝒳' && offset == 10));
}

BOOST_AUTO_TEST_CASE(any_bytes_come_out_well_formed) {
  BOOST_TEST(rc::check("to_utf8(to_utf32(x)) is valid, and x where x is", [](const std::string& x) {
    const std::string again = to_utf8(to_utf32(x));
    RC_ASSERT(is_valid_utf8(again));
    RC_ASSERT(!is_valid_utf8(x) || again == x);
  }));
}

BOOST_AUTO_TEST_CASE(classes_of_characters) {
  for (const char32_t c : U" \t\n\u00A0\u2003\u3000\u200B\uFEFF\u2028") {
    if (c != 0) BOOST_TEST(is_space(c), static_cast<unsigned>(c));
  }
  BOOST_TEST(!is_space(U'a'));
  BOOST_TEST(!is_space(U'\u200F'));
  for (const char32_t c : {U'\u200E', U'\u200F', U'\u061C', U'\u202A', U'\u202E', U'\u2066'}) {
    BOOST_TEST(is_bidi_control(c));
  }
  BOOST_TEST(!is_bidi_control(U'a'));
  for (const char32_t c : {U'\u064B', U'\u0652', U'\u0670', U'\u0640'}) {
    BOOST_TEST(is_arabic_mark(c));
  }
  BOOST_TEST(!is_arabic_mark(U'ا'));
  BOOST_TEST(is_letter_or_digit(U'中'));
  BOOST_TEST(is_letter_or_digit(U'٣'));
  BOOST_TEST(!is_letter_or_digit(U'—'));
}

BOOST_AUTO_TEST_CASE(nfc) {
  BOOST_TEST(normalize_nfc("e\u0301") == "é");
  BOOST_TEST(normalize_nfc("ascii") == "ascii");
  BOOST_TEST(normalize_nfc("") == "");
}

BOOST_AUTO_TEST_CASE(spaces_are_squeezed) {
  BOOST_TEST(squeeze_spaces("  a \t\n b\u00A0\u200Bc ") == "a b c");
  BOOST_TEST(squeeze_spaces("\u3000") == "");
  BOOST_TEST(squeeze_spaces("") == "");
  BOOST_TEST(squeeze_spaces("中 文") == "中 文");
}

BOOST_AUTO_TEST_CASE(spaces_are_trimmed) {
  BOOST_TEST(trim(" \u00A0a b\u3000\n") == "a b");
  BOOST_TEST(trim("\u200B") == "");
  BOOST_TEST(trim("") == "");
  BOOST_TEST(trim("中") == "中");
  BOOST_TEST(trim("\x80") == "\x80");
  BOOST_TEST(trim(" \xE4\xB8") == "\xE4\xB8");
}

BOOST_AUTO_TEST_CASE(squeezing_and_trimming_agree) {
  BOOST_TEST(rc::check("squeeze(trim(x)) is squeeze(x)", [] {
    std::u32string text;
    for (const int pick : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6))) {
      text += std::u32string_view(U" \n\u3000a中é")[static_cast<std::size_t>(pick)];
    }
    const std::string x = to_utf8(text);
    RC_ASSERT(squeeze_spaces(trim(x)) == squeeze_spaces(x));
    RC_ASSERT(trim(trim(x)) == trim(x));
  }));
}

BOOST_AUTO_TEST_CASE(words_are_folded_for_search) {
  const std::pair<const char*, const char*> words[] = {
      {"Article", "article"}, {"ARTÍCULO", "articulo"}, {"Straße", "strasse"},
      {"Ёлка", "елка"},       {"май", "май"},           {"МАЙ", "май"},
      {"МАИ\u0306", "май"},   {"Đông", "dong"},         {"Việt", "viet"},
      {"ﬁn", "fin"},          {"Ａ１", "a1"},           {"أحمد", "احمد"},
      {"آخر", "اخر"},         {"ٱلـعَرَبِيَّة", "العربيه"},  {"مستشفى", "مستشفي"},
      {"مسؤول", "مسوول"},     {"\u200Fنص\u200E", "نص"}, {"中文", "中文"},
      {"हिन्दी", "हिन्दी"}};
  for (const auto& [word, folded] : words) BOOST_TEST(fold_for_search(word) == folded);
}

BOOST_AUTO_TEST_CASE(folding_twice_is_folding_once) {
  BOOST_TEST(rc::check("fold(fold(x)) is fold(x)", [] {
    std::u32string text;
    for (const auto c : *rc::gen::container<std::vector<std::uint32_t>>(
             rc::gen::inRange<std::uint32_t>(1, 0x2FFFF))) {
      text += static_cast<char32_t>(c);
    }
    const std::string folded = fold_for_search(to_utf8(text));
    RC_ASSERT(fold_for_search(folded) == folded);
  }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
