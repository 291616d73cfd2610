#include "collection/check.hpp"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <string>
#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/values.hpp"
#include "engine/catalogue.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using engine::Severity;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "one treaty only", .is_optional = true},
};
constexpr Option options[] = {
    {.name = "--schema",
     .short_name = "",
     .value = "XSD",
     .kind = Kind::file,
     .help =
         "hold every text against this XML Schema too, such as the OASIS schema of Akoma Ntoso; "
         "without it, the one that SERVANDA_AKN_SCHEMA names, if any"},
    {.name = "--strict",
     .short_name = "",
     .value = "",
     .help = "a warning counts like an error: exit status 1"},
};
constexpr Example examples[] = {
    {"check", "the whole collection"},
    {"check un-cybercrime --schema akomantoso30.xsd", "one treaty, by the OASIS schema too"},
    {"check --strict --json", "for a script that publishes only what is spotless"},
};

Result<collection::CheckRequest> request_of(const Values& values) {
  collection::CheckRequest request;
  if (const auto name = values.find("TREATY")) {
    auto id = collection::TreatyId::parse(*name);
    if (!id) return tl::make_unexpected(id.error());
    request.treaty = *std::move(id);
  }
  const char* from_environment = std::getenv("SERVANDA_AKN_SCHEMA");
  if (const auto given = values.find("--schema")) {
    request.schema = *given;
  } else if (from_environment != nullptr && *from_environment != '\0') {
    request.schema = from_environment;
  }
  return request;
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count == 0 ? "no" : std::to_string(count), count == 1 ? one : many);
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto request = request_of(values);
  if (!request) return tl::make_unexpected(request.error());
  auto report = collection::check(*collection, *request);
  if (!report) return tl::make_unexpected(report.error());
  context.findings.add(std::move(report->findings));
  const std::size_t errors =
      context.findings.count(Severity::error) + context.findings.count(Severity::failure);
  const std::size_t warnings = context.findings.count(Severity::warning);
  context.is_strict = values.has("--strict");
  if (context.json) {
    Json object;
    object["treaties"] = report->treaties;
    object["texts"] = report->texts;
    object["errors"] = errors;
    object["warnings"] = warnings;
    answer(context, std::move(object));
    return {};
  }
  context.say(
      fmt::format("{}, {} checked: {}, {}.", count_of(report->treaties, "treaty", "treaties"),
                  count_of(report->texts, "text", "texts"), count_of(errors, "error", "errors"),
                  count_of(warnings, "warning", "warnings")));
  return {};
}

}  // namespace

const Command check_command{
    .name = "check",
    .summary = "whether texts, clauses and register are as they should be",
    .description =
        "Looks at everything in the collection: settings, every treaty.toml, the structure, "
        "numbering "
        "and identifiers of every text, the languages of one treaty held against one another, and "
        "the register. A fault in one text is an error. A difference between authentic texts is a "
        "warning: it may be the law itself.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{treaties, texts, errors, warnings, diagnostics: [{id, severity, file, line, eId, "
        "message, hint}]}",
    .run = run,
};

}  // namespace servanda::cli
