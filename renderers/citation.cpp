#include "renderers/citation.hpp"

#include <fmt/core.h>

#include "engine/date_text.hpp"
#include "renderers/provision_name.hpp"
#include "treaty/eid.hpp"

namespace servanda::renderers {
namespace {

constexpr std::array<std::string_view, 5> style_names{"plain", "oscola", "bluebook", "bibtex",
                                                      "ris"};

const engine::LanguageTag& english() {
  static const engine::LanguageTag tag = *engine::LanguageTag::parse("en");
  return tag;
}

// As the Bluebook's table T12 abbreviates months.
std::string bluebook_date(engine::CivilDate date) {
  constexpr std::array<std::string_view, 12> months{"Jan.",  "Feb.", "Mar.", "Apr.",
                                                    "May",   "June", "July", "Aug.",
                                                    "Sept.", "Oct.", "Nov.", "Dec."};
  return fmt::format("{} {}, {}", months[date.month() - 1], date.day(), date.year());
}

// TeX's own characters stand for themselves.
std::string tex(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (std::string_view("&%$#_").find(c) != std::string_view::npos) made += '\\';
    if (std::string_view("{}\\~^").find(c) == std::string_view::npos) made += c;
  }
  return made;
}

std::string plain_form(CitedPart part, const CitedTreaty& treaty, const Messages& messages) {
  const engine::LanguageTag& language = messages.language();
  const std::string_view separator = messages.text("page.list_separator");
  std::string made = treaty.instrument.title(language);
  if (part == CitedPart::provision) made += std::string(separator) + "{words}";
  if (treaty.instrument.adopted) {
    made += separator;
    made += messages.say(
        "cite.adopted", fmt::arg("date", engine::print_date(*treaty.instrument.adopted, language)));
  }
  return made + " <{address}>";
}

std::string oscola_form(CitedPart part, const CitedTreaty& treaty) {
  std::string dates;
  const auto add = [&](std::string_view words, engine::CivilDate date) {
    if (!dates.empty()) dates += ", ";
    dates += std::string(words) + engine::print_date(date, english());
  };
  if (treaty.instrument.adopted) add("adopted ", *treaty.instrument.adopted);
  if (treaty.in_force) add("entered into force ", *treaty.in_force);
  std::string made = treaty.instrument.title(english());
  if (!dates.empty()) made += " (" + dates + ")";
  if (part == CitedPart::provision) made += " art {pin}";
  return made + " <{address}>";
}

std::string bluebook_form(CitedPart part, const CitedTreaty& treaty) {
  std::string made = treaty.instrument.title(english());
  if (part == CitedPart::provision) made += " art. {pin}";
  if (treaty.instrument.adopted) made += ", adopted " + bluebook_date(*treaty.instrument.adopted);
  if (treaty.in_force) made += " (entered into force " + bluebook_date(*treaty.in_force) + ")";
  return made + " <{address}>";
}

std::string bibtex_form(CitedPart part, const CitedTreaty& treaty) {
  const bool is_part = part == CitedPart::provision;
  std::string made = "@misc{" + treaty.id + (is_part ? "-{eid}" : "") + ",\n";
  made += "  title = {{" + tex(treaty.instrument.title(english())) + "}},\n";
  if (is_part) made += "  note = {Article {pin}},\n";
  if (treaty.instrument.adopted) {
    made += "  date = {" + treaty.instrument.adopted->iso() + "},\n";
    made += "  year = {" + std::to_string(treaty.instrument.adopted->year()) + "},\n";
  }
  return made + "  url = {{address}},\n}";
}

std::string ris_form(CitedPart part, const CitedTreaty& treaty) {
  std::string made = "TY  - LEGAL\nTI  - " + treaty.instrument.title(english()) + "\n";
  if (treaty.instrument.adopted) {
    const engine::CivilDate date = *treaty.instrument.adopted;
    made +=
        fmt::format("PY  - {0}\nDA  - {0}/{1:02}/{2:02}/\n", date.year(), date.month(), date.day());
  }
  if (part == CitedPart::provision) made += "SE  - art {pin}\n";
  return made + "UR  - {address}\nER  - ";
}

// "64(1)(a)"; empty where the eId is no article's.
std::string bracketed(std::string_view eid) {
  const auto parsed = treaty::EId::parse(eid);
  if (!parsed) return {};
  std::string made;
  for (const treaty::EId::Step& step : parsed->steps()) {
    if (made.empty() && step.prefix != "art") return {};
    if (made.empty()) {
      made = step.number;
    } else if (step.prefix == "para" || step.prefix == "point") {
      made += "(" + std::string(step.number) + ")";
    }
  }
  return made;
}

void put(std::string& form, std::string_view place, std::string_view words) {
  for (std::size_t at = 0; (at = form.find(place, at)) != std::string::npos; at += words.size()) {
    form.replace(at, place.size(), words);
  }
}

// The address goes with what stands around it: its brackets, or its line.
void drop_address(std::string& form) {
  constexpr std::string_view in_brackets = " <{address}>";
  put(form, in_brackets, "");
  const std::size_t at = form.find("{address}");
  if (at == std::string::npos) return;
  const std::size_t begin = form.rfind('\n', at) + 1;
  form.erase(begin, form.find('\n', at) - begin + 1);
}

}  // namespace

std::string_view style_name(CitationStyle style) {
  return style_names[static_cast<std::size_t>(style)];
}

std::string citation_form(CitationStyle style, CitedPart part, const CitedTreaty& treaty,
                          const Messages& messages) {
  switch (style) {
    case CitationStyle::plain:
      return plain_form(part, treaty, messages);
    case CitationStyle::oscola:
      return oscola_form(part, treaty);
    case CitationStyle::bluebook:
      return bluebook_form(part, treaty);
    case CitationStyle::bibtex:
      return bibtex_form(part, treaty);
    case CitationStyle::ris:
      return ris_form(part, treaty);
  }
  return {};
}

std::string fill_citation(std::string form, std::string_view eid, std::string_view address,
                          const Messages& messages) {
  if (address.empty()) drop_address(form);
  const std::string pin = bracketed(eid);
  put(form, "{pin}", pin);
  put(form, "{words}", pin.empty() ? std::string{} : provision_name(eid, messages));
  put(form, "{eid}", eid);
  put(form, "{address}", address);
  return form;
}

}  // namespace servanda::renderers
