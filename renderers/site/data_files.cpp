#include "renderers/site/data_files.hpp"

#include <utility>

#include "collection/parallel.hpp"
#include "renderers/data/status_json.hpp"
#include "renderers/data/tables_csv.hpp"
#include "renderers/data/text_json.hpp"
#include "renderers/html/html.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/site/addresses.hpp"

namespace servanda::renderers {
namespace {

using Group = DataFile::Group;

void add_text_files(std::vector<DataFile>& files, const LoadedTreaty& treaty,
                    const LoadedText& loaded, Group group) {
  const bool is_summary = group == Group::summary;
  const std::string stem = (is_summary ? "summary-" : "") + loaded.stored.path.stem().string();
  const auto add = [&](std::string_view ending, std::string key, std::string content) {
    files.push_back({data_address(treaty.id(), stem + std::string(ending)), std::move(content),
                     group, std::move(key), loaded.stored.language,
                     loaded.stored.version ? loaded.stored.version->iso() : std::string{}});
  };
  const treaty::Instrument& instrument = treaty.treaty.instrument;
  const TextOptions options{
      .language = loaded.stored.language, .is_summary = is_summary, .treaty_id = treaty.id()};
  const Document document = text_document(loaded.text, instrument, options);
  HtmlPage page;
  page.contents.push_back(contents_of(loaded.text, Messages::in(loaded.stored.language), {}));
  add(".xml", "downloads.akn", loaded.bytes);
  add(".html", "downloads.html", to_html(document, page));
  add(".txt", "downloads.text", to_plain(document));
  add(".json", "downloads.json", text_json(loaded.text, instrument));
}

void add_status_files(std::vector<DataFile>& files, const LoadedTreaty& treaty) {
  const engine::LanguageTag english = *engine::LanguageTag::parse("en");
  const auto add = [&](std::string_view name, std::string key, std::string content) {
    files.push_back({data_address(treaty.id(), name),
                     std::move(content),
                     Group::status,
                     std::move(key),
                     {},
                     {}});
  };
  if (treaty.standing) {
    add("status.csv", "downloads.status_csv", status_csv(treaty.facts(), english));
    add("status.json", "downloads.status_json", status_json(treaty.id(), treaty.facts(), english));
  }
  add("acts.csv", "downloads.events_csv",
      events_csv(treaty.events, signatures::ParticipantTable::built_in(), english));
  add("acts.json", "downloads.events_json", events_json(treaty.events));
}

}  // namespace

std::vector<DataFile> data_files(const LoadedTreaty& treaty) {
  struct Source {
    const LoadedText* loaded;
    Group group;
  };
  std::vector<Source> sources;
  for (const LoadedText& one : treaty.texts) sources.push_back({&one, Group::text});
  for (const LoadedText& one : treaty.summaries) sources.push_back({&one, Group::summary});
  std::vector<std::vector<DataFile>> made(sources.size());
  collection::for_each_in_parallel(sources.size(), [&](std::size_t i) {
    add_text_files(made[i], treaty, *sources[i].loaded, sources[i].group);
  });
  std::vector<DataFile> files;
  for (std::vector<DataFile>& some : made) {
    for (DataFile& file : some) files.push_back(std::move(file));
  }
  add_status_files(files, treaty);
  return files;
}

}  // namespace servanda::renderers
