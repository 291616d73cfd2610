#include "renderers/pdf/breaking/paragraph.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/text/unicode.hpp"
#include "renderers/pdf/page/typesetter.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr Length size = 10_pt;

// One typesetter a language for the whole suite: fonts and dictionaries take their time.
ParagraphSetter& setter(const std::string& language) {
  static engine::Diagnostics findings;
  static Typesetters all({}, findings);
  return all.of(*engine::LanguageTag::parse(language)).paragraphs();
}

StyledText styled(std::string_view words, ElementId owner = 1) {
  StyledText text;
  text.append(words, {{}, size, 0, false}, owner);
  text.trim();
  return text;
}

std::vector<Line> set(const std::string& language, std::string_view words, Length width) {
  ParagraphShape shape;
  shape.width = width;
  return setter(language).set(styled(words), shape);
}

std::u16string letters(std::u16string text) {
  std::erase_if(text,
                [](char16_t c) { return c == u' ' || c == 0xA0 || c == 0xAD || c == 0x2028; });
  std::sort(text.begin(), text.end());
  return text;
}

std::u16string all_text(const std::vector<Line>& lines) {
  std::u16string text;
  for (const Line& line : lines) text += line.text;
  return text;
}

constexpr std::string_view english =
    "Each harbour authority shall maintain a register of vessels, and shall communicate it to the "
    "secretariat without delay; the secretariat shall bring every communication to the attention "
    "of all authorities that have expressed their interest in internationally recognized lists.";
constexpr std::string_view arabic =
    "تحتفظ كل سلطة من سلطات الموانئ بسجل للسفن، وتبلغ الأمانة به دون إبطاء وفقا للمادة 12 من هذه "
    "الاتفاقية (انظر الملحق)، وتعمم الأمانة كل تبليغ على جميع السلطات.";
constexpr std::string_view chinese =
    "各港口当局应当保存船舶登记册，并毫不迟延地通知秘书处；秘书处应当将每一项通知（包括附件）提请所"
    "有"
    "有关当局注意。“船舶”一词系指第2条所界定的船舶。";

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_paragraph)

BOOST_AUTO_TEST_CASE(full_lines_are_as_wide_as_the_column) {
  for (const auto& [language, words] :
       {std::pair{"en", english}, {"ar", arabic}, {"zh", chinese}}) {
    const auto lines = set(language, words, 200_pt);
    BOOST_REQUIRE_GT(lines.size(), 2);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      BOOST_TEST(std::abs(lines[i].width - 200_pt) < 300,
                 language << " line " << i << " is " << lines[i].width);
      BOOST_TEST(lines[i].excess == 0);
    }
    BOOST_TEST(lines.back().width <= 200_pt);
  }
}

