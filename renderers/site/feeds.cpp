#include <memory>
#include <utility>

#include "renderers/data/calendar.hpp"
#include "renderers/data/feed.hpp"
#include "renderers/site/act_list.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "signatures/action.hpp"

namespace servanda::renderers {
namespace {

using signatures::ParticipantTable;

class Feeds {
 public:
  Feeds(const Frame& frame, const std::vector<LoadedTreaty>& treaties,
        const engine::LanguageTag& language)
      : frame_(frame),
        treaties_(treaties),
        language_(language),
        messages_(Messages::in(language)) {}

  void plan(Plan& plan, const std::shared_ptr<const Feeds>& self) const {
    for (const LoadedTreaty& treaty : treaties_) {
      if (treaty.standing) plan_treaty(plan, treaty, self);
    }
    const auto acts = std::make_shared<const ActsByParticipant>(acts_by_participant(treaties_));
    for (const auto& [code, list] : *acts) plan_participant(plan, code, acts, self);
  }

 private:
  using ActsByParticipant = std::map<signatures::ParticipantCode, std::vector<ActOfTreaty>>;

  void plan_treaty(Plan& plan, const LoadedTreaty& treaty,
                   const std::shared_ptr<const Feeds>& self) const {
    const std::string key = frame_.key({"feed", treaty.sum, treaty.standing_sum});
    const auto add = [&](std::string_view file, auto make) {
      plan.push_back({feed_address(language_, treaty.id(), file),
                      [self, &treaty, make] { return make(*self, treaty); }, key});
    };
    add("acts.atom", [](const Feeds& feeds, const LoadedTreaty& one) {
      return to_atom(feeds.of_treaty(one, "acts.atom"));
    });
    add("acts.json", [](const Feeds& feeds, const LoadedTreaty& one) {
      return to_json_feed(feeds.of_treaty(one, "acts.json"));
    });
    add("dates.ics", [](const Feeds& feeds, const LoadedTreaty& one) {
      return to_icalendar(feeds.calendar_of(one));
    });
  }

  void plan_participant(Plan& plan, signatures::ParticipantCode code,
                        const std::shared_ptr<const ActsByParticipant>& acts,
                        const std::shared_ptr<const Feeds>& self) const {
    std::string sums;
    for (const ActOfTreaty& act : acts->at(code))
      sums += act.treaty->sum + act.treaty->standing_sum;
    const std::string key = frame_.key({"participant feed", sums});
    plan.push_back({participant_address(language_, code.str(), ".atom"),
                    [self, acts, code] {
                      return to_atom(self->of_participant(code, acts->at(code), ".atom"));
                    },
                    key});
    plan.push_back({participant_address(language_, code.str(), ".json"),
                    [self, acts, code] {
                      return to_json_feed(self->of_participant(code, acts->at(code), ".json"));
                    },
                    key});
  }

  Feed of_treaty(const LoadedTreaty& treaty, std::string_view file) const {
    const std::string self = feed_address(language_, treaty.id(), file);
    return feed(treaty.treaty.instrument.short_title(language_),
                status_address(language_, treaty.id()), self, latest_acts(treaty));
  }

  Feed of_participant(signatures::ParticipantCode code, const std::vector<ActOfTreaty>& acts,
                      std::string_view ending) const {
    const std::string_view name =
        ParticipantTable::built_in().name(code, language_, acts.front().event.act.date);
    return feed(std::string(name), participant_address(language_, code.str()),
                participant_address(language_, code.str(), ending), acts);
  }

  Feed feed(const std::string& title, const std::string& page, const std::string& self,
            const std::vector<ActOfTreaty>& acts) const {
    Feed made{messages_.say("feed.title", fmt::arg("title", title)),
              language_.bcp47(),
              frame_.settings().publisher,
              frame_.absolute(page),
              frame_.absolute(self),
              self,
              {}};
    for (const ActOfTreaty& act : acts) made.entries.push_back(entry_of(act));
    return made;
  }

  FeedEntry entry_of(const ActOfTreaty& one) const {
    const signatures::Act& act = one.event.act;
    const std::string_view name =
        ParticipantTable::built_in().name(act.participant, language_, act.date);
    const std::string action(
        messages_.text("action." + std::string(signatures::action_name(act.action))));
    const std::string status = status_address(language_, one.treaty->id()) + "#participant_" +
                               std::string(act.participant.str());
    std::string text = one.treaty->treaty.instrument.short_title(language_);
    const auto said = act.texts.find(language_.bcp47());
    if (said != act.texts.end()) text += "\n" + said->second;
    return {one.event.id.str(),
            messages_.say("feed.act", fmt::arg("participant", name), fmt::arg("action", action)),
            std::move(text), frame_.absolute(status), act.date};
  }

  // What is still to come as at the day of the status.
  Calendar calendar_of(const LoadedTreaty& treaty) const {
    const engine::CivilDate as_at = treaty.standing->status.as_at;
    const std::string& title = treaty.treaty.instrument.short_title(language_);
    Calendar made{title, as_at, {}};
    const auto add = [&](std::string id, engine::CivilDate day, std::string summary) {
      if (day < as_at) return;
      made.days.push_back({treaty.id() + "-" + id, day, std::move(summary),
                           frame_.absolute(status_address(language_, treaty.id()))});
    };
    if (const auto last = treaty.clauses.last_day_of_signature()) {
      add("last-day-for-signature", *last,
          messages_.say("feed.last_day", fmt::arg("title", title)));
    }
    const auto& in_force = treaty.standing->status.entry_into_force;
    if (const auto shown = in_force ? in_force->shown() : std::nullopt) {
      add("in-force", *shown, messages_.say("feed.enters", fmt::arg("title", title)));
    }
    for (const signatures::ParticipantStatus& one : treaty.standing->status.participants) {
      const std::string_view name = ParticipantTable::built_in().name(one.code, language_, as_at);
      const std::string code(one.code.str());
      if (const auto from = one.in_force_from()) {
        add("in-force-" + code, *from,
            messages_.say("feed.enters_for", fmt::arg("title", title),
                          fmt::arg("participant", name)));
      }
      if (const auto until = one.in_force_until()) {
        add("ceases-" + code, *until,
            messages_.say("feed.ceases_for", fmt::arg("title", title),
                          fmt::arg("participant", name)));
      }
    }
    return made;
  }

  const Frame& frame_;
  const std::vector<LoadedTreaty>& treaties_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
};

}  // namespace

void plan_feeds(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
                const engine::LanguageTag& language) {
  const auto feeds = std::make_shared<const Feeds>(frame, treaties, language);
  feeds->plan(plan, feeds);
}

}  // namespace servanda::renderers
