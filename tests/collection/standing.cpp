#include "collection/standing.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "collection/other_treaties.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
namespace collection = servanda::collection;
namespace engine = servanda::engine;
namespace signatures = servanda::signatures;
using engine::CivilDate;

namespace {

// The lakes, and a protocol to their convention that waits for it.
struct Lakes {
  servanda::test::TemporaryFolder folder;
  Lakes() {
    fs::copy(servanda::test::fixture("collections/lakes"), folder / "lakes",
             fs::copy_options::recursive);
    fs::create_directories(folder / "lakes/treaties/shores");
    std::ofstream(folder / "lakes/treaties/shores/treaty.toml") << R"(
iri = "/akn/un/act/provision/un-lakes/2001-06-01/8"
adopted = 2001-06-01
[title]
en = "Protocol on Shores"
[entry_into_force]
article = "art_2"
count = 1
on = "30 days after"
not_before = "entry into force of lakes"
)";
    append("lakes", "ratification", "FIN", "2002-06-15", 6);
    append("shores", "ratification", "CHE", "2002-03-01", 1);
  }
  void append(const std::string& treaty, const std::string& action, const std::string& code,
              const std::string& date, int number) const {
    std::ofstream(folder / "lakes/ledger.jsonl", std::ios::app)
        << R"({"action":")" << action << R"(","date":")" << date << R"(","id":")" << treaty << ":"
        << number << R"(","participant":")" << code << R"(","recordedAt":"2002-07-01T00:00:00Z"})"
        << "\n";
  }
};

struct Opened {
  collection::Collection here;
  signatures::Register book;
  engine::Diagnostics findings;

  explicit Opened(const Lakes& lakes)
      : here(*collection::Collection::open(lakes.folder / "lakes")),
        book(here.open_register().value()) {}
  collection::Dossier dossier(std::string_view treaty) {
    return collection::open_dossier(here, book, treaty, findings).value();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(a_treaty_on_a_day)

BOOST_AUTO_TEST_CASE(as_at_the_latest_act_where_nobody_says) {
  const Lakes lakes;
  Opened opened(lakes);
  const auto dossier = opened.dossier("lakes");
  const auto status = collection::status_of({opened.here, opened.book, dossier});
  BOOST_REQUIRE(status);
  BOOST_TEST(status->as_at.iso() == "2002-06-15");
  BOOST_TEST(status->parties == 3U);
  BOOST_TEST(status->entry_into_force->date->iso() == "2002-07-15");
  BOOST_TEST(opened.findings.empty());
}

BOOST_AUTO_TEST_CASE(as_at_a_day_and_as_known_on_a_day) {
  const Lakes lakes;
  Opened opened(lakes);
  const auto dossier = opened.dossier("lakes");
  collection::Inquiry inquiry{opened.here, opened.book, dossier, CivilDate::of(2001, 12, 31)};
  BOOST_TEST(collection::status_of(inquiry)->signatories == 3U);
  inquiry.known_on = CivilDate::of(2001, 5, 31);
  BOOST_TEST(collection::status_of(inquiry)->signatories == 2U);
  inquiry.as_at = {};
  BOOST_TEST(collection::status_of(inquiry)->as_at.iso() == "2001-05-04");
}

BOOST_AUTO_TEST_CASE(status_and_force_agree) {
  const Lakes lakes;
  Opened opened(lakes);
  const auto dossier = opened.dossier("lakes");
  const auto standing = collection::standing_of({opened.here, opened.book, dossier});
  BOOST_REQUIRE(standing);
  BOOST_TEST((standing->status.entry_into_force->date == standing->force.date));
}

BOOST_AUTO_TEST_CASE(a_protocol_asks_for_its_convention) {
  const Lakes lakes;
  Opened opened(lakes);
  const collection::OtherTreatiesHere others(opened.here, opened.book);
  const auto& answers = others.answers();
  BOOST_TEST(answers.entry_into_force("lakes")->iso() == "2002-07-15");
  BOOST_TEST(answers.parties("lakes", CivilDate::of(2002, 7, 14)).empty());
  BOOST_TEST(answers.parties("lakes", CivilDate::of(2002, 7, 15)).size() == 3U);
  const auto kenya = signatures::ParticipantCode::of("KEN");
  BOOST_TEST(answers.consented("lakes", kenya)->iso() == "2002-04-10");
  BOOST_TEST(!answers.consented("lakes", signatures::ParticipantCode::of("FRA")));
  BOOST_TEST(!answers.ceased("lakes", kenya));
  BOOST_TEST(!answers.entry_into_force("unheard-of"));
  BOOST_TEST(answers.parties("unheard-of", CivilDate::of(2002, 7, 15)).empty());
  // Its own instrument would have brought it into force on 31 March 2002.
  const auto protocol = opened.dossier("shores");
  const auto force = collection::force_of({opened.here, opened.book, protocol});
  BOOST_REQUIRE(force);
  BOOST_TEST(force->date->iso() == "2002-07-15");
}

BOOST_AUTO_TEST_SUITE_END()
