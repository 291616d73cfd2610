// Office documents: what stands in the tree for Pandoc, what comes out as files, and that a treaty
// comes back from them with its provisions and words.

#include "renderers/office/office.hpp"
#include "engine/text/unicode.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>

#include "engine/zip.hpp"
#include "renderers/office/pandoc_tree.hpp"
#include "renderers/text_document.hpp"
#include "renderers/words.hpp"
#include "tests/support/shared_data.hpp"
#include "treaty/import/import_source.hpp"

namespace servanda::renderers {
namespace {

using engine::LanguageTag;

LanguageTag tag(std::string_view code) {
  return *LanguageTag::parse(code);
}

Document document_with(std::vector<Block> blocks, std::string_view language = "en") {
  Document document{"Title", tag(language), {}, "/akn/un/act/x/2031-05-04", "2031-05-04", {}};
  document.blocks = std::move(blocks);
  return document;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string part_of(const std::string& package, std::string_view name) {
  const auto archive = engine::ZipReader::open(package, "a");
  return archive->read(name).value_or(std::string());
}

Block numbered(Role role, const std::string& id, const std::string& number,
               const std::string& text) {
  Block made = block(role);
  made.id = id;
  made.number = words(number);
  made.children.push_back(block(Role::text, words(text)));
  return made;
}

Document small_document(std::string_view language = "en") {
  Block article = block(Role::article);
  article.id = "art_1";
  article.number = words("Article 1");
  article.heading = words("Terms");
  Block paragraph = numbered(Role::paragraph, "art_1__para_1", "1.", "It means:");
  Block list = block(Role::list);
  list.children.push_back(numbered(Role::point, "art_1__para_1__list_1__point_a", "(a)", "rest;"));
  paragraph.children.push_back(std::move(list));
  article.children.push_back(std::move(paragraph));
  Block reference = block(Role::text, {run("See "), link("#art_1", "article 1"), run(".")});
  article.children.push_back(std::move(reference));
  return document_with({block(Role::title, words("Convention")), std::move(article)}, language);
}

// --- Round trip ---

std::string label_free_words(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// Every article, paragraph and point with its number and words, marks on a letter in one order.
std::string told(const treaty::TreatyText& text) {
  std::string out;
  for (const treaty::Provision& one : text.provisions()) {
    const bool is_counted = one.kind == treaty::ProvisionKind::article ||
                            one.kind == treaty::ProvisionKind::paragraph ||
                            one.kind == treaty::ProvisionKind::point ||
                            one.kind == treaty::ProvisionKind::chapter;
    if (!is_counted) continue;
    out += std::string(one.eid) + "|" + one.num + "|" + one.heading;
    if (one.kind != treaty::ProvisionKind::chapter) {
      out += "|" + label_free_words(text.plain_text(one));
    }
    out += "\n";
  }
  return engine::normalize_nfc(out);
}

std::string first_difference(const std::string& a, const std::string& b) {
  std::istringstream ours(a);
  std::istringstream theirs(b);
  std::string one;
  std::string other;
  while (std::getline(ours, one)) {
    if (!std::getline(theirs, other) || one != other) return "text: " + one + "\nback: " + other;
  }
  return std::getline(theirs, other) ? "back has more: " + other : "";
}

std::string lost_in(OfficeFormat format, const treaty::TreatyText& text,
                    const treaty::Instrument& instrument) {
  const Document document = text_document(text, instrument, {text.language()});
  const auto bytes = to_office(document, format);
  if (!bytes) return bytes.error().message;
  treaty::ImportOptions options;
  options.language = text.language();
  options.instrument = &instrument;
  engine::Diagnostics findings;
  const std::string file = "a." + std::string(office_ending(format));
  auto back = treaty::import_source(*bytes, file, options, findings);
  if (!back) return back.error().message;
  if (!back->front().text) return back->front().text.error().message;
  return first_difference(told(text), told(back->front().text->text));
}

void check_formats(const treaty::TreatyText& text, const treaty::Instrument& instrument) {
  for (const OfficeFormat format :
       {OfficeFormat::docx, OfficeFormat::odt, OfficeFormat::epub, OfficeFormat::markdown}) {
    BOOST_TEST_CONTEXT(office_ending(format)) {
      BOOST_TEST(lost_in(format, text, instrument) == "");
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(office)

BOOST_AUTO_TEST_CASE(numbers_stand_before_their_words) {
  const std::string tree = pandoc_tree(small_document(), OfficeFormat::docx, {});
  BOOST_TEST(holds(tree, R"(["custom-style","Numbered Paragraph"])"));
  BOOST_TEST(holds(tree, R"(["custom-style","Point 1"])"));
  BOOST_TEST(holds(tree, R"(["art_1__para_1",[],[]])"));
  BOOST_TEST(holds(tree, R"("#art_1")"));
}

BOOST_AUTO_TEST_CASE(links_to_nowhere_are_words) {
  const Document document = document_with({block(Role::text, {link("#art_9", "article 9")})});
  const std::string tree = pandoc_tree(document, OfficeFormat::docx, {});
  BOOST_TEST(!holds(tree, "Link"));
  BOOST_TEST(holds(tree, R"("article")"));
}

BOOST_AUTO_TEST_CASE(word_has_bookmarks_styles_and_fields) {
  const auto package = to_office(small_document(), OfficeFormat::docx);
  BOOST_REQUIRE(package.has_value());
  const std::string text = part_of(*package, "word/document.xml");
  BOOST_TEST(holds(text, R"(w:name="art_1__para_1")"));
  BOOST_TEST(holds(text, R"(<w:pStyle w:val="NumberedParagraph" />)"));
  BOOST_TEST(holds(text, R"(<w:hyperlink w:anchor="art_1">)"));
  BOOST_TEST(holds(part_of(*package, "word/styles.xml"), R"(w:styleId="Point1")"));
  BOOST_TEST(holds(text, "w:headerReference"));
}

BOOST_AUTO_TEST_CASE(arabic_runs_from_right_to_left) {
  const auto package = to_office(small_document("ar"), OfficeFormat::docx);
  BOOST_REQUIRE(package.has_value());
  BOOST_TEST(holds(part_of(*package, "word/document.xml"), "<w:bidi />"));
  const auto odt = to_office(small_document("ar"), OfficeFormat::odt);
  BOOST_REQUIRE(odt.has_value());
  BOOST_TEST(holds(part_of(*odt, "content.xml"), R"(text:style-name="Point_20_1_RTL")"));
}

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
  for (const OfficeFormat format :
       {OfficeFormat::docx, OfficeFormat::odt, OfficeFormat::epub, OfficeFormat::markdown}) {
    const auto once = to_office(small_document(), format);
    const auto again = to_office(small_document(), format);
    BOOST_REQUIRE(once.has_value() && again.has_value());
    BOOST_TEST((*once == *again), office_ending(format));
  }
}

BOOST_AUTO_TEST_CASE(a_reference_document_gives_its_styles) {
  const auto house = to_office(small_document(), OfficeFormat::docx);
  BOOST_REQUIRE(house.has_value());
  const auto archive = engine::ZipReader::open(*house, "house.docx");
  std::vector<engine::ZipEntry> entries;
  for (const std::string& name : archive->names()) {
    std::string content = *archive->read(name);
    if (name == "word/styles.xml") {
      const std::string_view font = "Times New Roman";
      for (std::size_t at; (at = content.find(font)) != std::string::npos;) {
        content.replace(at, font.size(), "House Serif");
      }
    }
    entries.push_back({name, std::move(content)});
  }
  OfficeOptions options;
  options.reference = *engine::write_zip(entries);
  const auto package = to_office(small_document(), OfficeFormat::docx, options);
  BOOST_REQUIRE(package.has_value());
  BOOST_TEST(holds(part_of(*package, "word/styles.xml"), "House Serif"));
}

BOOST_AUTO_TEST_CASE(languages_stand_side_by_side) {
  const std::vector<Document> languages{small_document("en"), small_document("ar")};
  const auto package = to_office_parallel(languages, OfficeFormat::docx);
  BOOST_REQUIRE(package.has_value());
  const std::string text = part_of(*package, "word/document.xml");
  BOOST_TEST(holds(text, "<w:tbl>"));
  BOOST_TEST(holds(text, R"(<w:rStyle w:val="Languagear" />)"));
}

BOOST_AUTO_TEST_CASE(what_changed_is_a_tracked_change) {
  Inline came = run("new");
  came.kind = Inline::Kind::inserted;
  Inline went = run("old");
  went.kind = Inline::Kind::deleted;
  const Document document = document_with({block(Role::text, {went, came, run(" words")})});
  const auto package = to_office(document, OfficeFormat::docx);
  BOOST_REQUIRE(package.has_value());
  const std::string text = part_of(*package, "word/document.xml");
  BOOST_TEST(holds(text, R"(w:author="Servanda" w:date="2031-05-04T00:00:00Z")"));
  BOOST_TEST(holds(text, "<w:ins "));
  BOOST_TEST(holds(text, "<w:delText"));
}

BOOST_AUTO_TEST_CASE(notices_are_no_part_of_the_text) {
  Block notice = block(Role::notice);
  notice.children.push_back(block(Role::text, words("An unofficial copy.")));
  const Document document = document_with({notice});
  BOOST_TEST(holds(pandoc_tree(document, OfficeFormat::docx, {}),
                   R"(["custom-style","Servanda Notice"])"));
  BOOST_TEST(holds(pandoc_tree(document, OfficeFormat::markdown, {}), "<aside>"));
}

BOOST_AUTO_TEST_CASE(lakes_come_back) {
  const auto folder = test::source_folder() / "tests/fixtures/collections/lakes/treaties/lakes";
  engine::Diagnostics findings;
  const auto instrument =
      treaty::parse_instrument(test::slurp(folder / "treaty.toml"), "treaty.toml", findings);
  BOOST_REQUIRE(instrument.has_value());
  for (const std::string name : {"eng@2001-05-04.xml", "fra@2001-05-04.xml"}) {
    const auto text = treaty::TreatyText::read((folder / "text" / name).string());
    BOOST_REQUIRE(text.has_value());
    check_formats(*text, *instrument);
  }
}

BOOST_AUTO_TEST_CASE(hanoi_comes_back_in_six_languages,
                     *boost::unit_test::precondition(test::has_shared_data("hanoi"))) {
  for (const char letter : std::string("ACEFRS")) {
    BOOST_TEST_CONTEXT(letter) {
      const std::string name = std::string("hanoi/A_RES_79_243-2424621") + letter + ".xml";
      engine::Diagnostics findings;
      const auto imported =
          treaty::import_xml(test::slurp(test::shared_data(name)), name, {}, findings);
      BOOST_REQUIRE(imported.has_value());
      check_formats(imported->text, imported->instrument);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers
