#include "signatures/force_words.hpp"

#include <algorithm>

#include "signatures/english.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;
using Kind = ForceStep::Kind;
using ConditionKind = Condition::Kind;

std::string in_brackets(const std::string& article) {
  return article.empty() ? std::string() : " (" + article_words(article) + ")";
}

std::string act_words(const Threshold& threshold) {
  if (!threshold.notified.empty()) return "notification";
  if (threshold.acts.size() == 1) {
    std::string name(action_name(threshold.acts.front()));
    std::ranges::replace(name, '-', ' ');
    return name;
  }
  return "instrument";
}

std::string organization_words(OrganizationCount count) {
  switch (count) {
    case OrganizationCount::counted:
      return {};
    case OrganizationCount::not_additional:
      return "; an organization's does not count in addition to those of its member States";
    case OrganizationCount::not_counted:
      return "; an organization's does not count";
  }
  return {};
}

// What the threshold asks for, conditions and all.
std::string asked_words(const Threshold& threshold) {
  if (threshold.each_alone) return "in force for each on its own instrument, without a threshold";
  std::vector<std::string> parts;
  const std::string act = act_words(threshold);
  if (threshold.count) {
    parts.push_back(english::many(static_cast<std::int64_t>(*threshold.count), act));
  }
  for (const Category& category : threshold.including) {
    parts.push_back(std::to_string(category.at_least) + " of " +
                    (category.label.empty() ? "those listed" : category.label));
  }
  if (!threshold.all_of.empty()) {
    parts.push_back("those of all " + std::to_string(threshold.all_of.size()) + " listed");
  }
  for (const Weight& weight : threshold.weights) {
    parts.push_back(weight.words());
  }
  for (const Share& share : threshold.shares) {
    parts.push_back(share.fraction.words() + " of a body");
  }
  if (threshold.by_decision) parts.emplace_back("a decision");
  if (parts.empty()) parts.emplace_back("what the depositary declares");
  return "waits for " + english::list(parts) + organization_words(threshold.organizations);
}

std::string reason_words(NotCounted::Reason reason) {
  using enum NotCounted::Reason;
  switch (reason) {
    case act:
      return "an act of this kind does not count";
    case not_signatory:
      return "only signatories' instruments count";
    case not_listed:
      return "not among those whose instruments count";
    case succession:
      return "a succession does not count";
    case not_notified:
      return "the separate notification is missing";
    case protocols:
      return "too few of the protocols are accepted";
    case organization:
      return "an organization's instrument does not count";
    case members_counted:
      return "does not count in addition to those of its member States";
    case members_unknown:
      return "an organization whose member States are not known here";
  }
  return {};
}

std::string condition_words(const Condition& condition) {
  const bool weight = condition.kind == ConditionKind::weight;
  const auto number = [&](std::int64_t amount) {
    return weight ? english::thousandths(amount) : std::to_string(amount);
  };
  if (condition.need == 0) return condition.label + ": the size of that body is not known here";
  const std::string label = condition.label.empty() ? "those listed" : condition.label;
  return label + ": " + number(condition.have) + " of the " + number(condition.need) + " needed";
}

// The deposit, or what a later rule counts from in its place.
std::string given_words(const Consent& consent, const LaterRule* counting) {
  std::string words = "consent given on " + english::date(consent.date());
  if (counting == nullptr || !counting->counted_from_notification) return words;
  const auto& notified = consent.given->act.notified;
  return words + (notified ? " and notified on " + english::date(*notified)
                           : "; its notification is not recorded, so its own day is taken");
}

}  // namespace

const EntryIntoForceRule& ForceWords::rule() const {
  return *computation_.applied().rule;
}

std::string ForceWords::name(ParticipantCode code, CivilDate on) const {
  return std::string(participants_.name(code, "en", on));
}

std::string ForceWords::names(const std::vector<ParticipantCode>& codes, CivilDate on) const {
  std::vector<std::string> words;
  for (const ParticipantCode code : codes) words.push_back(name(code, on));
  return english::list(words);
}

std::string ForceWords::floor_words(const NotBefore& floor) const {
  if (floor.day) return "not before " + english::date(*floor.day);
  std::string base;
  switch (floor.base) {
    case NotBefore::Base::opening:
      base = "the opening for signature";
      break;
    case NotBefore::Base::adoption:
      base = "the adoption";
      break;
    default:
      base = "the entry into force" + (floor.treaty.empty() ? "" : " of " + floor.treaty);
  }
  if (floor.after == Delay()) return "not before " + base;
  std::string delay = floor.after.words();
  if (delay.starts_with("on ")) delay.erase(0, 3);
  return "not before " + delay + " " + base;
}

// Those whose instruments first counted on that day.
std::vector<ParticipantCode> ForceWords::deposited_on(CivilDate day) const {
  const Tally before = computation_.tally_on(day.plus_days(-1));
  const Tally after = computation_.tally_on(day);
  std::vector<ParticipantCode> out;
  std::ranges::set_difference(after.counted, before.counted, std::back_inserter(out));
  return out;
}

