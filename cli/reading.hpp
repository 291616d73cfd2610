#pragma once
// The text that a reader means: in the language asked for, else in that of the interface, else in
// English, else in the first there is. Where the text is not here, the unofficial summary, said so.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "collection/collection.hpp"
#include "treaty/text.hpp"

namespace servanda::cli {

struct Reading {
  collection::Treaty treaty;
  treaty::TreatyText text;
  std::filesystem::path path;  // of the file that it was read from
  bool is_summary = false;
};

// The text in that language, or its summary with a note in `findings`.
[[nodiscard]] engine::Result<Reading> read_in(const collection::Collection& collection,
                                              const collection::Treaty& treaty,
                                              const engine::LanguageTag& language,
                                              engine::Diagnostics& findings);

[[nodiscard]] engine::Result<Reading> open_reading(Context& context,
                                                   const collection::Collection& collection,
                                                   std::string_view treaty,
                                                   const std::optional<engine::LanguageTag>& asked);

// The provision of that eId; what is not there is refused with the nearest ones.
[[nodiscard]] engine::Result<const treaty::Provision*> find_provision(const Reading& reading,
                                                                      std::string_view eid);

}  // namespace servanda::cli
