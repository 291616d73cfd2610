#include "renderers/site/act_list.hpp"

#include <algorithm>

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

void sort_latest_first(std::vector<ActOfTreaty>& all) {
  std::stable_sort(all.begin(), all.end(), [](const ActOfTreaty& a, const ActOfTreaty& b) {
    return a.event.act.date > b.event.act.date;
  });
}

}  // namespace

std::vector<ActOfTreaty> latest_acts(const std::vector<LoadedTreaty>& treaties) {
  std::vector<ActOfTreaty> all;
  for (const LoadedTreaty& treaty : treaties) add_acts(all, treaty);
  sort_latest_first(all);
  return all;
}

std::vector<ActOfTreaty> latest_acts(const LoadedTreaty& treaty) {
  std::vector<ActOfTreaty> all;
  add_acts(all, treaty);
  sort_latest_first(all);
  return all;
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