void ForceWords::add_asked(Steps& steps) const {
  const Threshold& threshold = rule().threshold;
  ForceStep step{Kind::asked, {}, rule().article};
  step.words = rule().article.empty() ? "The treaty" : article_words(rule().article);
  step.words =
      english::capital(step.words) + (threshold.each_alone ? ": " : " ") + asked_words(threshold);
  step.number = static_cast<std::int64_t>(threshold.count.value_or(0));
  steps.push_back(std::move(step));
}

void ForceWords::add_counted(Steps& steps, const Tally& now) const {
  ForceStep step{Kind::counted};
  step.number = std::ssize(now.counted);
  step.who = now.counted;
  step.date = question_.as_at;
  step.words = "Up to " + english::date(question_.as_at) + ", " +
               english::many(step.number, act_words(rule().threshold)) +
               (step.number == 1 ? " counts" : " count");
  steps.push_back(std::move(step));
}

void ForceWords::add_presumed(Steps& steps, const Tally& now) const {
  for (const Presumed& one : computation_.presumed()) {
    if (!std::ranges::binary_search(now.counted, one.code)) continue;
    ForceStep step{Kind::presumed};
    step.who = {one.code};
    step.date = one.because->act.date;
    step.words = name(one.code, one.from.plus_days(-1)) +
                 ": counted, though its instrument is not recorded here; the succession of " +
                 name(one.because->act.participant, one.because->act.date) + " on " +
                 english::date(one.because->act.date) + " presupposes it";
    steps.push_back(std::move(step));
  }
}

void ForceWords::add_left_out(Steps& steps, const Tally& now) const {
  for (const NotCounted& one : now.left_out) {
    ForceStep step{Kind::left_out, {}, rule().article};
    step.who = {one.code};
    step.label = reason_words(one.reason);
    step.words = name(one.code, question_.as_at) + ": " + step.label;
    steps.push_back(std::move(step));
  }
}

void ForceWords::add_conditions(Steps& steps, const Tally& now) const {
  for (const Condition& condition : now.conditions) {
    if (condition.kind == ConditionKind::count) continue;
    ForceStep step{Kind::condition, english::capital(condition_words(condition)), rule().article};
    step.number = condition.have;
    step.who = condition.missing;
    step.label = condition.label;
    if (!condition.missing.empty()) {
      step.words += "; missing: " + names(condition.missing, question_.as_at);
    }
    steps.push_back(std::move(step));
  }
}

// ": Benin and Fiji, both deposited on "; of many only the first, for `who` has all of them.
std::string ForceWords::depositors(const std::vector<ParticipantCode>& codes, CivilDate day) const {
  constexpr std::size_t shown = 8;
  if (codes.empty()) return " on ";
  std::vector<std::string> words;
  for (const ParticipantCode code : codes) {
    if (words.size() == shown && codes.size() > shown + 1) break;
    words.push_back(name(code, day));
  }
  if (words.size() < codes.size()) {
    words.push_back(std::to_string(codes.size() - words.size()) + " others");
  }
  const std::string_view number = codes.size() == 1 ? "" : codes.size() == 2 ? "both " : "all ";
  return ": " + english::list(words) + ", " + std::string(number) + "deposited on ";
}

void ForceWords::add_crossed(Steps& steps) const {
  const CivilDate day = *computation_.applied().crossed;
  ForceStep step{Kind::crossed, {}, rule().article, day};
  step.who = deposited_on(day);
  step.number = std::ssize(computation_.tally_on(day).counted);
  const std::int64_t asked = static_cast<std::int64_t>(rule().threshold.count.value_or(0));
  const bool by_number = asked > 0 && step.number >= asked;
  const std::string what = by_number ? english::ordinal(asked) + " " + act_words(rule().threshold)
                                     : "What was asked for was complete";
  step.words = what + depositors(step.who, day) + english::date(day);
  steps.push_back(std::move(step));
}

void ForceWords::add_dates(Steps& steps) const {
  const Applied& applied = computation_.applied();
  const bool fixed =
      rule().fixed && applied.after_delay == rule().fixed && *applied.crossed <= *rule().deadline;
  ForceStep step{fixed ? Kind::fixed : Kind::delay, {}, rule().article, applied.after_delay};
  if (fixed) {
    step.words = "Met by " + english::date(*rule().deadline) + ", so on the day fixed: ";
  } else {
    step.words =
        english::capital(rule().delay.words()) + " " + english::date(*applied.crossed) + ": ";
  }
  step.words += english::date(*applied.after_delay);
  steps.push_back(std::move(step));
}

void ForceWords::add_floors(Steps& steps) const {
  for (const NotBefore& floor : rule().not_before) {
    const auto day = computation_.floor(floor);
    ForceStep step{day ? Kind::floor : Kind::waiting, english::capital(floor_words(floor)),
                   rule().article, day};
    step.label = floor.treaty;
    if (day && !floor.day) step.words += ": " + english::date(*day);
    if (!day) step.words += ", of which no date is known here";
    steps.push_back(std::move(step));
  }
}

