#include "renderers/html/escape.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "engine/text/unicode.hpp"

BOOST_AUTO_TEST_SUITE(escape)

using namespace servanda;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  renderers::append_escaped(out, text);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(markup_is_text) {
  BOOST_TEST(escaped("<b a=\"1\">R&D</b>") == "&lt;b a=&quot;1&quot;&gt;R&amp;D&lt;/b&gt;");
  BOOST_TEST(escaped("l’été 中文 العربية") == "l’été 中文 العربية");
  BOOST_TEST(escaped("") == "");
}

BOOST_AUTO_TEST_CASE(controls_and_noncharacters_are_replaced) {
  BOOST_TEST(escaped(std::string("a\0b", 3)) == "a\uFFFDb");
  BOOST_TEST(escaped("a\x1B[31m\x7F") == "a\uFFFD[31m\uFFFD");
  BOOST_TEST(escaped("\xC2\x85") == "\uFFFD");      // U+0085, a C1 control
  BOOST_TEST(escaped("\xEF\xBF\xBE") == "\uFFFD");  // U+FFFE
  BOOST_TEST(escaped("tab\tand line\n") == "tab\tand line\n");
  BOOST_TEST(escaped("a\u00A0b©") == "a\u00A0b©");
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_do_no_harm) {
  for (const std::string_view text : {"\xC3", "\xE2\x80", "\xFF<", "\xF0\x9F\x98", "\x80\x80"}) {
    const std::string made = escaped(text);
    BOOST_TEST(engine::is_valid_utf8(made));
    BOOST_TEST(made.find('<') == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(what_a_text_opens_is_closed_at_its_end) {
  const std::string override_ = "\u202E", embedding = "\u202B", pop = "\u202C";
  const std::string isolate = "\u2067", pop_isolate = "\u2069";
  BOOST_TEST(escaped("a" + override_ + "b") == "a" + override_ + "b" + pop);
  BOOST_TEST(escaped(embedding + "a" + pop) == embedding + "a" + pop);
  BOOST_TEST(escaped(isolate + override_ + "a") == isolate + override_ + "a" + pop + pop_isolate);
  // The end of an isolate ends what is embedded in it.
  BOOST_TEST(escaped(isolate + override_ + "a" + pop_isolate) ==
             isolate + override_ + "a" + pop_isolate);
  BOOST_TEST(escaped(pop + "a") == pop + "a");
}

BOOST_AUTO_TEST_CASE(addresses_that_run_something_are_no_links) {
  for (const std::string_view good : {"#art_5", "art_5.html#x", "../a/b.html", "https://un.org/",
                                      "HTTP://un.org", "mailto:a@b.org", "?a=b:c", "a/b:c"}) {
    BOOST_TEST(renderers::is_safe_address(good), good);
  }
  for (const std::string_view bad :
       {"javascript:alert(1)", "JavaScript:x", " javascript:x", "java\tscript:x",
        "data:text/html,x", "vbscript:x", "//evil.example", "\\\\evil.example", "/\\evil.example",
        "file:///etc"}) {
    BOOST_TEST(!renderers::is_safe_address(bad), bad);
  }
}

BOOST_AUTO_TEST_CASE(any_text_stays_valid_and_inert) {
  BOOST_TEST(rc::check("escaped text has no markup and is UTF-8", [](const std::string& text) {
    const std::string made = escaped(text);
    RC_ASSERT(engine::is_valid_utf8(made));
    RC_ASSERT(made.find_first_of("<>\"") == std::string::npos);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
