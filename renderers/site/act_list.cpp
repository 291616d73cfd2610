#include "renderers/site/act_list.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "signatures/register.hpp"

namespace servanda::renderers {
namespace {

void add_acts(std::vector<ActOfTreaty>& all, const LoadedTreaty& treaty) {
  if (!treaty.standing) return;
  const engine::CivilDate as_at = treaty.standing->status.as_at;
  for (signatures::Event& event : signatures::effective_events(treaty.events)) {
    if (event.act.date <= as_at) all.push_back({std::move(event), &treaty});
  }
}

// By their places, each moved once: an event is dear to move, and a collection has thousands.
std::vector<ActOfTreaty> latest_first(std::vector<ActOfTreaty> all) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&all](std::size_t a, std::size_t b) {
    return all[a].event.act.date > all[b].event.act.date;
  });
  std::vector<ActOfTreaty> sorted;
  sorted.reserve(all.size());
  for (const std::size_t i : order) sorted.push_back(std::move(all[i]));
  return sorted;
}

}  // namespace

std::vector<ActOfTreaty> latest_acts(const std::vector<LoadedTreaty>& treaties) {
  std::vector<ActOfTreaty> all;
  for (const LoadedTreaty& treaty : treaties) add_acts(all, treaty);
  return latest_first(std::move(all));
}

std::vector<ActOfTreaty> latest_acts(const LoadedTreaty& treaty) {
  std::vector<ActOfTreaty> all;
  add_acts(all, treaty);
  return latest_first(std::move(all));
}

std::map<signatures::ParticipantCode, std::vector<ActOfTreaty>> acts_by_participant(
    const std::vector<LoadedTreaty>& treaties) {
  std::map<signatures::ParticipantCode, std::vector<ActOfTreaty>> made;
  for (ActOfTreaty& one : latest_acts(treaties)) {
    made[one.event.act.participant].push_back(std::move(one));
  }
  return made;
}

}  // namespace servanda::renderers
