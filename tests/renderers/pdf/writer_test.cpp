#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "engine/catalogue.hpp"
#include "renderers/pdf/writer/colour_profile.hpp"
#include "renderers/pdf/writer/metadata.hpp"
#include "renderers/pdf/writer/object_writer.hpp"
#include "renderers/pdf/writer/outline.hpp"
#include "renderers/pdf/writer/trees.hpp"
#include "renderers/pdf/writer/values.hpp"
#include "tests/renderers/pdf/reader.hpp"

namespace servanda::renderers::pdf {
namespace {

// Writes what `make` makes, with a catalogue that names it, and reads it back.
template <typename Make>
test::PdfReader written(Make make) {
  std::string bytes;
  ObjectWriter out([&](std::string_view more) {
    bytes.append(more);
    return engine::Result<void>();
  });
  const ObjectId made = make(out);
  const ObjectId catalogue = out.write("<</Type/Catalog/Made " + reference(made) + ">>");
  BOOST_REQUIRE(out.finish(catalogue, out.write("<<>>")));
  return test::PdfReader(std::move(bytes));
}

std::uint32_t made_in(const test::PdfReader& file) {
  return test::PdfReader::reference(file.object(file.root()), "Made");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_writer)

BOOST_AUTO_TEST_CASE(numbers_are_short) {
  BOOST_TEST(number(10500) == "10.5");
  BOOST_TEST(number(0) == "0");
  BOOST_TEST(number(-250) == "-0.25");
  BOOST_TEST(number(1999) == "2");
  BOOST_TEST(number(1004) == "1");
  BOOST_TEST(number(72000) == "72");
}

BOOST_AUTO_TEST_CASE(names_escape_what_they_cannot_hold) {
  BOOST_TEST(name("text/xml") == "/text#2Fxml");
  BOOST_TEST(name("A B#") == "/A#20B#23");
}

BOOST_AUTO_TEST_CASE(text_strings_are_ascii_or_utf16) {
  BOOST_TEST(text_string("Article (5)") == "(Article \\(5\\))");
  BOOST_TEST(text_string("é") == "<FEFF00E9>");
  BOOST_TEST(text_string("\xF0\x9F\x98\x80") == "<FEFFD83DDE00>");
  BOOST_TEST(text_string("a\x01é") == "<FEFF006100E9>");
}

BOOST_AUTO_TEST_CASE(what_was_written_is_found_by_its_number) {
  const auto file = written([](ObjectWriter& out) {
    const ObjectId later = out.reserve(), stream = out.reserve();
    for (int i = 0; i < 500; ++i) out.write("<</Count " + std::to_string(i) + ">>");
    out.write_stream(stream, "/Kind/Test", std::string(5000, 'x'));
    out.write(later, "<</Stream " + reference(stream) + ">>");
    return later;
  });
  const std::string& made = file.object(made_in(file));
  const auto stream = test::PdfReader::reference(made, "Stream");
  BOOST_TEST(file.stream(stream) == std::string(5000, 'x'));
  BOOST_TEST(file.with({"/Count 499>>"}).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_failing_sink_is_told_of_once) {
  int calls = 0;
  ObjectWriter out([&](std::string_view) -> engine::Result<void> {
    if (++calls < 2) return {};
    return engine::failure(engine::env_diagnostics::cannot_write, {}, "x.pdf", "disk full");
  });
  const ObjectId stream = out.reserve();
  out.write_stream(stream, "", "x");
  out.write_stream(out.reserve(), "", "y");
  BOOST_TEST(out.has_failed());
  BOOST_TEST(calls == 2);
  const auto end = out.finish(out.write("<<>>"), out.write("<<>>"));
  BOOST_REQUIRE(!end);
  BOOST_TEST(end.error().id == "ENV-004");
}

BOOST_AUTO_TEST_CASE(a_name_tree_says_its_limits) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (int i = 0; i < 5000; ++i) {
    std::string key = std::to_string(i);
    key.insert(0, 5 - key.size(), '0');
    entries.emplace_back("art_" + key, std::to_string(i));
  }
  const auto file = written([&](ObjectWriter& out) { return write_name_tree(out, entries); });
  BOOST_TEST(file.object(made_in(file)).find("/Limits") == std::string::npos);
  const auto leaves = file.with({"/Names["});
  BOOST_TEST(leaves.size() == (5000 + 63) / 64);
  BOOST_TEST(file.with({"/Limits[(art_00000) (art_00063)]/Names["}).size() == 1);
}

BOOST_AUTO_TEST_CASE(an_empty_tree_is_a_tree) {
  const auto file = written([](ObjectWriter& out) { return write_number_tree(out, {}); });
  BOOST_TEST(file.object(made_in(file)) == "<</Kids[]>>");
}

BOOST_AUTO_TEST_CASE(bookmarks_are_a_tree_with_closed_branches) {
  const auto file = written([](ObjectWriter& out) {
    return write_outline(out, {{1, "Chapter I", "chp_1"},
                               {2, "Article 1", "art_1"},
                               {2, "Article 2", "art_2"},
                               {1, "Chapter II", "chp_2"},
                               {4, "Article 3", "art_3"}});
  });
  BOOST_TEST(file.object(made_in(file)).find("/Count 2") != std::string::npos);
  const auto first = file.with({"(Chapter I)"});
  BOOST_REQUIRE_EQUAL(first.size(), 1);
  BOOST_TEST(file.object(first.front()).find("/Count -2") != std::string::npos);
  // A level that is left out is closed up.
  const auto third = file.with({"(Article 3)"});
  const auto parent = test::PdfReader::reference(file.object(third.front()), "Parent");
  BOOST_TEST(file.object(parent).find("(Chapter II)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(metadata_claims_what_the_file_is) {
  const Metadata metadata = {"A & B <C>", "ar", "", "/akn/x", "Publisher", "2024-12-24"};
  const std::string packet = xmp_packet(metadata);
  BOOST_TEST(packet.find("A &amp; B &lt;C&gt;") != std::string::npos);
  BOOST_TEST(packet.find("<pdfaid:part>3</pdfaid:part>") != std::string::npos);
  BOOST_TEST(packet.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
  BOOST_TEST(packet.find("<xmp:CreateDate>2024-12-24T00:00:00Z<") != std::string::npos);
  BOOST_TEST(packet.find("dc:description") == std::string::npos);
  BOOST_TEST(pdf_date("2024-12-24") == "D:20241224000000Z");
  BOOST_TEST(pdf_date("").empty());
}

BOOST_AUTO_TEST_CASE(the_colour_profile_knows_no_clock) {
  const auto first = srgb_profile(), second = srgb_profile();
  BOOST_REQUIRE(first && second);
  BOOST_TEST((*first == *second));
  BOOST_TEST(first->substr(36, 4) == "acsp");
  BOOST_TEST(first->substr(16, 4) == "RGB ");
  // 1999-10-18, the day of IEC 61966-2-1.
  BOOST_TEST(static_cast<unsigned char>((*first)[25]) == 0xCF);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers::pdf
