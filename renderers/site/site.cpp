#include "renderers/site/site.hpp"

#include <mutex>
#include <utility>

#include "collection/parallel.hpp"
#include "engine/file.hpp"
#include "engine/sha256.hpp"
#include "renderers/data/schemas.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/assets.hpp"
#include "renderers/site/output.hpp"
#include "renderers/site/pages.hpp"

namespace servanda::renderers {
namespace {

constexpr std::string_view icon_address = "assets/mark.svg";

// The name changes with the content, so that a browser may keep it for ever.
std::string stylesheet_address() {
  constexpr std::size_t enough = 10;  // hexadecimal digits
  return "assets/style-" + engine::to_hex(engine::sha256(style_sheet(true))).substr(0, enough) +
         ".css";
}

void plan_assets(Plan& plan, const std::string& stylesheet) {
  plan.push_back({stylesheet, [] { return style_sheet(true); }, {}});
  plan.push_back(
      {std::string(icon_address), [] { return std::string(site_asset("mark.svg")); }, {}});
  for (const ScriptKind kind : all_scripts) {
    const SiteScript& script = site_script(kind);
    plan.push_back({script.address, [&script] { return script.content; }, {}});
  }
}

FileFacts facts_of(const SiteOutput& output, const DataFile& file) {
  if (auto known = output.known(file.address, file.made_from)) return *std::move(known);
  const MadeFile& made = **file.made;
  return {made.content ? made.content->size() : 0, made.sum};
}

// Writes the files of the plan, two at a time; stops at the first that cannot be written.
engine::Result<void> carry_out(const Plan& plan, SiteOutput& output, const SiteOptions& options) {
  std::mutex mutex;
  std::optional<engine::Diagnostic> failure;
  std::size_t done = 0;
  collection::for_each_in_parallel(plan.size(), [&](std::size_t i) {
    {
      const std::lock_guard lock(mutex);
      if (failure) return;
    }
    engine::Result<void> put;
    if (!output.keep(plan[i].address, plan[i].made_from)) {
      const auto content = plan[i].make();
      put = content ? output.put(plan[i].address, *content, plan[i].made_from)
                    : tl::make_unexpected(content.error());
    }
    const std::lock_guard lock(mutex);
    if (!put && !failure) failure = std::move(put.error());
    if (options.progress) options.progress(++done, plan.size());
  });
  if (failure) return tl::make_unexpected(*std::move(failure));
  return {};
}

std::size_t count_pages(const Plan& plan) {
  std::size_t pages = 0;
  for (const PlannedFile& file : plan) {
    const bool is_page = file.address.ends_with(".html") && !file.address.starts_with("data/");
    pages += is_page ? 1 : 0;
  }
  return pages;
}

// With the styles of the documents that servanda.toml names, where it names some.
engine::Result<FileTools> file_tools(const collection::Collection& collection,
                                     const SiteOptions& options) {
  FileTools tools{options.version, options.with_office, {}};
  if (!options.with_office) return tools;
  for (const auto& [ending, name] : collection.settings().office) {
    auto bytes = engine::read_file(collection.folder() / name);
    if (!bytes) return tl::make_unexpected(bytes.error());
    tools.references.emplace(ending, *std::move(bytes));
  }
  return tools;
}

void plan_schemas(Plan& plan) {
  for (const engine::EmbeddedFile& file : data_schemas()) {
    plan.push_back({schema_address(file.name), [&file] { return std::string(file.content); }, {}});
  }
}

// First of all: pages tell their sizes, and none takes longer to make.
void plan_files(Plan& plan, const std::vector<Downloads>& downloads) {
  for (const Downloads& of_treaty : downloads) {
    for (const DataFile& file : of_treaty.files()) {
      plan.push_back({file.address, [&file] { return (*file.made)->content; }, file.made_from});
    }
  }
}

// In the order of the files, whichever thread made them.
void gather_findings(const std::vector<Downloads>& downloads, engine::Diagnostics& findings) {
  for (const Downloads& of_treaty : downloads) {
    for (const DataFile& file : of_treaty.files()) {
      if (const MadeFile* made = file.made->made()) findings.add(made->findings);
    }
  }
}

}  // namespace

engine::Result<BuildReport> build_site(const collection::Collection& collection,
                                       const SiteOptions& options, engine::Diagnostics& findings) {
  auto treaties = load_treaties(collection, options.as_at, findings);
  if (!treaties) return tl::make_unexpected(treaties.error());
  auto output = SiteOutput::begin(options.out);
  if (!output) return tl::make_unexpected(output.error());

  const std::string stylesheet = stylesheet_address();
  const auto settings = engine::read_file(collection.folder() / "servanda.toml");
  if (!settings) return tl::make_unexpected(settings.error());
  // Without the name of the program nothing is known to be made by the same one.
  const Frame frame(collection.settings(), stylesheet, std::string(icon_address),
                    key_of({options.program, *settings}));
  const auto tools = file_tools(collection, options);
  if (!tools) return tl::make_unexpected(tools.error());
  const FactsOf facts = [&output](const DataFile& file) { return facts_of(*output, file); };
  std::vector<Downloads> downloads;
  for (const LoadedTreaty& treaty : *treaties) {
    downloads.emplace_back(data_files(treaty, frame, *tools), facts);
  }

  Plan plan;
  plan_files(plan, downloads);
  plan_schemas(plan);
  plan_assets(plan, stylesheet);
  plan_root(plan, frame);
  for (const engine::LanguageTag& language : collection.settings().languages) {
    plan_home(plan, frame, *treaties, downloads, language);
    plan_about(plan, frame, language);
    for (std::size_t i = 0; i < treaties->size(); ++i) {
      plan_texts(plan, frame, (*treaties)[i], downloads[i], language);
      plan_compare(plan, frame, (*treaties)[i], language);
      plan_status(plan, frame, (*treaties)[i], language);
      plan_report(plan, frame, (*treaties)[i], language);
      plan_parallel(plan, frame, (*treaties)[i], language);
      plan_downloads(plan, frame, (*treaties)[i], downloads[i], language);
    }
    plan_participants(plan, frame, *treaties, language);
    plan_search(plan, frame, *treaties, language);
    plan_feeds(plan, frame, *treaties, language);
  }
  plan_search_index(plan, frame, *treaties);
  plan_for_robots(plan, frame);
  if (options.program.empty()) {
    for (PlannedFile& file : plan) file.made_from.clear();
  }
  if (auto done = carry_out(plan, *output, options); !done) {
    return tl::make_unexpected(done.error());
  }
  gather_findings(downloads, findings);
  const auto counts = output->finish();
  if (!counts) return tl::make_unexpected(counts.error());
  return BuildReport{treaties->size(),  count_pages(plan), counts->files, counts->written,
                     counts->unchanged, counts->removed,   counts->bytes, options.with_office};
}

}  // namespace servanda::renderers
