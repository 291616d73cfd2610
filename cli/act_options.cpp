#include "cli/act_options.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/civil_date.hpp"
#include "engine/file.hpp"
#include "engine/language_tag.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/eid.hpp"

namespace servanda::cli {

namespace {

using signatures::Act;

// Reads a value and stores it, or tells why not, naming the option.
class Filler {
 public:
  Filler(const Values& values, engine::Diagnostics& findings)
      : values_(values), findings_(findings) {}

  template <typename Type, typename Target>
  void parse(std::string_view option, Target& target) {
    const auto given = values_.find(option);
    if (!given) return;
    if (auto value = Type::parse(*given)) {
      target = *std::move(value);
    } else {
      tell(option, value.error());
    }
  }

  void text(std::string_view option, std::string& target) {
    const auto given = values_.find(option);
    if (!given) return;
    if (engine::is_valid_utf8(*given)) {
      target = *given;
    } else {
      findings_.add(engine::diagnostic(engine::xml_diagnostics::bad_encoding,
                                       {std::string(option), 0, {}}, "UTF-8"));
    }
  }

  void eid(std::string_view option, std::string& target) {
    std::optional<treaty::EId> parsed;
    parse<treaty::EId>(option, parsed);
    if (parsed) target = parsed->str();
  }

  // LANG=FILE
  void declared_text(const std::string& given, Act& act) {
    const std::size_t equals = given.find('=');
    const auto language = engine::LanguageTag::parse(given.substr(0, equals));
    if (!language) return tell("--text", language.error());
    if (equals == std::string::npos) {
      return tell("--text", engine::diagnostic(engine::cli_diagnostics::missing_value, {}, "--text",
                                               "LANG=FILE"));
    }
    const std::string file = given.substr(equals + 1);
    auto words = engine::read_file(file);
    if (!words) return tell("--text", words.error());
    if (!engine::is_valid_utf8(*words)) {
      return tell("--text", engine::diagnostic(engine::xml_diagnostics::bad_encoding, {file, 0, {}},
                                               "UTF-8"));
    }
    act.texts[language->bcp47()] = std::string(engine::trim(*words));
  }

 private:
  void tell(std::string_view option, engine::Diagnostic finding) {
    if (finding.place.file.empty()) finding.place.file = option;
    findings_.add(std::move(finding));
  }

  const Values& values_;
  engine::Diagnostics& findings_;
};

}  // namespace

void apply(const Values& values, Act& act, engine::Diagnostics& findings) {
  Filler filler(values, findings);
  filler.parse<engine::CivilDate>("--date", act.date);
  filler.parse<engine::CivilDate>("--signed", act.signed_on);
  filler.parse<engine::CivilDate>("--effective", act.effective);
  filler.parse<engine::CivilDate>("--notified", act.notified);
  filler.parse<signatures::EventId>("--refers", act.refers);
  filler.eid("--article", act.article);
  filler.text("--place", act.place);
  filler.text("--notification", act.notification);
  filler.text("--territory", act.territory);
  filler.text("--note", act.note);
  filler.text("--source", act.source);
  filler.text("--signatory", act.signatory.name);
  filler.text("--function", act.signatory.function);
  filler.text("--full-powers", act.signatory.full_powers);
  for (const std::string& given : values.all("--text")) filler.declared_text(given, act);
  if (values.has("--precludes-entry-into-force")) act.precludes_entry_into_force = true;
}

}  // namespace servanda::cli
