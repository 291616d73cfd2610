#include "renderers/site/output.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

#include "renderers/site/manifest.hpp"
#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(site_output)

namespace fs = std::filesystem;
using namespace servanda;
using renderers::SiteOutput;

namespace {

struct Folder {
  engine::TemporaryFolder temporary = engine::TemporaryFolder::make().value();
  fs::path site = temporary.path() / "out";
};

SiteOutput::Counts write(const fs::path& site, const std::map<std::string, std::string>& files) {
  auto output = SiteOutput::begin(site).value();
  for (const auto& [address, content] : files) BOOST_REQUIRE(output.put(address, content));
  return output.finish().value();
}

void put_file(const fs::path& path, const std::string& content) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << content;
}

std::map<std::string, std::string> content_of(const fs::path& site) {
  auto files = test::files_below(site);
  files.erase(std::string(renderers::manifest_name));
  return files;
}

}  // namespace

BOOST_AUTO_TEST_CASE(only_what_changed_is_written) {
  const Folder folder;
  const auto first = write(folder.site, {{"a.html", "A"}, {"b/c.html", "C"}});
  BOOST_TEST(first.written == 2U);
  BOOST_TEST(first.bytes == 2U);
  const auto time = fs::last_write_time(folder.site / "a.html");
  const auto second = write(folder.site, {{"a.html", "A"}, {"b/d.html", "D"}});
  BOOST_TEST(second.unchanged == 1U);
  BOOST_TEST(second.written == 1U);
  BOOST_TEST(second.removed == 1U);
  BOOST_TEST((fs::last_write_time(folder.site / "a.html") == time));
  const std::map<std::string, std::string> wanted{{"a.html", "A"}, {"b/d.html", "D"}};
  BOOST_TEST((content_of(folder.site) == wanted));
}

BOOST_AUTO_TEST_CASE(an_interrupted_build_leaves_the_old_site_whole) {
  const Folder folder;
  write(folder.site, {{"a.html", "A"}});
  const auto before = test::files_below(folder.site);
  {
    auto output = SiteOutput::begin(folder.site).value();
    BOOST_REQUIRE(output.put("a.html", "changed"));
    BOOST_REQUIRE(output.put("b.html", "new"));
  }
  BOOST_TEST((test::files_below(folder.site) == before));
  BOOST_TEST(std::distance(fs::directory_iterator(folder.temporary.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(what_a_killed_build_left_is_cleared_away) {
  const Folder folder;
  put_file(folder.temporary.path() / ".out.new" / "half.html", "ha");
  write(folder.site, {{"a.html", "A"}});
  BOOST_TEST(std::distance(fs::directory_iterator(folder.temporary.path()), {}) == 1);
  BOOST_TEST(content_of(folder.site).size() == 1U);
}

BOOST_AUTO_TEST_CASE(two_builds_do_not_meet) {
  const Folder folder;
  auto first = SiteOutput::begin(folder.site).value();
  const auto second = SiteOutput::begin(folder.site);
  BOOST_REQUIRE(!second);
  BOOST_TEST(second.error().id == "REN-004");
}

BOOST_AUTO_TEST_CASE(a_folder_with_other_things_is_refused) {
  const Folder folder;
  put_file(folder.site / "thesis.doc", "years of work");
  const auto output = SiteOutput::begin(folder.site);
  BOOST_REQUIRE(!output);
  BOOST_TEST(output.error().id == "REN-003");
  BOOST_TEST(test::slurp(folder.site / "thesis.doc") == "years of work");
}

BOOST_AUTO_TEST_CASE(a_file_in_its_place_is_refused) {
  const Folder folder;
  put_file(folder.site, "a file");
  BOOST_TEST(!SiteOutput::begin(folder.site));
  BOOST_TEST(test::slurp(folder.site) == "a file");
}

BOOST_AUTO_TEST_CASE(files_of_others_are_carried_over) {
  const Folder folder;
  write(folder.site, {{"a.html", "A"}, {"b.html", "B"}});
  put_file(folder.site / "CNAME", "treaties.example.org");
  put_file(folder.site / ".well-known" / "x", "y");
  write(folder.site, {{"a.html", "A2"}});
  const std::map<std::string, std::string> wanted{
      {".well-known/x", "y"}, {"CNAME", "treaties.example.org"}, {"a.html", "A2"}};
  BOOST_TEST((content_of(folder.site) == wanted));
}

BOOST_AUTO_TEST_CASE(a_page_changed_by_another_hand_is_put_right) {
  const Folder folder;
  write(folder.site, {{"a.html", "A"}});
  put_file(folder.site / "a.html", "scribbled");
  BOOST_TEST(write(folder.site, {{"a.html", "A"}}).written == 1U);
  BOOST_TEST(test::slurp(folder.site / "a.html") == "A");
}

BOOST_AUTO_TEST_CASE(a_link_to_the_site_stays_a_link) {
  const Folder folder;
  fs::create_directories(folder.temporary.path() / "real");
  fs::create_directory_symlink(folder.temporary.path() / "real", folder.site);
  write(folder.site, {{"a.html", "A"}});
  BOOST_TEST(fs::is_symlink(folder.site));
  BOOST_TEST(test::slurp(folder.temporary.path() / "real" / "a.html") == "A");
}

BOOST_AUTO_TEST_SUITE_END()
