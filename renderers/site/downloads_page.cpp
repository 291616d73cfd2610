#include <utility>

#include "renderers/data/schemas.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

class DownloadsPage {
 public:
  DownloadsPage(const Frame& frame, const LoadedTreaty& treaty, const Downloads& downloads,
                const engine::LanguageTag& language)
      : frame_(frame),
        treaty_(treaty),
        downloads_(downloads),
        language_(language),
        messages_(Messages::in(language)),
        id_(treaty.id()) {}

  std::string page() const {
    const PagePlace place{
        language_, downloads_address(language_, id_),
        [this](const engine::LanguageTag& other) { return downloads_address(other, id_); }};
    const std::string& title = treaty_.treaty.instrument.short_title(language_);
    const TextAddress text{language_.bcp47(), id_, {}};
    Document document{messages_.say("downloads.title", fmt::arg("title", title)),
                      language_,
                      std::string(messages_.text("downloads.description")),
                      treaty_.treaty.instrument.iri.work(),
                      {},
                      {}};
    document.blocks = {trail(place, {{word("page.home"), home_address(language_), {}},
                                     {title, text.whole(), {}},
                                     {word("page.downloads"), {}, {}}}),
                       treaty_tabs(place, sections_of(treaty_, language_), Tab::downloads),
                       block(Role::title, words(document.title)),
                       block(Role::lead, words(word("downloads.lead")))};
    add_group(document.blocks, DataFile::Group::text, "downloads.texts", place.address);
    add_group(document.blocks, DataFile::Group::summary, "downloads.summary", place.address);
    add_group(document.blocks, DataFile::Group::status, "downloads.register", place.address);
    document.blocks.push_back(schemas(place.address));
    PageParts parts;
    if (treaty_.standing) {
      parts.files = follow_files();
      document.blocks.push_back(follow(parts.files, place.address));
    }
    return frame_.page(place, document, std::move(parts));
  }

 private:
  std::string word(std::string_view key) const { return std::string(messages_.text(key)); }

  std::vector<PageFile> follow_files() const {
    return {{"application/atom+xml", feed_address(language_, id_, "acts.atom"), word("feed.atom")},
            {"application/feed+json", feed_address(language_, id_, "acts.json"), word("feed.json")},
            {"text/calendar", feed_address(language_, id_, "dates.ics"), word("feed.calendar")}};
  }

  Block follow(const std::vector<PageFile>& files, const std::string& from) const {
    Block made = group(word("downloads.feeds"));
    made.id = "follow";
    Block list = block(Role::list);
    for (const PageFile& file : files) {
      list.children.push_back(
          block(Role::text, {link(relative_address(from, file.address), file.title)}));
    }
    made.children.push_back(std::move(list));
    return made;
  }

  // Of the JSON files.
  Block schemas(const std::string& from) const {
    Block made = group(word("downloads.schemas"));
    Block list = block(Role::list);
    for (const engine::EmbeddedFile& file : data_schemas()) {
      list.children.push_back(
          block(Role::text,
                {link(relative_address(from, schema_address(file.name)), std::string(file.name))}));
    }
    made.children.push_back(std::move(list));
    return made;
  }

  void add_group(std::vector<Block>& into, DataFile::Group which, std::string_view key,
                 const std::string& from) const {
    Block table = block(Role::table);
    table.heading = words(word(key));
    table.rows.push_back({{},
                          {header(word("downloads.file")), header(word("downloads.language")),
                           header(word("downloads.size")), header(word("downloads.sum"))}});
    for (const DataFile& file : downloads_.files()) {
      if (file.group == which) table.rows.push_back(row(file, from));
    }
    if (table.rows.size() > 1) into.push_back(std::move(table));
  }

  Row row(const DataFile& file, const std::string& from) const {
    Words language = words(word("downloads.all_languages"));
    if (file.text != nullptr) {
      const collection::StoredText& stored = file.text->stored;
      language = words(engine::language_name(stored.language, language_));
      if (stored.version) {
        language.push_back(run(", "));
        language.push_back(dated(*stored.version, language_));
        language.back().text = stored.version->iso();  // as the file's name has it
      }
    }
    const FileFacts facts = downloads_.facts(file);
    return {{},
            {header({link(relative_address(from, file.address), word(file.format_key))}),
             cell(std::move(language)),
             cell(words(size_words(facts.bytes, messages_)), std::to_string(facts.bytes)),
             cell({code(facts.sum)})}};
  }

  const Frame& frame_;
  const LoadedTreaty& treaty_;
  const Downloads& downloads_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  std::string id_;
};

}  // namespace

void plan_downloads(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                    const Downloads& downloads, const engine::LanguageTag& language) {
  plan.push_back({downloads_address(language, treaty.id()),
                  [&frame, &treaty, &downloads, &language] {
                    return DownloadsPage(frame, treaty, downloads, language).page();
                  },
                  frame.key({"downloads", treaty.sum, treaty.shape, downloads.sum()})});
}

}  // namespace servanda::renderers
