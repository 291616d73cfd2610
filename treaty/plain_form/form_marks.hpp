#pragma once
// Numbers at the beginning of headings and paragraphs, as the plain text form has them:
//
//   heading = ( number / explicit ) [ " " words ]        Article 5 bis Scope
//   item    = ( number / explicit ) [ " " words ]        (a) Each Party …
//   explicit = "{" words [ "|" kind [ " " value ] ] "}"   {Rule 5|article 5}, {|article}
//
// A number that the language's own rules read needs no mark; one that they do not read, or would
// read as another thing, stands in braces, with its kind and value where these do not follow.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/numeral.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

struct FormNumber {
  std::string num;                        // as printed, with inline marks; may be empty
  std::optional<ProvisionKind> kind;      // where the mark says it
  std::optional<std::uint32_t> value;     // where it is given outright
  std::string suffix;                     // "bis"
  std::vector<engine::Numeral> readings;  // all that it may be; none for a dash
  bool is_dash = false;
  std::size_t end = 0;  // bytes of the line, the white space behind it among them
};

// "Article 5", "{A.}": nothing where the line has no number.
[[nodiscard]] std::optional<FormNumber> read_heading_mark(std::string_view line,
                                                          const LanguageRules& rules);
[[nodiscard]] std::optional<FormNumber> read_item_mark(std::string_view line,
                                                       const LanguageRules& rules);

// The mark in braces; `kind` and `value` only where they are asked for.
[[nodiscard]] std::string print_explicit(std::string_view num, std::optional<ProvisionKind> kind,
                                         std::uint32_t value, std::string_view suffix);

// The element of a kind as the form names it ("article", "group"), and back.
[[nodiscard]] std::string_view form_name(ProvisionKind kind);

// Of a number's readings the one that goes on from `before` (0: the first), in the style of the
// first reading where two do.
[[nodiscard]] std::uint32_t value_in_sequence(const FormNumber& number, std::uint32_t before,
                                              std::optional<engine::NumeralStyle>& style);

}  // namespace servanda::treaty
