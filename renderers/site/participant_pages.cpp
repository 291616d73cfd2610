#include <map>
#include <memory>
#include <utility>

#include "renderers/participant_order.hpp"
#include "renderers/provision_name.hpp"
#include "renderers/site/act_list.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/words.hpp"
#include "signatures/action.hpp"

namespace servanda::renderers {
namespace {

using signatures::Action;
using signatures::Participant;
using signatures::ParticipantCode;
using signatures::ParticipantTable;
using ActsByParticipant = std::map<ParticipantCode, std::vector<ActOfTreaty>>;

// The register is kept in English (docs/formats/ledger.md).
constexpr std::string_view register_language = "en";

class ParticipantPages {
 public:
  ParticipantPages(const Frame& frame, std::shared_ptr<const ActsByParticipant> acts,
                   const engine::LanguageTag& language)
      : frame_(frame),
        acts_(std::move(acts)),
        language_(language),
        messages_(Messages::in(language)) {}

  void plan(Plan& plan, const std::shared_ptr<const ParticipantPages>& self) const {
    std::string names;
    for (const auto& [code, acts] : *acts_) {
      const std::string key = frame_.key({"participant", sum_of(acts)});
      plan.push_back({participant_address(language_, code.str()),
                      [self, &code = code, &acts = acts] { return self->page_of(code, acts); },
                      key});
      names += key;
    }
    plan.push_back({participants_address(language_), [self] { return self->list_page(); },
                    frame_.key({"participants", names})});
  }

 private:
  static std::string sum_of(const std::vector<ActOfTreaty>& acts) {
    std::string sum;
    const LoadedTreaty* before = nullptr;
    for (const ActOfTreaty& act : acts) {
      if (act.treaty != before) sum += act.treaty->sum + act.treaty->standing_sum;
      before = act.treaty;
    }
    return key_of({sum});
  }

  std::string word(std::string_view key) const { return std::string(messages_.text(key)); }

  // As it is called on the last day that is shown of it.
  std::string name_of(ParticipantCode code, const std::vector<ActOfTreaty>& acts) const {
    engine::CivilDate day = acts.front().treaty->standing->status.as_at;
    for (const ActOfTreaty& act : acts) day = std::max(day, act.treaty->standing->status.as_at);
    return std::string(ParticipantTable::built_in().name(code, language_, day));
  }

  std::string region_of(ParticipantCode code) const {
    const Participant* participant = ParticipantTable::built_in().find(code);
    const bool has_region = participant != nullptr && !participant->region.empty();
    return word(has_region ? "region." + std::string(participant->region)
                           : "participants.elsewhere");
  }

  std::string list_page() const {
    const PagePlace place{
        language_, participants_address(language_),
        [](const engine::LanguageTag& other) { return participants_address(other); }};
    Document document{
        word("participants.title"), language_, word("participants.description"), {}, {}, {}};
    Block table = block(Role::table);
    table.rows.push_back({{},
                          {header(word("status.participant")), header(word("control.region")),
                           header(word("participants.acts"))}});
    for (const auto& [name, code] : in_order()) {
      const std::size_t acts = acts_->at(code).size();
      table.rows.push_back(
          {"participant_" + std::string(code.str()),
           {header(
                {link(relative_address(place.address, participant_address(language_, code.str())),
                      name)}),
            cell(words(region_of(code))),
            cell(words(std::to_string(acts)), std::to_string(acts))}});
    }
    document.blocks = {trail(place, {{word("page.home"), home_address(language_), {}},
                                     {word("participants.title"), {}, {}}}),
                       block(Role::title, words(document.title)),
                       block(Role::lead, words(document.description))};
    if (table.rows.size() > 1) document.blocks.push_back(std::move(table));
    return frame_.page(place, document);
  }

  std::vector<std::pair<std::string, ParticipantCode>> in_order() const {
    std::vector<std::pair<std::string, ParticipantCode>> all;
    for (const auto& [code, acts] : *acts_) all.emplace_back(name_of(code, acts), code);
    const std::vector<std::string_view> names = [&all] {
      std::vector<std::string_view> made;
      for (const auto& one : all) made.push_back(one.first);
      return made;
    }();
    std::vector<std::pair<std::string, ParticipantCode>> ordered;
    for (const std::size_t i : alphabetical(names, language_)) ordered.push_back(all[i]);
    return ordered;
  }

