#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "collection/check.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "signatures/ledger.hpp"

namespace servanda::collection {

namespace {

using Events = std::vector<signatures::Event>;

bool is_there(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

void check_treaties(const Collection& collection, const Events& events,
                    engine::Diagnostics& findings) {
  std::vector<std::string> known;
  for (const TreatyId& id : collection.treaty_ids()) known.push_back(id.str());
  std::vector<std::string> unknown;
  for (const auto& event : events) {
    if (std::find(known.begin(), known.end(), event.id.treaty) == known.end()) {
      unknown.push_back(event.id.treaty);
    }
  }
  std::sort(unknown.begin(), unknown.end());
  for (auto first = unknown.begin(); first != unknown.end();) {
    const auto last = std::upper_bound(first, unknown.end(), *first);
    findings.add(engine::diagnostic(engine::env_diagnostics::register_without_treaty, {},
                                    last - first, *first));
    first = last;
  }
}

// The first event that one of them has and the other has not, or has otherwise.
std::string first_difference(Events book, Events text) {
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::sort(book.begin(), book.end(), by_id);
  std::sort(text.begin(), text.end(), by_id);
  const auto [in_book, in_text] = std::mismatch(book.begin(), book.end(), text.begin(), text.end());
  if (in_book == book.end() && in_text == text.end()) return {};
  if (in_text == text.end()) return "ledger.jsonl has no " + in_book->id.str();
  if (in_book == book.end()) return "ledger.sqlite has no " + in_text->id.str();
  if (in_book->id == in_text->id) return in_book->id.str() + " is not the same in both";
  return in_book->id < in_text->id ? "ledger.jsonl has no " + in_book->id.str()
                                   : "ledger.sqlite has no " + in_text->id.str();
}

void check_ledger_text(const Collection& collection, const Events& book,
                       engine::Diagnostics& findings) {
  const std::string name = collection.shown(collection.ledger_text_path());
  const auto text = engine::read_file(collection.ledger_text_path());
  if (!text) return findings.add(text.error());
  const auto events = signatures::import_json_lines(*text, name, findings);
  if (!events) return findings.add(events.error());
  const std::string difference = first_difference(book, *events);
  if (difference.empty()) return;
  // Acts recorded since it was written are no fault; anything else is.
  const bool is_behind =
      std::mismatch(book.begin(), book.end(), events->begin(), events->end()).second ==
      events->end();
  if (is_behind) {
    findings.add(engine::diagnostic(engine::env_diagnostics::ledger_text_behind, {name, 0, {}},
                                    book[events->size()].id.str()));
  } else {
    findings.add(
        engine::diagnostic(engine::env_diagnostics::registers_differ, {name, 0, {}}, difference));
  }
}

}  // namespace

void check_register(const Collection& collection, engine::Diagnostics& findings) {
  const bool is_made = is_there(collection.ledger_path());
  const auto book = collection.open_register();
  if (!book) return findings.add(book.error());
  const auto events = book->all_events();
  if (!events) return findings.add(events.error());
  check_treaties(collection, *events, findings);
  if (is_made && is_there(collection.ledger_text_path())) {
    check_ledger_text(collection, *events, findings);
  }
}

}  // namespace servanda::collection
