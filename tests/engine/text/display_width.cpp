#include "engine/text/display_width.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "engine/text/unicode.hpp"

namespace engine = servanda::engine;
using engine::display_width;
using engine::wrap;
using Lines = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(cells_of_text)

BOOST_AUTO_TEST_CASE(one_cell_a_letter) {
  BOOST_TEST(display_width("Article 64") == 10);
  BOOST_TEST(display_width("Статья 64") == 9);
  BOOST_TEST(display_width("المادة ٦٤") == 9);
  BOOST_TEST(display_width("") == 0);
}

BOOST_AUTO_TEST_CASE(two_cells_a_wide_one) {
  BOOST_TEST(display_width("第六十四条") == 10);
  BOOST_TEST(display_width("ＡＢ") == 4);
  BOOST_TEST(display_width("（一）") == 6);
}

BOOST_AUTO_TEST_CASE(no_cell_for_marks_and_controls) {
  BOOST_TEST(display_width("e\u0301") == 1);
  BOOST_TEST(display_width("مُعاهَدة") == 6);
  BOOST_TEST(display_width("a\u200Eb\u2067c\u2069") == 3);
  BOOST_TEST(display_width("a\u00ADb") == 2);
}

BOOST_AUTO_TEST_CASE(ill_formed_text_is_no_crash) {
  BOOST_TEST(display_width("\xff\xfe") == 2);
  BOOST_TEST(wrap("\xff \xe4\xb8", 3).size() >= 1);
}

BOOST_AUTO_TEST_CASE(wrapped_at_spaces) {
  BOOST_TEST((wrap("to be  open for\nsignature", 8) == Lines{"to be", "open for", "signature"}));
  BOOST_TEST((wrap("  ", 8) == Lines{""}));
  BOOST_TEST((wrap("", 8) == Lines{""}));
}

BOOST_AUTO_TEST_CASE(no_break_at_a_hard_space) {
  BOOST_TEST((wrap("article\u00A064 bis", 9) == Lines{"article\u00A064", "bis"}));
}

BOOST_AUTO_TEST_CASE(chinese_breaks_anywhere_but_before_a_closing_mark) {
  BOOST_TEST((wrap("本公约开放签署。", 8) == Lines{"本公约开", "放签署。"}));
  BOOST_TEST((wrap("本公约签署。", 10) == Lines{"本公约签", "署。"}));
  BOOST_TEST((wrap("见（一）", 4) == Lines{"见", "（一）"}));
}

BOOST_AUTO_TEST_CASE(a_word_too_long_stands_alone) {
  BOOST_TEST((wrap("a supercalifragilistic b", 6) == Lines{"a", "supercalifragilistic", "b"}));
}

BOOST_AUTO_TEST_CASE(wrapping_loses_nothing_but_spaces) {
  BOOST_TEST(rc::check("the words are the same, in order", [](const std::string& text) {
    std::string joined;
    for (const std::string& line : wrap(text, 10)) joined += line + "\n";
    const auto without_spaces = [](const std::string& all) {
      std::u32string kept;
      for (const char32_t c : engine::to_utf32(all)) {
        if (!engine::is_space(c)) kept += c;
      }
      return kept;
    };
    RC_ASSERT(without_spaces(joined) == without_spaces(text));
  }));
}

BOOST_AUTO_TEST_SUITE_END()
