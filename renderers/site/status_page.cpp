#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "renderers/charts/acts_chart.hpp"
#include "renderers/data/json_values.hpp"
#include "renderers/html/figure_svg.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/linked_data.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/site/status_widgets.hpp"
#include "renderers/status_document.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

class StatusPage {
 public:
  StatusPage(const Frame& frame, const LoadedTreaty& treaty, const engine::LanguageTag& language)
      : frame_(frame),
        treaty_(treaty),
        language_(language),
        messages_(Messages::in(language)),
        id_(treaty.id()),
        place_{language, status_address(language, id_),
               [id = id_](const engine::LanguageTag& other) { return status_address(other, id); }},
        sections_(sections_of(treaty, language)) {}

  std::string page() const {
    Document document = status_document(treaty_.facts(), options());
    std::vector<Block> above{
        trail(place_, {{word("page.home"), home_address(language_), {}},
                       {treaty_.treaty.instrument.short_title(language_), sections_.text, {}},
                       {word("page.status"), {}, {}}}),
        treaty_tabs(place_, sections_, Tab::status)};
    document.blocks.insert(document.blocks.begin(), std::make_move_iterator(above.begin()),
                           std::make_move_iterator(above.end()));
    PageParts parts;
    parts.script = ScriptKind::status;
    parts.words = script_words(ScriptKind::status, messages_, page_facts());
    parts.linked_data = status_linked_data(frame_, place_, treaty_);
    parts.files = {{"application/atom+xml", feed_address(language_, id_, "acts.atom"),
                    messages_.say("feed.title", fmt::arg("title", document.title))}};
    add_widgets(document, parts);
    return frame_.page(place_, document, std::move(parts));
  }

 private:
  std::string word(std::string_view key) const { return std::string(messages_.text(key)); }
  std::string to(const std::string& address) const {
    return relative_address(place_.address, address);
  }

  StatusOptions options() const {
    StatusOptions made{language_, {}};
    made.article_address = [this](std::string_view eid) { return article_address(eid); };
    made.participant_address = [this](signatures::ParticipantCode code) {
      return to(participant_address(language_, code.str()));
    };
    return made;
  }

  // A clause may cite a provision that the text at hand does not have: then it is only named.
  std::string article_address(std::string_view eid) const {
    const ShownText shown = shown_text(treaty_, language_);
    const std::string unit(eid.substr(0, eid.find("__")));
    if (shown.text == nullptr || !shown.text->has_unit(unit)) return {};
    const TextAddress text{language_.bcp47(), id_, {}};
    const bool has_eid = shown.text->text.find(eid) != nullptr && eid != unit;
    return to(text.unit(unit)) + (has_eid ? "#" + std::string(eid) : std::string{});
  }

  // The day above the figures, the pictures behind the explanation, the filter above the table.
  void add_widgets(Document& document, PageParts& parts) const {
    const StatusFacts facts = treaty_.facts();
    const auto before = [&](Role role, std::vector<Block> more) {
      const auto at = std::find_if(document.blocks.begin(), document.blocks.end(),
                                   [&](const Block& block) { return block.role == role; });
      document.blocks.insert(at, std::make_move_iterator(more.begin()),
                             std::make_move_iterator(more.end()));
    };
    const auto widget = [&](std::vector<Block>& into, std::string id, std::string_view title,
                            std::string markup) {
      if (markup.empty()) return;
      Block made = block(Role::group);
      if (!title.empty()) made.heading = words(word(title));
      made.id = id;
      into.push_back(std::move(made));
      parts.widgets.push_back({std::move(id), std::move(markup)});
    };
    if (facts.status.participants.empty()) return;
    std::vector<Block> above_figures, above_table;
    widget(above_figures, "day", {}, as_at_form(facts, messages_));
    widget(above_table, "simulation", {}, simulation_form(facts, messages_));
    const auto chart = acts_chart(facts, messages_);
    widget(above_table, "chart", "chart.title", chart ? figure_svg(*chart) : std::string{});
    widget(above_table, "map", "map.title",
           map_figure(to(data_address(id_, "map.svg")), messages_));
    widget(above_table, "controls", {}, table_filter(messages_));
    before(Role::facts, std::move(above_figures));
    before(Role::table, std::move(above_table));
  }

  // What the script needs besides words: where the timeline is, and where a participant belongs.
  std::string page_facts() const {
    Json regions = Json::object();
    const auto& participants = signatures::ParticipantTable::built_in();
    for (const signatures::ParticipantStatus& one : treaty_.standing->status.participants) {
      const signatures::Participant* known = participants.find(one.code);
      const bool has_region = known != nullptr && !known->region.empty();
      regions[std::string(one.code.str())] = has_region ? Json(known->region) : Json("");
    }
    return "\"timeline\":" + Json(to(data_address(id_, "timeline.json"))).dump() + ",\"asAt\":\"" +
           treaty_.standing->status.as_at.iso() + "\",\"regions\":" + regions.dump();
  }

  const Frame& frame_;
  const LoadedTreaty& treaty_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  std::string id_;
  PagePlace place_;
  TreatySections sections_;
};

}  // namespace

void plan_status(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                 const engine::LanguageTag& language) {
  if (!treaty.standing) return;
  // Its links lead into the text that the language shows.
  const ShownText shown = shown_text(treaty, language);
  plan.push_back(
      {status_address(language, treaty.id()),
       [&frame, &treaty, &language] { return StatusPage(frame, treaty, language).page(); },
       frame.key({"status", treaty.sum, treaty.shape, treaty.standing_sum,
                  shown.text == nullptr ? std::string{} : shown.text->sum})});
}

}  // namespace servanda::renderers
