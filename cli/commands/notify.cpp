#include <algorithm>
#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/opened_treaty.hpp"
#include "cli/values.hpp"
#include "cli/written_document.hpp"
#include "collection/standing.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "renderers/notification/notification.hpp"

#include <nlohmann/json.hpp>

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::Event;
using signatures::EventId;

constexpr Argument arguments[] = {
    {.name = "EVENT", .kind = Kind::text, .help = "the act to notify, such as un-cybercrime:12"},
};
constexpr Option options[] = {
    {.name = "--to",
     .short_name = "",
     .value = "FORMAT",
     .kind = Kind::choice,
     .help = "without it, as the file's name has it, else text",
     .choices = written_formats},
    {.name = "--langs",
     .short_name = "",
     .value = "L,…",
     .kind = Kind::languages,
     .help = "en, fr or both, in that order; without it both"},
    {.name = "--output",
     .short_name = "-o",
     .value = "FILE",
     .kind = Kind::file,
     .help = "the file to write; without it, standard output"},
};
constexpr Example examples[] = {
    {"notify un-cybercrime:74 --to html -o notification.html",
     "the draft of the depositary notification, in English and French"},
    {"notify un-cybercrime:74 --langs fr", "in French alone, on the terminal"},
    {"notify un-cybercrime:74 -o notification.pdf", "as a tagged PDF, to be signed and sent"},
};

// The act as it stands now; one that was struck out, or is a correction, as it was recorded.
Result<Event> event_of(const collection::Dossier& dossier, const EventId& id) {
  const auto by_id = [&](const std::vector<Event>& events) {
    return std::ranges::find(events, id, &Event::id);
  };
  const auto recorded = by_id(dossier.events);
  if (recorded == dossier.events.end()) {
    return engine::failure(engine::cli_diagnostics::unknown_event, {}, id.str());
  }
  const std::vector<Event> effective = signatures::effective_events(dossier.events);
  const auto standing = by_id(effective);
  return standing == effective.end() ? *recorded : *standing;
}

Result<std::vector<engine::LanguageTag>> languages_of(const Values& values) {
  const auto& known = renderers::notification_languages();
  if (!values.has("--langs")) return known;
  const auto asked = values.languages("--langs");
  for (const engine::LanguageTag& language : asked) {
    if (std::ranges::find(known, language) != known.end()) continue;
    return engine::failure(engine::cli_diagnostics::bad_value, {}, "--langs",
                           "notifications are made in en and fr, not in " + language.bcp47());
  }
  return asked;
}

Result<void> run(Context& context, const Values& values) {
  if (auto checked = check_written(context, values, "notify"); !checked) return checked;
  const auto id = EventId::parse(values.text("EVENT"));
  if (!id) return tl::make_unexpected(id.error());
  const auto languages = languages_of(values);
  if (!languages) return tl::make_unexpected(languages.error());
  const auto treaty = open_treaty(context, id->treaty);
  if (!treaty) return tl::make_unexpected(treaty.error());
  const auto event = event_of(treaty->dossier, *id);
  if (!event) return tl::make_unexpected(event.error());
  const auto standing = collection::standing_of(treaty->inquiry(event->act.date));
  if (!standing) return tl::make_unexpected(standing.error());
  const auto about = event->act.refers
                         ? std::ranges::find(treaty->dossier.events, *event->act.refers, &Event::id)
                         : treaty->dossier.events.end();
  const renderers::NotificationFacts facts{
      treaty->dossier.treaty.instrument,
      treaty->dossier.clauses,
      *event,
      about == treaty->dossier.events.end() ? nullptr : &*about,
      standing->status,
      standing->force,
      signatures::ParticipantTable::built_in()};
  const auto document = renderers::notification_document(facts, *languages);
  auto text = written_document(context, values, treaty->collection, document);
  if (!text) return tl::make_unexpected(text.error());
  const auto file = values.find("--output");
  if (!file) {
    answer_text(context, "notification", *std::move(text));
    return {};
  }
  if (auto done = engine::replace_file(*file, *text); !done) return done;
  if (context.json) {
    Json object;
    object["event"] = id->str();
    object["reference"] = renderers::notification_reference(facts);
    object["file"] = *file;
    answer(context, std::move(object));
  } else {
    context.say("Written: " + *file);
  }
  return {};
}

}  // namespace

const Command notify_command{
    .name = "notify",
    .summary = "draft the depositary notification of an act",
    .description =
        "Writes the notification that a depositary sends to those concerned: reference, treaty, "
        "act, date, the words declared, and what follows by which article, as at the day of the "
        "act. It is a draft in English and French; the number comes from the depositary's series "
        "(`servanda correct EVENT --notification N --notified D` enters it).",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine = "{event, reference, file}; without -o {notification}, the text itself",
    .run = run,
};

}  // namespace servanda::cli
