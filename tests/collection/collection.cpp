#include "collection/collection.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
namespace engine = servanda::engine;
using servanda::collection::Collection;
using servanda::collection::Edition;
using servanda::collection::TreatyId;
using servanda::test::TemporaryFolder;

namespace {

void write(const fs::path& path, std::string_view content) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

constexpr std::string_view lakes_toml = R"(
iri = "/akn/un/act/provision/lakes/2001-05-04/7"
depositary = "The Secretary of the Lakes"
adopted = 2001-05-04
authentic = ["en", "fr"]
[title]
en = "Convention on Lakes"
fr = "Convention sur les lacs"
)";

std::string lakes_text(const std::string& language) {
  return R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="convention"><meta>
<identification source="#s"><FRBRWork><FRBRthis value="/akn/un/act/provision/lakes/2001-05-04/7/!main"/>
<FRBRuri value="/akn/un/act/provision/lakes/2001-05-04/7"/><FRBRdate date="2001-05-04" name="adoption"/>
<FRBRauthor href="#lakes"/><FRBRcountry value="un"/></FRBRWork><FRBRExpression>
<FRBRthis value="/akn/un/act/provision/lakes/2001-05-04/7/)" +
         language + R"(@2001-05-04/!main"/>
<FRBRuri value="/akn/un/act/provision/lakes/2001-05-04/7/)" +
         language +
         R"(@2001-05-04"/><FRBRdate date="2001-05-04" name="version"/><FRBRauthor href="#lakes"/>
<FRBRlanguage language=")" +
         language +
         R"("/></FRBRExpression><FRBRManifestation><FRBRthis value="x"/><FRBRuri value="x"/>
<FRBRdate date="2001-05-04" name="markup"/><FRBRauthor href="#lakes"/></FRBRManifestation></identification></meta>
<body><article eId="art_1"><num>Article 1</num><heading>Water</heading>
<content eId="art_1__content"><p>Lakes are wet.</p></content></article></body></act></akomaNtoso>)";
}

// A collection with one treaty in two languages and two versions, and strays beside them.
struct Lakes {
  TemporaryFolder folder;
  Lakes() {
    write(folder / "servanda.toml", "title = \"Lakes\"\n");
    write(folder / "treaties/lakes/treaty.toml", lakes_toml);
    write(folder / "treaties/lakes/text/fra@2001-05-04.xml", lakes_text("fra"));
    write(folder / "treaties/lakes/text/eng@2010-01-01.xml", lakes_text("eng"));
    write(folder / "treaties/lakes/text/eng@2001-05-04.xml", lakes_text("eng"));
    write(folder / "treaties/lakes/summary/eng.xml", lakes_text("eng"));
  }
  [[nodiscard]] Collection open() const { return *Collection::open(folder.path()); }
};

