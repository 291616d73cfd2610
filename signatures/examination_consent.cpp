#include <algorithm>

#include "signatures/english.hpp"
#include "signatures/examination.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::CivilDate;

bool lists(const std::vector<ParticipantCode>& codes, ParticipantCode code) {
  return codes.empty() || std::ranges::find(codes, code) != codes.end();
}

bool offers(const ConsentRule& rule, Action action) {
  return std::ranges::find(rule.means, action) != rule.means.end();
}

std::string window_words(const SignatureWindow& window) {
  std::string words = window.place.empty() ? "anywhere" : "in " + window.place;
  if (window.period.from) words += " from " + english::date(*window.period.from);
  if (window.period.until) words += " until " + english::date(window.period.until->plus_days(-1));
  if (window.until_entry_into_force) words += " until entry into force";
  return words;
}

std::string windows_words(const std::vector<SignatureWindow>& windows) {
  std::vector<std::string> words;
  for (const SignatureWindow& window : windows) words.push_back(window_words(window));
  return english::list(words);
}

}  // namespace

template <typename Condition>
bool Examination::enough_members(Condition condition) const {
  const auto count =
      std::ranges::count_if(computation_.participations(), [&](const Participation& one) {
        return rules_.participants.is_member(act_.participant, one.code, act_.date) &&
               condition(one);
      });
  if (!clauses_.organizations.by_majority) return count > 0;
  return 2 * count > std::ssize(rules_.participants.members(act_.participant, act_.date));
}

// --- Signature ---

void Examination::check_signature() {
  const bool confirms = act_.action == Action::signature && act_.refers;
  if (has_signed_before() && !confirms) {
    warn(sig::second_signature, "", own()->signed_on->iso());
  }
  if (current_consent() != nullptr && act_.action != Action::definitive_signature) {
    warn(sig::signature_after_consent, "", current_consent()->date().iso());
  }
  if (act_.action != Action::succession_to_signature) check_window();
}

void Examination::check_window() {
  const auto& windows = clauses_.signature;
  if (windows.empty()) return;
  const auto open = [&](const SignatureWindow& window) {
    const auto in_force = window.until_entry_into_force ? in_force_on() : std::nullopt;
    return window.period.contains(act_.date) && !(in_force && *in_force <= act_.date) &&
           lists(window.only, act_.participant);
  };
  const auto here = [&](const SignatureWindow& window) {
    return act_.place.empty() || window.place.empty() || window.place == act_.place;
  };
  if (std::ranges::none_of(windows, open)) {
    warn(sig::outside_window, windows.front().article, act_.date.iso(), windows_words(windows));
  } else if (std::ranges::none_of(windows, [&](const auto& w) { return open(w) && here(w); })) {
    warn(sig::elsewhere, windows.front().article, act_.place, windows_words(windows));
  }
}

// --- Consent ---

void Examination::check_consent() {
  if (const Consent* consent = current_consent()) {
    const bool leaving = consent->ended_by != nullptr;
    if (!leaving && !(act_.action == Action::notification)) {
      warn(sig::second_consent, "", consent->date().iso(), consent->given->id.str());
    }
  }
  check_means();
  check_parent();
  check_unconfirmed_reservations();
}

void Examination::check_means() {
  const auto& rules = clauses_.consent;
  const auto rule = std::ranges::find_if(
      rules, [&](const ConsentRule& candidate) { return offers(candidate, act_.action); });
  if (rule != rules.end()) {
    check_rule(*rule);
    return;
  }
  // A succession rests on general law, and a notification on its own clause.
  const bool own_ground = act_.action == Action::succession || act_.action == Action::notification;
  if (!rules.empty() && !own_ground) {
    std::string means(action_name(act_.action));
    warn(sig::means_not_provided, rules.front().article, means);
  }
  if (follows_signature(act_.action) && !has_signed_before()) warn(sig::not_a_signatory, "");
}

void Examination::check_rule(const ConsentRule& rule) {
  if (rule.who == ConsentRule::Who::signatories && !has_signed_before()) {
    warn(sig::not_a_signatory, rule.article);
  }
  if (rule.who == ConsentRule::Who::non_signatories && has_signed_before()) {
    warn(sig::accession_of_signatory, rule.article, own()->signed_on->iso());
  }
  if (!lists(rule.only, act_.participant)) warn(sig::not_among_those, rule.article);
  std::optional<CivilDate> from = rule.from_date;
  if (rule.from == ConsentRule::From::after_signature) {
    const auto last = clauses_.last_day_of_signature();
    if (last) from = last->plus_days(1);
  } else if (rule.from == ConsentRule::From::entry_into_force) {
    const auto in_force = in_force_on();
    if (!in_force) {
      warn(sig::consent_too_early, rule.article, "its entry into force");
      return;
    }
    from = in_force;
  }
  if (from && act_.date < *from) warn(sig::consent_too_early, rule.article, from->iso());
  if (rule.until && act_.date > *rule.until) {
    warn(sig::consent_too_late, rule.article, rule.until->iso());
  }
}

// --- Organizations ---

void Examination::check_organization() {
  if (!is_organization()) return;
  const OrganizationRule& rule = clauses_.organizations;
  const bool signs = is_signature(act_.action);
  const bool consents = gives_consent(act_, clauses_);
  if (!signs && !consents) return;
  if (!rule.admitted || !lists(rule.only, act_.participant)) {
    warn(sig::organization_not_admitted, rule.consent.empty() ? rule.sign : rule.consent);
  }
  const auto has_signed = [](const Participation& one) { return one.signed_on.has_value(); };
  const auto has_consented = [&](const Participation& one) {
    return one.consent_on(act_.date) != nullptr;
  };
  const auto is_party = [&](const Participation& one) {
    const Consent* consent = one.consent_on(act_.date);
    const auto start = consent != nullptr ? computation_.start(*consent).date : std::nullopt;
    return start && *start <= act_.date;
  };
  if (signs && !rule.sign.empty() && !enough_members(has_signed)) {
    warn(sig::before_members, rule.sign, "signed");
  }
  if (consents && act_.action == Action::accession) {
    if (!rule.accede.empty() && !enough_members(is_party)) {
      warn(sig::before_members, rule.accede, "become a Party");
    }
  } else if (consents && !rule.consent.empty() && !enough_members(has_consented)) {
    warn(sig::before_members, rule.consent, "consented");
  }
  if (consents && !rule.competence.empty()) warn(sig::competence_needed, rule.competence);
}

void Examination::check_parent() {
  if (!clauses_.parent || !clauses_.parent->parties_only) return;
  if (rules_.others == nullptr || !rules_.others->consented) return;
  const auto& parent = *clauses_.parent;
  const auto since = rules_.others->consented(parent.treaty, act_.participant);
  if (!since || *since > act_.date) warn(sig::not_party_to_parent, parent.article, parent.treaty);
}

}  // namespace servanda::signatures
