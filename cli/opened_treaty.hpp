#pragma once
// What nearly every command of the register begins with: the collection, its register, and what is
// known of one treaty.

#include <string_view>

#include "cli/context.hpp"
#include "collection/standing.hpp"

namespace servanda::cli {

struct OpenedTreaty {
  collection::Collection collection;
  signatures::Register book;
  collection::Dossier dossier;

  // About this treaty, which must outlive the inquiry.
  [[nodiscard]] collection::Inquiry inquiry(std::optional<engine::CivilDate> as_at = {},
                                            std::optional<engine::CivilDate> known_on = {}) const {
    return {collection, book, dossier, as_at, known_on};
  }
};

// Reads only; what treaty.toml deserves to be told goes to the context's findings.
[[nodiscard]] engine::Result<OpenedTreaty> open_treaty(Context& context, std::string_view treaty);

}  // namespace servanda::cli
