#pragma once
// How the Parties have carried a treaty into their own law: implementation.csv in the treaty's
// folder, kept by hand beside treaty.toml (docs/formats/implementation.md). Unlike an act it is no
// fact of the law of treaties but a finding of some day, so it is no event of the register.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

enum class Implementation { in_place, partial, drafted, none, not_applicable };

[[nodiscard]] std::string_view implementation_name(Implementation status);  // "in-place"

struct ImplementationRecord {
  ParticipantCode participant;
  std::string article;  // an eId
  Implementation status = Implementation::none;
  std::string citation;  // of the national provision
  engine::CivilDate on;  // the day to which the finding is known
  std::string source, note;
};

// The records by participant, article and day. A row that cannot be read is in `findings` with its
// line and left out.
[[nodiscard]] engine::Result<std::vector<ImplementationRecord>> read_implementation(
    std::string_view csv, const std::string& file, const ParticipantTable& participants,
    engine::Diagnostics& findings);

// Of each participant and article the latest record up to the day.
[[nodiscard]] std::vector<ImplementationRecord> implementation_as_at(
    const std::vector<ImplementationRecord>& records, engine::CivilDate day);

}  // namespace servanda::signatures
