#include "renderers/data/timeline_json.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "renderers/data/rule_json.hpp"
#include "signatures/action.hpp"
#include "signatures/force.hpp"
#include "signatures/register.hpp"

namespace servanda::renderers {
namespace {

using engine::CivilDate;
using signatures::ParticipantCode;
using signatures::ParticipantStatus;

class Timeline {
 public:
  explicit Timeline(const TimelineSource& source)
      : source_(source), events_(signatures::effective_events(source.events)) {
    std::erase_if(events_,
                  [&](const signatures::Event& event) { return event.act.date > source_.as_at; });
  }

  Json build() {
    collect_days();
    while (!days_.empty()) {
      const CivilDate day = *days_.begin();
      days_.erase(days_.begin());
      take(day);
    }
    Json made{{"format", 1}, {"treaty", source_.treaty_id}, {"asAt", source_.as_at.iso()}};
    made["rule"] = rule_value(source_.clauses);
    made["steps"] = std::move(treaty_steps_);
    made["participants"] = participants();
    return made;
  }

 private:
  void add_day(const std::optional<CivilDate>& day) {
    if (day) days_.insert(*day);
  }

  // Days on which something may change: of acts, of clauses, of memberships and successions. What
  // follows from them is found on the way.
  void collect_days() {
    std::set<ParticipantCode> acted;
    for (const signatures::Event& event : events_) {
      add_day(event.act.date);
      acted.insert(event.act.participant);
    }
    if (const auto& rule = source_.clauses.entry_into_force) {
      add_day(rule->fixed);
      add_day(rule->deadline);
      add_day(rule->declared);
    }
    for (const signatures::Membership& one : source_.participants.memberships()) {
      if (acted.count(one.organization) == 0) continue;
      add_day(one.period.from);
      add_day(one.period.until);
    }
    for (const ParticipantCode code : acted) {
      const signatures::Participant* participant = source_.participants.find(code);
      if (participant != nullptr) add_day(participant->existence.until);
    }
  }

  void take(CivilDate day) {
    const signatures::Question question{day, {}, source_.others};
    const signatures::Status status =
        signatures::status(events_, source_.clauses, source_.participants, question);
    const signatures::Force force =
        signatures::force(events_, source_.clauses, source_.participants, question);
    take_treaty(day, status, force);
    for (const ParticipantStatus& one : status.participants) take_participant(day, one);
    const auto& in_force = status.entry_into_force;
    if (in_force) {
      look_ahead(day, in_force->date);
      look_ahead(day, in_force->declared);
    }
  }

  void look_ahead(CivilDate day, const std::optional<CivilDate>& found) {
    if (found && *found > day) days_.insert(*found);
  }

  void take_treaty(CivilDate day, const signatures::Status& status,
                   const signatures::Force& force) {
    Json step{{"signatories", status.signatories},
              {"parties", status.parties},
              {"partiesInForce", status.parties_in_force},
              {"counted", force.counted}};
    if (status.entry_into_force) {
      const signatures::TreatyInForce& in_force = *status.entry_into_force;
      step["entryIntoForce"] = {{"date", date_or_null(in_force.date)},
                                {"declared", date_or_null(in_force.declared)}};
    }
    add_step(treaty_steps_, last_treaty_step_, day, std::move(step));
  }

  void take_participant(CivilDate day, const ParticipantStatus& one) {
    Json step = Json::object();
    Json effective = Json::array();
    for (const signatures::ActShown& shown : one.actions) {
      effective.push_back(date_or_null(shown.effective));
      look_ahead(day, shown.effective);
    }
    step["effective"] = std::move(effective);
    Json intervals = Json::array();
    for (const signatures::Interval& interval : one.intervals) {
      look_ahead(day, interval.from);
      look_ahead(day, interval.until);
      if (interval.from) {
        intervals.push_back({date_or_null(interval.from), date_or_null(interval.until)});
      }
    }
    if (!intervals.empty()) step["intervals"] = std::move(intervals);
    if (one.in_force_from()) step["inForceFrom"] = one.in_force_from()->iso();
    if (one.in_force_until()) step["inForceUntil"] = one.in_force_until()->iso();
    const auto flag = [&](const char* name, bool value) {
      if (value) step[name] = true;
    };
    flag("signatory", one.signatory);
    flag("contracting", one.contracting);
    flag("inForce", one.in_force);
    flag("provisional", one.provisional);
    Known& known = participants_[one.code];
    add_step(known.steps, known.last, day, std::move(step));
    known.actions = acts(one);
  }

  static Json acts(const ParticipantStatus& one) {
    Json made = Json::array();
    for (const signatures::ActShown& shown : one.actions) {
      const signatures::Act& act = shown.event.act;
      Json value{{"event", shown.event.id.str()},
                 {"action", signatures::action_name(act.action)},
                 {"date", act.date.iso()}};
      if (!act.note.empty()) value["note"] = act.note;
      made.push_back(std::move(value));
    }
    return made;
  }

  // Only where it differs from the one before.
  static void add_step(Json& steps, Json& last, CivilDate day, Json step) {
    if (step == last) return;
    last = step;
    Json made{{"from", day.iso()}};
    made.update(step);
    steps.push_back(std::move(made));
  }

  Json participants() {
    Json made = Json::array();
    for (auto& [code, known] : participants_) {
      made.push_back({{"code", code.str()},
                      {"actions", std::move(known.actions)},
                      {"steps", std::move(known.steps)}});
    }
    return made;
  }

  struct Known {
    Json actions = Json::array();  // of the last day looked at, so all of them
    Json steps = Json::array();
    Json last;
  };

  const TimelineSource& source_;
  std::vector<signatures::Event> events_;
  std::set<CivilDate> days_;  // still to look at
  Json treaty_steps_ = Json::array();
  Json last_treaty_step_;
  std::map<ParticipantCode, Known> participants_;
};

bool asks_others(const std::vector<signatures::NotBefore>& floors) {
  return std::any_of(floors.begin(), floors.end(),
                     [](const auto& floor) { return !floor.treaty.empty(); });
}

bool asks_others(const signatures::EntryIntoForceRule& rule) {
  const signatures::Threshold& threshold = rule.threshold;
  return threshold.protocols.has_value() || asks_others(rule.not_before) ||
         std::any_of(rule.later.begin(), rule.later.end(),
                     [](const auto& later) { return asks_others(later.not_before); }) ||
         std::any_of(threshold.shares.begin(), threshold.shares.end(),
                     [](const auto& share) { return !share.treaty.empty(); }) ||
         std::any_of(rule.alternatives.begin(), rule.alternatives.end(),
                     [](const auto& other) { return asks_others(other); });
}

}  // namespace

bool asks_others(const signatures::FinalClauses& clauses) {
  return clauses.parent.has_value() ||
         (clauses.termination && asks_others(clauses.termination->on)) ||
         (clauses.entry_into_force && asks_others(*clauses.entry_into_force));
}

std::string timeline_json(const TimelineSource& source) {
  return Timeline(source).build().dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace servanda::renderers
