#pragma once
// Acts as feeds: Atom (RFC 4287) and JSON Feed 1.1. Entries stand latest first; a feed is as new as
// its latest act, never as the clock. Without a public address an id is made from the event's.

#include <string>
#include <vector>

#include "engine/civil_date.hpp"

namespace servanda::renderers {

struct FeedEntry {
  std::string id;     // of the event: "un-cybercrime:12"
  std::string title;  // "Qatar: ratification"
  std::string text;   // more about it; may be empty
  std::string address;
  engine::CivilDate date;  // of the act
};

struct Feed {
  std::string title;
  std::string language;  // BCP 47
  std::string publisher;
  std::string address;             // of the page; may be empty
  std::string self;                // of the feed; may be empty
  std::string id;                  // unlike any other feed's where there is no address
  std::vector<FeedEntry> entries;  // latest first
};

[[nodiscard]] std::string to_atom(const Feed& feed);
[[nodiscard]] std::string to_json_feed(const Feed& feed);

}  // namespace servanda::renderers
