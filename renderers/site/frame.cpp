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

Frame::Frame(const collection::Settings& settings, std::string stylesheet, std::string icon,
             std::string key)
    : settings_(settings),
      stylesheet_(std::move(stylesheet)),
      icon_(std::move(icon)),
      key_(std::move(key)) {}

std::string Frame::page(const PagePlace& place, const Document& document, PageParts parts) const {
  const Messages& messages = Messages::in(place.language);
  HtmlPage page;
  page.stylesheet = relative_address(place.address, stylesheet_);
  page.icon = relative_address(place.address, icon_);
  page.canonical = public_address(settings_.base_iri, place.address, place.address);
  page.alternates = alternates(place);
  page.masthead.push_back(brand(place, messages));
  page.masthead.push_back(languages(place, messages));
  page.contents = std::move(parts.contents);
  page.footer = footer(messages);
  page.card = {settings_.title(place.language), absolute(place.address)};
  page.linked_data = std::move(parts.linked_data);
  page.widgets = std::move(parts.widgets);
  for (PageFile& file : parts.files) {
    page.files.push_back({file.type, relative_address(place.address, file.address), file.title});
  }
  if (parts.script) {
    const SiteScript& script = site_script(*parts.script);
    page.scripts.push_back({relative_address(place.address, script.address), script.integrity});
    page.words = std::move(parts.words);
  }
  return to_html(document, page);
}

std::string Frame::outside(const PagePlace& place, std::string_view address) const {
  return public_address(settings_.base_iri, place.address, address);
}

std::string Frame::absolute(std::string_view address) const {
  return settings_.base_iri.empty() ? std::string{}
                                    : public_address(settings_.base_iri, {}, address);
}

Block Frame::brand(const PagePlace& place, const Messages& messages) const {
  const std::string home = home_address(place.language);
  std::vector<Block> entries{entry(relative_address(place.address, home),
                                   settings_.title(place.language), place.address == home)};
  const auto add = [&](const std::string& address, std::string_view key) {
    entries.push_back(entry(relative_address(place.address, address),
                            std::string(messages.text(key)), place.address == address));
  };
  add(search_address(place.language), "page.search");
  add(participants_address(place.language), "page.participants");
  add(about_address(place.language), "page.about");
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

Block treaty_tabs(const PagePlace& from, const TreatySections& sections, Tab current) {
  const Messages& messages = Messages::in(from.language);
  std::vector<Block> entries;
  const auto add = [&](Tab which, const std::string& address, std::string_view key) {
    entries.push_back(entry(relative_address(from.address, address),
                            std::string(messages.text(key)), which == current));
  };
  const std::string& id = sections.treaty_id;
  add(Tab::text, sections.text, "page.text");
  if (!sections.parallel.empty()) add(Tab::parallel, sections.parallel, "page.parallel");
  if (!sections.compare.empty()) add(Tab::compare, sections.compare, "page.compare");
  if (sections.has_status) {
    add(Tab::status, status_address(from.language, id), "page.status");
    add(Tab::report, report_address(from.language, id), "page.report");
  }
  add(Tab::downloads, downloads_address(from.language, id), "page.downloads");
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
