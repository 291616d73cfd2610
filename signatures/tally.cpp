#include "signatures/tally.hpp"

#include <algorithm>

namespace servanda::signatures {
namespace {

using engine::CivilDate;
using Codes = std::vector<ParticipantCode>;
using Reason = NotCounted::Reason;

bool holds(const Codes& codes, ParticipantCode code) {
  return std::ranges::find(codes, code) != codes.end();
}

bool is_organization(const ParticipantTable& table, ParticipantCode code) {
  const Participant* known = table.find(code);
  return known != nullptr && known->kind == ParticipantKind::organization;
}

// --- Which instruments count ---

class Sieve {
 public:
  Sieve(const TallyFacts& facts, const Threshold& threshold, CivilDate day)
      : facts_(facts), threshold_(threshold), day_(day) {}

  void run(Tally& tally) const {
    Codes organizations;
    for (const Participation& one : facts_.participations) {
      const Consent* consent = one.consent_on(day_);
      if (consent == nullptr) continue;
      if (const auto reason = why_not(one, *consent)) {
        tally.left_out.push_back({one.code, *reason});
      } else if (is_organization(facts_.participants, one.code)) {
        organizations.push_back(one.code);
      } else {
        tally.counted.push_back(one.code);
      }
    }
    add_presumed(tally);
    for (const ParticipantCode code : organizations) admit(code, tally);
  }

