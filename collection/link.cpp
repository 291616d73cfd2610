#include "collection/link.hpp"

#include <string>

#include "collection/parallel.hpp"
#include "engine/file.hpp"
#include "treaty/reference/citations.hpp"
#include "treaty/reference/link.hpp"
#include "treaty/stored_form.hpp"
#include "treaty/terms/definitions.hpp"

namespace servanda::collection {
namespace {

void count(const treaty::TreatyText& text, LinkedText& linked) {
  for (const treaty::Citation& citation : treaty::citations_of(text)) {
    if (!citation.resolved) {
      ++linked.unresolved;
    } else if (citation.kind == treaty::ReferenceKind::internal) {
      ++linked.internal;
    } else {
      ++linked.external;
    }
  }
}

engine::Result<void> link(const Collection& collection, const Treaty& treaty, LinkedText& linked) {
  const auto before = engine::read_file(linked.stored.path);
  if (!before) return tl::make_unexpected(before.error());
  auto text = collection.read_text(linked.stored);
  if (!text) return tl::make_unexpected(text.error());
  linked.terms = treaty::mark_definitions(*text);
  treaty::link_references(*text, linked.findings);
  count(*text, linked);
  const std::string after = treaty::stored_form(*text);
  linked.changed = after != *before;
  if (!linked.changed) return {};
  const auto stored = collection.store_text(treaty.id, Edition::text, linked.stored.language,
                                            linked.stored.version, after, true);
  if (!stored) return tl::make_unexpected(stored.error());
  return {};
}

}  // namespace

std::vector<LinkedText> link_texts(const Collection& collection, const Treaty& treaty) {
  std::vector<LinkedText> all;
  for (const StoredText& stored : treaty.texts) all.push_back({stored, 0, 0, 0, 0, false, {}});
  for_each_in_parallel(all.size(), [&](std::size_t i) {
    const auto done = link(collection, treaty, all[i]);
    if (!done) all[i].findings.add(done.error());
  });
  return all;
}

}  // namespace servanda::collection
