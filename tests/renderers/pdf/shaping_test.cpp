#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "renderers/pdf/breaking/hyphenator.hpp"
#include "renderers/pdf/breaking/opportunities.hpp"
#include "renderers/pdf/fonts/font_book.hpp"
#include "renderers/pdf/shaping/bidi.hpp"
#include "renderers/pdf/shaping/shaper.hpp"
#include "renderers/pdf/shaping/styled_text.hpp"
#include "renderers/pdf/writer/content_stream.hpp"

namespace servanda::renderers::pdf {
namespace {

engine::LanguageTag tag(std::string_view text) {
  return *engine::LanguageTag::parse(text);
}

std::u16string collapsed(std::string_view text) {
  StyledText styled;
  styled.append(text, {}, 0);
  return styled.text();
}

std::vector<std::uint16_t> points(const HyphenationRules& rules, std::u16string_view word) {
  return Hyphenator(rules).points(word);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_shaping)

BOOST_AUTO_TEST_CASE(white_space_becomes_single_spaces) {
  BOOST_TEST((collapsed("a \t\n b") == u"a b"));
  BOOST_TEST((collapsed("  a") == u"a"));
  BOOST_TEST((collapsed("a\u00A0b\u202Fc") == u"a\u00A0b\u202Fc"));
  BOOST_TEST((collapsed("a\u3000b") == u"a b"));
}

BOOST_AUTO_TEST_CASE(white_space_collapses_across_runs) {
  StyledText text;
  text.append("a ", {}, 1);
  text.append(" b", {}, 2);
  text.append_line_break({}, 2);
  text.append(" c ", {}, 2);
  text.trim();
  BOOST_TEST((text.text() == u"a b\u2028c"));
  BOOST_TEST(text.owners().size() == 2);
}

BOOST_AUTO_TEST_CASE(plain_latin_needs_no_levels) {
  BOOST_TEST(bidi_levels(u"Article 5", engine::Direction::left_to_right).empty());
  BOOST_TEST(bidi_levels(u"", engine::Direction::right_to_left).empty());
}

BOOST_AUTO_TEST_CASE(numbers_run_left_to_right_in_arabic) {
  const auto levels = bidi_levels(u"\u0645 12", engine::Direction::right_to_left);
  BOOST_TEST((levels == std::vector<BidiLevel>{1, 1, 2, 2}));
}

BOOST_AUTO_TEST_CASE(pieces_take_their_places) {
  using Order = std::vector<std::uint32_t>;
  BOOST_TEST((visual_order(std::vector<BidiLevel>{0, 0, 0}) == Order{0, 1, 2}));
  BOOST_TEST((visual_order(std::vector<BidiLevel>{1, 1, 1}) == Order{2, 1, 0}));
  BOOST_TEST((visual_order(std::vector<BidiLevel>{1, 2, 2, 1}) == Order{3, 1, 2, 0}));
  BOOST_TEST((visual_order(std::vector<BidiLevel>{0, 1, 2, 1, 0}) == Order{0, 3, 2, 1, 4}));
}

BOOST_AUTO_TEST_CASE(every_order_is_a_permutation) {
  const bool held = rc::check([](const std::vector<BidiLevel>& raw) {
    std::vector<BidiLevel> levels;
    for (const BidiLevel level : raw) levels.push_back(level % 6);
    std::vector<bool> seen(levels.size());
    for (const std::uint32_t place : visual_order(levels)) {
      RC_ASSERT(place < seen.size());
      RC_ASSERT(!seen[place]);
      seen[place] = true;
    }
  });
  BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(chinese_marks_do_not_begin_a_line) {
  LineBreaker breaker(tag("zh"));
  const std::u16string text = u"公约，“第一条”。";
  const auto allowed = breaker.opportunities(text);
  BOOST_TEST(allowed[1]);   // between ideographs
  BOOST_TEST(!allowed[2]);  // before ，
  BOOST_TEST(!allowed[4]);  // behind “
  BOOST_TEST(!allowed[7]);  // before ”
  BOOST_TEST(!allowed[8]);  // before 。
}

BOOST_AUTO_TEST_CASE(words_are_divided_by_their_language) {
  const HyphenationRules english = {"en_US", "", 2, 3}, russian = {"ru_RU", "", 2, 3};
  BOOST_TEST(!points(english, u"international").empty());
  BOOST_TEST(!points(russian, u"международный").empty());
  for (const std::uint16_t point : points(english, u"international")) {
    BOOST_TEST(point >= 2);
    BOOST_TEST(point <= 10);
  }
}

BOOST_AUTO_TEST_CASE(short_words_capitals_and_other_scripts_stay_whole) {
  const HyphenationRules english = {"en_US", "", 2, 3};
  BOOST_TEST(points(english, u"into").empty());
  BOOST_TEST(points(english, u"INTERNATIONAL").empty());
  BOOST_TEST(points(english, u"国际合作组织").empty());
  BOOST_TEST(points({}, u"international").empty());
  BOOST_TEST(points(english, std::u16string(5000, u'a')).empty());
}

BOOST_AUTO_TEST_CASE(a_missing_dictionary_is_known_as_missing) {
  BOOST_TEST(Hyphenator({"xx_XX", "hyphen-xx", 2, 3}).is_missing());
  BOOST_TEST(!Hyphenator({}).is_missing());
}

BOOST_AUTO_TEST_CASE(each_character_has_a_font_that_has_it) {
  engine::Diagnostics findings;
  FontBook fonts(FontLibrary::of_machine(), {"Noto Naskh Arabic", "Noto Serif"}, findings);
  BOOST_TEST(findings.empty());
  // Naskh has no brackets: they come from the next family.
  const auto letter = fonts.choose(U"\u0645", {}), bracket = fonts.choose(U"(", {});
  BOOST_TEST(letter != bracket);
  BOOST_TEST(fonts.face(bracket).glyph(U'(') != 0);
  BOOST_TEST(fonts.missing().empty());
}

BOOST_AUTO_TEST_CASE(a_character_of_no_font_is_remembered) {
  engine::Diagnostics findings;
  FontBook fonts(FontLibrary::of_machine(), {"Noto Serif"}, findings);
  BOOST_TEST(fonts.choose(U"\U0010FFFD", {}) == FontBook::none);
  BOOST_TEST(fonts.missing().contains(U'\U0010FFFD'));
}

BOOST_AUTO_TEST_CASE(a_family_that_is_not_installed_is_reported) {
  engine::Diagnostics findings;
  FontBook fonts(FontLibrary::of_machine(), {"No Such Family", "Noto Serif"}, findings);
  BOOST_REQUIRE_EQUAL(findings.all().size(), 1);
  BOOST_TEST(findings.all().front().id == "REN-102");
  BOOST_TEST(fonts.is_usable());
}

BOOST_AUTO_TEST_CASE(arabic_letters_join_and_run_from_the_right) {
  engine::Diagnostics findings;
  FontBook fonts(FontLibrary::of_machine(), {"Noto Naskh Arabic"}, findings);
  Shaper shaper(fonts, tag("ar"));
  const ShapedRun& run = shaper.shape(u"\u0628\u0628", 0, true);
  BOOST_REQUIRE_EQUAL(run.glyphs.size(), 2);
  BOOST_TEST(run.glyphs.front().cluster == 1);
  BOOST_TEST(run.glyphs.front().id != run.glyphs.back().id);  // final and initial form
  BOOST_TEST(run.width_of(0, 1, 2) + run.width_of(1, 2, 2) == run.width);
}

// Noto draws a sign for U+200C: a mark beside it would have a stroke through it.
BOOST_AUTO_TEST_CASE(a_blank_glyph_is_blank) {
  engine::Diagnostics findings;
  FontBook fonts(FontLibrary::of_machine(), {"Noto Naskh Arabic"}, findings);
  const FontFace& face = fonts.face(fonts.choose(U"\u0628", {}));
  const GlyphId blank = blank_glyph(face);
  BOOST_TEST(blank != 0U);
  BOOST_TEST(face.advance(blank) == 0);
  BOOST_TEST(face.ink(blank).left == face.ink(blank).right);
}

BOOST_AUTO_TEST_CASE(a_ligature_counts_by_shares) {
  engine::Diagnostics findings;
  FontBook fonts(FontLibrary::of_machine(), {"Noto Serif"}, findings);
  Shaper shaper(fonts, tag("en"));
  const ShapedRun& run = shaper.shape(u"office", 0, false);
  const auto parts = run.width_of(0, 2, 6) + run.width_of(2, 6, 6);
  BOOST_TEST(parts <= run.width);
  BOOST_TEST(parts >= run.width - 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers::pdf
