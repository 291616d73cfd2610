#pragma once
// What is in force between two participants of a treaty of the collection, its amendments among it:
// they are the collection's treaties whose [parent] it is.

#include <vector>

#include "collection/standing.hpp"
#include "engine/result.hpp"
#include "signatures/relations.hpp"

namespace servanda::collection {

struct Between {
  signatures::Status status;
  std::vector<signatures::Event> events;  // effective; `relations` points into them
  signatures::Relations relations;
};

// What the amendments' treaty.toml deserve to be told goes to `findings`.
[[nodiscard]] engine::Result<Between> relations_of(const Inquiry& inquiry,
                                                   signatures::ParticipantCode x,
                                                   signatures::ParticipantCode y,
                                                   engine::Diagnostics& findings);

}  // namespace servanda::collection
