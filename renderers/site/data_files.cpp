#include "renderers/site/data_files.hpp"

#include <utility>

#include "renderers/charts/world_map.hpp"
#include "renderers/data/status_json.hpp"
#include "renderers/data/tables_csv.hpp"
#include "renderers/data/text_json.hpp"
#include "renderers/html/html.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/site/addresses.hpp"

namespace servanda::renderers {
namespace {

using Group = DataFile::Group;

class DataFiles {
 public:
  DataFiles(const LoadedTreaty& treaty, const Frame& frame) : treaty_(treaty), frame_(frame) {}

  std::vector<DataFile> all() {
    for (const LoadedText& one : treaty_.texts) add_text_files(one, Group::text);
    for (const LoadedText& one : treaty_.summaries) add_text_files(one, Group::summary);
    add_status_files();
    return std::move(files_);
  }

 private:
  void add(DataFile file, std::function<std::string()> make) {
    file.content = std::make_shared<const Later<std::string>>(std::move(make));
    files_.push_back(std::move(file));
  }

  void add_text_files(const LoadedText& loaded, Group group) {
    const bool is_summary = group == Group::summary;
    const std::string stem = (is_summary ? "summary-" : "") + loaded.stored.path.stem().string();
    const auto put = [&](std::string_view ending, std::string_view key,
                         std::function<std::string()> make) {
      add({data_address(treaty_.id(), stem + std::string(ending)),
           {},
           frame_.key({key, treaty_.sum, loaded.sum}),
           group,
           std::string(key),
           loaded.stored.language,
           loaded.stored.version ? loaded.stored.version->iso() : std::string{}},
          std::move(make));
    };
    const treaty::Instrument& instrument = treaty_.treaty.instrument;
    put(".xml", "downloads.akn", [&loaded] { return loaded.bytes; });
    put(".html", "downloads.html", [this_treaty = &treaty_, &loaded, is_summary] {
      HtmlPage page;
      page.contents.push_back(contents_of(loaded.text, Messages::in(loaded.stored.language), {}));
      return to_html(document_of(*this_treaty, loaded, is_summary), page);
    });
    put(".txt", "downloads.text", [this_treaty = &treaty_, &loaded, is_summary] {
      return to_plain(document_of(*this_treaty, loaded, is_summary));
    });
    put(".json", "downloads.json",
        [&instrument, &loaded] { return text_json(loaded.text, instrument); });
  }

  static Document document_of(const LoadedTreaty& treaty, const LoadedText& loaded,
                              bool is_summary) {
    const TextOptions options{
        .language = loaded.stored.language, .is_summary = is_summary, .treaty_id = treaty.id()};
    return text_document(loaded.text, treaty.treaty.instrument, options);
  }

  void add_status_files() {
    const auto put = [&](std::string_view name, std::string_view key,
                         std::function<std::string()> make) {
      add({data_address(treaty_.id(), name),
           {},
           frame_.key({key, treaty_.sum, treaty_.standing_sum}),
           Group::status,
           std::string(key),
           {},
           {}},
          std::move(make));
    };
    static const engine::LanguageTag english = *engine::LanguageTag::parse("en");
    const LoadedTreaty& treaty = treaty_;
    if (treaty.standing) {
      put("status.csv", "downloads.status_csv",
          [&treaty] { return status_csv(treaty.facts(), english); });
      put("status.json", "downloads.status_json",
          [&treaty] { return status_json(treaty.id(), treaty.facts(), english); });
      put("timeline.json", "downloads.timeline_json", [&treaty] { return treaty.timeline(); });
      put("map.svg", "map.title", [&treaty] { return world_map(treaty.standing->status); });
    }
    put("acts.csv", "downloads.events_csv", [&treaty] {
      return events_csv(treaty.events, signatures::ParticipantTable::built_in(), english);
    });
    put("acts.json", "downloads.events_json", [&treaty] { return events_json(treaty.events); });
  }

  const LoadedTreaty& treaty_;
  const Frame& frame_;
  std::vector<DataFile> files_;
};

}  // namespace

std::vector<DataFile> data_files(const LoadedTreaty& treaty, const Frame& frame) {
  return DataFiles(treaty, frame).all();
}

}  // namespace servanda::renderers
