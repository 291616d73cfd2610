// The public site of the Convention in six languages and seven interfaces: from nothing, with
// nothing changed, with one act recorded; against Pandoc making one page of each text.

#include "bench/contest.hpp"

namespace servanda::bench {
namespace {

namespace fs = std::filesystem;

// The example's facts with the six texts, and no site yet.
void new_site_collection(const Setting& setting, const fs::path& folder) {
  fs::remove_all(folder);
  fs::copy(fs::path(SERVANDA_BENCH_DIR).parent_path() / "examples" / "hanoi", folder,
           fs::copy_options::recursive);
  fs::remove_all(folder / "out");
  Command import{setting.program, "-C", folder.string(), "import", "--treaty", "un-cybercrime"};
  for (const auto& entry : fs::directory_iterator(setting.data / "hanoi")) {
    if (entry.path().extension() == ".xml") import.push_back(entry.path().string());
  }
  (void)run(import);
}

// One page of each text, from the pages that the site offers to be kept.
Command pandoc_command(const fs::path& site) {
  return {"sh", "-c",
          "command -v pandoc >/dev/null || exit 1; for page in "
          "\"$0\"/data/un-cybercrime/???@*.html; do "
          "pandoc -f html -t html5 -s -o \"$0/../peer.html\" \"$page\" 2>/dev/null || exit 1; done",
          site.string()};
}

}  // namespace

std::vector<Contest> site_contests(const Setting& setting) {
  const fs::path collection = setting.work / "site";
  new_site_collection(setting, collection);
  const Command build{setting.program, "-C",    collection.string(), "build", "-q",
                      "--without",     "office"};
  (void)run(build);
  // The pages that Pandoc reads are kept beside while the site is made from nothing.
  const fs::path pages = setting.work / "pages";
  fs::create_directories(pages);
  fs::copy(collection / "out", pages / "out", fs::copy_options::recursive);
  const Command kept_peer = pandoc_command(pages / "out");
  auto record = [setting, collection, day = 0]() mutable {
    const std::string date = "2025-12-" + std::to_string(10 + day++ % 20);
    (void)run({setting.program, "-C", collection.string(), "record", "un-cybercrime",
               "communication", "QAT", "--date", date, "-q"});
  };
  return {
      {"site: all of it", build, "pandoc, six pages", kept_peer, 1,
       [collection] { fs::remove_all(collection / "out"); }},
      {"site: nothing changed", build, "pandoc, six pages", kept_peer, 0.05,
       [build] { (void)run(build); }},
      {"site: one act recorded", build, "pandoc, six pages", kept_peer, 0.15,
       [build, record]() mutable {
         (void)run(build);
         record();
       }},
  };
}

}  // namespace servanda::bench
