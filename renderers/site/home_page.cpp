#include <algorithm>
#include <utility>

#include "renderers/site/act_list.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/status_document.hpp"
#include "renderers/words.hpp"
#include "signatures/action.hpp"

namespace servanda::renderers {
namespace {

constexpr std::size_t latest_shown = 10;

class HomePage {
 public:
  HomePage(const Frame& frame, const std::vector<LoadedTreaty>& treaties,
           const std::vector<Downloads>& downloads, const engine::LanguageTag& language)
      : frame_(frame),
        treaties_(treaties),
        downloads_(downloads),
        language_(language),
        messages_(Messages::in(language)),
        place_{language, home_address(language),
               [](const engine::LanguageTag& other) { return home_address(other); }} {}

  std::string page() const {
    Document document{
        frame_.settings().title(language_), language_, word("home.description"), {}, {}, {}};
    document.blocks.push_back(block(Role::title, words(document.title)));
    document.blocks.push_back(block(Role::lead, words(word("home.lead"))));
    document.blocks.push_back(treaties());
    Block latest = latest_table();
    if (latest.rows.size() > 1) document.blocks.push_back(std::move(latest));
    return frame_.page(place_, document);
  }

 private:
  std::string word(std::string_view key) const { return std::string(messages_.text(key)); }
  std::string to(const std::string& address) const {
    return relative_address(place_.address, address);
  }

  Block treaties() const {
    Block made = group(word("home.treaties"));
    made.id = "treaties";
    if (treaties_.empty()) {
      made.children.push_back(block(Role::text, words(word("home.empty"))));
    }
    for (std::size_t i = 0; i < treaties_.size(); ++i) {
      made.children.push_back(card(treaties_[i], downloads_[i]));
    }
    return made;
  }

  Block card(const LoadedTreaty& treaty, const Downloads& downloads) const {
    const treaty::Instrument& instrument = treaty.treaty.instrument;
    const TextAddress text{language_.bcp47(), treaty.id(), {}};
    Block made = group({});
    made.heading = {link(to(text.whole()), instrument.short_title(language_))};
    if (instrument.title(language_) != instrument.short_title(language_)) {
      made.children.push_back(block(Role::subtitle, words(instrument.title(language_))));
    }
    if (treaty.standing) {
      const StatusFacts facts = treaty.facts();
      Inline force = strong({});
      force.children = force_words(facts, messages_);
      Block counts = block(Role::text, fill(messages_.text("home.standing"),
                                            {{"force", {std::move(force)}},
                                             {"counts", words(count_sentence(facts, messages_))}}));
      made.children.push_back(std::move(counts));
      made.children.push_back(freshness_notice(facts, messages_));
    }
    const LoadedText* shown = shown_text(treaty, language_).text;
    if (shown != nullptr) {
      Block files = block(Role::facts);
      files.children.push_back(
          fact(word("page.downloads"), downloads.links_to(*shown, place_.address, messages_)));
      made.children.push_back(std::move(files));
    }
    made.children.push_back(treaty_tabs(place_, sections_of(treaty, language_), Tab::none));
    Block& tabs = made.children.back();
    tabs.id.clear();
    tabs.heading = words(instrument.short_title(language_));
    return made;
  }

  Block latest_table() const {
    Block table = block(Role::table);
    table.heading = words(word("home.latest"));
    table.rows.push_back({{},
                          {header(word("home.date")), header(word("status.participant")),
                           header(word("home.act")), header(word("home.treaty"))}});
    const std::vector<ActOfTreaty> acts = latest_acts(treaties_);
    for (std::size_t i = 0; i < std::min(acts.size(), latest_shown); ++i) {
      table.rows.push_back(row(acts[i]));
    }
    return table;
  }

  Row row(const ActOfTreaty& one) const {
    const signatures::Act& act = one.event.act;
    const auto& participants = signatures::ParticipantTable::built_in();
    return {{},
            {cell({dated(act.date, language_)}, act.date.iso()),
             header({link(to(participant_address(language_, act.participant.str())),
                          std::string(participants.name(act.participant, language_, act.date)))}),
             cell(words(word("action." + std::string(signatures::action_name(act.action))))),
             cell({link(to(status_address(language_, one.treaty->id())),
                        one.treaty->treaty.instrument.short_title(language_))})}};
  }

  const Frame& frame_;
  const std::vector<LoadedTreaty>& treaties_;
  const std::vector<Downloads>& downloads_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  PagePlace place_;
};

}  // namespace

void plan_home(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
               const std::vector<Downloads>& downloads, const engine::LanguageTag& language) {
  std::string sums;
  for (std::size_t i = 0; i < treaties.size(); ++i) {
    const LoadedTreaty& treaty = treaties[i];
    sums += treaty.id() + treaty.sum + treaty.shape + treaty.standing_sum;
    const LoadedText* text = shown_text(treaty, language).text;
    if (text != nullptr) sums += downloads[i].sum(text);
  }
  plan.push_back({home_address(language),
                  [&frame, &treaties, &downloads, &language] {
                    return HomePage(frame, treaties, downloads, language).page();
                  },
                  frame.key({"home", sums})});
}

}  // namespace servanda::renderers
