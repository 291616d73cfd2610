#include "renderers/provision_name.hpp"

#include "treaty/eid.hpp"

namespace servanda::renderers {

std::string provision_name(std::string_view eid, const Messages& messages) {
  const auto parsed = treaty::EId::parse(eid);
  if (!parsed) return std::string(eid);
  std::string article, paragraph, points;
  for (const treaty::EId::Step& step : parsed->steps()) {
    if (step.prefix == "art") article = step.number;
    if (step.prefix == "para") paragraph = step.number;
    if (step.prefix == "point") points += "(" + std::string(step.number) + ")";
  }
  if (article.empty()) return std::string(eid);
  const std::string name = paragraph.empty()
                               ? messages.say("provision.article", fmt::arg("article", article))
                               : messages.say("provision.paragraph", fmt::arg("article", article),
                                              fmt::arg("paragraph", paragraph));
  return points.empty() ? name : name + " " + points;
}

}  // namespace servanda::renderers
