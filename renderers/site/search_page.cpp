#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <utility>

#include "renderers/data/json_values.hpp"
#include "renderers/html/escape.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/later.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/site/search_index.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

constexpr std::string_view search_id = "search";

// Something that a search in one language looks through.
struct Searched {
  const LoadedTreaty* treaty;
  const LoadedText* text;
};
using SearchedByLanguage = std::map<std::string, std::vector<Searched>>;  // by BCP 47

// Of each treaty the text in every language; where a language has none, the summary in it.
SearchedByLanguage searched_texts(const std::vector<LoadedTreaty>& treaties) {
  SearchedByLanguage made;
  for (const LoadedTreaty& treaty : treaties) {
    std::map<std::string, const LoadedText*> newest;
    for (const LoadedText& one : treaty.summaries) newest[one.stored.language.bcp47()] = &one;
    for (const engine::LanguageTag& one : treaty.treaty.text_languages()) {
      newest[one.bcp47()] = treaty.text_in(one);
    }
    for (const auto& [language, text] : newest) made[language].push_back({&treaty, text});
  }
  return made;
}

// The folder in which a treaty's pages show that language: its own interface's where there is one,
// else this interface's choice; nothing where no page shows it.
std::string folder_showing(const LoadedTreaty& treaty, const std::string& language,
                           const collection::Settings& settings,
                           const engine::LanguageTag& interface) {
  for (const engine::LanguageTag& one : settings.languages) {
    if (one.bcp47() == language) return TextAddress{language, treaty.id(), {}}.whole();
  }
  const ShownText shown = shown_text(treaty, interface);
  if (shown.text != nullptr && shown.text->stored.language.bcp47() == language) {
    return TextAddress{interface.bcp47(), treaty.id(), {}}.whole();
  }
  for (const engine::LanguageTag& choice : shown.choices) {
    if (choice.bcp47() != language) continue;
    return TextAddress{interface.bcp47(), treaty.id(), language}.whole();
  }
  return {};
}

class SearchPage {
 public:
  SearchPage(const Frame& frame, const std::vector<LoadedTreaty>& treaties,
             const engine::LanguageTag& language)
      : frame_(frame),
        treaties_(treaties),
        language_(language),
        messages_(Messages::in(language)),
        place_{language, search_address(language),
               [](const engine::LanguageTag& other) { return search_address(other); }},
        searched_(searched_texts(treaties)) {}

  std::string page() const {
    Document document{word("search.title"), language_, word("search.description"), {}, {}, {}};
    Block search = block(Role::group);
    search.id = search_id;
    document.blocks = {trail(place_, {{word("page.home"), home_address(language_), {}},
                                      {word("search.title"), {}, {}}}),
                       block(Role::title, words(document.title)), std::move(search)};
    PageParts parts;
    parts.script = ScriptKind::search;
    parts.words = script_words(ScriptKind::search, messages_, places());
    parts.widgets.push_back({std::string(search_id), form()});
    return frame_.page(place_, document, std::move(parts));
  }

 private:
  std::string word(std::string_view key) const { return std::string(messages_.text(key)); }

  // "index": where the files are; "places": language → treaty → its folder and title.
  std::string places() const {
    Json made = Json::object();
    for (const auto& [language, all] : searched_) {
      Json by_treaty = Json::object();
      for (const Searched& one : all) {
        std::string folder = folder_showing(*one.treaty, language, frame_.settings(), language_);
        folder = relative_address(place_.address, folder);
        folder.erase(folder.rfind('/') + 1);
        by_treaty[one.treaty->id()] = {
            {"folder", folder}, {"title", one.treaty->treaty.instrument.short_title(language_)}};
      }
      made[language] = std::move(by_treaty);
    }
    return "\"index\":\"" + relative_address(place_.address, "search/") +
           "\",\"places\":" + made.dump();
  }

