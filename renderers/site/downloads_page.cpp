#include <utility>

#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

class DownloadsPage {
 public:
  DownloadsPage(const Frame& frame, const LoadedTreaty& treaty, const std::vector<DataFile>& files,
                const FactsOf& facts, const engine::LanguageTag& language)
      : frame_(frame),
        treaty_(treaty),
        files_(files),
        facts_(facts),
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

  void add_group(std::vector<Block>& into, DataFile::Group which, std::string_view key,
                 const std::string& from) const {
    Block table = block(Role::table);
    table.heading = words(word(key));
    table.rows.push_back({{},
                          {header(word("downloads.file")), header(word("downloads.language")),
                           header(word("downloads.size")), header(word("downloads.sum"))}});
    for (const DataFile& file : files_) {
      if (file.group == which) table.rows.push_back(row(file, from));
    }
    if (table.rows.size() > 1) into.push_back(std::move(table));
  }

  Row row(const DataFile& file, const std::string& from) const {
    Words language = words(word("downloads.all_languages"));
    if (file.language) language = words(engine::language_name(*file.language, language_));
    if (!file.version.empty()) language.push_back(run(", " + file.version));
    const FileFacts facts = facts_(file);
    return {{},
            {header({link(relative_address(from, file.address), word(file.format_key))}),
             cell(std::move(language)),
             cell(words(size_words(facts.bytes)), std::to_string(facts.bytes)),
             cell({code(facts.sum)})}};
  }

  std::string size_words(std::uintmax_t bytes) const {
    constexpr std::uintmax_t kib = 1024;
    if (bytes < kib) return messages_.say("downloads.bytes", fmt::arg("count", bytes));
    return messages_.say("downloads.kib", fmt::arg("count", (bytes + kib / 2) / kib));
  }

  const Frame& frame_;
  const LoadedTreaty& treaty_;
  const std::vector<DataFile>& files_;
  const FactsOf& facts_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  std::string id_;
};

}  // namespace

void plan_downloads(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                    const std::vector<DataFile>& files, const FactsOf& facts,
                    const engine::LanguageTag& language) {
  std::string sums;
  for (const DataFile& file : files) sums += file.made_from;
  plan.push_back(
      {downloads_address(language, treaty.id()),
       [&frame, &treaty, &files, &facts, &language] {
         return DownloadsPage(frame, treaty, files, facts, language).page();
       },
       frame.key({"downloads", treaty.sum, treaty.standing ? "dated" : "undated", sums})});
}

}  // namespace servanda::renderers
