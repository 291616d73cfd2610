#pragma once
// Building the site from a command: where it stands, and which program builds it.

#include <filesystem>
#include <optional>

#include "cli/context.hpp"
#include "engine/civil_date.hpp"
#include "renderers/site/site.hpp"

namespace servanda::cli {

// The folder `out` of the collection.
[[nodiscard]] std::filesystem::path site_folder(const collection::Collection& collection);

// Progress goes to a terminal; what was found to `findings`.
[[nodiscard]] engine::Result<renderers::BuildReport> build_site_of(
    const Context& context, const collection::Collection& collection,
    const std::filesystem::path& out, std::optional<engine::CivilDate> as_at,
    engine::Diagnostics& findings);

}  // namespace servanda::cli
