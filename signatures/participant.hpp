#pragma once
// Who may act: States, organizations and what has become of both, as dated facts. Codes are ISO
// 3166-1 alpha-3, ISO 3166-3 for former States, documented ones for the rest
// (docs/formats/participants.md). A name is bound in time: print the one of the date shown. A
// former State is never mapped silently to a successor (Vienna Convention on Succession of States
// in respect of Treaties).

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/embedded_file.hpp"
#include "engine/language_tag.hpp"
#include "engine/result.hpp"

namespace servanda::signatures {

// Three to fifteen capital letters and digits, a letter first: "DZA", "SUN", "EUE", "UNIDO". Valid
// in form; whether it is known, the table says. A value of 16 bytes without memory of its own.
class ParticipantCode {
 public:
  [[nodiscard]] static engine::Result<ParticipantCode> parse(std::string_view text);
  // For codes known to be valid (tables, tests): throws std::invalid_argument otherwise.
  [[nodiscard]] static ParticipantCode of(std::string_view text);

  [[nodiscard]] std::string_view str() const { return {letters_.data(), size_}; }

  friend bool operator==(const ParticipantCode& a, const ParticipantCode& b) = default;
  friend std::strong_ordering operator<=>(const ParticipantCode& a, const ParticipantCode& b) {
    return a.str() <=> b.str();
  }

 private:
  ParticipantCode() = default;
  std::array<char, 15> letters_{};
  std::uint8_t size_ = 0;
};

enum class ParticipantKind {
  member,        // a Member of the United Nations
  observer,      // a non-member State with a standing invitation
  organization,  // an intergovernmental organization, those of regional integration among them
  former,        // a State that no longer exists
  other          // any other that has taken part in a treaty
};

[[nodiscard]] std::string_view kind_name(ParticipantKind kind);

// From `from` to the day before `until`; an open end where empty.
struct Period {
  std::optional<engine::CivilDate> from;
  std::optional<engine::CivilDate> until;

  [[nodiscard]] bool contains(engine::CivilDate day) const;
};

// One State as a member of one organization.
struct Membership {
  ParticipantCode organization;
  ParticipantCode member;
  Period period;
};

// `successor` stands in the place of `predecessor`, wholly or in part, from `on`.
struct Succession {
  ParticipantCode predecessor;
  ParticipantCode successor;
  engine::CivilDate on;
  std::string_view manner;  // "dissolution", "separation", "unification", "continuation"
};

struct Participant {
  ParticipantCode code;
  ParticipantKind kind;
  std::string_view region;  // of the United Nations' M49: "Africa"; empty for organizations
  Period existence;         // ends for former States; `from` is given only where it matters
};

class NameIndex;

// The facts of one table. Views into it and into its data live as long as the table.
class ParticipantTable {
 public:
  // The project's own table (signatures/data), read once; it lives as long as the program.
  [[nodiscard]] static const ParticipantTable& built_in();

  [[nodiscard]] std::span<const Participant> all() const { return participants_; }  // by code
  [[nodiscard]] const Participant* find(ParticipantCode code) const;
  // By code, or by an unambiguous name of any time in any language, case and accents aside. What is
  // not known, or fits more than one, is refused with the nearest names.
  [[nodiscard]] engine::Result<ParticipantCode> resolve(std::string_view code_or_name) const;

  // As it was called on that day; in English where the language has no name, the code where none.
  [[nodiscard]] std::string_view name(ParticipantCode code, const engine::LanguageTag& language,
                                      engine::CivilDate as_at) const;
  [[nodiscard]] std::string_view name(ParticipantCode code, std::string_view bcp47,
                                      engine::CivilDate as_at) const;

  [[nodiscard]] bool is_member(ParticipantCode organization, ParticipantCode state,
                               engine::CivilDate on) const;
  [[nodiscard]] std::vector<ParticipantCode> members(ParticipantCode organization,
                                                     engine::CivilDate on) const;
  [[nodiscard]] std::span<const Membership> memberships() const { return memberships_; }
  [[nodiscard]] std::vector<Succession> successors(ParticipantCode former) const;
  [[nodiscard]] std::vector<Succession> predecessors(ParticipantCode state) const;

  static constexpr std::size_t languages = 7;  // ar zh en fr ru es vi

 private:
  // The names of one participant during one period, a view for each language.
  struct Names {
    ParticipantCode code;
    Period period;
    std::array<std::string_view, languages> in;
  };
  struct Alias {
    ParticipantCode code;
    std::string_view name;
  };
  friend class NameIndex;
  explicit ParticipantTable(std::span<const engine::EmbeddedFile> files);
  ~ParticipantTable();
  void read(std::string_view file, std::string_view content);
  void read_row(std::string_view file, std::span<const std::string_view> row);
  [[nodiscard]] const NameIndex& name_index() const;

  std::vector<Participant> participants_;
  std::vector<Names> names_;    // by code, then period
  std::vector<Alias> aliases_;  // what sources write, for finding only
  std::vector<Membership> memberships_;
  std::vector<Succession> successions_;
  // Made at the first search by name: folding three thousand names is not free.
  mutable std::once_flag indexed_;
  mutable std::unique_ptr<NameIndex> index_;
};

}  // namespace servanda::signatures
