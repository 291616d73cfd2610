#pragma once
// The folder and treaty.toml of a treaty of which only its title and its acts are known, as status
// tables bring them in.

#include <optional>

#include "collection/collection.hpp"
#include "collection/treaty_index.hpp"
#include "engine/civil_date.hpp"
#include "engine/result.hpp"
#include "treaty/instrument.hpp"

namespace servanda::collection {

struct NewTreaty {
  TitledTreaty title;
  // Dates the IRI where nothing says when the treaty was concluded.
  std::optional<engine::CivilDate> first_act;
  std::optional<treaty::Checked> checked;
};

// True where the treaty is new. Where it is there already, only the day to which its register was
// compared with a source is brought forward; nothing else of its treaty.toml is touched.
[[nodiscard]] engine::Result<bool> make_or_refresh(const Collection& collection, const TreatyId& id,
                                                   const NewTreaty& treaty);

}  // namespace servanda::collection
