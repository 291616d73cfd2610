#include <iterator>
#include <utility>

#include "renderers/report/report_document.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "signatures/register.hpp"
#include "signatures/report.hpp"

namespace servanda::renderers {
namespace {

std::string report_page(const Frame& frame, const LoadedTreaty& treaty,
                        const engine::LanguageTag& language) {
  const Messages& messages = Messages::in(language);
  const auto word = [&](std::string_view key) { return std::string(messages.text(key)); };
  const std::string id = treaty.id();
  const PagePlace place{
      language, report_address(language, id),
      [&id](const engine::LanguageTag& other) { return report_address(other, id); }};
  const StatusFacts facts = treaty.facts();
  const signatures::Report report =
      signatures::report(signatures::effective_events(treaty.events), treaty.clauses,
                         facts.participants, facts.status, treaty.implementation);
  Document document = report_document(facts, report, language);
  document.description = messages.say(
      "page.report_description", fmt::arg("title", treaty.treaty.instrument.short_title(language)));
  const TreatySections sections = sections_of(treaty, language);
  std::vector<Block> above{
      trail(place, {{word("page.home"), home_address(language), {}},
                    {treaty.treaty.instrument.short_title(language), sections.text, {}},
                    {word("page.report"), {}, {}}}),
      treaty_tabs(place, sections, Tab::report)};
  document.blocks.insert(document.blocks.begin(), std::make_move_iterator(above.begin()),
                         std::make_move_iterator(above.end()));
  return frame.page(place, document);
}

}  // namespace

void plan_report(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                 const engine::LanguageTag& language) {
  if (!treaty.standing) return;
  plan.push_back({report_address(language, treaty.id()),
                  [&frame, &treaty, &language] { return report_page(frame, treaty, language); },
                  frame.key({"report", treaty.sum, treaty.shape, treaty.standing_sum,
                             treaty.implementation_sum})});
}

}  // namespace servanda::renderers
