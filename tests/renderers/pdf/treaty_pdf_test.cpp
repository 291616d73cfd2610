#include "renderers/pdf/treaty_pdf.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

#include "tests/renderers/pdf/reader.hpp"
#include "tests/renderers/standing.hpp"
#include "tests/renderers/support.hpp"

namespace servanda::renderers {
namespace {

using test::PdfReader;

constexpr const char* english = "lighthouses/text/eng@2031-03-02.xml";
constexpr const char* arabic = "lighthouses/text/ara@2031-03-02.xml";

// The invented texts of the harbour collection, each with its file.
struct Lighthouses {
  treaty::Instrument instrument = test::harbour_instrument("lighthouses");
  std::vector<treaty::TreatyText> texts;
  std::vector<std::string> sources;

  explicit Lighthouses(const std::vector<std::string>& files) {
    for (const std::string& file : files) {
      texts.push_back(test::harbour_text(file));
      sources.push_back(test::slurp(test::harbour() / "treaties" / file));
    }
  }
  [[nodiscard]] TreatyToPrint whole() const {
    TreatyToPrint treaty{"lighthouses", instrument, {}, nullptr, false};
    for (std::size_t i = 0; i < texts.size(); ++i) {
      treaty.texts.push_back(
          {texts[i], nullptr, false, texts[i].language().iso639_2() + ".xml", sources[i]});
    }
    return treaty;
  }
};

engine::Result<std::string> printed(const TreatyToPrint& treaty) {
  std::string bytes;
  engine::Diagnostics findings;
  auto done = print_treaty(
      treaty, {},
      [&](std::string_view more) {
        bytes += more;
        return engine::Result<void>();
      },
      findings);
  if (!done) return tl::make_unexpected(done.error());
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_treaty)

BOOST_AUTO_TEST_CASE(each_language_brings_its_source) {
  const Lighthouses both({arabic, english});
  const auto bytes = printed(both.whole());
  BOOST_REQUIRE(bytes);
  const PdfReader file(*bytes);
  BOOST_TEST(file.with({"/AFRelationship/Source"}).size() == 2);
  BOOST_TEST(file.object(file.root()).find("/Lang(ar)") != std::string::npos);
  BOOST_TEST((*bytes == *printed(both.whole())));
}

BOOST_AUTO_TEST_CASE(a_certified_copy_ends_with_the_certificate) {
  const Lighthouses one({english});
  TreatyToPrint treaty = one.whole();
  const auto plain = printed(treaty);
  treaty.is_certified = true;
  const auto certified = printed(treaty);
  BOOST_REQUIRE(plain && certified);
  BOOST_TEST(PdfReader(*certified).page_contents().size() ==
             PdfReader(*plain).page_contents().size() + 1);
}

BOOST_AUTO_TEST_CASE(the_status_shows_its_acts_over_time) {
  const test::Lighthouses known("2031-12-31");
  std::string bytes;
  engine::Diagnostics findings;
  const auto done = print_status(
      known.facts(), test::tag("en"), {},
      [&](std::string_view more) {
        bytes += more;
        return engine::Result<void>();
      },
      findings);
  BOOST_REQUIRE(done);
  const PdfReader file(bytes);
  const auto figures = file.with({"/S/Figure", "/Alt", "/BBox["});
  BOOST_REQUIRE(figures.size() == 1);
  BOOST_TEST(file.object(figures.front()).find("3 instruments of consent") != std::string::npos);
  BOOST_TEST(file.structure().find("Table") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers
