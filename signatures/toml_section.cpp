#include "signatures/toml_section.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"
#include "signatures/near.hpp"
#include "treaty/eid.hpp"

namespace servanda::signatures {
namespace {

namespace eif = engine::eif_diagnostics;
using Kind = TomlValue::Kind;

}  // namespace

TomlSection::TomlSection(const TomlValue& table, std::string name, TomlContext& context)
    : table_(table), name_(std::move(name)), context_(context) {}

void TomlSection::tell(engine::Diagnostic finding, const TomlValue& value) {
  finding.place = {context_.file, value.line, {}};
  context_.findings.add(std::move(finding));
}

void TomlSection::wrong(const TomlValue& value, std::string_view key, std::string_view must_be) {
  const std::string full = name_.empty() ? std::string(key) : name_ + "." + std::string(key);
  tell(engine::diagnostic(eif::wrong_value, {}, full, must_be), value);
}

const TomlValue* TomlSection::value(std::string_view key) {
  asked_.emplace(key);
  return table_.find(key);
}

std::optional<std::string> TomlSection::text(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  if (found->kind == Kind::text) return found->text;
  wrong(*found, key, "a text in quotation marks");
  return std::nullopt;
}

std::optional<std::size_t> TomlSection::count(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  const auto number = found->whole_number();
  if (number && *number >= 0) return static_cast<std::size_t>(*number);
  wrong(*found, key, "a whole number");
  return std::nullopt;
}

std::optional<std::int64_t> TomlSection::amount(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  if (found->kind == Kind::number && found->thousandths >= 0) return found->thousandths;
  wrong(*found, key, "a number");
  return std::nullopt;
}

std::optional<bool> TomlSection::truth(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  if (found->kind == Kind::truth) return found->truth;
  wrong(*found, key, "true or false");
  return std::nullopt;
}

std::optional<engine::CivilDate> TomlSection::date(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  const auto date = engine::CivilDate::parse(found->text);
  if (date) return *date;
  wrong(*found, key, "a date such as 2024-12-24");
  return std::nullopt;
}

std::optional<Delay> TomlSection::delay(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  auto parsed = Delay::parse(found->text);
  if (parsed) return *parsed;
  tell(parsed.error(), *found);
  return std::nullopt;
}

std::optional<std::string> TomlSection::read_eid(const TomlValue& found, std::string_view key) {
  if (found.kind != Kind::text) {
    wrong(found, key, "an eId in quotation marks, such as \"art_65__para_1\"");
    return std::nullopt;
  }
  const auto parsed = treaty::EId::parse(found.text);
  if (parsed) return found.text;
  tell(parsed.error(), found);
  return std::nullopt;
}

std::string TomlSection::eid(std::string_view key) {
  const TomlValue* found = value(key);
  return found == nullptr ? std::string() : read_eid(*found, key).value_or("");
}

std::vector<const TomlValue*> TomlSection::items(std::string_view key) {
  const TomlValue* found = value(key);
  std::vector<const TomlValue*> out;
  if (found == nullptr) return out;
  if (found->kind != Kind::list) return {found};
  for (const TomlValue& item : found->items) out.push_back(&item);
  return out;
}

std::vector<std::string> TomlSection::eids(std::string_view key) {
  std::vector<std::string> out;
  for (const TomlValue* item : items(key)) {
    if (auto eid = read_eid(*item, key)) out.push_back(*std::move(eid));
  }
  return out;
}

std::vector<std::string> TomlSection::texts(std::string_view key) {
  std::vector<std::string> out;
  for (const TomlValue* item : items(key)) {
    if (item->kind == Kind::text) {
      out.push_back(item->text);
    } else {
      wrong(*item, key, "a list of texts in quotation marks");
    }
  }
  return out;
}

std::vector<Action> TomlSection::actions(std::string_view key) {
  std::vector<Action> out;
  for (const TomlValue* item : items(key)) {
    if (const auto action = parse_action(item->text)) {
      out.push_back(*action);
    } else {
      tell(engine::diagnostic(engine::sig_diagnostics::unknown_action, {}, item->text, ""), *item);
    }
  }
  return out;
}

std::optional<ParticipantCode> TomlSection::read_participant(const TomlValue& found,
                                                             std::string_view key) {
  if (found.kind != Kind::text) {
    wrong(found, key, "a participant's code or name in quotation marks");
    return std::nullopt;
  }
  auto code = context_.participants.resolve(found.text);
  if (code) return *code;
  tell(code.error(), found);
  return std::nullopt;
}

std::optional<ParticipantCode> TomlSection::participant(std::string_view key) {
  const TomlValue* found = value(key);
  return found == nullptr ? std::nullopt : read_participant(*found, key);
}

std::vector<ParticipantCode> TomlSection::participants(std::string_view key) {
  std::vector<ParticipantCode> out;
  for (const TomlValue* item : items(key)) {
    if (const auto code = read_participant(*item, key)) out.push_back(*code);
  }
  return out;
}

std::optional<std::size_t> TomlSection::one_of(std::string_view key,
                                               std::span<const std::string_view> words) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  const auto at = std::ranges::find(words, found->text);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  std::string list;
  for (const std::string_view word : words) {
    list += (list.empty() ? "\"" : ", \"") + std::string(word) + "\"";
  }
  wrong(*found, key, "one of " + list);
  return std::nullopt;
}

std::vector<TomlSection> TomlSection::sections(std::string_view key) {
  const std::string below = name_.empty() ? std::string(key) : name_ + "." + std::string(key);
  std::vector<TomlSection> out;
  for (const TomlValue* item : items(key)) {
    if (item->kind == Kind::table) {
      out.emplace_back(*item, below, context_);
    } else {
      wrong(*item, key, "a table");
    }
  }
  return out;
}

void TomlSection::finish() {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const auto& [key, found] : table_.entries) {
    if (asked_.contains(key)) continue;
    std::vector<std::string> meant;
    for (const std::size_t index : nearest(key, known, 1)) meant.emplace_back(known[index]);
    const std::string where = name_.empty() ? "treaty.toml" : "[" + name_ + "]";
    tell(engine::diagnostic(eif::unknown_key, {}, key, where, did_you_mean(meant)), found);
  }
}

}  // namespace servanda::signatures
