#include "signatures/toml_value.hpp"

#include <toml++/toml.h>

#include <cmath>

#include "engine/catalogue.hpp"

namespace servanda::signatures {
namespace {

TomlValue convert(const toml::node& node);

void convert_date(const toml::date& date, TomlValue& value) {
  value.kind = TomlValue::Kind::date;
  value.text = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

void convert_float(double number, TomlValue& value) {
  constexpr double largest = 9e15;  // thousandths of it still fit, and are exact to the unit
  if (!std::isfinite(number) || std::abs(number) > largest / 1000) return;
  value.kind = TomlValue::Kind::number;
  value.thousandths = std::llround(number * 1000);
}

void convert_integer(std::int64_t number, TomlValue& value) {
  constexpr std::int64_t largest = INT64_MAX / 1000;
  if (number > largest || number < -largest) return;
  value.kind = TomlValue::Kind::number;
  value.thousandths = number * 1000;
}

void convert_list(const toml::array& list, TomlValue& value) {
  value.kind = TomlValue::Kind::list;
  for (const toml::node& item : list) value.items.push_back(convert(item));
}

void convert_table(const toml::table& table, TomlValue& value) {
  value.kind = TomlValue::Kind::table;
  for (const auto& [key, item] : table) {
    value.entries.push_back({std::string(key.str()), convert(item)});
  }
}

TomlValue convert(const toml::node& node) {
  TomlValue value;
  value.line = node.source().begin.line;
  if (const auto* text = node.as_string()) {
    value.kind = TomlValue::Kind::text;
    value.text = text->get();
  } else if (const auto* date = node.as_date()) {
    convert_date(date->get(), value);
  } else if (const auto* integer = node.as_integer()) {
    convert_integer(integer->get(), value);
  } else if (const auto* number = node.as_floating_point()) {
    convert_float(number->get(), value);
  } else if (const auto* truth = node.as_boolean()) {
    value.kind = TomlValue::Kind::truth;
    value.truth = truth->get();
  } else if (const auto* list = node.as_array()) {
    convert_list(*list, value);
  } else if (const auto* table = node.as_table()) {
    convert_table(*table, value);
  }
  return value;
}

}  // namespace

const TomlValue* TomlValue::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::optional<std::int64_t> TomlValue::whole_number() const {
  if (kind != Kind::number || thousandths % 1000 != 0) return std::nullopt;
  return thousandths / 1000;
}

engine::Result<TomlValue> read_toml(std::string_view text, const std::string& file) {
  try {
    return convert(toml::parse(text, file));
  } catch (const toml::parse_error& error) {
    return engine::failure(engine::eif_diagnostics::not_toml, {file, error.source().begin.line, {}},
                           error.description());
  }
}

}  // namespace servanda::signatures
