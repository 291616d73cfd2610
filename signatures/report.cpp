#include "signatures/report.hpp"

#include <algorithm>

#include "signatures/participation.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

class Reporter {
 public:
  Reporter(std::span<const Event> events, const FinalClauses& clauses,
           const ParticipantTable& participants, const Status& status)
      : events_(events), clauses_(clauses), participants_(participants), status_(status) {}

  // A year's end is asked of the same events, so that who left and returned is counted right.
  [[nodiscard]] std::vector<YearFigures> years() const {
    std::vector<YearFigures> out;
    for (const Event& event : events_) {
      const Act& act = event.act;
      if (act.date > status_.as_at) break;
      while (out.empty() || out.back().year < act.date.year()) {
        out.push_back({out.empty() ? act.date.year() : out.back().year + 1, 0, 0, 0, 0, 0});
      }
      YearFigures& year = out.back();
      year.signatures += is_signature(act.action) ? 1 : 0;
      year.consents += gives_consent(act, clauses_) ? 1 : 0;
      year.denunciations += act.action == Action::denunciation ? 1 : 0;
    }
    while (!out.empty() && out.back().year < status_.as_at.year()) {
      out.push_back({out.back().year + 1, 0, 0, 0, 0, 0});
    }
    for (YearFigures& year : out) count_standing(year);
    return out;
  }

  [[nodiscard]] std::vector<RegionFigures> regions() const {
    std::map<std::string, RegionFigures, std::less<>> by_name;
    for (const Participant& one : participants_.all()) {
      const bool counts =
          one.kind == ParticipantKind::member || one.kind == ParticipantKind::observer;
      if (counts && one.existence.contains(status_.as_at)) ++figures(by_name, &one).members;
    }
    for (const ParticipantStatus& one : status_.participants) {
      RegionFigures& region = figures(by_name, participants_.find(one.code));
      region.signatories += one.signatory ? 1 : 0;
      region.parties += one.contracting ? 1 : 0;
      region.parties_in_force += one.in_force ? 1 : 0;
    }
    std::vector<RegionFigures> out;
    for (auto& [name, region] : by_name) out.push_back(std::move(region));
    return out;
  }

  [[nodiscard]] std::vector<ArticleFigures> articles(
      std::span<const ImplementationRecord> implementation) const {
    std::map<std::string, ArticleFigures, std::less<>> by_eid;
    for (const NotificationRule& rule : clauses_.notifications) named(by_eid, rule.article);
    for (const Event& event : events_) {
      if (event.act.date <= status_.as_at) count_act(event.act, by_eid);
    }
    for (const ImplementationRecord& record : implementation) {
      ++named(by_eid, record.article).implementation[record.status];
    }
    std::vector<ArticleFigures> out;
    for (auto& [eid, figures] : by_eid) out.push_back(std::move(figures));
    std::ranges::stable_sort(out, [](const ArticleFigures& a, const ArticleFigures& b) {
      return in_order(a.article, b.article);
    });
    return out;
  }

 private:
  void count_standing(YearFigures& year) const {
    const CivilDate end = std::min(CivilDate::of(year.year, 12, 31), status_.as_at);
    for (const ParticipantStatus& one : status_.participants) {
      const bool is_signatory = std::ranges::any_of(one.actions, [&](const ActShown& act) {
        return makes_signatory(act.event.act.action) && act.event.act.date <= end;
      });
      const bool is_party = std::ranges::any_of(one.intervals, [&](const Interval& interval) {
        return !interval.provisional && consented(one, interval) <= end &&
               (!interval.until || end < *interval.until);
      });
      year.signatories += is_signatory ? 1 : 0;
      year.parties += is_party ? 1 : 0;
    }
  }

  // The day of the consent that the interval rests on.
  static CivilDate consented(const ParticipantStatus& one, const Interval& interval) {
    const auto given = std::ranges::find(one.actions, interval.consent,
                                         [](const ActShown& act) { return act.event.id; });
    return given->event.act.date;
  }

  static RegionFigures& figures(std::map<std::string, RegionFigures, std::less<>>& by_name,
                                const Participant* one) {
    std::string name = one == nullptr ? std::string() : std::string(one->region);
    if (name.empty()) name = "Organizations";
    RegionFigures& region = by_name[name];
    region.region = name;
    return region;
  }

  static ArticleFigures& named(std::map<std::string, ArticleFigures, std::less<>>& by_eid,
                               const std::string& eid) {
    ArticleFigures& figures = by_eid[eid];
    figures.article = eid;
    return figures;
  }

  static void count_act(const Act& act,
                        std::map<std::string, ArticleFigures, std::less<>>& by_eid) {
    if (act.article.empty()) return;
    switch (act.action) {
      case Action::reservation:
        ++named(by_eid, act.article).reservations;
        break;
      case Action::declaration:
        ++named(by_eid, act.article).declarations;
        break;
      case Action::objection:
        ++named(by_eid, act.article).objections;
        break;
      case Action::notification:
        ++named(by_eid, act.article).notifications;
        break;
      default:
        break;
    }
  }

  // Numbers inside names by value: art_9 before art_10.
  static bool in_order(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
      const std::size_t x = digits(a), y = digits(b);
      if (x > 0 && y > 0) {
        if (x != y) return x < y;
        const int order = a.substr(0, x).compare(b.substr(0, y));
        if (order != 0) return order < 0;
        a.remove_prefix(x);
        b.remove_prefix(y);
        continue;
      }
      if (a.front() != b.front()) return a.front() < b.front();
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
    return a.empty() && !b.empty();
  }

  static std::size_t digits(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end == std::string_view::npos ? text.size() : end;
  }

  std::span<const Event> events_;
  const FinalClauses& clauses_;
  const ParticipantTable& participants_;
  const Status& status_;
};

}  // namespace

Report report(std::span<const Event> events, const FinalClauses& clauses,
              const ParticipantTable& participants, const Status& status,
              const std::vector<ImplementationRecord>& implementation) {
  const Reporter reporter(events, clauses, participants, status);
  Report out;
  out.implementation = implementation_as_at(implementation, status.as_at);
  out.years = reporter.years();
  out.regions = reporter.regions();
  out.articles = reporter.articles(out.implementation);
  out.directory = directory(events, clauses, status);
  return out;
}

}  // namespace servanda::signatures
