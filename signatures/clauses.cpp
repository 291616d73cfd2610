#include "signatures/clauses.hpp"

#include <algorithm>
#include <array>

#include "engine/catalogue.hpp"
#include "signatures/clauses_toml.hpp"
#include "signatures/toml_section.hpp"
#include "treaty/eid.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

void read_window_end(TomlSection& section, SignatureWindow& window) {
  const TomlValue* until = section.value("until");
  if (until != nullptr && until->text == "entry into force") {
    window.until_entry_into_force = true;
  } else if (const auto last = section.date("until")) {
    window.period.until = last->plus_days(1);
  }
}

SignatureWindow read_window(TomlSection section) {
  SignatureWindow window;
  window.article = section.eid("article");
  window.place = section.text("place").value_or("");
  window.period.from = section.date("from");
  read_window_end(section, window);
  window.only = section.participants("only");
  if (window.period.from && window.period.until && *window.period.until <= *window.period.from) {
    section.wrong(section.table(), "until", "no earlier than from");
  }
  section.finish();
  return window;
}

void read_consent_start(TomlSection& section, ConsentRule& rule) {
  constexpr std::array<std::string_view, 3> words{"any time", "after signature",
                                                  "entry into force"};
  const TomlValue* from = section.value("from");
  if (from == nullptr) return;
  if (const auto day = CivilDate::parse(from->text)) {
    rule.from_date = *day;
  } else {
    rule.from = static_cast<ConsentRule::From>(section.one_of("from", words).value_or(0));
  }
}

ConsentRule read_consent(TomlSection section) {
  constexpr std::array<std::string_view, 3> who{"any", "signatories", "non-signatories"};
  ConsentRule rule;
  rule.article = section.eid("article");
  rule.means = section.actions("means");
  rule.who = static_cast<ConsentRule::Who>(section.one_of("who", who).value_or(0));
  read_consent_start(section, rule);
  rule.until = section.date("until");
  rule.only = section.participants("only");
  if (rule.means.empty() || !std::ranges::all_of(rule.means, is_consent)) {
    section.wrong(section.table(), "means", "a list of acts of consent");
  }
  section.finish();
  return rule;
}

OrganizationRule read_organizations(TomlSection section) {
  OrganizationRule rule;
  rule.admitted = section.truth("admitted").value_or(true);
  rule.sign = section.eid("sign");
  rule.consent = section.eid("consent");
  rule.accede = section.eid("accede");
  rule.competence = section.eid("competence");
  rule.cease = section.eid("cease");
  constexpr std::array<std::string_view, 2> members{"one", "majority"};
  rule.by_majority = section.one_of("members", members).value_or(0) == 1;
  rule.only = section.participants("only");
  section.finish();
  return rule;
}

ReservationRule read_reservations(TomlSection section) {
  constexpr std::array<std::string_view, 3> permitted{"all", "listed", "none"};
  ReservationRule rule;
  rule.article = section.eid("article");
  rule.provisions = section.eids("provisions");
  const std::size_t fallback = rule.provisions.empty() ? 0 : 1;
  rule.permitted = static_cast<ReservationRule::Permitted>(
      section.one_of("permitted", permitted).value_or(fallback));
  rule.confirmed_at_consent = section.truth("confirmed_at_consent").value_or(true);
  if (const auto delay = section.delay("accepted")) rule.acceptance = *delay;
  section.finish();
  return rule;
}

std::optional<Terms> read_terms(TomlSection& denunciation) {
  const CivilDate any = CivilDate::of(2001, 1, 1);
  std::optional<Terms> terms;
  for (TomlSection& section : denunciation.sections("terms")) {
    const auto first = section.delay("first");
    const auto then = section.delay("then");
    section.finish();
    if (first && !then) {
      terms = {*first, *first};
    } else if (first && then) {
      terms = {*first, *then};
    }
    if (!terms || terms->then.fixed() || terms->then.from(any) <= any) {
      section.wrong(section.table(), "first", "a time, and so must then: \"10 years\"");
      return std::nullopt;
    }
  }
  return terms;
}

DenunciationRule read_denunciation(TomlSection section) {
  DenunciationRule rule;
  rule.article = section.eid("article");
  rule.permitted = section.truth("permitted").value_or(true);
  if (const auto delay = section.delay("on")) rule.delay = *delay;
  rule.terms = read_terms(section);
  rule.not_before = read_not_before(section, "not_before");
  section.finish();
  return rule;
}

TerminationRule read_termination(TomlSection section) {
  TerminationRule rule;
  rule.article = section.eid("article");
  rule.on = read_not_before(section, "on");
  rule.below = section.count("below").value_or(0);
  if (rule.on.empty() && rule.below == 0) {
    section.wrong(section.table(), "on", "given, or below");
  }
  section.finish();
  return rule;
}

template <typename Rule>
Rule read_article_and_delay(TomlSection section) {
  Rule rule;
  rule.article = section.eid("article");
  if (const auto delay = section.delay("on")) rule.delay = *delay;
  section.finish();
  return rule;
}

AmendmentRule::Binds read_binds(TomlSection& section) {
  constexpr std::array<std::string_view, 2> words{"acceptors", "all"};
  return static_cast<AmendmentRule::Binds>(section.one_of("binds", words).value_or(0));
}

AmendmentRule read_amendment(TomlSection section) {
  AmendmentRule rule;
  rule.article = section.eid("article");
  rule.binds = read_binds(section);
  if (const auto delay = section.delay("on")) rule.delay = *delay;
  rule.not_before = read_not_before(section, "not_before");
  section.finish();
  return rule;
}

