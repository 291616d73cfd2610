// The spine: from the UN's six files to structured texts, checked and rendered.

#include "bench/contest.hpp"

#include <algorithm>

namespace servanda::bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> un_files(const fs::path& data) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(data / "hanoi"))
    if (entry.path().extension() == ".xml") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

Command with(Command command, const std::vector<std::string>& more) {
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

void new_collection(const std::string& program, const fs::path& folder) {
  fs::remove_all(folder);
  (void)run({program, "init", folder.string()});
}

Command import_command(const Setting& setting, const fs::path& folder) {
  return with({setting.program, "-C", folder.string(), "import", "--treaty", "convention"},
              un_files(setting.data));
}

}  // namespace

std::vector<Contest> spine_contests(const Setting& setting) {
  const fs::path fresh = setting.work / "fresh";
  const fs::path kept = setting.work / "kept";
  const std::string schema = (setting.data / "schema" / "akomantoso30.xsd").string();
  new_collection(setting.program, kept);
  (void)run(import_command(setting, kept));

  std::vector<std::string> texts;
  for (const auto& entry : fs::directory_iterator(kept / "treaties" / "convention" / "text"))
    texts.push_back(entry.path().string());
  std::sort(texts.begin(), texts.end());
  const auto english = std::find_if(texts.begin(), texts.end(), [](const std::string& text) {
    return text.find("/eng@") != std::string::npos;
  });

  const auto program = setting.program;
  return {
      {"import six files", import_command(setting, fresh), "xmllint --noout",
       with({"xmllint", "--noout"}, un_files(setting.data)), 5,
       [program, fresh] { new_collection(program, fresh); }},
      {"check six texts",
       {program, "-C", kept.string(), "check", "convention", "--schema", schema},
       "xmllint --schema",
       with({"xmllint", "--noout", "--nonet", "--schema", schema}, texts),
       1.5,
       {}},
      {"render one text to HTML",
       {program, "-C", kept.string(), "render", "convention", "--langs", "en", "--to", "html", "-o",
        (setting.work / "eng.html").string()},
       "xsltproc",
       {"xsltproc", "-o", (setting.work / "peer.html").string(),
        (fs::path(SERVANDA_BENCH_DIR) / "plain.xsl").string(),
        english == texts.end() ? "" : *english},
       2,
       {}},
  };
}

}  // namespace servanda::bench