 private:
  [[nodiscard]] std::optional<Reason> why_not(const Participation& one,
                                              const Consent& consent) const {
    const Action action = consent.given->act.action;
    if (!threshold_.acts.empty() &&
        std::ranges::find(threshold_.acts, action) == threshold_.acts.end()) {
      return Reason::act;
    }
    if (!threshold_.successions && action == Action::succession) return Reason::succession;
    if (!threshold_.only.empty() && !holds(threshold_.only, one.code)) return Reason::not_listed;
    if (threshold_.signatories_only && (!one.signed_on || *one.signed_on > day_)) {
      return Reason::not_signatory;
    }
    if (!threshold_.notified.empty() &&
        (consent.notified == nullptr || consent.notified->act.date > day_)) {
      return Reason::not_notified;
    }
    if (threshold_.protocols && accepted_protocols(one) < threshold_.protocols->at_least) {
      return Reason::protocols;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::size_t accepted_protocols(const Participation& one) const {
    std::size_t accepted = 0;
    for (const std::string& treaty : threshold_.protocols->treaties) {
      if (facts_.others == nullptr || !facts_.others->consented) continue;
      const auto since = facts_.others->consented(treaty, one.code);
      if (since && *since <= day_) ++accepted;
    }
    for (const std::string& provision : threshold_.protocols->provisions) {
      if (accepts(one, provision)) ++accepted;
    }
    return accepted;
  }

  [[nodiscard]] bool accepts(const Participation& one, const std::string& provision) const {
    return std::ranges::any_of(one.acts, [&](const Event* event) {
      return event->act.action == Action::notification && event->act.article == provision &&
             event->act.date <= day_;
    });
  }

  void add_presumed(Tally& tally) const {
    if (!threshold_.presume_former) return;
    for (const Presumed& presumed : facts_.presumed) {
      const bool listed = threshold_.only.empty() || holds(threshold_.only, presumed.code);
      if (presumed.from > day_ || !listed) continue;
      tally.counted.insert(std::ranges::lower_bound(tally.counted, presumed.code), presumed.code);
    }
  }

  // By the rule for organizations, the States having been counted.
  void admit(ParticipantCode code, Tally& tally) const {
    if (const auto reason = why_not_organization(code, tally.counted)) {
      tally.left_out.push_back({code, *reason});
    } else {
      tally.counted.insert(std::ranges::lower_bound(tally.counted, code), code);
    }
  }

  [[nodiscard]] std::optional<Reason> why_not_organization(ParticipantCode code,
                                                           const Codes& counted) const {
    if (threshold_.organizations == OrganizationCount::counted) return std::nullopt;
    if (threshold_.organizations == OrganizationCount::not_counted) return Reason::organization;
    const Codes members = facts_.participants.members(code, day_);
    if (members.empty()) return Reason::members_unknown;
    const bool represented = std::ranges::any_of(
        members, [&](ParticipantCode member) { return holds(counted, member); });
    return represented ? std::optional(Reason::members_counted) : std::nullopt;
  }

  const TallyFacts& facts_;
  const Threshold& threshold_;
  CivilDate day_;
};

// --- Conditions ---

std::int64_t number_in(const Codes& counted, const Codes& list) {
  return std::ranges::count_if(counted, [&](ParticipantCode code) { return holds(list, code); });
}

Condition count_condition(const Codes& counted, std::size_t need) {
  Condition condition{Condition::Kind::count};
  condition.have = std::ssize(counted);
  condition.need = static_cast<std::int64_t>(need);
  condition.met = condition.have >= condition.need;
  return condition;
}

Condition category_condition(const Codes& counted, const Category& category) {
  Condition condition{Condition::Kind::category};
  condition.label = category.label;
  condition.have = number_in(counted, category.of);
  condition.need = static_cast<std::int64_t>(category.at_least);
  condition.met = condition.have >= condition.need;
  return condition;
}

Condition all_of_condition(const Codes& counted, const Codes& list) {
  Condition condition{Condition::Kind::all_of};
  for (const ParticipantCode code : list) {
    if (!holds(counted, code)) condition.missing.push_back(code);
  }
  condition.need = std::ssize(list);
  condition.have = condition.need - std::ssize(condition.missing);
  condition.met = condition.missing.empty();
  return condition;
}

std::int64_t weight_of(const Codes& counted, const std::vector<Weight::Entry>& table) {
  std::int64_t sum = 0;
  for (const Weight::Entry& entry : table) {
    if (holds(counted, entry.code)) sum += entry.amount;
  }
  return sum;
}

Condition weight_condition(const Codes& counted, const Weight& weight) {
  Condition condition{Condition::Kind::weight};
  condition.label = weight.words();
  condition.have = weight_of(counted, weight.table);
  if (weight.amount) {
    condition.need = *weight.amount;
    condition.met = condition.have >= condition.need;
    return condition;
  }
  const std::int64_t whole =
      weight.against.empty() ? weight.total : weight_of(counted, weight.against);
  condition.need = weight.fraction.needed(whole);
  condition.met = weight.fraction.met(condition.have, whole);
  return condition;
}

// The body of a share on its day; nullopt where nothing here knows it.
std::optional<Codes> body_of(const TallyFacts& facts, const Share& share, CivilDate day) {
  const CivilDate on = share.fixed_on.value_or(day);
  switch (share.of) {
    case Share::Of::list:
      return share.list;
    case Share::Of::signatories: {
      Codes signatories;
      for (const Participation& one : facts.participations) {
        if (one.signed_on && *one.signed_on <= on) signatories.push_back(one.code);
      }
      return signatories;
    }
    case Share::Of::parties:
      if (facts.others == nullptr || !facts.others->parties) return std::nullopt;
      return facts.others->parties(share.treaty, on);
    case Share::Of::members:
      return facts.participants.members(*share.organization, on);
  }
  return std::nullopt;
}

std::string body_words(const Share& share) {
  switch (share.of) {
    case Share::Of::list:
      return "the participants listed";
    case Share::Of::signatories:
      return "the signatories";
    case Share::Of::parties:
      return "the Parties to " + share.treaty;
    case Share::Of::members:
      return "the members of " + std::string(share.organization->str());
  }
  return {};
}

Condition share_condition(const TallyFacts& facts, const Codes& counted, const Share& share,
                          CivilDate day) {
  Condition condition{Condition::Kind::share};
  condition.label = share.fraction.words() + " of " + body_words(share);
  auto body = body_of(facts, share, day);
  if (body) {
    std::erase_if(*body, [&](ParticipantCode code) { return holds(share.except, code); });
  }
  const std::int64_t size = share.size.value_or(body ? std::ssize(*body) : 0);
  const bool by_body = share.theirs_only && body && !body->empty();
  condition.have = by_body ? number_in(counted, *body) : std::ssize(counted);
  if (size == 0) return condition;
  condition.need = share.fraction.needed(size);
  condition.met = share.fraction.met(condition.have, size);
  return condition;
}

}  // namespace

bool Tally::met() const {
  return !conditions.empty() && std::ranges::all_of(conditions, &Condition::met);
}

Tally tally(const TallyFacts& facts, const Threshold& threshold, CivilDate day) {
  Tally tally;
  Sieve(facts, threshold, day).run(tally);
  auto& conditions = tally.conditions;
  if (threshold.count) conditions.push_back(count_condition(tally.counted, *threshold.count));
  for (const Category& category : threshold.including) {
    conditions.push_back(category_condition(tally.counted, category));
  }
  if (!threshold.all_of.empty()) {
    conditions.push_back(all_of_condition(tally.counted, threshold.all_of));
  }
  for (const Weight& weight : threshold.weights) {
    conditions.push_back(weight_condition(tally.counted, weight));
  }
  for (const Share& share : threshold.shares) {
    conditions.push_back(share_condition(facts, tally.counted, share, day));
  }
  return tally;
}

}  // namespace servanda::signatures
