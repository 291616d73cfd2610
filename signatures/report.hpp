#pragma once
// The follow-up report on a treaty as figures: progress by year, by region and by article. A pure
// function of the register, the clauses and the implementation records, as at one day.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/directory.hpp"
#include "signatures/event.hpp"
#include "signatures/implementation.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"

namespace servanda::signatures {

struct YearFigures {
  int year = 0;
  std::size_t signatures = 0, consents = 0, denunciations = 0;  // done in the year
  std::size_t signatories = 0, parties = 0;  // by its end, or by the day of the report
};

struct RegionFigures {
  std::string region;       // of the United Nations' M49; "Organizations"
  std::size_t members = 0;  // Members of the United Nations and observers in it
  std::size_t signatories = 0, parties = 0, parties_in_force = 0;
};

struct ArticleFigures {
  std::string article;  // an eId
  std::size_t reservations = 0, declarations = 0, objections = 0, notifications = 0;
  std::map<Implementation, std::size_t> implementation;
};

struct Report {
  std::vector<YearFigures> years;        // from the first act to the day, none left out
  std::vector<RegionFigures> regions;    // by name
  std::vector<ArticleFigures> articles;  // in the order of their numbers
  std::vector<DirectorySection> directory;
  std::vector<ImplementationRecord> implementation;  // the latest of each participant and article
};

// `events` are effective; `status` is as at the day of the report.
[[nodiscard]] Report report(std::span<const Event> events, const FinalClauses& clauses,
                            const ParticipantTable& participants, const Status& status,
                            const std::vector<ImplementationRecord>& implementation);

}  // namespace servanda::signatures