ProtocolRule read_protocol(TomlSection section) {
  ProtocolRule rule;
  rule.article = section.eid("article");
  rule.parties_needed = section.count("parties_needed").value_or(0);
  section.finish();
  return rule;
}

ParentRule read_parent(TomlSection section) {
  constexpr std::array<std::string_view, 2> kinds{"protocol", "amendment"};
  ParentRule rule;
  rule.article = section.eid("article");
  rule.treaty = section.text("treaty").value_or("");
  rule.kind = static_cast<ParentRule::Kind>(section.one_of("kind", kinds).value_or(0));
  rule.parties_only = section.truth("parties_only").value_or(true);
  rule.ends_with_parent = section.truth("ends_with_parent").value_or(false);
  rule.binds = read_binds(section);
  if (rule.treaty.empty()) {
    section.wrong(section.table(), "treaty", "the folder of the parent treaty");
  }
  section.finish();
  return rule;
}

NotificationRule read_notification(TomlSection section) {
  NotificationRule rule{section.eid("article"), section.text("subject").value_or("")};
  section.finish();
  return rule;
}

// One table or none; told where there are more.
template <typename Rule, typename Read>
void read_one(TomlSection& root, std::string_view key, std::optional<Rule>& rule, Read read) {
  for (TomlSection& section : root.sections(key)) {
    if (rule) root.wrong(section.table(), key, "given once");
    rule = read(section);
  }
}

void read_participation(TomlSection& root, FinalClauses& clauses) {
  clauses.adopted = root.date("adopted");
  clauses.opened = root.date("opened");
  for (auto& section : root.sections("signature")) {
    clauses.signature.push_back(read_window(section));
  }
  for (auto& section : root.sections("consent")) clauses.consent.push_back(read_consent(section));
  for (auto& section : root.sections("organizations")) {
    clauses.organizations = read_organizations(section);
  }
}

void read_effects(TomlSection& root, FinalClauses& clauses) {
  read_one(root, "entry_into_force", clauses.entry_into_force,
           [](TomlSection& section) { return read_entry_into_force(section); });
  read_one(root, "provisional_application", clauses.provisional,
           read_article_and_delay<ProvisionalRule>);
  read_one(root, "reservations", clauses.reservations, read_reservations);
  read_one(root, "denunciation", clauses.denunciation, read_denunciation);
  read_one(root, "termination", clauses.termination, read_termination);
  read_one(root, "territories", clauses.territories, read_article_and_delay<TerritoryRule>);
  read_one(root, "amendment", clauses.amendment, read_amendment);
  read_one(root, "protocols", clauses.protocols, read_protocol);
  read_one(root, "parent", clauses.parent, read_parent);
  for (auto& section : root.sections("notifications")) {
    clauses.notifications.push_back(read_notification(section));
  }
}

// The keys of the instrument, which treaty::parse_instrument reads.
constexpr std::array<std::string_view, 9> instrument_keys{"iri",        "title",   "short_title",
                                                          "depositary", "adopted", "adopted_at",
                                                          "authentic",  "checked", "notes"};

}  // namespace

CivilDate Terms::end(CivilDate in_force, CivilDate day) const {
  CivilDate end = first.from(in_force);
  while (end < day) {
    const CivilDate next = then.from(end);
    if (next <= end) break;  // the calendar's end
    end = next;
  }
  return end;
}

std::optional<CivilDate> FinalClauses::opening() const {
  if (opened) return opened;
  std::optional<CivilDate> first;
  for (const SignatureWindow& window : signature) {
    const auto from = window.period.from;
    if (from && (!first || *from < *first)) first = from;
  }
  return first ? first : adopted;
}

std::optional<CivilDate> FinalClauses::last_day_of_signature() const {
  std::optional<CivilDate> last;
  for (const SignatureWindow& window : signature) {
    if (!window.period.until) return std::nullopt;
    const CivilDate day = window.period.until->plus_days(-1);
    if (!last || *last < day) last = day;
  }
  return last;
}

engine::Result<FinalClauses> parse_clauses(std::string_view toml, const std::string& file,
                                           const ParticipantTable& participants,
                                           engine::Diagnostics& findings) {
  const auto tree = read_toml(toml, file);
  if (!tree) return tl::make_unexpected(tree.error());
  TomlContext context{file, participants, findings};
  TomlSection root(*tree, "", context);
  FinalClauses clauses;
  read_participation(root, clauses);
  read_effects(root, clauses);
  for (const std::string_view key : instrument_keys) static_cast<void>(root.value(key));
  root.finish();
  return clauses;
}

std::string article_words(std::string_view eid) {
  const auto parsed = treaty::EId::parse(eid);
  if (!parsed) return std::string(eid);
  std::string words;
  for (const auto& step : parsed->steps()) {
    if (step.prefix == "art") {
      words += (words.empty() ? "article " : ", article ") + std::string(step.number);
    } else if (step.prefix == "annex") {
      words += "annex " + std::string(step.number);
    } else if (step.prefix == "para" || step.prefix == "point" || step.prefix == "subpara") {
      words += "(" + std::string(step.number) + ")";
    } else if (step.prefix != "list" && step.prefix != "al") {
      return std::string(eid);
    }
  }
  return words.empty() ? std::string(eid) : words;
}

}  // namespace servanda::signatures
