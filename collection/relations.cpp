#include "collection/relations.hpp"

#include <deque>
#include <utility>

#include "signatures/participant.hpp"

namespace servanda::collection {

namespace {

using engine::Result;
using signatures::ParticipantCode;
using signatures::ParticipantTable;

// An amendment with all that it is judged by.
struct LoadedAmendment {
  Dossier dossier;
  signatures::Status status;
  std::vector<signatures::Event> events;  // effective
};

// The treaties of the collection that amend this one, as at the same day. In the order of their
// names.
Result<std::deque<LoadedAmendment>> amendments_of(const Inquiry& inquiry, engine::CivilDate as_at,
                                                  engine::Diagnostics& findings) {
  const std::string& parent = inquiry.dossier.treaty.id.str();
  std::deque<LoadedAmendment> out;
  for (const TreatyId& id : inquiry.collection.treaty_ids()) {
    if (id == inquiry.dossier.treaty.id) continue;
    engine::Diagnostics own;
    auto dossier = open_dossier(inquiry.collection, inquiry.book, id.str(), own);
    if (!dossier) continue;  // `check` tells why
    const auto& rule = dossier->clauses.parent;
    const bool amends =
        rule && rule->treaty == parent && rule->kind == signatures::ParentRule::Kind::amendment;
    if (!amends) continue;
    findings.add(std::move(own));
    auto status = status_of({inquiry.collection, inquiry.book, *dossier, as_at, inquiry.known_on});
    if (!status) return tl::make_unexpected(status.error());
    auto events = signatures::effective_events(dossier->events, inquiry.known_on);
    out.push_back({*std::move(dossier), *std::move(status), std::move(events)});
  }
  return out;
}

}  // namespace

Result<Between> relations_of(const Inquiry& inquiry, ParticipantCode x, ParticipantCode y,
                             engine::Diagnostics& findings) {
  auto status = status_of(inquiry);
  if (!status) return tl::make_unexpected(status.error());
  const auto loaded = amendments_of(inquiry, status->as_at, findings);
  if (!loaded) return tl::make_unexpected(loaded.error());
  std::vector<signatures::Amendment> amendments;
  for (const LoadedAmendment& one : *loaded) {
    amendments.push_back(
        {one.dossier.treaty.id.str(), one.dossier.clauses, one.status, one.events});
  }
  Between out{*std::move(status),
              signatures::effective_events(inquiry.dossier.events, inquiry.known_on),
              {x, y, false, false, {}, {}, {}, {}}};
  out.relations = signatures::relations(out.events, inquiry.dossier.clauses,
                                        ParticipantTable::built_in(), out.status, amendments, x, y);
  return out;
}

}  // namespace servanda::collection
