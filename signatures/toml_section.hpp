#pragma once
// One table of treaty.toml while it is read: typed access by key, every fault told with its line,
// and at the end the keys that nobody asked for, with what may have been meant. A faulty value is
// told and reads as absent, so that one run of `check` tells all of them.

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/diagnostic.hpp"
#include "signatures/action.hpp"
#include "signatures/delay.hpp"
#include "signatures/participant.hpp"
#include "signatures/toml_value.hpp"

namespace servanda::signatures {

// Shared by all sections of a file; outlives them.
struct TomlContext {
  const std::string& file;
  const ParticipantTable& participants;
  engine::Diagnostics& findings;
};

class TomlSection {
 public:
  // `name` is how messages call it: "entry_into_force.later".
  TomlSection(const TomlValue& table, std::string name, TomlContext& context);

  [[nodiscard]] std::optional<std::string> text(std::string_view key);
  [[nodiscard]] std::optional<std::size_t> count(std::string_view key);
  // In thousandths.
  [[nodiscard]] std::optional<std::int64_t> amount(std::string_view key);
  [[nodiscard]] std::optional<bool> truth(std::string_view key);
  [[nodiscard]] std::optional<engine::CivilDate> date(std::string_view key);
  [[nodiscard]] std::optional<Delay> delay(std::string_view key);
  [[nodiscard]] std::string eid(std::string_view key);  // empty where absent
  [[nodiscard]] std::vector<std::string> eids(std::string_view key);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  [[nodiscard]] std::vector<Action> actions(std::string_view key);
  [[nodiscard]] std::optional<ParticipantCode> participant(std::string_view key);
  [[nodiscard]] std::vector<ParticipantCode> participants(std::string_view key);
  // The index of the word in `words`; told where it is none of them.
  [[nodiscard]] std::optional<std::size_t> one_of(std::string_view key,
                                                  std::span<const std::string_view> words);
  [[nodiscard]] const TomlValue* value(std::string_view key);
  // A table below, or every table of a list of tables; one table alone counts as a list of one.
  [[nodiscard]] std::vector<TomlSection> sections(std::string_view key);

  [[nodiscard]] const TomlValue& table() const { return table_; }
  [[nodiscard]] TomlContext& context() const { return context_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  // The value of that key is not what it must be: "a number", "a list of acts".
  void wrong(const TomlValue& value, std::string_view key, std::string_view must_be);
  void tell(engine::Diagnostic finding, const TomlValue& value);
  // Tells of the keys not asked for.
  void finish();

 private:
  [[nodiscard]] std::vector<const TomlValue*> items(std::string_view key);
  [[nodiscard]] std::optional<ParticipantCode> read_participant(const TomlValue& value,
                                                                std::string_view key);
  [[nodiscard]] std::optional<std::string> read_eid(const TomlValue& value, std::string_view key);

  const TomlValue& table_;
  std::string name_;
  TomlContext& context_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace servanda::signatures
