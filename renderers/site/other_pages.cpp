#include <array>
#include <utility>

#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

// Parts of the page about the site, by the keys of their headings.
constexpr std::array<std::string_view, 5> about_parts = {"about.what", "about.not", "about.fresh",
                                                         "about.access", "about.data"};

std::string about_page(const Frame& frame, const engine::LanguageTag& language) {
  const Messages& messages = Messages::in(language);
  const auto word = [&](std::string_view key) { return std::string(messages.text(key)); };
  const PagePlace place{language, about_address(language),
                        [](const engine::LanguageTag& other) { return about_address(other); }};
  Document document{word("about.title"), language, word("about.description"), {}, {}, {}};
  document.blocks.push_back(block(Role::title, words(document.title)));
  for (const std::string_view part : about_parts) {
    Block made = group(word(part));
    made.children.push_back(block(Role::text, words(word(std::string(part) + "_text"))));
    document.blocks.push_back(std::move(made));
  }
  return frame.page(place, document);
}

// The collection's title and the way in, in each language; `say` adds what else there is to say.
template <typename Say>
std::string page_in_all_languages(const Frame& frame, const std::string& address, Say say) {
  const collection::Settings& settings = frame.settings();
  const engine::LanguageTag& first = settings.languages.front();
  Document document{settings.title(first),
                    first,
                    std::string(Messages::in(first).text("home.description")),
                    {},
                    {},
                    {}};
  document.blocks.push_back(block(Role::title, words(document.title)));
  for (const engine::LanguageTag& language : settings.languages) {
    Block made = say(Messages::in(language), relative_address(address, home_address(language)));
    if (language != first) made.language = language.bcp47();
    document.blocks.push_back(std::move(made));
  }
  HtmlPage alone;  // it must look right at whatever depth it is served
  alone.canonical =
      address == "index.html" ? public_address(settings.base_iri, address, address) : std::string{};
  return to_html(document, alone);
}

std::string language_choice(const Frame& frame) {
  return page_in_all_languages(
      frame, "index.html", [&](const Messages& messages, const std::string& home) {
        const engine::LanguageTag& language = messages.language();
        Block made = group({});
        made.heading = {link(home, engine::language_name(language, language))};
        made.children.push_back(block(Role::text, words(frame.settings().title(language))));
        return made;
      });
}

// Served at any depth, so its links start at the root of the site.
std::string missing_page(const Frame& frame) {
  return page_in_all_languages(
      frame, "404.html", [&](const Messages& messages, const std::string& home) {
        Block made = group(std::string(messages.text("missing.title")));
        made.children.push_back(
            block(Role::text, words(std::string(messages.text("missing.text")))));
        made.children.push_back(
            block(Role::text, {link(frame.settings().base_iri + "/" + home,
                                    std::string(messages.text("missing.home")))}));
        return made;
      });
}

}  // namespace

void plan_about(Plan& plan, const Frame& frame, const engine::LanguageTag& language) {
  plan.push_back({about_address(language),
                  [&frame, &language] { return about_page(frame, language); },
                  frame.key({"about"})});
}

void plan_root(Plan& plan, const Frame& frame) {
  plan.push_back({"index.html", [&frame] { return language_choice(frame); }, {}});
  plan.push_back({"404.html", [&frame] { return missing_page(frame); }, {}});
}

}  // namespace servanda::renderers