BOOST_AUTO_TEST_CASE(the_last_line_is_not_stretched) {
  for (const auto& [language, words] : {std::pair{"en", english}, {"ar", arabic}}) {
    for (const Length width : {180_pt, 200_pt, 230_pt, 310_pt}) {
      const Line last = set(language, words, width).back();
      for (const LineGlyph& glyph : last.glyphs) BOOST_TEST(glyph.advance < 2500);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_mark_says_its_text_with_its_letter) {
  const auto lines = set("ar", "المجرَّمة", 200_pt);
  BOOST_REQUIRE_EQUAL(lines.size(), 1);
  const auto& glyphs = lines.front().glyphs;
  const auto marks = std::count_if(glyphs.begin(), glyphs.end(),
                                   [](const LineGlyph& glyph) { return glyph.with_next; });
  BOOST_TEST(marks > 0);
  const auto plain = set("ar", "المجرمة", 200_pt);
  for (const LineGlyph& glyph : plain.front().glyphs) BOOST_TEST(!glyph.with_next);
}

BOOST_AUTO_TEST_CASE(no_letter_is_lost) {
  for (const auto& [language, words] :
       {std::pair{"en", english}, {"ar", arabic}, {"zh", chinese}}) {
    for (const Length width : {60_pt, 120_pt, 400_pt}) {
      const auto lines = set(language, words, width);
      BOOST_TEST((letters(all_text(lines)) == letters(styled(words).text())), language);
    }
  }
}

BOOST_AUTO_TEST_CASE(words_apart_stay_apart) {
  const auto lines = set("en", english, 200_pt);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const char16_t last = lines[i].text.back();
    BOOST_TEST((last == u' ' || last == 0x00AD));
  }
}

BOOST_AUTO_TEST_CASE(no_chinese_line_begins_with_a_closing_mark) {
  constexpr std::u16string_view closing = u"。，；：”）、！？";
  for (Length width = 60_pt; width < 240_pt; width += 7_pt) {
    for (const Line& line : set("zh", chinese, width)) {
      BOOST_TEST(closing.find(line.text.front()) == std::u16string_view::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(chinese_marks_that_meet_share_their_room) {
  const auto apart = set("zh", "约。约", 400_pt), together = set("zh", "约。）约", 400_pt);
  BOOST_REQUIRE(apart.size() == 1 && together.size() == 1);
  BOOST_TEST(together.front().width - apart.front().width <= 5_pt);
}

BOOST_AUTO_TEST_CASE(arabic_runs_from_the_right_and_its_numbers_do_not) {
  const auto lines = set("ar", "المادة 12", 400_pt);
  BOOST_REQUIRE_EQUAL(lines.size(), 1);
  const auto& pieces = lines.front().pieces;
  BOOST_REQUIRE_GE(pieces.size(), 2);
  // The number is read last and stands leftmost; its first digit is left of its second.
  BOOST_TEST(pieces.front().order > pieces.back().order);
  const Line& line = lines.front();
  BOOST_TEST((line.text.substr(line.glyphs[pieces.front().begin].text, 1) == u"1"));
}

BOOST_AUTO_TEST_CASE(the_hyphen_is_a_soft_one) {
  bool found = false;
  for (Length width = 80_pt; width < 160_pt && !found; width += 5_pt) {
    for (const Line& line : set("en", english, width)) {
      found = found || line.text.back() == 0x00AD;
    }
  }
  BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(a_word_wider_than_the_column_is_broken) {
  const std::string word(400, 'm');
  const auto lines = set("en", word, 100_pt);
  BOOST_TEST(lines.size() > 20);
  for (const Line& line : lines) BOOST_TEST(line.excess == 0);
}

BOOST_AUTO_TEST_CASE(a_column_narrower_than_a_letter_is_told_of) {
  const auto lines = set("en", "mmm", 2_pt);
  BOOST_TEST(lines.size() == 3);
  for (const Line& line : lines) BOOST_TEST(line.excess > 0);
}

BOOST_AUTO_TEST_CASE(a_line_break_is_one) {
  StyledText text = styled("one");
  text.append_line_break({{}, size, 0, false}, 1);
  text.append("two", {{}, size, 0, false}, 1);
  ParagraphShape shape;
  shape.width = 300_pt;
  const auto lines = setter("en").set(text, shape);
  BOOST_REQUIRE_EQUAL(lines.size(), 2);
  BOOST_TEST(lines.front().width < 40_pt);
}

BOOST_AUTO_TEST_CASE(owners_keep_their_letters) {
  StyledText text = styled("see article 5 of the ", 1);
  text.append(" ", {{}, size, 0, false}, 1);
  text.append("Convention", {{}, size, 0, false}, 7);
  ParagraphShape shape;
  shape.width = 400_pt;
  const auto lines = setter("en").set(text, shape);
  BOOST_REQUIRE_EQUAL(lines.size(), 1);
  const Line& line = lines.front();
  std::u16string owned;
  for (const LinePiece& piece : line.pieces) {
    if (piece.owner != 7) continue;
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      owned += line.text.substr(line.glyphs[i].text, line.glyphs[i].text_length);
    }
  }
  BOOST_TEST((owned == u"Convention"));
}

// A link may begin inside an Arabic word: its letters join all the same.
BOOST_AUTO_TEST_CASE(a_link_inside_a_word_does_not_unjoin_it) {
  ParagraphShape shape;
  shape.width = 400_pt;
  StyledText whole = styled("للمادة", 1), parted = styled("لل", 1);
  parted.append("مادة", {{}, size, 0, false}, 2);
  const auto a = setter("ar").set(whole, shape), b = setter("ar").set(parted, shape);
  BOOST_REQUIRE(a.size() == 1 && b.size() == 1);
  BOOST_REQUIRE_EQUAL(a.front().glyphs.size(), b.front().glyphs.size());
  for (std::size_t i = 0; i < a.front().glyphs.size(); ++i) {
    BOOST_TEST(a.front().glyphs[i].id == b.front().glyphs[i].id);
  }
}

BOOST_AUTO_TEST_CASE(what_no_font_has_shows_its_number) {
  const auto lines = set("en",
                         "a\xF4\x8F\xBF\xBD"
                         "b",
                         300_pt);
  BOOST_REQUIRE_EQUAL(lines.size(), 1);
  const Line& line = lines.front();
  BOOST_TEST(line.glyphs.size() > 8);  // [U+10FFFD]
  BOOST_TEST((line.text == u"a\U0010FFFDb"));
}

BOOST_AUTO_TEST_CASE(hostile_text_is_set_somehow) {
  for (const std::string_view words :
       {"\u202E\u202D\u2067abc\u2069", "\u0301\u0302\u0303", "a\u0301\u0301\u0301\u0301b",
        "(\u0645)\u0645(\u4E00)[12]", "\u200B\u200B", "\xFF\xFE", "\u00AD\u00AD\u00AD",
        "\xF0\x9F\x91\xA9\u200D\xF0\x9F\x91\xA9\u200D\xF0\x9F\x91\xA7"}) {
    for (const char* language : {"en", "ar", "zh"}) {
      for (const Length width : {5_pt, 50_pt, 300_pt}) {
        for (const Line& line : set(language, words, width)) {
          BOOST_TEST(line.width >= 0);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(measures_agree_with_lines) {
  const auto extent = setter("en").measure(styled("one two three"));
  BOOST_TEST(extent.word < extent.whole);
  BOOST_TEST(set("en", "one two three", extent.whole + 10).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_mark_on_a_blank_is_kept) {
  for (const std::string_view words : {"\u00A0\u0301", "a\u2028\u0301", " \u0301"}) {
    BOOST_TEST((all_text(set("en", words, 200_pt)).find(u'\u0301') != std::u16string::npos));
  }
}

// In Arabic the digits of a checksum have another font than its letters: pieces that are narrow,
// one by one, and have no break between them.
BOOST_AUTO_TEST_CASE(a_word_in_two_fonts_breaks_where_it_must) {
  const std::string sum = "cf8eddfc3610dd2d7d62921c51052d1bc7d39c7f4d6535aaa9ecbb7db0a1b2c3";
  for (const char* language : {"ar", "en", "zh"}) {
    const auto lines = set(language, sum, 120_pt);
    BOOST_TEST(lines.size() > 1);
    for (const Line& line : lines) BOOST_TEST(line.excess == 0);
    BOOST_TEST((letters(all_text(lines)) == letters(styled(sum).text())));
    BOOST_TEST(setter(language).measure(styled(sum)).word ==
               setter(language).measure(styled(sum)).whole);
  }
}

BOOST_AUTO_TEST_CASE(random_texts_keep_their_letters) {
  const std::vector<std::u32string> alphabet = {
      U"a",      U"shall",  U" ", U" ", U"\u0645\u0627", U"5",      U"(",     U")", U"\u7EA6",
      U"\uFF0C", U"\u0301", U"-", U"/", U"\u00A0",       U"\u201C", U"\u2028"};
  const bool held = rc::check([&] {
    const auto picks = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, alphabet.size()));
    const auto width = *rc::gen::inRange<Length>(1_pt, 300_pt);
    std::u32string raw;
    for (const std::size_t pick : picks) raw += alphabet[pick];
    const StyledText text = styled(engine::to_utf8(raw));
    ParagraphShape shape;
    shape.width = width;
    for (const char* language : {"en", "ar", "zh"}) {
      const auto lines = setter(language).set(text, shape);
      RC_ASSERT(letters(all_text(lines)) == letters(text.text()));
    }
  });
  BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(a_megabyte_without_a_space_ends) {
  const std::string words(1'000'000, 'a');
  const auto lines = set("en", words, 400_pt);
  BOOST_TEST(lines.size() > 10'000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers::pdf
