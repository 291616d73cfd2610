#include "renderers/pdf/pdf.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/catalogue.hpp"
#include "renderers/words.hpp"
#include "tests/renderers/pdf/reader.hpp"
#include "tests/renderers/support.hpp"

namespace servanda::renderers {
namespace {

using test::PdfReader;
using test::tag;

Block numbered(Role role, std::string id, std::string number, std::vector<Block> children) {
  Block made = block(role, {}, std::move(children));
  made.id = std::move(id);
  made.number = words(std::move(number));
  return made;
}

Block text(std::string content) {
  return block(Role::text, words(std::move(content)));
}

Block article(int n, std::vector<Block> children) {
  const std::string id = "art_" + std::to_string(n);
  Block made = numbered(Role::article, id, "Article " + std::to_string(n), std::move(children));
  made.heading = words("Duty number " + std::to_string(n));
  return made;
}

// An invented treaty of one chapter with as many articles as wanted.
Document treaty(int articles, const std::string& language = "en") {
  Document document{"Harbour Convention", tag(language), "The text.", "/akn/x", "2024-12-24", {}};
  document.blocks.push_back(
      block(Role::title, words("Harbour Convention; Keeping Ships Safe and Dry")));
  document.blocks.push_back(block(Role::notice, words("An invented text.")));
  Block body = block(Role::group);
  Block chapter = numbered(Role::chapter, "chp_I", "Chapter I", {});
  chapter.heading = words("Ships");
  for (int n = 1; n <= articles; ++n) {
    const std::string id = "art_" + std::to_string(n);
    Block points = block(Role::list, {},
                         {numbered(Role::point, id + "__point_a", "(a)", {text("Keep it dry;")}),
                          numbered(Role::point, id + "__point_b", "(b)", {text("Keep it safe.")})});
    Block second = text("A ship under article 1 is a ship.");
    second.content = words("A ship under ");
    second.content.push_back(link("#art_1", "article 1"));
    second.content.push_back(run(" is a ship."));
    chapter.children.push_back(
        article(n, {numbered(Role::paragraph, id + "__para_1", "1.",
                             {text("Each authority shall:"), std::move(points)}),
                    numbered(Role::paragraph, id + "__para_2", "2.", {std::move(second)})}));
  }
  body.children.push_back(std::move(chapter));
  document.blocks.push_back(std::move(body));
  return document;
}

std::string made(const Document& document, const PdfOptions& options = {}) {
  engine::Diagnostics findings;
  auto bytes = to_pdf(document, options, findings);
  BOOST_REQUIRE(bytes);
  BOOST_TEST(findings.empty());
  return *bytes;
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    ++found;
  }
  return found;
}

// The numbers of marked content in a page's operators, in order.
std::vector<int> marks(const std::string& content) {
  std::vector<int> found;
  for (std::size_t at = content.find("/MCID "); at != std::string::npos;
       at = content.find("/MCID ", at + 1)) {
    found.push_back(std::stoi(content.substr(at + 6, 8)));
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_file)

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
  const Document document = treaty(8);
  BOOST_TEST((made(document) == made(document)));
}

BOOST_AUTO_TEST_CASE(a_short_document_has_its_title_above_the_text) {
  const PdfReader file(made(treaty(1)));
  BOOST_TEST(file.page_contents().size() == 1);
  test::check_golden(file.structure(), "pdf/short-structure.txt");
}

BOOST_AUTO_TEST_CASE(a_treaty_has_a_title_page_and_contents) {
  const PdfReader file(made(treaty(8)));
  test::check_golden(file.structure(), "pdf/treaty-structure.txt");
  BOOST_TEST(file.with({"/S/TOCI"}).size() == 9);
  BOOST_TEST(file.object(file.root()).find("/Outlines") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_mark_is_in_the_structure_tree_and_every_text_in_a_mark) {
  const PdfReader file(made(treaty(8)));
  for (const std::string& content : file.page_contents()) {
    const auto numbers = marks(content);
    for (std::size_t i = 0; i < numbers.size(); ++i) BOOST_TEST(numbers[i] == static_cast<int>(i));
    BOOST_TEST(count(content, "BDC") == count(content, "EMC"));
    BOOST_TEST(count(content, "BT\n") == count(content, "ET\n"));
    int depth = 0;
    for (std::size_t at = 0; at < content.size();) {
      const std::size_t end = std::min(content.find('\n', at), content.size());
      const std::string line = content.substr(at, end - at);
      if (line.ends_with("BDC")) ++depth;
      if (line == "EMC") --depth;
      if (line.ends_with("TJ")) BOOST_TEST(depth > 0);
      at = end + 1;
    }
    BOOST_TEST(depth == 0);
  }
}

BOOST_AUTO_TEST_CASE(links_lead_to_places_that_exist) {
  const PdfReader file(made(treaty(8)));
  std::set<std::string> names;
  for (const auto number : file.with({"/Names["})) {
    const std::string& body = file.object(number);
    for (std::size_t at = body.find('('); at != std::string::npos; at = body.find('(', at + 1)) {
      names.insert(body.substr(at, body.find(')', at) + 1 - at));
    }
  }
  const auto annotations = file.with({"/Subtype/Link"});
  BOOST_TEST(annotations.size() == 9 + 8);
  for (const auto number : annotations) {
    const std::string& body = file.object(number);
    const std::size_t at = body.find("/Dest") + 5;
    BOOST_TEST(names.contains(body.substr(at, body.find(')', at) + 1 - at)));
    BOOST_TEST(body.find("/Contents(") != std::string::npos);
    BOOST_TEST(body.find("/StructParent ") != std::string::npos);
    BOOST_TEST(body.find("/F 4") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_link_to_nowhere_is_only_its_words) {
  Document document = treaty(1);
  document.blocks.push_back(block(Role::text, {link("#art_99", "article 99")}));
  document.blocks.push_back(block(Role::text, {link("status/index.html", "the status")}));
  const PdfReader file(made(document));
  BOOST_TEST(file.with({"/Subtype/Link"}).size() == 1);
}

BOOST_AUTO_TEST_CASE(an_address_outside_is_a_uri) {
  Document document = treaty(1);
  document.blocks.push_back(block(Role::text, {link("https://example.org/a b?q=é", "elsewhere")}));
  const PdfReader file(made(document));
  BOOST_TEST(file.with({"/URI(https://example.org/a%20b?q=%C3%A9)"}).size() == 1);
}

BOOST_AUTO_TEST_CASE(the_source_is_inside) {
  PdfOptions options;
  options.attachments.push_back({"eng.xml", "text/xml", "The source", "<akomaNtoso/>"});
  const PdfReader file(made(treaty(1), options));
  const auto specifications = file.with({"/AFRelationship/Source"});
  BOOST_REQUIRE_EQUAL(specifications.size(), 1);
  const auto stream = PdfReader::reference(
      file.object(specifications.front()).substr(file.object(specifications.front()).find("/EF")),
      "F");
  BOOST_TEST(file.stream(stream) == "<akomaNtoso/>");
  BOOST_TEST(file.object(file.root()).find("/AF[") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(footnotes_stand_under_their_marks) {
  Document document = treaty(1);
  Inline mark;
  mark.kind = Inline::Kind::note_mark;
  mark.target = "note_1";
  mark.text = "1";
  Block marked = text("A word");
  marked.content.push_back(mark);
  Block note = block(Role::footnote, words("What it means."));
  note.id = "note_1";
  note.number = words("1");
  Block unmarked = note;
  unmarked.id = "note_2";
  unmarked.number = words("2");
  Block notes = block(Role::footnotes, {}, {note, unmarked});
  notes.heading = words("Notes");
  document.blocks.push_back(marked);
  document.blocks.push_back(notes);
  const PdfReader file(made(document));
  const auto tagged = file.with({"/S/Note"});
  BOOST_REQUIRE_EQUAL(tagged.size(), 1);
  BOOST_TEST(file.object(tagged.front()).find("/ID(note_1)") != std::string::npos);
  BOOST_TEST(file.structure().find("Reference\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(headers_of_a_table_have_their_scope) {
  Document document = treaty(1);
  Block table = block(Role::table, words("Acts"));
  table.rows.push_back({"", {header("Participant"), header("Signature")}});
  for (int i = 0; i < 90; ++i) {
    table.rows.push_back(
        {"row_" + std::to_string(i), {header("State " + std::to_string(i)), cell({})}});
  }
  document.blocks.push_back(std::move(table));
  const PdfReader file(made(document));
  BOOST_TEST(file.with({"/S/TH/"}).size() == 92);
  BOOST_TEST(file.with({"/S/TH/", "/Scope/Column"}).size() == 2);
  BOOST_TEST(file.with({"/S/TH/", "/Scope/Row"}).size() == 90);
  BOOST_TEST(file.with({"/S/TD"}).size() == 90);
  BOOST_TEST(file.with({"/S/TR"}).size() == 91);
  BOOST_TEST(file.page_contents().size() > 2);
}

BOOST_AUTO_TEST_CASE(notes_of_a_table_stand_at_the_foot) {
  Document document = treaty(1);
  Inline mark;
  mark.kind = Inline::Kind::note_mark;
  mark.target = "note_1";
  mark.text = "1";
  Block table = block(Role::table);
  table.heading = words("Acts");
  table.rows.push_back({"", {header("Participant"), header("Signature")}});
  table.rows.push_back({"", {header("Ruritania"), cell({run("1 May 2001"), mark})}});
  Block note = block(Role::footnote, words("The day is inferred."));
  note.id = "note_1";
  note.number = words("1");
  document.blocks.push_back(std::move(table));
  document.blocks.push_back(block(Role::footnotes, {}, {std::move(note)}));
  const PdfReader file(made(document));
  BOOST_TEST(file.with({"/S/Note"}).size() == 1);
  BOOST_TEST(file.with({"/S/Caption"}).size() == 1);
}

BOOST_AUTO_TEST_CASE(three_languages_stand_in_one_row) {
  const std::vector<Document> all = {treaty(30, "en"), treaty(30, "fr"), treaty(30, "es")};
  engine::Diagnostics findings;
  const auto bytes = to_parallel_pdf(all, {}, findings);
  const auto two = to_parallel_pdf(std::span(all).first(2), {}, findings);
  BOOST_REQUIRE(bytes && two);
  // A landscape page holds fewer lines than one in portrait, but not half as few.
  BOOST_TEST(PdfReader(*bytes).page_contents().size() <
             2 * PdfReader(*two).page_contents().size() + 3);
}

BOOST_AUTO_TEST_CASE(languages_stand_side_by_side) {
  const std::vector<Document> both = {treaty(8, "ar"), treaty(8, "en")};
  engine::Diagnostics findings;
  const auto bytes = to_parallel_pdf(both, {}, findings);
  BOOST_REQUIRE(bytes);
  const PdfReader file(*bytes);
  const std::string structure = file.structure();
  BOOST_TEST(structure.find("  Part ar\n") != std::string::npos);
  BOOST_TEST(structure.find("  Part en\n") > structure.find("  Part ar\n"));
  BOOST_TEST(file.object(file.root()).find("/Lang(ar)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(or_are_read_provision_by_provision) {
  const std::vector<Document> both = {treaty(8, "fr"), treaty(8, "en")};
  PdfOptions options;
  options.reading_order = ReadingOrder::provision;
  engine::Diagnostics findings;
  const auto bytes = to_parallel_pdf(both, options, findings);
  BOOST_REQUIRE(bytes);
  test::check_golden(PdfReader(*bytes).structure(), "pdf/parallel-structure.txt");
}

BOOST_AUTO_TEST_CASE(one_language_or_four_are_refused) {
  engine::Diagnostics findings;
  const std::vector<Document> one = {treaty(1)};
  const auto refused = to_parallel_pdf(one, {}, findings);
  BOOST_REQUIRE(!refused);
  BOOST_TEST(refused.error().id == "REN-107");
  BOOST_TEST(!to_parallel_pdf(std::vector<Document>(4, treaty(1)), {}, findings));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_of) {
  engine::Diagnostics findings;
  const auto written = to_pdf(
      treaty(1), {},
      [](std::string_view) -> engine::Result<void> {
        return engine::failure(engine::env_diagnostics::cannot_write, {}, "x.pdf", "disk full");
      },
      findings);
  BOOST_REQUIRE(!written);
  BOOST_TEST(written.error().id == "ENV-004");
}

BOOST_AUTO_TEST_CASE(a_character_without_a_font_is_told_of) {
  Document document = treaty(1);
  document.blocks.push_back(text("What is \xF4\x8F\xBF\xBD?"));
  engine::Diagnostics findings;
  BOOST_REQUIRE(to_pdf(document, {}, findings));
  BOOST_REQUIRE_EQUAL(findings.all().size(), 1);
  BOOST_TEST(findings.all().front().id == "REN-104");
}

BOOST_AUTO_TEST_CASE(forty_levels_of_points_keep_their_words) {
  Document document = treaty(1);
  Block inner = numbered(Role::point, "p0", "(a)", {text("The innermost duty.")});
  for (int level = 1; level < 40; ++level) {
    inner = numbered(Role::point, "p" + std::to_string(level), "(a)",
                     {block(Role::list, {}, {std::move(inner)})});
  }
  document.blocks.push_back(block(Role::list, {}, {std::move(inner)}));
  const PdfReader file(made(document));
  BOOST_TEST(file.with({"/S/Lbl"}).size() >= 40);
}

BOOST_AUTO_TEST_CASE(an_empty_document_is_a_page) {
  const Document empty{"", tag("en"), {}, {}, {}, {}};
  BOOST_TEST(PdfReader(made(empty)).page_contents().size() == 1);
}

// A redline: without the lines its words would read as one sentence.
BOOST_AUTO_TEST_CASE(words_added_and_taken_out_have_their_lines) {
  Document document{"Changes", tag("en"), {}, {}, "2024-12-24", {}};
  Block changed = text("A ship shall be ");
  for (const auto& [kind, words] :
       {std::pair{Inline::Kind::deleted, "wet"}, {Inline::Kind::inserted, "dry"}}) {
    changed.content.push_back(run(words));
    changed.content.back().kind = kind;
  }
  document.blocks = {block(Role::title, words("Changes")), text("A ship."), std::move(changed)};
  const PdfReader file(made(document));
  BOOST_TEST(file.with({"/S/Span", "/TextDecorationType/Underline"}).size() == 1);
  BOOST_TEST(file.with({"/S/Span", "/TextDecorationType/LineThrough"}).size() == 1);
  BOOST_TEST(count(file.page_contents().front(), " re f") == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers
