#pragma once
// The steps of the reasoning about entry into force, in data and in English. Internal to
// signatures.

#include <string>
#include <vector>

#include "signatures/force.hpp"
#include "signatures/force_computation.hpp"

namespace servanda::signatures {

class ForceWords {
 public:
  ForceWords(const ForceComputation& computation, const ParticipantTable& participants,
             const Question& question)
      : computation_(computation), participants_(participants), question_(question) {}

  // `now` is the tally of the day asked about.
  [[nodiscard]] std::vector<ForceStep> steps(const Tally& now) const;
  // The whole in one sentence.
  [[nodiscard]] std::string explanation(const Tally& now) const;
  [[nodiscard]] std::string why(const Consent& consent, const Start& start) const;
  [[nodiscard]] std::vector<std::string> conditions_missing(const Tally& now) const;

 private:
  using Steps = std::vector<ForceStep>;
  void add_asked(Steps& steps) const;
  void add_counted(Steps& steps, const Tally& now) const;
  void add_presumed(Steps& steps, const Tally& now) const;
  void add_left_out(Steps& steps, const Tally& now) const;
  void add_conditions(Steps& steps, const Tally& now) const;
  void add_crossed(Steps& steps) const;
  void add_dates(Steps& steps) const;
  void add_floors(Steps& steps) const;
  void add_declared(Steps& steps) const;
  void add_missing(Steps& steps, const Tally& now) const;

  [[nodiscard]] const EntryIntoForceRule& rule() const;
  [[nodiscard]] std::string name(ParticipantCode code, engine::CivilDate on) const;
  [[nodiscard]] std::string names(const std::vector<ParticipantCode>& codes,
                                  engine::CivilDate on) const;
  [[nodiscard]] std::string floor_words(const NotBefore& floor) const;
  [[nodiscard]] std::string depositors(const std::vector<ParticipantCode>& codes,
                                       engine::CivilDate day) const;
  [[nodiscard]] std::vector<ParticipantCode> deposited_on(engine::CivilDate day) const;

  const ForceComputation& computation_;
  const ParticipantTable& participants_;
  const Question& question_;
};

}  // namespace servanda::signatures
