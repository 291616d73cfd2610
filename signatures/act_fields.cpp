#include "signatures/act_fields.hpp"

#include <algorithm>
#include <array>

#include "engine/catalogue.hpp"
#include "engine/language_tag.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/eid.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::CivilDate;
using engine::Result;

// Where a field lives. Exactly one of the members is set.
struct FieldPlace {
  std::string_view name;
  std::string Act::*text = nullptr;
  std::optional<CivilDate> Act::*date = nullptr;
  std::string Signatory::*signatory = nullptr;
};

constexpr std::array places{
    FieldPlace{"effective", {}, &Act::effective, {}},
    FieldPlace{"note", &Act::note, {}, {}},
    FieldPlace{"notification", &Act::notification, {}, {}},
    FieldPlace{"notified", {}, &Act::notified, {}},
    FieldPlace{"place", &Act::place, {}, {}},
    FieldPlace{"signatory.fullPowers", {}, {}, &Signatory::full_powers},
    FieldPlace{"signatory.function", {}, {}, &Signatory::function},
    FieldPlace{"signatory.name", {}, {}, &Signatory::name},
    FieldPlace{"signed", {}, &Act::signed_on, {}},
    FieldPlace{"source", &Act::source, {}, {}},
    FieldPlace{"territory", &Act::territory, {}, {}},
};

constexpr std::string_view text_prefix = "texts.";

Result<void> set_place(Act& act, const FieldPlace& place, const std::optional<std::string>& value) {
  if (place.text != nullptr) {
    act.*place.text = value.value_or("");
  } else if (place.signatory != nullptr) {
    act.signatory.*place.signatory = value.value_or("");
  } else if (!value || value->empty()) {
    act.*place.date = std::nullopt;
  } else {
    const auto date = CivilDate::parse(*value);
    if (!date) return tl::make_unexpected(date.error());
    act.*place.date = *date;
  }
  return {};
}

Result<void> set_text(Act& act, std::string_view language,
                      const std::optional<std::string>& value) {
  const auto tag = engine::LanguageTag::parse(language);
  if (!tag) return tl::make_unexpected(tag.error());
  if (value && !value->empty()) {
    act.texts.insert_or_assign(tag->bcp47(), *value);
  } else {
    act.texts.erase(tag->bcp47());
  }
  return {};
}

Result<void> set_article(Act& act, const std::string& value) {
  if (!value.empty()) {
    if (auto eid = treaty::EId::parse(value); !eid) return tl::make_unexpected(eid.error());
  }
  act.article = value;
  return {};
}

Result<void> set_reference(Act& act, const std::string& value) {
  act.refers.reset();
  if (value.empty()) return {};
  auto id = EventId::parse(value);
  if (!id) return tl::make_unexpected(id.error());
  act.refers = *std::move(id);
  return {};
}

Result<void> set_truth(bool& truth, std::string_view name, const std::string& value) {
  const bool yes = value == "true" || value == "yes" || value == "1";
  const bool no = value.empty() || value == "false" || value == "no" || value == "0";
  if (!yes && !no) return engine::failure(sig::bad_truth, {}, value, name);
  truth = yes;
  return {};
}

// The three without which there is no act.
Result<void> set_core(Act& act, std::string_view name, const std::string& value) {
  if (value.empty()) return engine::failure(sig::missing_field, {}, name);
  if (name == "action") {
    const auto action = parse_action(value);
    if (!action) return engine::failure(sig::unknown_action, {}, value, "");
    act.action = *action;
  } else if (name == "participant") {
    const auto code = ParticipantCode::parse(value);
    if (!code) return tl::make_unexpected(code.error());
    act.participant = *code;
  } else {
    const auto date = CivilDate::parse(value);
    if (!date) return tl::make_unexpected(date.error());
    act.date = *date;
  }
  return {};
}

std::string read_place(const Act& act, const FieldPlace& place) {
  if (place.text != nullptr) return act.*place.text;
  if (place.signatory != nullptr) return act.signatory.*place.signatory;
  const auto& date = act.*place.date;
  return date ? date->iso() : std::string();
}

}  // namespace

std::vector<Field> fields(const Act& act) {
  std::vector<Field> out{{"action", std::string(action_name(act.action))},
                         {"date", act.date.iso()},
                         {"participant", std::string(act.participant.str())}};
  const auto add = [&](std::string name, std::string value) {
    if (!value.empty()) out.push_back({std::move(name), std::move(value)});
  };
  for (const FieldPlace& place : places) add(std::string(place.name), read_place(act, place));
  for (const auto& [language, text] : act.texts) add(std::string(text_prefix) + language, text);
  add("article", act.article);
  if (act.refers) add("refers", act.refers->str());
  if (act.precludes_entry_into_force) add("precludesEntryIntoForce", "true");
  std::ranges::sort(out, {}, &Field::name);
  return out;
}

Result<void> set_field(Act& act, const Change& change) {
  const std::string value = change.value.value_or("");
  if (!engine::is_valid_utf8(value)) return engine::failure(sig::bad_utf8, {}, change.field);
  const std::string_view name = change.field;
  if (name == "action" || name == "participant" || name == "date") {
    return set_core(act, name, value);
  }
  if (name == "article") return set_article(act, value);
  if (name == "refers") return set_reference(act, value);
  if (name == "precludesEntryIntoForce") {
    return set_truth(act.precludes_entry_into_force, name, value);
  }
  if (name.starts_with(text_prefix)) {
    return set_text(act, name.substr(text_prefix.size()), change.value);
  }
  const auto place = std::ranges::find(places, name, &FieldPlace::name);
  if (place == places.end()) return engine::failure(sig::unknown_field, {}, name);
  return set_place(act, *place, change.value);
}

}  // namespace servanda::signatures
