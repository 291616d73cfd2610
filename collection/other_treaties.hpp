#pragma once
// What a final clause may ask of another treaty (a protocol of its parent, a share of another
// body's Parties), answered from the same collection and register. Treaties that ask each other in
// a circle get no answer the second time round.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/register.hpp"
#include "signatures/status.hpp"

namespace servanda::collection {

class OtherTreatiesHere {
 public:
  // Both outlive this. `known_on` as in signatures::Question.
  OtherTreatiesHere(const Collection& collection, const signatures::Register& book,
                    std::optional<engine::CivilDate> known_on = {});
  OtherTreatiesHere(const OtherTreatiesHere&) = delete;
  OtherTreatiesHere& operator=(const OtherTreatiesHere&) = delete;

  // Lives as long as this.
  [[nodiscard]] const signatures::OtherTreaties& answers() const { return answers_; }

 private:
  struct Facts {
    signatures::FinalClauses clauses;
    std::vector<signatures::Event> events;
    std::optional<signatures::Status> in_the_end;  // as at a day later than every act
  };
  [[nodiscard]] Facts* facts(std::string_view treaty);
  [[nodiscard]] std::optional<signatures::Status> status_of(std::string_view treaty,
                                                            engine::CivilDate as_at);
  [[nodiscard]] const signatures::Status* status_in_the_end(std::string_view treaty);
  [[nodiscard]] std::optional<engine::CivilDate> first_consent(
      std::string_view treaty, signatures::ParticipantCode participant);

  const Collection& collection_;
  const signatures::Register& book_;
  std::optional<engine::CivilDate> known_on_;
  std::map<std::string, std::optional<Facts>, std::less<>> known_;
  std::set<std::string, std::less<>> asked_;  // whose status is being made just now
  signatures::OtherTreaties answers_;
};

}  // namespace servanda::collection
