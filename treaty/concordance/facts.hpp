#pragma once
// What a provision says that must be the same in every language: what it cites, its dates, its
// numbers, the periods that it sets. Each fact has a key that does not depend on the language, and
// the words that say it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/reference/find.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

struct Fact {
  std::string key;    // "art_5__para_1", "2026-12-31", "90", "90 day"
  std::string words;  // as they stand in the text
  // Said in a way that other languages need not have: "the two States" beside "the States".
  bool is_weak = false;
};

struct Facts {
  std::vector<Fact> references;  // eIds of the text, and addresses of other instruments
  std::vector<Fact> dates;
  std::vector<Fact> numbers;  // from two upward, none of them part of a reference or a date
  std::vector<Fact> periods;  // number and unit, of those numbers and of one
};

// Of blocks of words that stand in the provision `here`. Linear in their length.
[[nodiscard]] Facts find_facts(std::span<const std::string> blocks, std::string_view here,
                               Finder& finder, const engine::LanguageTag& language);

}  // namespace servanda::treaty
