#include <algorithm>
#include <map>
#include <set>

#include "signatures/act_fields.hpp"
#include "signatures/register.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

bool is_known(const Event& event, const std::optional<CivilDate>& known_on) {
  return !known_on || event.recorded_at.day() <= *known_on;
}

bool is_correction(const Event& event) {
  return event.act.action == Action::correction;
}

// From the last to the first: a correction counts unless a later one that counts cancels it. So a
// cancelled cancellation restores.
std::set<EventId> cancelled_events(std::span<const Event> events) {
  std::set<EventId> cancelled;
  for (std::size_t i = events.size(); i-- > 0;) {
    const Event& event = events[i];
    if (!is_correction(event) || !event.act.cancels || !event.act.refers) continue;
    if (!cancelled.contains(event.id)) cancelled.insert(*event.act.refers);
  }
  return cancelled;
}

void apply_changes(std::vector<Event>& events, const std::set<EventId>& cancelled) {
  std::map<EventId, std::size_t> index;
  for (std::size_t i = 0; i < events.size(); ++i) index.emplace(events[i].id, i);
  for (const Event& correction : events) {
    if (!is_correction(correction) || cancelled.contains(correction.id)) continue;
    if (!correction.act.refers) continue;
    const auto corrected = index.find(*correction.act.refers);
    if (corrected == index.end() || is_correction(events[corrected->second])) continue;
    for (const Change& change : correction.act.changes) {
      // Examined when it was recorded; a change that cannot be made leaves the field as it was.
      static_cast<void>(set_field(events[corrected->second].act, change));
    }
  }
}

void work_in_corrections(std::vector<Event>& events) {
  const std::set<EventId> cancelled = cancelled_events(events);
  apply_changes(events, cancelled);
  std::erase_if(events, [&](const Event& event) {
    return is_correction(event) || cancelled.contains(event.id);
  });
}

}  // namespace

std::vector<Event> effective_events(std::span<const Event> recorded,
                                    std::optional<CivilDate> known_on) {
  std::vector<Event> corrected;
  if (std::ranges::any_of(recorded, is_correction)) {
    for (const Event& event : recorded) {
      if (is_known(event, known_on)) corrected.push_back(event);
    }
    work_in_corrections(corrected);
    recorded = corrected;
  }
  // An event is large: its address is sorted, and the event copied once.
  std::vector<const Event*> order;
  order.reserve(recorded.size());
  for (const Event& event : recorded) {
    if (is_known(event, known_on)) order.push_back(&event);
  }
  std::ranges::stable_sort(order, {}, [](const Event* event) { return event->act.date; });
  std::vector<Event> events;
  events.reserve(order.size());
  for (const Event* event : order) events.push_back(*event);
  return events;
}

}  // namespace servanda::signatures