void ForceWords::add_declared(Steps& steps) const {
  const auto declared = computation_.declared();
  if (!declared) return;
  const std::string& source = computation_.main_rule()->declared_source;
  steps.push_back({Kind::declared,
                   "Declared by the depositary: " + english::date(*declared) +
                       (source.empty() ? "" : " (" + source + ")"),
                   {},
                   declared});
  const auto computed = computation_.applied().date;
  if (!computed || *computed == *declared) return;
  steps.push_back(
      {Kind::differs,
       "The declared date differs from the rule, which gives " + english::date(*computed),
       rule().article, computed});
}

void ForceWords::add_missing(Steps& steps, const Tally& now) const {
  if (rule().threshold.by_decision && !computation_.declared()) {
    steps.push_back({Kind::waiting, "A decision is needed; none is declared", rule().article});
  }
  const auto missing = conditions_missing(now);
  if (missing.empty()) return;
  ForceStep step{Kind::missing, "Missing: " + english::list(missing), rule().article};
  step.label = english::list(missing);
  if (rule().threshold.count) {
    step.number = std::max<std::int64_t>(
        0, static_cast<std::int64_t>(*rule().threshold.count) - std::ssize(now.counted));
  }
  steps.push_back(std::move(step));
}

std::vector<std::string> ForceWords::conditions_missing(const Tally& now) const {
  std::vector<std::string> out;
  if (computation_.applied().crossed) return out;
  for (const Condition& condition : now.conditions) {
    if (condition.met) continue;
    if (condition.kind == ConditionKind::count) {
      out.push_back(english::many(condition.need - condition.have, act_words(rule().threshold)));
    } else if (condition.kind == ConditionKind::all_of) {
      out.push_back("those of " + names(condition.missing, question_.as_at));
    } else {
      out.push_back(condition_words(condition));
    }
  }
  return out;
}

std::vector<ForceStep> ForceWords::steps(const Tally& now) const {
  Steps steps;
  if (computation_.applied().rule == nullptr) return steps;
  add_asked(steps);
  add_counted(steps, now);
  add_presumed(steps, now);
  add_left_out(steps, now);
  add_conditions(steps, now);
  if (computation_.applied().crossed) {
    add_crossed(steps);
    add_dates(steps);
    add_floors(steps);
  }
  add_declared(steps);
  add_missing(steps, now);
  return steps;
}

std::string ForceWords::explanation(const Tally& now) const {
  const Applied& applied = computation_.applied();
  if (applied.rule == nullptr) {
    return "Nothing is recorded here of when the treaty enters into force.";
  }
  const std::string article = in_brackets(rule().article);
  if (const auto declared = computation_.declared()) {
    const bool differs = applied.date && *applied.date != *declared;
    return "In force on " + english::date(*declared) + ", as the depositary declared" +
           (differs ? "; the rule" + article + " gives " + english::date(*applied.date) : article) +
           ".";
  }
  if (!applied.date) {
    const auto missing = conditions_missing(now);
    return "Not in force" + article + ": " +
           (missing.empty()
                ? "no date can be told yet"
                : english::list(missing) +
                      (missing.size() == 1 && missing.front().starts_with("1 ") ? " is" : " are") +
                      " missing") +
           ".";
  }
  Steps reasons;
  add_crossed(reasons);
  return reasons.front().words + "; in force on " + english::date(*applied.date) + article + ".";
}

std::string ForceWords::why(const Consent& consent, const Start& start) const {
  const EntryIntoForceRule* main = computation_.main_rule();
  const LaterRule* later = main != nullptr ? main->later_for(consent.given->act.action) : nullptr;
  const bool by_later_rule =
      start.reason == Start::Reason::later || start.reason == Start::Reason::later_floor;
  const std::string deposited = given_words(consent, by_later_rule ? later : nullptr);
  const bool own_article = later != nullptr && !later->article.empty();
  const std::string article = in_brackets(own_article ? later->article : main ? main->article : "");
  switch (start.reason) {
    case Start::Reason::waiting:
      return deposited + "; the treaty is not in force yet";
    case Start::Reason::not_notified:
      return deposited + "; the separate notification is missing";
    case Start::Reason::stated:
      return deposited + "; the date is the depositary's";
    case Start::Reason::with_treaty:
      return deposited + "; in force with the treaty" + in_brackets(main->article);
    case Start::Reason::alone:
      return deposited + "; " + main->delay.words() + " that" + in_brackets(main->article);
    case Start::Reason::later:
      return deposited + "; " + (later != nullptr ? later->delay : main->delay).words() + " that" +
             article;
    case Start::Reason::later_floor:
      return deposited + "; not before the treaty itself" + article;
    case Start::Reason::succession:
      return "succession notified on " + english::date(consent.date()) +
             "; no other date is recorded";
    case Start::Reason::returned:
      return deposited + "; not before the earlier participation ended";
  }
  return deposited;
}

}  // namespace servanda::signatures
