#include <array>

#include "engine/catalogue.hpp"
#include "signatures/clauses_toml.hpp"

namespace servanda::signatures {
namespace {

namespace eif = engine::eif_diagnostics;

// `at_least` or `more_than`; told where neither stands.
Fraction read_fraction(TomlSection& section) {
  for (const std::string_view key : {"at_least", "more_than"}) {
    const TomlValue* found = section.value(key);
    if (found == nullptr) continue;
    auto fraction = Fraction::parse(found->text);
    if (fraction) {
      fraction->more_than = key == "more_than";
      return *fraction;
    }
    section.tell(fraction.error(), *found);
    return {1, 1, false};
  }
  section.wrong(section.table(), "at_least", "given, or more_than: \"2/3\", \"55 %\"");
  return {1, 1, false};
}

Category read_category(TomlSection section) {
  Category category;
  category.at_least = section.count("at_least").value_or(1);
  category.label = section.text("label").value_or("");
  category.of = section.participants("of");
  if (category.of.size() < category.at_least) {
    section.wrong(section.table(), "of",
                  "a list of at least as many participants as are asked for");
  }
  section.finish();
  return category;
}

std::vector<Weight::Entry> read_weights(TomlSection& section, std::string_view key) {
  std::vector<Weight::Entry> entries;
  for (TomlSection table : section.sections(key)) {
    for (const auto& [name, value] : table.table().entries) {
      const auto code = table.context().participants.resolve(name);
      const auto amount = table.amount(name);
      if (code && amount) {
        entries.push_back({*code, *amount});
      } else if (!code) {
        table.tell(code.error(), value);
      }
    }
  }
  return entries;
}

Weight read_weight(TomlSection section) {
  Weight weight;
  weight.amount = section.amount("amount");
  if (!weight.amount) weight.fraction = read_fraction(section);
  weight.label = section.text("label").value_or("the weight");
  weight.table = read_weights(section, "table");
  weight.against = read_weights(section, "against");
  std::int64_t sum = 0;
  for (const auto& entry : weight.table) sum += entry.amount;
  weight.total = section.amount("total").value_or(sum);
  if (weight.total < sum) {
    section.wrong(section.table(), "total", "no less than the sum of the table");
  }
  section.finish();
  return weight;
}

Share::Of read_body(TomlSection& section, Share& share) {
  constexpr std::array<std::string_view, 3> words{"signatories", "parties", "members"};
  const TomlValue* of = section.value("of");
  if (of != nullptr && of->kind == TomlValue::Kind::list) {
    share.list = section.participants("of");
    return Share::Of::list;
  }
  switch (section.one_of("of", words).value_or(words.size())) {
    case 0:
      return Share::Of::signatories;
    case 1:
      share.treaty = section.text("treaty").value_or("");
      return Share::Of::parties;
    case 2:
      share.organization = section.participant("organization");
      return Share::Of::members;
    default:
      return Share::Of::list;
  }
}

Share read_share(TomlSection section) {
  Share share;
  share.fraction = read_fraction(section);
  share.of = read_body(section, share);
  share.except = section.participants("except");
  share.fixed_on = section.date("fixed_on");
  if (const auto size = section.count("size")) share.size = static_cast<std::int64_t>(*size);
  share.theirs_only = section.truth("theirs_only").value_or(true);
  const bool nobody = (share.of == Share::Of::list && share.list.empty()) ||
                      (share.of == Share::Of::parties && share.treaty.empty()) ||
                      (share.of == Share::Of::members && !share.organization);
  if (nobody) {
    section.wrong(section.table(), "of",
                  "a list, \"signatories\", \"parties\" with treaty, or \"members\" with "
                  "organization");
  }
  section.finish();
  return share;
}

OfProtocols read_protocols(TomlSection section) {
  OfProtocols protocols;
  protocols.at_least = section.count("at_least").value_or(1);
  protocols.treaties = section.texts("of");
  protocols.provisions = section.eids("provisions");
  section.finish();
  return protocols;
}

OrganizationCount read_organizations(TomlSection& section) {
  constexpr std::array<std::string_view, 3> words{"counted", "not-additional", "not-counted"};
  return static_cast<OrganizationCount>(section.one_of("organizations", words).value_or(0));
}

void read_who_counts(TomlSection& section, Threshold& threshold) {
  threshold.acts = section.actions("acts");
  threshold.signatories_only = section.truth("signatories_only").value_or(false);
  threshold.successions = section.truth("successions").value_or(true);
  threshold.presume_former = section.truth("presume_former").value_or(true);
  threshold.notified = section.eid("notification");
  threshold.organizations = read_organizations(section);
  threshold.only = section.participants("only");
  for (TomlSection below : section.sections("protocols")) {
    threshold.protocols = read_protocols(std::move(below));
  }
}

Threshold read_threshold(TomlSection& section) {
  Threshold threshold;
  threshold.count = section.count("count");
  threshold.all_of = section.participants("all_of");
  for (auto& below : section.sections("including")) {
    threshold.including.push_back(read_category(std::move(below)));
  }
  for (auto& below : section.sections("weight")) {
    threshold.weights.push_back(read_weight(std::move(below)));
  }
  for (auto& below : section.sections("share")) {
    threshold.shares.push_back(read_share(std::move(below)));
  }
  threshold.each_alone = section.truth("each").value_or(false);
  threshold.by_decision = section.truth("decision").value_or(false);
  read_who_counts(section, threshold);
  return threshold;
}

LaterRule read_later(TomlSection section, const EntryIntoForceRule& main) {
  constexpr std::array<std::string_view, 2> words{"threshold", "entry into force"};
  constexpr std::array<std::string_view, 2> bases{"deposit", "notification"};
  LaterRule later;
  later.article = section.eid("article");
  later.acts = section.actions("acts");
  later.counted_from_notification = section.one_of("counted_from", bases).value_or(0) == 1;
  later.delay = section.delay("on").value_or(main.delay);
  later.not_before = read_not_before(section, "not_before");
  later.from = static_cast<LaterRule::From>(section.one_of("from", words).value_or(0));
  section.finish();
  return later;
}

// `declared = 2005-12-14`, or with its source: `declared = { on = …, source = "C.N.…" }`.
void read_declared(TomlSection& section, EntryIntoForceRule& rule) {
  const TomlValue* found = section.value("declared");
  if (found == nullptr) return;
  if (found->kind != TomlValue::Kind::table) {
    rule.declared = section.date("declared");
    return;
  }
  for (TomlSection& below : section.sections("declared")) {
    rule.declared = below.date("on");
    rule.declared_source = below.text("source").value_or("");
    below.finish();
  }
}

void check_consistency(TomlSection& section, const EntryIntoForceRule& rule) {
  const Threshold& threshold = rule.threshold;
  const bool conditions = threshold.has_condition();
  if (threshold.each_alone && conditions) {
    section.tell(engine::diagnostic(eif::each_with_threshold, {}), section.table());
  }
  if (!conditions && !threshold.each_alone && !threshold.by_decision && !rule.declared &&
      rule.alternatives.empty()) {
    section.tell(engine::diagnostic(eif::no_threshold, {}, section.name()), section.table());
  }
  if (rule.deadline && !rule.fixed) {
    section.wrong(section.table(), "fixed", "given beside deadline");
  }
}

}  // namespace

EntryIntoForceRule read_entry_into_force(TomlSection& section) {
  EntryIntoForceRule rule;
  rule.article = section.eid("article");
  rule.threshold = read_threshold(section);
  rule.delay = section.delay("on").value_or(Delay());
  rule.not_before = read_not_before(section, "not_before");
  rule.fixed = section.date("fixed");
  rule.deadline = section.date("deadline");
  if (rule.fixed && !rule.deadline) rule.deadline = rule.fixed;
  for (TomlSection& below : section.sections("or")) {
    rule.alternatives.push_back(read_entry_into_force(below));
  }
  for (TomlSection& below : section.sections("later")) {
    rule.later.push_back(read_later(below, rule));
  }
  read_declared(section, rule);
  check_consistency(section, rule);
  section.finish();
  return rule;
}

}  // namespace servanda::signatures
