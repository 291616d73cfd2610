#pragma once
// Finding references in running text, in the six languages of the United Nations. A text in another
// language has none that this can find. Linear in the length of the text; no state between calls.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/reference/cursor.hpp"
#include "treaty/reference/model.hpp"
#include "treaty/reference/outline.hpp"
#include "treaty/reference/resolver.hpp"
#include "treaty/reference/token.hpp"

namespace servanda::treaty {

// For all the blocks of one text, in one thread. Views the outline.
class Finder {
 public:
  Finder(const engine::LanguageTag& language, const Outline& outline);

  // In the order of the words, not overlapping. `here` is the eId of the provision that contains
  // the words, empty where none does. What may be a reference but cannot be told for certain ("the
  // second part", "item 3") is left out: a wrong link in law is worse than a missing one.
  [[nodiscard]] std::vector<Reference> find(std::string_view text, std::string_view here);

 private:
  [[nodiscard]] std::vector<Reference> provisions(const syntax::Source& source,
                                                  std::string_view here) const;
  [[nodiscard]] bool is_own_title(const syntax::Instrument& instrument,
                                  std::string_view text) const;
  void claim_own(syntax::Instrument& instrument, std::string_view text) const;

  const Outline& outline_;
  const Vocabulary* vocabulary_;
  std::optional<Tokenizer> tokenizer_;
  Self self_;
  std::string title_;
};

// Where the words stand and what they can cite.
struct Context {
  const Outline& outline;
  std::string_view here;  // eId of the provision that contains the words; empty: none
};

// For one block alone.
[[nodiscard]] std::vector<Reference> find_references(std::string_view text,
                                                     const engine::LanguageTag& language,
                                                     const Context& context);

}  // namespace servanda::treaty
