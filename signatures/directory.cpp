#include "signatures/directory.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "treaty/eid.hpp"

namespace servanda::signatures {
namespace {

// True where the notification is about the provision or a part of it.
bool is_under(const std::string& article, const std::string& provision) {
  const auto given = treaty::EId::parse(article);
  const auto wanted = treaty::EId::parse(provision);
  return given && wanted && wanted->contains(*given);
}

// Who was bound and is so no longer: its authorities serve no more.
bool has_left(const Status& status, ParticipantCode code) {
  const ParticipantStatus* one = status.find(code);
  return one != nullptr && !one->contracting &&
         std::ranges::any_of(one->intervals,
                             [](const Interval& interval) { return !interval.provisional; });
}

using Key = std::pair<ParticipantCode, std::string>;  // participant, territory

class Maker {
 public:
  Maker(std::span<const Event> events, const Status& status) : status_(status) {
    for (const Event& event : events) {
      const Act& act = event.act;
      const bool meant = act.action == Action::notification && !act.article.empty();
      if (!meant || act.date > status.as_at || has_left(status, act.participant)) continue;
      notifications_.push_back(&event);
    }
  }

  [[nodiscard]] DirectorySection section(const NotificationRule& rule) {
    DirectorySection out{rule.article, rule.subject, {}, {}};
    std::map<Key, const Event*> latest;  // the events are in the order of their dates
    std::set<ParticipantCode> told;
    for (const Event* event : notifications_) {
      if (!is_under(event->act.article, rule.article)) continue;
      latest[{event->act.participant, event->act.territory}] = event;
      told.insert(event->act.participant);
      used_.insert(event);
    }
    for (const auto& [key, event] : latest) out.entries.push_back(*event);
    for (const ParticipantStatus& one : status_.participants) {
      if (one.contracting && !told.contains(one.code)) out.missing.push_back(one.code);
    }
    return out;
  }

  // The provisions of notifications that no section has.
  [[nodiscard]] std::set<std::string> other_provisions() const {
    std::set<std::string> out;
    for (const Event* event : notifications_) {
      if (!used_.contains(event)) out.insert(event->act.article);
    }
    return out;
  }

 private:
  const Status& status_;
  std::vector<const Event*> notifications_;
  std::set<const Event*> used_;
};

}  // namespace

std::vector<DirectorySection> directory(std::span<const Event> events, const FinalClauses& clauses,
                                        const Status& status) {
  Maker maker(events, status);
  std::vector<DirectorySection> out;
  for (const NotificationRule& rule : clauses.notifications) out.push_back(maker.section(rule));
  for (const std::string& provision : maker.other_provisions()) {
    out.push_back(maker.section({provision, {}}));
    out.back().missing.clear();  // nobody is asked for it
  }
  return out;
}

}  // namespace servanda::signatures
