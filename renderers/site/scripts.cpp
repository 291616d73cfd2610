#include "renderers/site/scripts.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <vector>

#include "engine/date_text.hpp"
#include "engine/embedded_file.hpp"
#include "engine/sha256.hpp"
#include "renderers/data/json_values.hpp"
#include "renderers/html/integrity.hpp"

namespace servanda::renderers {

[[nodiscard]] std::span<const engine::EmbeddedFile> site_script_files();

namespace {

struct Bundle {
  std::string_view name;
  std::vector<std::string_view> modules;   // each after those that it imports
  std::vector<std::string_view> messages;  // keys, or prefixes ending in "."
};

const Bundle& bundle_of(ScriptKind kind) {
  static const std::array<Bundle, 3> all{
      Bundle{"text",
             {"words.js", "citation.js", "references.js", "text_page.js"},
             {"cite.", "provision."}},
      Bundle{"status",
             {"words.js", "dates.js", "timeline.js", "simulation.js", "table.js", "world_map.js",
              "status_table.js", "status_page.js"},
             {"control.", "simulation.", "status.", "action.", "count.", "map.", "home.",
              "page.clause_separator"}},
      Bundle{"search",
             {"words.js", "search_terms.js", "search_index.js", "search_page.js"},
             {"search.", "count.results."}}};
  return all[static_cast<std::size_t>(kind)];
}

std::string_view module_text(std::string_view name) {
  for (const engine::EmbeddedFile& file : site_script_files()) {
    if (file.name == name) return file.content;
  }
  throw std::out_of_range("no script " + std::string(name));
}

// A module as part of a joined file: its imports stand before it already, its exports are names of
// the same function; whole-line comments and indentation are for those who read the source.
void append_module(std::string& out, std::string_view source) {
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.empty() || line.starts_with("//") || line.starts_with("import ")) continue;
    constexpr std::string_view exported = "export ";
    if (line.starts_with(exported)) line.remove_prefix(exported.size());
    out += line;
    out += '\n';
  }
}

SiteScript join(ScriptKind kind) {
  const Bundle& bundle = bundle_of(kind);
  SiteScript made;
  made.content = "\"use strict\";\n(() => {\n";
  for (const std::string_view module : bundle.modules) {
    append_module(made.content, module_text(module));
  }
  made.content += "})();\n";
  constexpr std::size_t enough = 10;  // hexadecimal digits
  made.address = "assets/" + std::string(bundle.name) + "-" +
                 engine::to_hex(engine::sha256(made.content)).substr(0, enough) + ".js";
  made.integrity = integrity_of(made.content);
  return made;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

// "{d} May {y}" for each month: found by printing a day whose figures are nowhere else in it.
Json date_forms(const engine::LanguageTag& language) {
  Json first = Json::array(), other = Json::array();
  for (unsigned month = 1; month <= 12; ++month) {
    const auto printed = [&](unsigned day) {
      const std::string iso = fmt::format("2001-{:02}-{:02}", month, day);
      return replaced(engine::print_date(*engine::CivilDate::parse(iso), language), "2001", "{y}");
    };
    first.push_back(printed(1));
    other.push_back(replaced(printed(15), "15", "{d}"));
  }
  return {{"first", std::move(first)}, {"other", std::move(other)}};
}

}  // namespace

const SiteScript& site_script(ScriptKind kind) {
  static const std::array<SiteScript, 3> all{join(ScriptKind::text), join(ScriptKind::status),
                                             join(ScriptKind::search)};
  return all[static_cast<std::size_t>(kind)];
}

std::string script_words(ScriptKind kind, const Messages& messages, std::string_view more_members) {
  Json text = Json::object();
  for (const auto& [key, form] : messages.all()) {
    for (const std::string_view wanted : bundle_of(kind).messages) {
      if (key.starts_with(wanted)) text[key] = form;
    }
  }
  Json made{{"language", messages.language().bcp47()}, {"text", std::move(text)}};
  if (kind == ScriptKind::status) made["date"] = date_forms(messages.language());
  std::string json = made.dump();
  if (!more_members.empty()) json.insert(json.size() - 1, "," + std::string(more_members));
  return json;
}

}  // namespace servanda::renderers
