#pragma once
// One act of one participant, and the record of it. Two clocks: the legal one counts the
// depositary's local days, the audit one is UTC; so the register answers both "as at" and "as known
// on". Four dates of an act may differ: signed, received (`date`), effective, notified.

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/result.hpp"
#include "signatures/action.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

// "un-cybercrime:12": the treaty's folder and a number from 1, never used twice.
struct EventId {
  std::string treaty;
  std::int64_t number = 0;

  [[nodiscard]] static engine::Result<EventId> parse(std::string_view text);
  [[nodiscard]] std::string str() const;
  friend auto operator<=>(const EventId&, const EventId&) = default;
};

// The moment of recording: "2025-11-19T08:30:00Z", to the second.
class Timestamp {
 public:
  [[nodiscard]] static engine::Result<Timestamp> parse(std::string_view text);
  [[nodiscard]] static Timestamp of(std::string_view text);  // throws std::invalid_argument
  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] engine::CivilDate day() const;  // in UTC
  friend auto operator<=>(const Timestamp&, const Timestamp&) = default;

 private:
  explicit Timestamp(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// Who signed, in what function, and on what full powers (VCLT 7). All may be empty.
struct Signatory {
  std::string name, function, full_powers;
  friend bool operator==(const Signatory&, const Signatory&) = default;
};

// A new value of one field of the corrected act, named as in the ledger; none takes the field away.
struct Change {
  std::string field;
  std::optional<std::string> value;
  friend bool operator==(const Change&, const Change&) = default;
};

struct Act {
  Action action;
  ParticipantCode participant;
  engine::CivilDate date;  // the legal date: of signing; of deposit or receipt
  std::optional<engine::CivilDate> signed_on = {};  // the instrument, where not on `date`
  std::optional<engine::CivilDate> effective = {};  // where stated, not computed
  std::optional<engine::CivilDate> notified = {};   // of the depositary notification
  std::string place = {};
  std::string notification = {};  // its number: "C.N.123.2026.TREATIES-XVIII.16"
  std::string article = {};       // an eId: the provision that the act is about
  std::optional<EventId> refers = {};
  std::map<std::string, std::string> texts = {};  // what was declared, by BCP 47 language
  std::string territory = {};
  bool precludes_entry_into_force = false;  // an objection's effect (VCLT 20(4)(b))
  std::string note = {};                    // for a correction: why
  std::string source = {};
  Signatory signatory = {};
  std::vector<Change> changes = {};  // of a correction, by field
  bool cancels = false;              // a correction that strikes the act out

  friend bool operator==(const Act&, const Act&) = default;
};

struct Event {
  EventId id;
  Act act;
  Timestamp recorded_at;
  std::string recorded_by = {};

  friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace servanda::signatures
