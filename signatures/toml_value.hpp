#pragma once
// A TOML file as plain values with their lines, so that what reads clauses needs no TOML library.
// Dates written as dates or in quotation marks are dates; numbers are kept in thousandths, exactly.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"

namespace servanda::signatures {

struct TomlEntry;

struct TomlValue {
  enum class Kind { text, number, truth, date, list, table, other };
  Kind kind = Kind::other;
  std::size_t line = 0;
  std::string text;              // of a text; the ISO form of a date
  std::int64_t thousandths = 0;  // of a number
  bool truth = false;
  std::vector<TomlValue> items;    // of a list
  std::vector<TomlEntry> entries;  // of a table, sorted by key

  [[nodiscard]] const TomlValue* find(std::string_view key) const;
  [[nodiscard]] std::optional<std::int64_t> whole_number() const;
};

struct TomlEntry {
  std::string key;
  TomlValue value;
};

[[nodiscard]] engine::Result<TomlValue> read_toml(std::string_view text, const std::string& file);

}  // namespace servanda::signatures
