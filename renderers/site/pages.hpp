#pragma once
// The kinds of pages of the site. Each adds its pages to the plan; nothing is rendered before the
// plan is carried out, so that pages can be made in parallel.

#include <functional>
#include <string>
#include <vector>

#include "collection/settings.hpp"
#include "renderers/site/downloads.hpp"
#include "renderers/site/frame.hpp"
#include "renderers/site/loaded_treaty.hpp"
#include "renderers/site/output.hpp"

namespace servanda::renderers {

// One file of the site and how its bytes are made. What it is made from outlives the plan.
struct PlannedFile {
  std::string address;
  std::function<engine::Result<std::string>()> make;
  std::string made_from;  // keys.hpp
};
using Plan = std::vector<PlannedFile>;

// The sections of a treaty in one interface language; side by side the reading unit `eid`, or the
// first one where it is empty or there is no such unit.
[[nodiscard]] TreatySections sections_of(const LoadedTreaty& treaty,
                                         const engine::LanguageTag& language,
                                         std::string_view eid = {});
// As addresses name a version: its date, or "undated".
[[nodiscard]] std::string version_name(const collection::Version& version);

// The start page of one language: the collection, its treaties with their counts, latest acts.
// `downloads` are the treaties' files, in the same order.
void plan_home(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
               const std::vector<Downloads>& downloads, const engine::LanguageTag& language);
// A treaty's text, whole and by reading unit, in one interface language; in each of the texts where
// the language has none of its own.
void plan_texts(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                const Downloads& downloads, const engine::LanguageTag& language);
// A treaty's reading units in all languages of its text, side by side; nothing where it has one.
void plan_parallel(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                   const engine::LanguageTag& language);
// Each two versions of a text as a redline, in the languages that have both.
void plan_compare(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                  const engine::LanguageTag& language);
// The follow-up report.
void plan_report(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                 const engine::LanguageTag& language);
void plan_status(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                 const engine::LanguageTag& language);
void plan_downloads(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                    const Downloads& downloads, const engine::LanguageTag& language);
// Everyone who has acted, and a page for each.
void plan_participants(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
                       const engine::LanguageTag& language);
// Feeds of acts (Atom, JSON Feed) by treaty and by participant, calendars of dates to come.
void plan_feeds(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
                const engine::LanguageTag& language);
void plan_search(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
                 const engine::LanguageTag& language);
// The files of the search index, for every language that something can be found in.
void plan_search_index(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties);
// sitemap.xml and robots.txt, where the site knows its place; `plan` holds the pages already.
void plan_for_robots(Plan& plan, const Frame& frame);
void plan_about(Plan& plan, const Frame& frame, const engine::LanguageTag& language);
// The choice of languages in the root, and the page for addresses that are not there.
void plan_root(Plan& plan, const Frame& frame);

}  // namespace servanda::renderers
