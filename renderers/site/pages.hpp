#pragma once
// The kinds of pages of the site. Each adds its pages to the plan; nothing is rendered before the
// plan is carried out, so that pages can be made in parallel.

#include <functional>
#include <string>
#include <vector>

#include "collection/settings.hpp"
#include "renderers/site/data_files.hpp"
#include "renderers/site/frame.hpp"
#include "renderers/site/loaded_treaty.hpp"

namespace servanda::renderers {

// One file of the site and how its bytes are made. What it is made from outlives the plan.
struct PlannedFile {
  std::string address;
  std::function<std::string()> make;
};
using Plan = std::vector<PlannedFile>;

// The start page of one language: the collection, its treaties with their counts, latest acts.
void plan_home(Plan& plan, const Frame& frame, const std::vector<LoadedTreaty>& treaties,
               const engine::LanguageTag& language);
// A treaty's text, whole and by reading unit, in one interface language; in each of the texts where
// the language has none of its own.
void plan_texts(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                const engine::LanguageTag& language);
void plan_status(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                 const engine::LanguageTag& language);
void plan_downloads(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                    const std::vector<DataFile>& files, const engine::LanguageTag& language);
void plan_about(Plan& plan, const Frame& frame, const engine::LanguageTag& language);
// The choice of languages in the root, and the page for addresses that are not there.
void plan_root(Plan& plan, const Frame& frame);

}  // namespace servanda::renderers
