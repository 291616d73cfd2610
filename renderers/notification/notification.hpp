#pragma once
// The depositary's notification of an act to those concerned (VCLT 77(1)(e), 78): reference, title,
// act, date, words declared, and what follows by which rule. A draft: the depositary puts it under
// a number. The wording is data, one file for each language that notifications are made in.

#include <string>
#include <vector>

#include "engine/language_tag.hpp"
#include "renderers/document.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/force.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"
#include "treaty/instrument.hpp"

namespace servanda::renderers {

// What a notification is made from. All outlive the call.
struct NotificationFacts {
  const treaty::Instrument& instrument;
  const signatures::FinalClauses& clauses;
  const signatures::Event& event;    // as it stands now, its own corrections worked in
  const signatures::Event* about;    // the earlier act that it names, where there is one
  const signatures::Status& status;  // as at the day of the act
  const signatures::Force& force;    // likewise
  const signatures::ParticipantTable& participants;
};

// English and French.
[[nodiscard]] const std::vector<engine::LanguageTag>& notification_languages();

// One document with a part for each language, the first being the document's own.
[[nodiscard]] Document notification_document(const NotificationFacts& facts,
                                             const std::vector<engine::LanguageTag>& languages);

// "C.N.123.2026.TREATIES-XVIII.16": the act's own, else the depositary's series without the number.
[[nodiscard]] std::string notification_reference(const NotificationFacts& facts);

}  // namespace servanda::renderers
