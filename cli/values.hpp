#pragma once
// The values given to one command, checked against its declaration: what is asked for here by a
// declared name and kind is right, and a name that is not declared is a programmer's error.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"

namespace servanda::cli {

// "un-cybercrime#art_64__para_1" in its two parts; the eId may be empty.
struct ProvisionName {
  std::string treaty;
  std::string eid;
};

class Values {
 public:
  explicit Values(const Command& command);

  [[nodiscard]] bool has(std::string_view name) const { return !all(name).empty(); }
  [[nodiscard]] const std::vector<std::string>& all(std::string_view name) const;
  // The value, or nothing; of several the last.
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
  [[nodiscard]] std::string text(std::string_view name) const { return find(name).value_or(""); }
  [[nodiscard]] std::optional<engine::CivilDate> date(std::string_view name) const;
  [[nodiscard]] std::optional<engine::LanguageTag> language(std::string_view name) const;
  [[nodiscard]] std::vector<engine::LanguageTag> languages(std::string_view name) const;
  [[nodiscard]] ProvisionName provision(std::string_view name) const;

  // For the parser.
  void set(std::string_view name, std::vector<std::string> values);
  [[nodiscard]] engine::Result<void> check() const;

 private:
  struct Slot {
    std::string_view name;
    std::vector<std::string> values;
  };
  [[nodiscard]] const Slot& find_slot(std::string_view name) const;

  const Command* command_;
  std::vector<Slot> slots_;
};

[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

}  // namespace servanda::cli
