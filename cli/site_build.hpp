#pragma once
// Building the site from a command: where it stands, and which program builds it.

#include <filesystem>
#include <optional>
#include <string_view>

#include "cli/context.hpp"
#include "engine/civil_date.hpp"
#include "renderers/site/site.hpp"

namespace servanda::cli {

// The parts of a site that --without may leave out.
inline constexpr std::string_view optional_parts = "office";
inline constexpr std::string_view without_help =
    "leave out the office files (Word, EPUB, Markdown), which Pandoc makes of every text; they are "
    "left out too where there is no Pandoc";

[[nodiscard]] bool has_pandoc();

// The folder `out` of the collection.
[[nodiscard]] std::filesystem::path site_folder(const collection::Collection& collection);

struct SiteRequest {
  std::filesystem::path out;
  std::optional<engine::CivilDate> as_at;
  bool without_office = false;
};

// Progress goes to a terminal; what was found to `findings`.
[[nodiscard]] engine::Result<renderers::BuildReport> build_site_of(
    const Context& context, const collection::Collection& collection, const SiteRequest& request,
    engine::Diagnostics& findings);

}  // namespace servanda::cli
