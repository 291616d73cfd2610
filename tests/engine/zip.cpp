#include "engine/zip.hpp"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

namespace servanda::engine {
namespace {

std::string sample() {
  const std::vector<ZipEntry> entries = {{"mimetype", "application/epub+zip", true},
                                         {"META-INF/container.xml", "<container/>"},
                                         {"text/глава.xhtml", std::string(5000, 'a')}};
  return *write_zip(entries);
}

std::string id_of(const auto& result) {
  return result ? "none" : result.error().id;
}

// Sets a two-byte field in every local and central header.
std::string with_field(std::string bytes, std::size_t in_local, std::size_t in_central,
                       char value) {
  for (std::size_t at = 0; at + 4 < bytes.size(); ++at) {
    if (bytes.compare(at, 4, "PK\x03\x04") == 0) bytes[at + in_local] = value;
    if (bytes.compare(at, 4, "PK\x01\x02") == 0) bytes[at + in_central] = value;
  }
  return bytes;
}

BOOST_AUTO_TEST_SUITE(zip)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
  const std::string bytes = sample();
  const auto archive = ZipReader::open(bytes, "a.epub");
  BOOST_REQUIRE(archive);
  BOOST_TEST(archive->names().size() == 3u);
  BOOST_TEST(archive->names()[2] == "text/глава.xhtml");
  BOOST_TEST(archive->has("mimetype"));
  BOOST_TEST(!archive->has("MIMETYPE"));
  BOOST_TEST(*archive->read("text/глава.xhtml") == std::string(5000, 'a'));
  BOOST_TEST(bytes.size() < 1000u);
}

BOOST_AUTO_TEST_CASE(any_content_survives) {
  BOOST_TEST(rc::check("round trip", [](const std::vector<std::string>& contents) {
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < contents.size(); ++i) {
      entries.push_back({std::to_string(i), contents[i], i % 2 == 0});
    }
    entries.push_back({"last", "", false});
    const auto bytes = write_zip(entries);
    const auto archive = ZipReader::open(*bytes, "a.zip");
    RC_ASSERT(archive.has_value());
    for (const ZipEntry& entry : entries) RC_ASSERT(*archive->read(entry.name) == entry.content);
    RC_ASSERT(*write_zip(entries) == *bytes);
  }));
}

// EPUB OCF 3.3, 4.3: the media type stands at byte 38, uncompressed, without extra fields.
BOOST_AUTO_TEST_CASE(the_media_type_stands_where_the_standards_want_it) {
  const std::string bytes = sample();
  BOOST_TEST(bytes.substr(30, 8) == "mimetype");
  BOOST_TEST(bytes.substr(38, 20) == "application/epub+zip");
}

BOOST_AUTO_TEST_CASE(entries_are_dated_the_same) {
  const std::string bytes = sample();
  BOOST_TEST(bytes.substr(10, 4) == std::string("\0\0\x21\0", 4));
}

BOOST_AUTO_TEST_CASE(damaged_archives_are_refused) {
  const std::string bytes = sample();
  BOOST_TEST(id_of(ZipReader::open("", "a")) == "SRC-001");
  BOOST_TEST(id_of(ZipReader::open("PK\x03\x04 no archive", "a")) == "SRC-001");
  BOOST_TEST(id_of(ZipReader::open(std::string_view(bytes).substr(0, bytes.size() / 2), "a")) ==
             "SRC-001");
  const auto archive = ZipReader::open(bytes, "a");
  BOOST_TEST(id_of(archive->read("absent")) == "SRC-001");
}

BOOST_AUTO_TEST_CASE(a_changed_byte_is_seen) {
  std::string bytes = sample();
  bytes[bytes.find("epub+zip")] = 'E';
  const auto archive = ZipReader::open(bytes, "a");
  BOOST_REQUIRE(archive);
  BOOST_TEST(id_of(archive->read("mimetype")) == "SRC-001");
}

BOOST_AUTO_TEST_CASE(an_encrypted_entry_is_said_so) {
  const std::string bytes = with_field(sample(), 6, 8, 1);
  const auto archive = ZipReader::open(bytes, "a");
  BOOST_REQUIRE(archive);
  BOOST_TEST(id_of(archive->read("mimetype")) == "SRC-004");
}

BOOST_AUTO_TEST_CASE(a_bomb_is_not_unpacked) {
  const std::vector<ZipEntry> entries = {{"bomb", std::string(3'000'000, '\0')}};
  const std::string bytes = *write_zip(entries);
  BOOST_TEST(bytes.size() < 10'000u);
  const auto archive = ZipReader::open(bytes, "a", {.entries = 10, .entry = 1'000'000});
  BOOST_TEST(id_of(archive->read("bomb")) == "SRC-003");
  // One that lies about its size gives an error, not more bytes than it said.
  const std::string liar = with_field(bytes, 23, 25, 1);
  const auto lying = ZipReader::open(liar, "a", {.entries = 10, .entry = 1'000'000});
  BOOST_TEST((!lying || !lying->read("bomb")));
}

BOOST_AUTO_TEST_CASE(too_many_entries_are_refused) {
  BOOST_TEST(id_of(ZipReader::open(sample(), "a", {.entries = 2, .entry = 100})) == "SRC-002");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
