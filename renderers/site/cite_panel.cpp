#include "renderers/site/cite_panel.hpp"

#include <nlohmann/json.hpp>

#include "renderers/data/json_values.hpp"
#include "renderers/html/escape.hpp"

namespace servanda::renderers {
namespace {

std::string label_of(CitationStyle style, const Messages& messages) {
  switch (style) {
    case CitationStyle::plain:
      return std::string(messages.text("cite.plain"));
    case CitationStyle::oscola:
      return "OSCOLA";
    case CitationStyle::bluebook:
      return "Bluebook";
    case CitationStyle::bibtex:
      return "BibTeX";
    case CitationStyle::ris:
      return "RIS";
  }
  return {};
}

// Made for lawyers who write in English; the plain form speaks the page's language.
bool is_english(CitationStyle style) {
  return style != CitationStyle::plain;
}

Json forms_of(CitedPart part, const CitedTreaty& treaty, const Messages& messages) {
  Json made = Json::object();
  for (const CitationStyle style : all_citation_styles) {
    made[std::string(style_name(style))] = citation_form(style, part, treaty, messages);
  }
  return made;
}

}  // namespace

Widget cite_panel(const CitedTreaty& treaty, std::string_view eid, std::string_view address,
                  const Messages& messages) {
  const CitedPart part = eid.empty() ? CitedPart::whole : CitedPart::provision;
  std::string out = "<details";
  append_attribute(out, "data-eid", eid);
  out += "><summary>";
  append_escaped(out, messages.text("cite.title"));
  out += "</summary>\n<dl>\n";
  for (const CitationStyle style : all_citation_styles) {
    const std::string id = "cite_" + std::string(style_name(style));
    out += "<div><dt>";
    append_escaped(out, label_of(style, messages));
    out += "</dt><dd><code";
    append_attribute(out, "id", id);
    append_attribute(out, "data-form", style_name(style));
    const bool is_foreign = is_english(style) && messages.language().bcp47() != "en";
    if (is_foreign) out += " lang=\"en\" dir=\"ltr\"";
    out += '>';
    append_escaped(
        out, fill_citation(citation_form(style, part, treaty, messages), eid, address, messages));
    out += "</code></dd></div>\n";
  }
  out += "</dl></details>\n";
  return {std::string(cite_panel_id), std::move(out)};
}

std::string citation_forms(const CitedTreaty& treaty, const Messages& messages) {
  const Json forms{{"whole", forms_of(CitedPart::whole, treaty, messages)},
                   {"provision", forms_of(CitedPart::provision, treaty, messages)}};
  return "\"forms\":" + forms.dump();
}

}  // namespace servanda::renderers