  // The language at hand first: the reader's own where something can be found in it.
  std::string first_language() const {
    if (searched_.count(language_.bcp47()) > 0) return language_.bcp47();
    return searched_.count("en") > 0 || searched_.empty() ? "en" : searched_.begin()->first;
  }

  std::string form() const {
    std::string out = "<form hidden role=\"search\">\n<label><span>";
    append_escaped(out, messages_.text("search.query"));
    out += "</span><input type=\"search\" name=\"q\" autocomplete=\"off\"></label>\n<label><span>";
    append_escaped(out, messages_.text("search.language"));
    out += "</span><select name=\"in\">";
    for (const auto& [language, all] : searched_) out += option(language);
    out += "</select></label>\n<button>";
    append_escaped(out, messages_.text("search.go"));
    out += "</button>\n</form>\n<p role=\"status\"></p>\n<ol></ol>\n<noscript><p>";
    append_escaped(out, messages_.text("search.without_scripts"));
    out += "</p>\n" + treaty_list() + "</noscript>\n";
    return out;
  }

  std::string option(const std::string& language) const {
    const auto tag = engine::LanguageTag::parse(language);
    std::string out = "<option";
    append_attribute(out, "value", language);
    append_attribute(out, "lang", language);
    if (language == first_language()) out += " selected";
    out += '>';
    append_escaped(out, tag ? engine::language_name(*tag, *tag) : language);
    return out + "</option>";
  }

  std::string treaty_list() const {
    std::string items;
    for (const LoadedTreaty& treaty : treaties_) {
      items += "<li><a";
      append_attribute(items, "href",
                       relative_address(place_.address, sections_of(treaty, language_).text));
      items += '>';
      append_escaped(items, treaty.treaty.instrument.short_title(language_));
      items += "</a></li>\n";
    }
    return items.empty() ? items : "<ul>\n" + items + "</ul>\n";
  }

  const Frame& frame_;
  const std::vector<LoadedTreaty>& treaties_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  PagePlace place_;
  SearchedByLanguage searched_;
};

// Known before the index is made, so that one that has not changed need not be.
std::vector<std::string> index_file_names(const std::vector<Searched>& searched) {
  std::vector<std::string> names{"Treaties.json"};
  for (const Searched& one : searched) names.push_back(one.treaty->id() + ".json");
  for (std::size_t i = 0; i < SearchIndex::shards; ++i) names.push_back(SearchIndex::shard_name(i));
  return names;
}

std::string sums_of(const std::vector<LoadedTreaty>& treaties) {
  std::string sums;
  for (const LoadedTreaty& treaty : treaties) {
    sums += treaty.id() + treaty.sum;
    for (const LoadedText& one : treaty.texts) sums += one.sum;
    for (const LoadedText& one : treaty.summaries) sums += one.sum;
  }
  return sums;
}

}  // namespace

void plan_search(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
                 const engine::LanguageTag& language) {
  plan.push_back(
      {search_address(language),
       [&frame, &treaties, &language] { return SearchPage(frame, treaties, language).page(); },
       frame.key({"search", sums_of(treaties)})});
}

void plan_search_index(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties) {
  for (auto& [language, searched] : searched_texts(treaties)) {
    const auto files =
        std::make_shared<const Later<std::map<std::string, std::string>>>([all = searched] {
          SearchIndex index;
          for (const Searched& one : all) {
            index.add(one.treaty->id(), search_provisions(one.text->text));
          }
          std::map<std::string, std::string> made;
          for (IndexFile& file : index.files()) made.emplace(file.name, std::move(file.content));
          return made;
        });
    std::string sums;
    for (const Searched& one : searched) sums += one.treaty->id() + one.text->sum;
    const std::string key = frame.key({"search index", language, sums});
    for (const std::string& name : index_file_names(searched)) {
      plan.push_back(
          {"search/" + language + "/" + name, [files, name] { return (*files)->at(name); }, key});
    }
  }
}

}  // namespace servanda::renderers
