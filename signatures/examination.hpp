#pragma once
// One act held against the register and the final clauses. Irregular: a warning that names the
// clause. Impossible: a refusal. Internal to signatures; record.hpp is the way in.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/catalogue.hpp"
#include "signatures/force_computation.hpp"
#include "signatures/record.hpp"

namespace servanda::signatures {

class Examination {
 public:
  // `events` are effective events; all arguments outlive this.
  Examination(const Act& act, std::string_view treaty, std::span<const Event> events,
              const Rules& rules, engine::Diagnostics& findings);

  [[nodiscard]] engine::Result<void> run();

 private:
  // examination.cpp: what cannot be, dates, references
  [[nodiscard]] engine::Result<void> check_possible() const;
  [[nodiscard]] engine::Result<void> check_correction() const;
  void check_dates();
  void check_existence();
  void check_reference();

  // examination_consent.cpp: who may sign and consent, when
  void check_signature();
  void check_window();
  void check_consent();
  void check_means();
  void check_rule(const ConsentRule& rule);
  void check_organization();
  void check_parent();

  // examination_effects.cpp: reservations, ends, provisional application
  void check_reservation();
  void check_unconfirmed_reservations();
  void check_denunciation();
  void check_rescission();
  void check_provisional();
  void check_party_only();

  // A finding about this act; `article` (an eId) becomes its place, and stands behind the words.
  template <typename... Arguments>
  void warn(const engine::DiagnosticKind& kind, const std::string& article,
            const Arguments&... arguments) {
    findings_.add(
        engine::diagnostic(kind, {{}, 0, article}, name(), arguments...,
                           article.empty() ? std::string() : " (" + article_words(article) + ")"));
  }
  [[nodiscard]] std::string name() const;  // the participant's, on the day
  [[nodiscard]] const Participation* own() const;
  [[nodiscard]] const Consent* current_consent() const;
  [[nodiscard]] bool has_signed_before() const;
  [[nodiscard]] bool is_organization() const;
  [[nodiscard]] std::optional<engine::CivilDate> in_force_on() const;  // the treaty
  // One of an organization's members, or the majority of them, as the clause says.
  template <typename Condition>
  [[nodiscard]] bool enough_members(Condition condition) const;

  const Act& act_;
  std::string_view treaty_;
  std::span<const Event> events_;
  const Rules& rules_;
  const FinalClauses& clauses_;
  engine::Diagnostics& findings_;
  Question question_;
  ForceComputation computation_;  // as at the act's day
};

}  // namespace servanda::signatures
