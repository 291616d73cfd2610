#include "renderers/site/site.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

#include "engine/sha256.hpp"
#include "renderers/html/integrity.hpp"
#include "renderers/site/manifest.hpp"
#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(site)

namespace fs = std::filesystem;
using namespace servanda;
using Files = std::map<std::string, std::string>;

namespace {

// The invented collection, built once; the register is made from its ledger.jsonl on first use.
struct Built {
  engine::TemporaryFolder folder = engine::TemporaryFolder::make().value();
  engine::Diagnostics findings;
  renderers::BuildReport report;
  Files files;

  Built() {
    fs::copy(test::harbour(), folder.path() / "harbour", fs::copy_options::recursive);
    report = build().value();
    files = test::files_below(out());
  }
  [[nodiscard]] fs::path home() const { return folder.path() / "harbour"; }
  [[nodiscard]] fs::path out() const { return folder.path() / "out"; }
  engine::Result<renderers::BuildReport> build(const std::string& out_name = "out") {
    const auto collection = collection::Collection::open(home()).value();
    return renderers::build_site(
        collection, {.out = folder.path() / out_name, .as_at = {}, .program = {}, .progress = {}},
        findings);
  }
};

Built& built() {
  static Built site;
  return site;
}

bool is_page(const std::string& address) {
  return address.ends_with(".html");
}

// The file that an address on the page at `from` leads to; with the fragment behind it.
std::pair<std::string, std::string> target(const std::string& from, const std::string& href) {
  const std::size_t hash = href.find('#');
  const std::string fragment = hash == std::string::npos ? "" : href.substr(hash + 1);
  const std::string path = href.substr(0, hash);
  if (path.empty()) return {from, fragment};
  if (path.starts_with('/')) return {path.substr(1), fragment};
  return {(fs::path(from).parent_path() / path).lexically_normal().generic_string(), fragment};
}

bool is_outside(const std::string& href) {
  return href.find(":") != std::string::npos && href.find(":") < href.find_first_of("/?#");
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kind_of_page_in_every_language) {
  for (const std::string language : {"en", "ar", "vi"}) {
    for (const std::string page :
         {"index", "about", "lighthouses/index", "lighthouses/art_1", "lighthouses/preamble",
          "lighthouses/annex_1", "lighthouses/status", "lighthouses/downloads", "buoys/index",
          "lighthouses/parallel/art_1", "buoys/art_1", "buoys/status", "fog/index", "fog/status",
          "search", "participants", "participant_NOR"}) {
      BOOST_TEST(built().files.contains(language + "/" + page + ".html"), language + "/" + page);
    }
  }
  // Vietnamese has no text of its own here: the reader chooses, English is shown first.
  BOOST_TEST(built().files.contains("vi/lighthouses/ar/art_1.html"));
  BOOST_TEST(!built().files.contains("ar/lighthouses/en/art_1.html"));
  BOOST_TEST(built().files.contains("index.html"));
  BOOST_TEST(built().files.contains("404.html"));
  BOOST_TEST(built().report.treaties == 3U);
  BOOST_TEST(built().findings.count(engine::Severity::error) == 0U);
}

BOOST_AUTO_TEST_CASE(every_link_and_fragment_leads_somewhere) {
  std::map<std::string, std::set<std::string>> ids;
  for (const auto& [address, content] : built().files) {
    if (!is_page(address)) continue;
    for (std::string& id : test::attribute_values(content, "id"))
      ids[address].insert(std::move(id));
  }
  for (const auto& [address, content] : built().files) {
    if (!is_page(address)) continue;
    for (const std::string& href : test::attribute_values(content, "href")) {
      if (is_outside(href)) continue;
      const auto [file, fragment] = target(address, href);
      BOOST_TEST(built().files.contains(file), address << " leads to " << href);
      const bool has_fragment = fragment.empty() || ids[file].contains(fragment);
      BOOST_TEST(has_fragment, address << " leads to " << href);
    }
  }
}

BOOST_AUTO_TEST_CASE(ids_are_unique_on_every_page) {
  for (const auto& [address, content] : built().files) {
    if (!is_page(address)) continue;
    std::vector<std::string> ids = test::attribute_values(content, "id");
    std::sort(ids.begin(), ids.end());
    BOOST_TEST((std::adjacent_find(ids.begin(), ids.end()) == ids.end()), address);
  }
}

BOOST_AUTO_TEST_CASE(hostile_titles_stay_words) {
  for (const auto& [address, content] : built().files) {
    if (!is_page(address)) continue;
    BOOST_TEST(content.find("<script>") == std::string::npos, address);
    BOOST_TEST(content.find("<img src") == std::string::npos, address);
    BOOST_TEST(content.find("href=\"javascript") == std::string::npos, address);
    // A right-to-left override is closed where its words end; Arabic isolates titles besides, and
    // the end of an isolate closes what is in it.
    if (address.starts_with("ar/")) continue;
    std::size_t open = 0, closed = 0;
    for (std::size_t at = 0; (at = content.find("\u202E", at)) != content.npos; ++at) ++open;
    for (std::size_t at = 0; (at = content.find("\u202C", at)) != content.npos; ++at) ++closed;
    BOOST_TEST(open == closed, address);
  }
}

BOOST_AUTO_TEST_CASE(a_page_asks_no_other_host) {
  for (const auto& [address, content] : built().files) {
    if (!is_page(address)) continue;
    for (const std::string& source : test::attribute_values(content, "src")) {
      BOOST_TEST(built().files.contains(target(address, source).first), address << ": " << source);
    }
    BOOST_TEST(content.find("style=\"") == std::string::npos, address);
    BOOST_TEST(content.find("@import") == std::string::npos, address);
    BOOST_TEST(content.find("Content-Security-Policy") != std::string::npos, address);
  }
}

BOOST_AUTO_TEST_CASE(a_summary_stands_under_its_notice) {
  const Files& files = built().files;
  BOOST_TEST(files.at("en/buoys/index.html").find("servanda import") != std::string::npos);
  BOOST_TEST(files.at("ar/buoys/art_1.html").find("servanda import") != std::string::npos);
  BOOST_TEST(files.at("en/lighthouses/index.html").find("servanda import") == std::string::npos);
  BOOST_TEST(files.at("en/lighthouses/art_1.html").find("summary-note") != std::string::npos);
}

// The name of a file below data/lighthouses/, and how its bytes must begin.
BOOST_AUTO_TEST_CASE(every_text_can_be_had_in_every_form) {
  const std::vector<std::pair<std::string, std::string>> forms{{"eng@2031-03-02.pdf", "%PDF-1.7"},
                                                               {"ara@2031-03-02.pdf", "%PDF-1.7"},
                                                               {"summary-eng.pdf", "%PDF-1.7"},
                                                               {"texts.tmx", "<?xml"},
                                                               {"acts.jsonld", "{"},
                                                               {"eng@2031-03-02.xml", "<?xml"},
                                                               {"eng@2031-03-02.txt", ""},
                                                               {"status.csv", "code,"}};
  const std::string page = built().files.at("en/lighthouses/downloads.html");
  for (const auto& [name, beginning] : forms) {
    const auto file = built().files.find("data/lighthouses/" + name);
    BOOST_REQUIRE_MESSAGE(file != built().files.end(), name);
    BOOST_TEST(file->second.starts_with(beginning), name);
    const std::string sum = engine::to_hex(engine::sha256(file->second));
    BOOST_TEST(page.find(sum) != std::string::npos, "the sum of " + name);
  }
  // Office files are for those who ask for them: Pandoc makes them.
  BOOST_TEST(!built().files.contains("data/lighthouses/eng@2031-03-02.docx"));
  // A treaty in one language has nothing to align.
  BOOST_TEST(!built().files.contains("data/buoys/texts.tmx"));
}

BOOST_AUTO_TEST_CASE(home_and_text_offer_the_text_of_their_language) {
  for (const std::string language : {"en", "ar"}) {
    const std::string name = language == "en" ? "eng" : "ara";
    const std::string pdf = "data/lighthouses/" + name + "@2031-03-02.pdf\"";
    for (const std::string page : {"/index.html", "/lighthouses/index.html"}) {
      BOOST_TEST(built().files.at(language + page).find(pdf) != std::string::npos, language + page);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_same_collection_gives_the_same_bytes) {
  const auto again = built().build("again");
  BOOST_REQUIRE(again);
  BOOST_TEST((test::files_below(built().folder.path() / "again") == built().files));
}

BOOST_AUTO_TEST_CASE(nothing_changed_nothing_written) {
  const auto again = built().build();
  BOOST_REQUIRE(again);
  BOOST_TEST(again->written == 0U);
  BOOST_TEST(again->unchanged == built().report.files);
}

BOOST_AUTO_TEST_CASE(a_script_is_named_with_the_hash_of_its_content) {
  std::size_t scripts = 0;
  for (const auto& [address, content] : built().files) {
    if (!is_page(address)) continue;
    const auto sources = test::attribute_values(content, "src");
    const auto hashes = test::attribute_values(content, "integrity");
    for (std::size_t i = 0; i < hashes.size(); ++i) {
      const std::string& script = built().files.at(target(address, sources[i]).first);
      BOOST_TEST(hashes[i] == renderers::integrity_of(script), address);
      ++scripts;
    }
  }
  BOOST_TEST(scripts > 0U);
}

BOOST_AUTO_TEST_CASE(who_cites_an_article_is_told) {
  const std::string& page = built().files.at("en/lighthouses/art_1.html");
  const std::size_t cited_by = page.find("id=\"cited-by\"");
  BOOST_REQUIRE(cited_by != std::string::npos);
  BOOST_TEST(page.find("href=\"art_2.html\"", cited_by) != std::string::npos);
  BOOST_TEST(built().files.at("en/lighthouses/art_2.html").find("cited-by") == std::string::npos);
}

namespace {

// A collection of its own that changes between builds, each by the same program.
struct Changing {
  explicit Changing(const fs::path& from) { fs::copy(from, home(), fs::copy_options::recursive); }
  [[nodiscard]] fs::path home() const { return folder.path() / "collection"; }
  renderers::BuildReport build(const std::string& out) {
    engine::Diagnostics findings;
    const auto collection = collection::Collection::open(home()).value();
    return renderers::build_site(collection,
                                 {.out = folder.path() / out,
                                  .as_at = {},
                                  .program = "this one",
                                  .version = {},
                                  .with_office = false,
                                  .progress = {}},
                                 findings)
        .value();
  }
  // What is taken over unmade is what would be made from nothing.
  void check_build() {
    (void)build("out");
    (void)build("anew");
    const Files kept = test::files_below(folder.path() / "out");
    const Files anew = test::files_below(folder.path() / "anew");
    for (const auto& [address, content] : anew) {
      const auto found = kept.find(address);
      BOOST_TEST((found != kept.end() && found->second == content), address);
    }
    BOOST_TEST(kept.size() == anew.size());
    fs::remove_all(folder.path() / "anew");
  }
  engine::TemporaryFolder folder = engine::TemporaryFolder::make().value();
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_language_or_version_more_changes_every_page_that_leads_to_it) {
  Changing site(test::fixture("collections/lights"));
  const fs::path text = site.home() / "treaties/lights/text";
  const fs::path newer = site.folder.path() / "eng@2014-03-01.xml";
  fs::rename(text / "eng@2014-03-01.xml", newer);
  const fs::path french = site.folder.path() / "fra@2009-06-01.xml";
  fs::rename(text / "fra@2009-06-01.xml", french);
  site.check_build();
  fs::rename(french, text / "fra@2009-06-01.xml");
  site.check_build();
  fs::rename(newer, text / "eng@2014-03-01.xml");
  site.check_build();
  fs::remove(text / "rus@2009-06-01.xml");
  site.check_build();
}

BOOST_AUTO_TEST_CASE(versions_are_compared_in_every_language) {
  Changing site(test::fixture("collections/lights"));
  (void)site.build("out");
  const Files files = test::files_below(site.folder.path() / "out");
  const std::string pair = "/lights/compare/2009-06-01_2014-03-01.html";
  const std::string english = files.at("en" + pair);
  BOOST_TEST(english.find("<ins>") != std::string::npos);
  BOOST_TEST(english.find("<del>") != std::string::npos);
  BOOST_TEST(files.at("en/lights/index.html").find("compare/2009") != std::string::npos);
  const auto collection = collection::Collection::open(site.home()).value();
  for (const auto& language : collection.settings().languages) {
    // Where a language has not both versions, the English ones are compared, marked as English.
    BOOST_TEST(files.contains(language.bcp47() + pair), language.bcp47());
  }
}

BOOST_AUTO_TEST_CASE(a_treaty_with_a_status_has_its_follow_up_report) {
  for (const std::string language : {"en", "ar", "vi"}) {
    const std::string page = built().files.at(language + "/lighthouses/report.html");
    BOOST_TEST(page.find("report.html\" aria-current=\"page\"") != std::string::npos);
  }
  BOOST_TEST(built().files.at("en/lighthouses/report.html").find("Follow-up report") !=
             std::string::npos);
  BOOST_TEST(built().files.at("ar/lighthouses/report.html").find("Follow-up report") ==
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_term_leads_to_its_definition) {
  Changing site(test::harbour());
  const fs::path file = site.home() / "treaties/lighthouses/text/eng@2031-03-02.xml";
  std::string text = test::slurp(file);
  const std::string words = "“Lamp” means:";
  text.replace(text.find(words), words.size(), "<def>“Lamp”</def> means:");
  std::ofstream(file, std::ios::binary) << text;
  (void)site.build("out");
  const Files files = test::files_below(site.folder.path() / "out");
  const std::string using_it = files.at("en/lighthouses/art_2.html");
  const std::string link =
      "<span class=\"term\"><a href=\"art_1.html#art_1__list_1__point_b\">lamp</a></span>";
  const std::size_t first = using_it.find("light the " + link + " under");
  BOOST_REQUIRE(first != std::string::npos);
  // Once in an article, and not where it is defined.
  BOOST_TEST(using_it.find(link, first + 12) == std::string::npos);
  const std::string defining = files.at("en/lighthouses/art_1.html");
  const std::string linked = "<a href=\"#art_1__list_1__point_b\">lamp</a>";
  BOOST_TEST(defining.find("a tower with a <span class=\"term\">" + linked) != std::string::npos);
  BOOST_TEST(defining.find(linked) == defining.rfind(linked));
  BOOST_TEST(
      files.at("en/lighthouses/index.html").find("<a href=\"#art_1__list_1__point_b\">lamp") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_act_recorded_is_what_alone_is_made_anew) {
  engine::TemporaryFolder folder = engine::TemporaryFolder::make().value();
  fs::copy(test::harbour(), folder.path() / "harbour", fs::copy_options::recursive);
  engine::Diagnostics findings;
  const auto build = [&] {
    const auto collection = collection::Collection::open(folder.path() / "harbour").value();
    return renderers::build_site(
               collection,
               {.out = folder.path() / "out", .as_at = {}, .program = "this one", .progress = {}},
               findings)
        .value();
  };
  const auto first = build();
  BOOST_TEST(build().written == 0U);
  const auto before = test::files_below(folder.path() / "out");
  {
    const auto collection = collection::Collection::open(folder.path() / "harbour").value();
    auto book = collection.open_register_to_record().value();
    const signatures::Act act{.action = signatures::Action::signature,
                              .participant = signatures::ParticipantCode::of("FIN"),
                              .date = engine::CivilDate::of(2031, 8, 1)};
    BOOST_REQUIRE(book.append("lighthouses", {{act}},
                              {signatures::Timestamp::of("2031-08-02T08:00:00Z"), "a test"}));
  }
  const auto second = build();
  BOOST_TEST(second.written > 0U);
  BOOST_TEST(second.written < first.files / 2);
  // What was taken over unmade is what would have been made.
  const auto kept = test::files_below(folder.path() / "out");
  const auto anew = collection::Collection::open(folder.path() / "harbour").value();
  BOOST_REQUIRE(renderers::build_site(
      anew, {.out = folder.path() / "anew", .as_at = {}, .program = "this one", .progress = {}},
      findings));
  BOOST_TEST((kept == test::files_below(folder.path() / "anew")));
  BOOST_TEST((before.at("en/lighthouses/status.html") != kept.at("en/lighthouses/status.html")));
}

BOOST_AUTO_TEST_CASE(no_machine_path_in_any_file) {
  const std::string here = built().folder.path().string();
  for (const auto& [address, content] : built().files) {
    BOOST_TEST(content.find(here) == std::string::npos, address);
  }
}

BOOST_AUTO_TEST_CASE(a_collection_with_errors_is_not_published) {
  engine::TemporaryFolder folder = engine::TemporaryFolder::make().value();
  fs::copy(test::harbour(), folder.path() / "harbour", fs::copy_options::recursive);
  std::ofstream(folder.path() / "harbour/treaties/buoys/summary/eng.xml") << "<not-xml";
  const auto collection = collection::Collection::open(folder.path() / "harbour").value();
  engine::Diagnostics findings;
  const auto report = renderers::build_site(
      collection, {.out = folder.path() / "out", .as_at = {}, .program = {}, .progress = {}},
      findings);
  BOOST_REQUIRE(!report);
  BOOST_TEST(report.error().id == "REN-002");
  BOOST_TEST(findings.has_errors());
  BOOST_TEST(!fs::exists(folder.path() / "out"));
}

BOOST_AUTO_TEST_CASE(a_register_that_was_rewritten_is_not_published) {
  engine::TemporaryFolder folder = engine::TemporaryFolder::make().value();
  const fs::path home = folder.path() / "harbour";
  fs::copy(test::harbour(), home, fs::copy_options::recursive);
  const auto collection = collection::Collection::open(home).value();
  {
    const auto book = collection.open_register_to_record().value();
    // As somebody would who knows SQL.
    BOOST_REQUIRE(
        book.database().execute("DROP TRIGGER events_are_never_changed;"
                                "UPDATE events SET date = '2031-03-05' WHERE date = '2031-03-04'"));
  }
  engine::Diagnostics findings;
  const auto report =
      renderers::build_site(collection, {.out = folder.path() / "out", .as_at = {}}, findings);
  BOOST_REQUIRE(!report);
  BOOST_TEST(report.error().id == "REN-002");
  BOOST_TEST(!fs::exists(folder.path() / "out"));
}

BOOST_AUTO_TEST_CASE(an_empty_collection_is_a_site_too) {
  engine::TemporaryFolder folder = engine::TemporaryFolder::make().value();
  const auto collection = collection::Collection::init(folder.path() / "empty").value();
  engine::Diagnostics findings;
  const auto report = renderers::build_site(
      collection, {.out = folder.path() / "out", .as_at = {}, .program = {}, .progress = {}},
      findings);
  BOOST_REQUIRE(report);
  BOOST_TEST(report->treaties == 0U);
  BOOST_TEST(test::slurp(folder.path() / "out/en/index.html").find("no treaty") !=
             std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
