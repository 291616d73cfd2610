#include "engine/catalogue.hpp"
#include "signatures/clauses_toml.hpp"

// floor  = date / [ amount "after" ] event
// event  = "adoption" / "opening" / "own entry into force" / "entry into force" [ "of" treaty ]
// amount = as in delay.hpp
// example  "2 years after opening", "entry into force of rotterdam-convention"

namespace servanda::signatures {
namespace {

using Base = NotBefore::Base;

// What stands behind "after", or alone.
std::optional<NotBefore> read_event(std::string_view words) {
  constexpr std::string_view general = "entry into force";
  constexpr std::string_view of = "entry into force of ";
  NotBefore floor;
  if (words == "adoption") {
    floor.base = Base::adoption;
  } else if (words == "opening") {
    floor.base = Base::opening;
  } else if (words == "own entry into force") {
    floor.base = Base::own_entry_into_force;
  } else if (words == general) {
    floor.base = Base::entry_into_force;
  } else if (words.starts_with(of) && words.size() > of.size()) {
    floor.base = Base::entry_into_force;
    floor.treaty = words.substr(of.size());
  } else {
    return std::nullopt;
  }
  return floor;
}

std::optional<NotBefore> read_floor(std::string_view words) {
  if (const auto day = engine::CivilDate::parse(words)) {
    return NotBefore{Base::day, {}, *day, {}};
  }
  constexpr std::string_view after = " after ";
  const std::size_t split = words.rfind(after);
  if (split == std::string_view::npos) return read_event(words);
  auto floor = read_event(words.substr(split + after.size()));
  const auto delay = Delay::parse(words.substr(0, split));
  if (!floor || !delay || delay->fixed()) return std::nullopt;
  floor->after = *delay;
  return floor;
}

}  // namespace

std::vector<NotBefore> read_not_before(TomlSection& section, std::string_view key) {
  const TomlValue* found = section.value(key);
  std::vector<NotBefore> out;
  if (found == nullptr) return out;
  const bool is_list = found->kind == TomlValue::Kind::list;
  const std::span<const TomlValue> items =
      is_list ? std::span(found->items) : std::span(found, std::size_t{1});
  for (const TomlValue& item : items) {
    if (auto floor = read_floor(item.text)) {
      out.push_back(*std::move(floor));
    } else {
      section.wrong(item, key,
                    "a date, \"entry into force\", \"2 years after opening\" or their like");
    }
  }
  return out;
}

}  // namespace servanda::signatures
