#pragma once
// Bringing sources of any supported kind into a collection. Every file is read on its own, in two
// threads, and its text stored whole or not at all; good ones land though others fail. "Already
// imported" means the same language and version of the same treaty (docs/formats/import.md has the
// rules of language and version).

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "collection/collection.hpp"
#include "treaty/text.hpp"

namespace servanda::collection {

struct ImportRequest {
  std::vector<std::filesystem::path> sources;  // files, or folders of them
  std::optional<TreatyId> treaty;              // else made from the source's number or title
  std::optional<engine::LanguageTag> language;
  std::optional<engine::CivilDate> version;
  Edition edition = Edition::text;
  bool replace = false;    // an already imported text may be written over
  bool plan_only = false;  // read and report, write nothing
  std::function<void(std::size_t done, std::size_t all)>
      progress;  // called from any thread, one at a time
};

// One text of a file: all of it, unless the file holds several language versions.
struct ImportedFile {
  std::filesystem::path source;
  std::optional<TreatyId> treaty;
  std::optional<engine::LanguageTag> language;
  std::optional<engine::CivilDate> version;
  treaty::Counts counts;
  std::size_t subpoints = 0;  // points that stand inside another point; counts.points has them too
  bool is_read = false;       // a treaty text was recognised
  bool is_stored = false;     // and stands in the collection now
  bool is_new_treaty = false;
  std::filesystem::path stored_as;
  engine::Diagnostics findings;
};

// The files behind the sources, in their order; a folder stands for the files in and below it whose
// names are of a supported kind, by name. What is missing stays in the list, so that it is reported
// like any other file.
[[nodiscard]] std::vector<std::filesystem::path> expand_sources(
    const std::vector<std::filesystem::path>& sources);

// At least one entry per file, folders expanded in the order of their names.
[[nodiscard]] std::vector<ImportedFile> import_files(const Collection& collection,
                                                     const ImportRequest& request);

}  // namespace servanda::collection
