#include "renderers/site/status_widgets.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "renderers/data/rule_json.hpp"
#include "renderers/html/escape.hpp"

namespace servanda::renderers {
namespace {

constexpr std::array<std::string_view, 5> regions{"Africa", "Americas", "Asia", "Europe",
                                                  "Oceania"};

class Markup {
 public:
  explicit Markup(const Messages& messages) : messages_(messages) {}

  Markup& raw(std::string_view text) {
    out_ += text;
    return *this;
  }
  Markup& say(std::string_view key) {
    append_escaped(out_, messages_.text(key));
    return *this;
  }
  Markup& attribute(std::string_view name, std::string_view value) {
    append_attribute(out_, name, value);
    return *this;
  }
  Markup& field(std::string_view key) { return raw("<label><span>").say(key).raw("</span>"); }
  Markup& option(std::string_view value, std::string_view key) {
    return raw("<option value=\"").raw(value).raw("\">").say(key).raw("</option>");
  }
  std::string take() { return std::move(out_); }

 private:
  const Messages& messages_;
  std::string out_;
};

}  // namespace

std::string as_at_form(const StatusFacts& facts, const Messages& messages) {
  Markup made(messages);
  made.raw("<form hidden id=\"as-at\">\n").field("control.as_at");
  made.raw("<input type=\"date\" name=\"day\" required")
      .attribute("value", facts.status.as_at.iso())
      .raw("></label>\n<button type=\"reset\" hidden></button>\n</form>\n");
  return made.take();
}

std::string table_filter(const Messages& messages) {
  Markup made(messages);
  made.raw("<form hidden id=\"filter\" role=\"search\">\n<fieldset><legend>")
      .say("control.filter")
      .raw("</legend>\n");
  made.field("control.name")
      .raw("<input type=\"search\" name=\"name\" autocomplete=\"off\"></label>\n");
  made.field("control.kind").raw("<select name=\"kind\">").option("", "control.all");
  made.option("signed", "control.signed")
      .option("consented", "control.consented")
      .option("signed-only", "control.signed_only")
      .raw("</select></label>\n");
  made.field("control.region").raw("<select name=\"region\">").option("", "control.all");
  for (const std::string_view region : regions) {
    made.option(region, "region." + std::string(region));
  }
  made.raw("</select></label>\n</fieldset>\n</form>\n<p role=\"status\" id=\"shown\"></p>\n");
  return made.take();
}

std::string simulation_form(const StatusFacts& facts, const Messages& messages) {
  const auto& in_force = facts.status.entry_into_force;
  if ((in_force && in_force->shown()) || rule_value(facts.clauses).is_null()) return {};
  Markup made(messages);
  made.raw("<form hidden>\n<fieldset><legend>")
      .say("simulation.title")
      .raw("</legend>\n<p>")
      .say("simulation.lead")
      .raw("</p>\n");
  made.field("simulation.count")
      .raw("<input type=\"number\" name=\"count\" min=\"0\" max=\"300\"")
      .attribute("value", std::to_string(facts.force.missing))
      .raw("></label>\n");
  made.field("simulation.day")
      .raw("<input type=\"date\" name=\"day\" required")
      .attribute("min", facts.status.as_at.iso())
      .attribute("value", facts.status.as_at.plus_months(12).iso())
      .raw("></label>\n<p role=\"status\"></p>\n<p class=\"subtitle\">")
      .say("simulation.note")
      .raw("</p>\n</fieldset>\n</form>\n");
  return made.take();
}

std::string map_figure(const std::string& map, const Messages& messages) {
  Markup made(messages);
  made.raw("<figure>\n<div class=\"world\"><img width=\"1000\" height=\"488\"")
      .attribute("src", map)
      .attribute("alt", messages.text("map.alt"))
      .raw("></div>\n<figcaption>\n<ul class=\"legend\">");
  for (const std::string_view mark : {"party", "signatory", "ended", "other"}) {
    made.raw("<li><span class=\"key ").raw(mark).raw("\"></span> ");
    made.say("map." + std::string(mark)).raw("</li>");
  }
  made.raw("</ul>\n<p>").say("map.disclaimer").raw("</p>\n</figcaption>\n</figure>\n");
  return made.take();
}

}  // namespace servanda::renderers
