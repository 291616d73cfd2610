#include "engine/text/encoding.hpp"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

using std::string_literals::operator""s;

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(utf8_stays) {
  const auto decoded = decode_text("\xEF\xBB\xBFСтатья 1\r\nПункт\rКонец\n");
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->text == "Статья 1\nПункт\nКонец\n");
  BOOST_TEST(decoded->encoding == "UTF-8");
  BOOST_TEST(!decoded->is_guess);
}

BOOST_AUTO_TEST_CASE(utf16_with_its_mark) {
  const auto little = decode_text(
      "\xFF\xFE"
      "A\0r\0t\0\x1E\x04"s);
  BOOST_REQUIRE(little);
  BOOST_TEST(little->text == "ArtО");
  const auto big = decode_text(
      "\xFE\xFF"
      "\0A\0r\0t"s);
  BOOST_REQUIRE(big);
  BOOST_TEST(big->text == "Art");
}

BOOST_AUTO_TEST_CASE(a_declaration_is_believed) {
  const auto decoded = decode_text("\xD1\xF2\xE0\xF2\xFC\xFF 1", "windows-1251");
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->text == "Статья 1");
  BOOST_TEST(!decoded->is_guess);
}

BOOST_AUTO_TEST_CASE(a_declaration_that_does_not_fit_is_not) {
  const auto decoded = decode_text("Статья 1", "windows-1251");  // UTF-8 all the same
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->text == "Статья 1");
}

BOOST_AUTO_TEST_CASE(an_old_encoding_is_told_from_its_letters) {
  std::string russian;  // "настоящая конвенция вступает в силу ", many times
  for (int i = 0; i < 20; ++i) {
    russian +=
        "\xED\xE0\xF1\xF2\xEE\xFF\xF9\xE0\xFF \xEA\xEE\xED\xE2\xE5\xED\xF6\xE8\xFF "
        "\xE2\xF1\xF2\xF3\xEF\xE0\xE5\xF2 \xE2 \xF1\xE8\xEB\xF3 ";
  }
  const auto decoded = decode_text(russian);
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->is_guess);
  BOOST_TEST(decoded->text.starts_with("настоящая конвенция вступает в силу"));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text) {
  BOOST_TEST(
      !decode_text("\x7F"
                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0"s));
  BOOST_TEST(!decode_text(std::string(1000, '\0')));
}

BOOST_AUTO_TEST_CASE(whatever_comes_out_is_utf8) {
  BOOST_TEST(rc::check("valid", [](const std::string& bytes) {
    const auto decoded = decode_text(bytes);
    RC_ASSERT(!decoded || is_valid_utf8(decoded->text));
  }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