  std::string page_of(ParticipantCode code, const std::vector<ActOfTreaty>& acts) const {
    const PagePlace place{language_, participant_address(language_, code.str()),
                          [code](const engine::LanguageTag& other) {
                            return participant_address(other, code.str());
                          }};
    const std::string name = name_of(code, acts);
    Document document{name, language_, messages_.say("participants.one", fmt::arg("name", name)),
                      {},   {},        {}};
    Block facts = block(Role::facts);
    facts.children.push_back(fact(word("control.region"), words(region_of(code))));
    document.blocks = {
        trail(place, {{word("page.home"), home_address(language_), {}},
                      {word("participants.title"), participants_address(language_), {}},
                      {name, {}, {}}}),
        block(Role::title, words(name)), block(Role::lead, words(document.description)),
        std::move(facts), acts_table(acts, place)};
    for (Block& text : texts(acts)) document.blocks.push_back(std::move(text));
    PageParts parts;
    parts.files = follow_files(code, name);
    return frame_.page(place, document, std::move(parts));
  }

  std::vector<PageFile> follow_files(ParticipantCode code, const std::string& name) const {
    const std::string title = messages_.say("feed.title", fmt::arg("title", name));
    return {{"application/atom+xml", participant_address(language_, code.str(), ".atom"), title},
            {"application/feed+json", participant_address(language_, code.str(), ".json"), title}};
  }

  Block acts_table(const std::vector<ActOfTreaty>& acts, const PagePlace& place) const {
    Block table = block(Role::table);
    table.heading = words(word("participants.acts"));
    table.rows.push_back(
        {{}, {header(word("home.act")), header(word("home.date")), header(word("home.treaty"))}});
    for (const ActOfTreaty& one : acts) table.rows.push_back(row(one, place));
    return table;
  }

  Row row(const ActOfTreaty& one, const PagePlace& place) const {
    const signatures::Act& act = one.event.act;
    Words what = words(action_words(act.action));
    if (!act.article.empty()) {
      what.push_back(run(" (" + provision_name(act.article, messages_) + ")"));
    }
    Words when{dated(act.date, language_)};
    if (!act.note.empty()) {
      Inline note = run(act.note);
      if (language_.bcp47() != register_language) note.language = register_language;
      when.push_back(run(" – "));
      when.push_back(std::move(note));
    }
    const std::string status = status_address(language_, one.treaty->id()) + "#participant_" +
                               std::string(act.participant.str());
    return {{},
            {header(std::move(what)), cell(std::move(when), act.date.iso()),
             cell({link(relative_address(place.address, status),
                        one.treaty->treaty.instrument.short_title(language_))})}};
  }

  // Declarations, reservations, notifications in full.
  std::vector<Block> texts(const std::vector<ActOfTreaty>& acts) const {
    std::vector<Block> made;
    for (const ActOfTreaty& one : acts) {
      const signatures::Act& act = one.event.act;
      if (act.texts.empty()) continue;
      auto text = act.texts.find(language_.bcp47());
      if (text == act.texts.end()) text = act.texts.begin();
      Block said = block(Role::text, words(text->second));
      if (text->first != language_.bcp47()) said.language = text->first;
      made.push_back(group(
          action_words(act.action) + " – " + one.treaty->treaty.instrument.short_title(language_),
          {std::move(said)}));
    }
    return made;
  }

  std::string action_words(Action action) const {
    return word("action." + std::string(signatures::action_name(action)));
  }

  const Frame& frame_;
  std::shared_ptr<const ActsByParticipant> acts_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
};

}  // namespace

void plan_participants(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
                       const engine::LanguageTag& language) {
  const auto acts = std::make_shared<const ActsByParticipant>(acts_by_participant(treaties));
  const auto pages = std::make_shared<const ParticipantPages>(frame, acts, language);
  pages->plan(plan, pages);
}

}  // namespace servanda::renderers
