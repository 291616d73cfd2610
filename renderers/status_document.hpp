#pragma once
// The status of a treaty as a presentation document: how fresh it is, the figures, entry into force
// explained, and the table of participants with their acts (VCLT 16, 77). Nothing is computed here:
// signatures/status.hpp and signatures/force.hpp say what holds, this says it in words.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "renderers/document.hpp"
#include "renderers/messages.hpp"
#include "renderers/words.hpp"
#include "signatures/clauses.hpp"
#include "signatures/force.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"
#include "treaty/instrument.hpp"

namespace servanda::renderers {

// What a status is made from. All outlive the call.
struct StatusFacts {
  const treaty::Instrument& instrument;
  const signatures::FinalClauses& clauses;
  const signatures::Status& status;
  const signatures::Force& force;
  const signatures::ParticipantTable& participants;
};

struct StatusOptions {
  engine::LanguageTag language;
  // The address of a provision, "art_65__para_1"; where it is empty or gives nothing, the provision
  // is named without a link.
  std::function<std::string(std::string_view eid)> article_address;
  // The page of a participant, likewise.
  std::function<std::string(signatures::ParticipantCode)> participant_address = {};
};

[[nodiscard]] Document status_document(const StatusFacts& facts, const StatusOptions& options);

// Parts that other pages show too.

// "Status as at … The register is known to …, checked against …": never left out.
[[nodiscard]] Block freshness_notice(const StatusFacts& facts, const Messages& messages);
// "73 signatures; 0 of 40 instruments known on 19 November 2025; open for signature until 31
// December 2026".
[[nodiscard]] std::string count_sentence(const StatusFacts& facts, const Messages& messages);
// "Not in force", "In force since 14 December 2005", "Enters into force on …".
[[nodiscard]] Words force_words(const StatusFacts& facts, const Messages& messages);

}  // namespace servanda::renderers