engine::LanguageTag tag(const char* code) {
  return *engine::LanguageTag::parse(code);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(a_collection)

BOOST_AUTO_TEST_CASE(init_then_open) {
  const TemporaryFolder folder;
  BOOST_REQUIRE(Collection::init(folder / "new/here"));
  const auto opened = Collection::open(folder / "new/here");
  BOOST_REQUIRE(opened);
  BOOST_TEST(opened->treaty_ids().empty());
  BOOST_TEST(opened->findings().empty());
}

BOOST_AUTO_TEST_CASE(init_leaves_other_things_alone) {
  const TemporaryFolder folder;
  BOOST_REQUIRE(Collection::init(folder / "c"));
  const auto again = Collection::init(folder / "c");
  BOOST_REQUIRE(!again);
  BOOST_TEST(again.error().id == "ENV-022");

  write(folder / "full/letter.txt", "dear");
  const auto full = Collection::init(folder / "full");
  BOOST_REQUIRE(!full);
  BOOST_TEST(full.error().id == "ENV-023");
  BOOST_TEST(!fs::exists(folder / "full/servanda.toml"));

  write(folder / "file", "x");
  const auto below_a_file = Collection::init(folder / "file/c");
  BOOST_REQUIRE(!below_a_file);
  BOOST_CHECK(below_a_file.error().severity == engine::Severity::failure);
}

BOOST_AUTO_TEST_CASE(a_folder_without_settings_is_none) {
  const TemporaryFolder folder;
  const auto opened = Collection::open(folder.path());
  BOOST_REQUIRE(!opened);
  BOOST_TEST(opened.error().id == "CLI-009");
}

BOOST_AUTO_TEST_CASE(texts_in_their_order) {
  const Lakes lakes;
  engine::Diagnostics findings;
  const auto treaty = lakes.open().treaty("lakes", findings);
  BOOST_REQUIRE(treaty);
  BOOST_TEST(findings.empty());
  BOOST_REQUIRE(treaty->texts.size() == 3);
  BOOST_TEST(treaty->texts[0].path.filename() == "eng@2001-05-04.xml");
  BOOST_TEST(treaty->texts[1].path.filename() == "eng@2010-01-01.xml");
  BOOST_TEST(treaty->texts[2].path.filename() == "fra@2001-05-04.xml");
  BOOST_TEST(treaty->text_languages().size() == 2);
  BOOST_TEST(treaty->find_text(tag("en"))->version->iso() == "2010-01-01");
  BOOST_TEST(treaty->find_text(tag("en"), engine::CivilDate::of(2001, 5, 4))->path.filename() ==
             "eng@2001-05-04.xml");
  BOOST_TEST(treaty->find_text(tag("ar")) == nullptr);
  BOOST_TEST(treaty->find_summary(tag("en")) != nullptr);
  BOOST_TEST(treaty->find_summary(tag("fr")) == nullptr);
}

BOOST_AUTO_TEST_CASE(texts_are_read_and_missing_ones_named) {
  const Lakes lakes;
  const Collection opened = lakes.open();
  engine::Diagnostics findings;
  const auto treaty = *opened.treaty("lakes", findings);
  const auto text = opened.text(treaty, tag("fr"));
  BOOST_REQUIRE(text);
  BOOST_TEST(text->find("art_1") != nullptr);

  const auto no_language = opened.text(treaty, tag("ru"));
  BOOST_REQUIRE(!no_language);
  BOOST_TEST(no_language.error().message ==
             "there is no text of lakes in ru; there is one in en, fr");
  const auto no_version = opened.text(treaty, tag("en"), engine::CivilDate::of(2005, 1, 1));
  BOOST_REQUIRE(!no_version);
  BOOST_TEST(no_version.error().message ==
             "there is no version 2005-01-01 of lakes in en; there is 2001-05-04, 2010-01-01");
}

BOOST_AUTO_TEST_CASE(a_damaged_text_is_named_from_within_the_collection) {
  const Lakes lakes;
  write(lakes.folder / "treaties/lakes/text/spa@.xml", "<akomaNtoso");
  const Collection opened = lakes.open();
  engine::Diagnostics findings;
  const auto treaty = *opened.treaty("lakes", findings);
  const auto text = opened.text(treaty, tag("es"));
  BOOST_REQUIRE(!text);
  BOOST_TEST(text.error().place.file == "treaties/lakes/text/spa@.xml");
}

BOOST_AUTO_TEST_CASE(unknown_treaties_are_refused_with_near_names) {
  const Lakes lakes;
  engine::Diagnostics findings;
  for (const char* name : {"lake", "../lakes", "LAKES", "", "lakes/../lakes"}) {
    const auto treaty = lakes.open().treaty(name, findings);
    BOOST_REQUIRE(!treaty);
    BOOST_TEST(treaty.error().id == "CLI-010");
  }
  BOOST_TEST(lakes.open().treaty("lake", findings).error().message ==
             "unknown treaty lake; did you mean lakes?");
}

BOOST_AUTO_TEST_CASE(what_does_not_belong_is_a_warning) {
  const Lakes lakes;
  write(lakes.folder / "treaties/lakes/text/notes.txt", "x");
  write(lakes.folder / "treaties/lakes/text/.hidden", "x");
  write(lakes.folder / "treaties/Big Lakes/treaty.toml", lakes_toml);
  write(lakes.folder / "treaties/readme.md", "x");
  engine::Diagnostics findings;
  BOOST_TEST(lakes.open().treaties(findings).size() == 1);
  BOOST_REQUIRE(findings.all().size() == 2);
  BOOST_TEST(findings.all()[0].id == "ENV-026");
  BOOST_TEST(findings.all()[1].id == "ENV-027");
  BOOST_TEST(findings.all()[1].place.file == "treaties/lakes/text/notes.txt");
}

BOOST_AUTO_TEST_CASE(one_bad_treaty_does_not_hide_the_rest) {
  const Lakes lakes;
  write(lakes.folder / "treaties/broken/treaty.toml", "iri = ");
  write(lakes.folder / "treaties/empty/text/eng@.xml", lakes_text("eng"));
  engine::Diagnostics findings;
  const auto treaties = lakes.open().treaties(findings);
  BOOST_REQUIRE(treaties.size() == 1);
  BOOST_TEST(treaties[0].id.str() == "lakes");
  BOOST_TEST(findings.count(engine::Severity::error) == 2);
}

BOOST_AUTO_TEST_CASE(a_stored_text_is_not_written_over) {
  const Lakes lakes;
  const Collection opened = lakes.open();
  const TreatyId id = *TreatyId::parse("lakes");
  const auto date = engine::CivilDate::of(2001, 5, 4);
  const auto refused = opened.store_text(id, Edition::text, tag("en"), date, "new", false);
  BOOST_REQUIRE(!refused);
  BOOST_TEST(refused.error().id == "ENV-024");
  BOOST_TEST(servanda::test::slurp(lakes.folder / "treaties/lakes/text/eng@2001-05-04.xml") ==
             lakes_text("eng"));
  const auto replaced = opened.store_text(id, Edition::text, tag("en"), date, "new", true);
  BOOST_REQUIRE(replaced);
  BOOST_TEST(servanda::test::slurp(*replaced) == "new");
}

BOOST_AUTO_TEST_CASE(as_at_follows_its_rule) {
  const Lakes lakes;
  engine::Diagnostics findings;
  const auto treaty = *lakes.open().treaty("lakes", findings);
  const auto asked = engine::CivilDate::of(1999, 1, 1);
  BOOST_TEST(lakes.open().as_at(treaty, {}, asked)->iso() == "1999-01-01");
  BOOST_TEST(lakes.open().as_at(treaty, {})->iso() == "2001-05-04");  // the adoption
  write(lakes.folder / "servanda.toml", "title = \"Lakes\"\nas_at = 2020-02-02\n");
  BOOST_TEST(lakes.open().as_at(treaty, {})->iso() == "2020-02-02");
  BOOST_TEST(lakes.open().as_at(treaty, {}, asked)->iso() == "1999-01-01");
}

BOOST_AUTO_TEST_SUITE_END()
