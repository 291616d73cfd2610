#include "renderers/site/data_files.hpp"

#include <utility>

#include "engine/sha256.hpp"
#include "renderers/charts/world_map.hpp"
#include "renderers/data/status_json.hpp"
#include "renderers/data/tables_csv.hpp"
#include "renderers/site/addresses.hpp"
#include "signatures/ledger_tables.hpp"

namespace servanda::renderers {

namespace {

using engine::Result;
using signatures::ParticipantTable;

MadeFile make_file(const std::function<Result<std::string>(engine::Diagnostics& findings)>& make) {
  engine::Diagnostics findings;
  Result<std::string> content = make(findings);
  std::string sum = content ? engine::to_hex(engine::sha256(*content)) : std::string{};
  return {std::move(content), std::move(sum), std::move(findings)};
}

void add_status_files(std::vector<DataFile>& files, const LoadedTreaty& treaty,
                      const Frame& frame) {
  const auto put = [&](std::string_view name, std::string_view key, auto make) {
    files.push_back(data_file(data_address(treaty.id(), name),
                              frame.key({key, treaty.sum, treaty.standing_sum}), key,
                              [make](engine::Diagnostics&) { return make(); }));
    files.back().group = DataFile::Group::status;
  };
  static const engine::LanguageTag english = *engine::LanguageTag::parse("en");
  const ParticipantTable& participants = ParticipantTable::built_in();
  if (treaty.standing) {
    put("status.csv", "downloads.status_csv",
        [&treaty] { return status_csv(treaty.facts(), english); });
    put("status.json", "downloads.status_json",
        [&treaty] { return status_json(treaty.id(), treaty.facts(), english); });
    put("timeline.json", "downloads.timeline_json", [&treaty] { return treaty.timeline(); });
    put("map.svg", "map.title", [&treaty] { return world_map(treaty.standing->status); });
  }
  put("acts.csv", "downloads.events_csv",
      [&treaty, &participants] { return events_csv(treaty.events, participants, english); });
  put("acts.json", "downloads.events_json", [&treaty] { return events_json(treaty.events); });
  put("acts.jsonld", "downloads.events_jsonld",
      [&treaty, &participants, &base = frame.settings().base_iri] {
        return signatures::export_json_ld(treaty.events, base, participants);
      });
}

}  // namespace

DataFile data_file(std::string address, std::string made_from, std::string_view format_key,
                   std::function<Result<std::string>(engine::Diagnostics& findings)> make) {
  DataFile file;
  file.address = std::move(address);
  file.made_from = std::move(made_from);
  file.format_key = format_key;
  file.made =
      std::make_shared<const Later<MadeFile>>([make = std::move(make)] { return make_file(make); });
  return file;
}

std::vector<DataFile> data_files(const LoadedTreaty& treaty, const Frame& frame,
                                 const FileTools& tools) {
  std::vector<DataFile> files;
  add_text_files(files, treaty, frame, tools);
  add_status_files(files, treaty, frame);
  return files;
}

}  // namespace servanda::renderers
