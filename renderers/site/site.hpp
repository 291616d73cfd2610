#pragma once
// The public site: static files that any web server can serve, made from a collection
// (docs/formats/site.md has the addresses). Written beside the old site and then put in its place
// at one stroke: interrupted, the old site stays whole. The same collection gives the same bytes,
// and a file whose bytes are unchanged is not written again.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "collection/collection.hpp"
#include "engine/civil_date.hpp"
#include "engine/diagnostic.hpp"
#include "engine/result.hpp"

namespace servanda::renderers {

struct SiteOptions {
  std::filesystem::path out;
  std::optional<engine::CivilDate> as_at;  // else as the collection has it
  // Tells this very program from every other: a file is taken over from the last build only where
  // the same program made it from the same. Empty: everything is made anew.
  std::string program = {};
  std::string version = {};  // of the program, for files that name what wrote them
  // Word, EPUB and Markdown files too, which Pandoc makes.
  bool with_office = false;
  // Called after each file, from any thread, one at a time.
  std::function<void(std::size_t done, std::size_t all)> progress = {};
};

struct BuildReport {
  std::size_t treaties = 0;
  std::size_t pages = 0;      // HTML pages
  std::size_t files = 0;      // pages among them
  std::size_t written = 0;    // files that are new or have changed
  std::size_t unchanged = 0;  // files kept as they were
  std::size_t removed = 0;    // files of the old site that the new one has not
  std::uintmax_t bytes = 0;   // of all files
  bool has_office = false;
};

// Refuses (REN) a folder that holds other things than a site, and a collection with errors: a
// public site must not lose a treaty in silence. Everything worth telling goes to `findings`.
[[nodiscard]] engine::Result<BuildReport> build_site(const collection::Collection& collection,
                                                     const SiteOptions& options,
                                                     engine::Diagnostics& findings);

}  // namespace servanda::renderers
