#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>
#include <thread>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/site_build.hpp"
#include "cli/values.hpp"
#include "engine/catalogue.hpp"
#include "server/change_watch.hpp"
#include "server/site_server.hpp"

namespace servanda::cli {

namespace {

using engine::Result;

constexpr std::chrono::milliseconds between_looks{500};
constexpr std::uint16_t usual_port = 8080;

constexpr Option options[] = {
    {.name = "--port",
     .short_name = "",
     .value = "N",
     .kind = Kind::number,
     .help = "the port on 127.0.0.1; without it 8080, and 0 for any that is free"},
    {.name = "--without",
     .short_name = "",
     .value = "PART",
     .kind = Kind::choice,
     .help = without_help,
     .choices = optional_parts},
};
constexpr Example examples[] = {
    {"serve", "the site on http://127.0.0.1:8080/, built anew whenever the collection changes"},
    {"serve --port 0", "on any free port; the address is told on stdout"},
};

volatile std::sig_atomic_t interrupted = 0;

extern "C" void note_interrupt(int) {
  interrupted = 1;
}

// At once: the command's own answer would wait for its end.
void tell(const Context& context, std::string_view line) {
  if (context.quiet && !context.json) return;
  fmt::print(stdout, "{}\n", line);
  std::fflush(stdout);
}

void tell(const Context& context, const engine::Diagnostics& findings) {
  for (const engine::Diagnostic& finding : findings.all()) {
    fmt::print(stderr, "{}", engine::to_text(finding, context.err.has_colour));
  }
}

// A build that fails leaves the site as it was, and says why.
void build_again(Context& context, const SiteRequest& request) {
  engine::Diagnostics findings;
  const auto collection = collection::Collection::open(context.folder);
  const auto report = collection ? build_site_of(context, *collection, request, findings)
                                 : tl::make_unexpected(collection.error());
  if (!report) findings.add(report.error());
  tell(context, findings);
  if (report && report->written + report->removed > 0) {
    tell(context, fmt::format("Built anew: {} files written.", report->written));
  }
}

// Ends when the program is interrupted.
void watch(Context& context, const SiteRequest& request, server::ChangeWatch& changes) {
  while (interrupted == 0) {
    std::this_thread::sleep_for(between_looks);
    if (changes.has_changed()) build_again(context, request);
  }
}

Result<std::uint16_t> port_of(const Values& values) {
  const auto given = values.find("--port");
  if (!given) return usual_port;
  constexpr unsigned long highest = 65535;
  const unsigned long port = given->size() > 5 ? highest + 1 : std::stoul(*given);
  if (port <= highest) return static_cast<std::uint16_t>(port);
  return engine::failure(engine::cli_diagnostics::bad_value, {}, "--port",
                         "ports end at " + std::to_string(highest));
}

Result<void> run(Context& context, const Values& values) {
  const auto port = port_of(values);
  if (!port) return tl::make_unexpected(port.error());
  // Before the first look at the collection: what changes during the build is not to be missed.
  server::ChangeWatch changes(context.folder);
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const SiteRequest request{site_folder(*collection), {}, values.has("--without")};
  const auto report = build_site_of(context, *collection, request, context.findings);
  if (!report) return tl::make_unexpected(report.error());
  auto server = server::SiteServer::listen(request.out, *port);
  if (!server) return tl::make_unexpected(server.error());
  std::signal(SIGINT, note_interrupt);
  std::signal(SIGTERM, note_interrupt);
  const std::string address = fmt::format("http://127.0.0.1:{}/", server->port());
  tell(context, context.json ? Json{{"address", address}}.dump() : address + " (Ctrl+C ends it)");
  std::thread answering([&server] { server->run(); });
  watch(context, request, changes);
  server->stop();
  answering.join();
  if (context.json) answer(context, Json{{"address", address}});
  return {};
}

}  // namespace

const Command serve_command{
    .name = "serve",
    .summary = "show the site on this machine",
    .description =
        "Builds the site and serves it on 127.0.0.1, reachable from this machine alone, with media "
        "types, compression, ranges and caching as a public server should have them. Whenever a "
        "file of the collection changes, the site is built anew; where that fails, the old one "
        "stays and the reason is told. Ends with Ctrl+C.",
    .arguments = {},
    .options = options,
    .examples = examples,
    .machine = "{address} when it listens; {address, diagnostics} when it has ended",
    .run = run,
};

}  // namespace servanda::cli
