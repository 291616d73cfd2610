#include <array>
#include <span>
#include <utility>

#include "cli/act_options.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/recording.hpp"
#include "cli/values.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "signatures/participant.hpp"
#include "signatures/record.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::Act;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
    {.name = "ACTION",
     .kind = Kind::text,
     .help = "what was done",
     .is_optional = true,
     .choices = "signature|signature-ad-referendum|definitive-signature|ratification|acceptance|"
                "approval|accession|formal-confirmation|succession|succession-to-signature|"
                "provisional-application|reservation|declaration|objection|communication|"
                "territorial-application|notification|withdrawal-of-reservation|"
                "withdrawal-of-declaration|withdrawal-of-objection|denunciation|rescission|"
                "correction"},
    {.name = "PARTICIPANT",
     .kind = Kind::act_text,
     .help = "who did it: an ISO 3166 alpha-3 code (DZA, EUE for the European Union) or a name in "
             "any of seven languages",
     .is_optional = true},
};

constexpr Option from_option{.name = "--from",
                             .short_name = "",
                             .value = "FILE.csv",
                             .kind = Kind::file,
                             .help =
                                 "many acts from a table, all or nothing "
                                 "(docs/formats/ledger.md)"};

constexpr auto options = [] {
  std::array<Option, act_options.size() + 1> all{};
  for (std::size_t i = 0; i < act_options.size(); ++i) all[i] = act_options[i];
  all.back() = from_option;
  return all;
}();

constexpr Example examples[] = {
    {"record un-cybercrime ratification DZA --date 2026-01-31 --dry-run",
     "what the act would set off, before it is part of the record"},
    {"record un-cybercrime signature \"Viet Nam\" --date 2025-10-25 --place Hanoi",
     "one act, in seconds"},
    {"record un-cybercrime --from ceremony.csv",
     "a signing ceremony: every row is recorded, or none"},
};

Result<void> missing(std::string_view what) {
  return engine::failure(engine::cli_diagnostics::missing_argument, {}, "record", what);
}

// What one act needs on the command line; the act itself is judged by the register.
Result<void> check_usage(const Values& values) {
  if (values.has("--from")) {
    if (!values.has("ACTION")) return {};
    return engine::failure(engine::cli_diagnostics::excluded_option, {}, "--from", "an ACTION");
  }
  if (!values.has("ACTION")) return missing("an ACTION, or --from FILE.csv");
  if (!values.has("PARTICIPANT")) return missing("a PARTICIPANT");
  if (!values.has("--date")) return missing("--date D");
  return {};
}

Result<void> record_one(Context& context, const Values& values,
                        const collection::Collection& collection) {
  const auto participant =
      signatures::ParticipantTable::built_in().resolve(values.text("PARTICIPANT"));
  // Where the participant is unknown the act is filled in all the same, so that every fault is
  // told.
  Act act{*signatures::parse_action(values.text("ACTION")),
          participant.value_or(signatures::ParticipantCode::of("UNKNOWN")),
          engine::CivilDate::of(1, 1, 1)};
  if (!participant) context.findings.add(participant.error());
  apply(values, act, context.findings);
  if (context.findings.has_errors()) return {};
  return record_acts(context, values, collection, values.text("TREATY"), std::span(&act, 1),
                     Answer::one);
}

Result<void> record_table(Context& context, const Values& values,
                          const collection::Collection& collection) {
  const std::string file = values.text("--from");
  const auto csv = engine::read_file(file);
  if (!csv) return tl::make_unexpected(csv.error());
  const auto acts = signatures::read_acts_csv(*csv, file, signatures::ParticipantTable::built_in(),
                                              context.findings);
  if (!acts) return tl::make_unexpected(acts.error());
  return record_acts(context, values, collection, values.text("TREATY"), *acts, Answer::many);
}

Result<void> run(Context& context, const Values& values) {
  if (auto checked = check_usage(values); !checked) return checked;
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  // A treaty that is not there is a slip of the command line, told before the act is looked at.
  engine::Diagnostics told_later;
  if (const auto treaty = collection->treaty(values.text("TREATY"), told_later); !treaty) {
    return tl::make_unexpected(treaty.error());
  }
  return values.has("--from") ? record_table(context, values, *collection)
                              : record_one(context, values, *collection);
}

}  // namespace

const Command record_command{
    .name = "record",
    .summary = "take an act into the register",
    .description =
        "Records one act of one participant, or a table of them. What is irregular (a ratification "
        "without signature, a signature after the last day) is recorded with a warning, for a "
        "depositary draws attention and does not refuse. What cannot be (an unknown participant, a "
        "day that does not exist) is refused.\n\n"
        "The register is never rewritten: what was recorded wrongly is put right by `servanda "
        "correct`. --dry-run shows the warnings and what the act would set off.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "the event {event, treaty, action, participant, date, …, recordedAt, recordedBy} "
        "with {recorded, warnings, changes: {signatories, parties, counted, threshold, "
        "entryIntoForce, words}}; with --from a list of events",
    .run = run,
};

}  // namespace servanda::cli
