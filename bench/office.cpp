// Office files in and out: what our part adds to the time that Pandoc itself takes for its own.

#include "bench/contest.hpp"

namespace servanda::bench {
namespace {

namespace fs = std::filesystem;

struct OfficeFormat {
  std::string name;    // as `render --to` has it
  std::string pandoc;  // as Pandoc has it
};

// A real text as a file of the format, made by the program itself, and the tree of that file.
std::pair<fs::path, fs::path> made(const Setting& setting, const fs::path& collection,
                                   const OfficeFormat& format) {
  const fs::path file = setting.work / ("office." + format.name);
  const fs::path tree = setting.work / ("office-" + format.name + ".json");
  (void)run({setting.program, "-C", collection.string(), "render", "convention", "--langs", "en",
             "--to", format.name, "-o", file.string()});
  (void)run({"pandoc", "--from", format.pandoc, "--to", "json", "--output", tree.string(),
             file.string()});
  return {file, tree};
}

}  // namespace

std::vector<Contest> office_contests(const Setting& setting) {
  const fs::path kept = setting.work / "kept-office";
  fs::remove_all(kept);
  (void)run({setting.program, "init", kept.string()});
  const fs::path source = setting.data / "hanoi" / "A_RES_79_243-2424621E.xml";
  (void)run(
      {setting.program, "-C", kept.string(), "import", "--treaty", "convention", source.string()});
  std::vector<Contest> contests;
  for (const OfficeFormat& format :
       {OfficeFormat{"docx", "docx"}, OfficeFormat{"odt", "odt"}, OfficeFormat{"epub", "epub"}}) {
    const auto [file, tree] = made(setting, kept, format);
    const std::string out = (setting.work / ("peer." + format.name)).string();
    contests.push_back(
        {"office: import " + format.name,
         {setting.program, "-C", kept.string(), "import", "--treaty", "convention", "--replace",
          "--plan", file.string()},
         "pandoc",
         {"pandoc", "--from", format.pandoc, "--to", "json", "--output", out, file.string()},
         1.2,
         {}});
    contests.push_back(
        {"office: export " + format.name,
         {setting.program, "-C", kept.string(), "render", "convention", "--langs", "en", "--to",
          format.name, "-o", (setting.work / ("ours." + format.name)).string()},
         "pandoc",
         {"pandoc", "--from", "json", "--to", format.pandoc, "--output", out, tree.string()},
         1.2,
         {}});
  }
  return contests;
}

}  // namespace servanda::bench
