#include "renderers/site/frame.hpp"

#include <utility>

#include "renderers/site/addresses.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

Block named(Block navigation, std::string id) {
  navigation.id = std::move(id);
  return navigation;
}

}  // namespace

Frame::Frame(const collection::Settings& settings, std::string stylesheet, std::string icon)
    : settings_(settings), stylesheet_(std::move(stylesheet)), icon_(std::move(icon)) {}

std::string Frame::page(const PagePlace& place, const Document& document,
                        std::vector<Block> contents) const {
  const Messages& messages = Messages::in(place.language);
  HtmlPage page;
  page.stylesheet = relative_address(place.address, stylesheet_);
  page.icon = relative_address(place.address, icon_);
  page.canonical = public_address(settings_.base_iri, place.address, place.address);
  page.alternates = alternates(place);
  page.masthead.push_back(brand(place, messages));
  page.masthead.push_back(languages(place, messages));
  page.contents = std::move(contents);
  page.footer = footer(messages);
  return to_html(document, page);
}

Block Frame::brand(const PagePlace& place, const Messages& messages) const {
  const std::string home = home_address(place.language);
  const std::string about = about_address(place.language);
  std::vector<Block> entries{
      entry(relative_address(place.address, home), settings_.title(place.language),
            place.address == home),
      entry(relative_address(place.address, about), std::string(messages.text("page.about")),
            place.address == about)};
  return named(navigation(std::string(messages.text("page.site")), std::move(entries)), "site");
}

// Each language by its own name, for those who read no other.
Block Frame::languages(const PagePlace& place, const Messages& messages) const {
  std::vector<Block> entries;
  for (const engine::LanguageTag& language : settings_.languages) {
    Inline to = link(relative_address(place.address, place.sibling(language)),
                     engine::language_name(language, language));
    to.language = language.bcp47();
    Block made = block(Role::entry, {std::move(to)});
    made.is_current = language == place.language;
    entries.push_back(std::move(made));
  }
  return named(navigation(std::string(messages.text("page.languages")), std::move(entries)),
               "languages");
}

std::vector<Block> Frame::footer(const Messages& messages) const {
  std::vector<Block> made;
  if (!settings_.publisher.empty()) {
    made.push_back(block(
        Role::text,
        words(messages.say("home.published_by", fmt::arg("publisher", settings_.publisher)))));
  }
  made.push_back(block(Role::text, words(std::string(messages.text("page.not_the_depositary")))));
  return made;
}

std::vector<AlternatePage> Frame::alternates(const PagePlace& place) const {
  std::vector<AlternatePage> made;
  for (const engine::LanguageTag& language : settings_.languages) {
    made.push_back({language.bcp47(),
                    public_address(settings_.base_iri, place.address, place.sibling(language))});
  }
  made.push_back({"x-default", made.front().address});
  return made;
}

Block treaty_tabs(const PagePlace& from, const std::string& treaty_id, bool has_status, Tab current,
                  const std::string& text_address) {
  const Messages& messages = Messages::in(from.language);
  const auto tab = [&](Tab which, const std::string& address, std::string_view key) {
    return entry(relative_address(from.address, address), std::string(messages.text(key)),
                 which == current);
  };
  std::vector<Block> entries{tab(Tab::text, text_address, "page.text")};
  if (has_status) {
    entries.push_back(tab(Tab::status, status_address(from.language, treaty_id), "page.status"));
  }
  entries.push_back(
      tab(Tab::downloads, downloads_address(from.language, treaty_id), "page.downloads"));
  return named(navigation(std::string(messages.text("page.sections")), std::move(entries)), "tabs");
}

Block trail(const PagePlace& from, const std::vector<TrailStep>& steps) {
  const Messages& messages = Messages::in(from.language);
  std::vector<Block> entries;
  for (const TrailStep& step : steps) {
    Inline name = step.address.empty()
                      ? run(step.name)
                      : link(relative_address(from.address, step.address), words(step.name));
    Block made = block(Role::entry, {std::move(name)});
    made.language = step.language;
    made.is_current = step.address.empty();
    entries.push_back(std::move(made));
  }
  return named(navigation(std::string(messages.text("page.breadcrumb")), std::move(entries)),
               "trail");
}

}  // namespace servanda::renderers
