#include <utility>

#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/status_document.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

std::string page_of(const Frame& frame, const LoadedTreaty& treaty,
                    const engine::LanguageTag& language) {
  const Messages& messages = Messages::in(language);
  const std::string id = treaty.id();
  const PagePlace place{
      language, status_address(language, id),
      [id](const engine::LanguageTag& other) { return status_address(other, id); }};
  const TextAddress text{language.bcp47(), id, {}};
  const ShownText shown = shown_text(treaty, language);
  StatusOptions options{language, {}};
  // A clause may cite a provision that the text at hand does not have: then it is only named.
  options.article_address = [&](std::string_view eid) -> std::string {
    const std::string unit(eid.substr(0, eid.find("__")));
    if (shown.text == nullptr || !shown.text->has_unit(unit)) return {};
    const bool has_eid = shown.text->text.find(eid) != nullptr && eid != unit;
    return relative_address(place.address, text.unit(unit)) +
           (has_eid ? "#" + std::string(eid) : std::string{});
  };
  Document document = status_document(treaty.facts(), options);
  std::vector<Block> above{
      trail(place, {{std::string(messages.text("page.home")), home_address(language), {}},
                    {treaty.treaty.instrument.short_title(language), text.whole(), {}},
                    {std::string(messages.text("page.status")), {}, {}}}),
      treaty_tabs(place, id, true, Tab::status, text.whole())};
  document.blocks.insert(document.blocks.begin(), std::make_move_iterator(above.begin()),
                         std::make_move_iterator(above.end()));
  return frame.page(place, document);
}

}  // namespace

void plan_status(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                 const engine::LanguageTag& language) {
  if (!treaty.standing) return;
  plan.push_back({status_address(language, treaty.id()),
                  [&frame, &treaty, &language] { return page_of(frame, treaty, language); }});
}

}  // namespace servanda::renderers
