#pragma once
// The number of a provision as words print it, "(b)", "b)", «в», "㈡", "12 bis", and whether two of
// them mean the same one. A letter may have several readings; a Cyrillic "с" may stand for the
// Latin one.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/numeral.hpp"

namespace servanda::treaty {

class Label {
 public:
  Label() = default;
  // What is left of `printed` without brackets, quotes, full stops and words: "5 bis" of "Article 5
  // bis".
  [[nodiscard]] static Label read(std::string_view printed);
  [[nodiscard]] static Label number(std::uint32_t value, std::string suffix = {});

  [[nodiscard]] bool empty() const { return text_.empty(); }
  // "b", "12"; look-alike letters in one script, without suffix.
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::string& suffix() const { return suffix_; }  // "bis"
  [[nodiscard]] const std::vector<engine::Numeral>& readings() const { return readings_; }
  // A plain number, not a letter or a roman one.
  [[nodiscard]] bool is_number() const;
  [[nodiscard]] std::uint32_t value() const;  // by the likeliest reading; 0 where there is none

  // How well the other fits: 0 for the same characters, else, across scripts and styles ("(b)" and
  // "㈡"), the more the less likely the readings are that they share; nothing where they share
  // none.
  [[nodiscard]] std::optional<std::size_t> match(const Label& other) const;
  // Whether, read in one style, the other comes later: "(ii)" after "(i)", "(b)" after "(a)".
  [[nodiscard]] bool precedes(const Label& other) const;

 private:
  std::string text_;
  std::string suffix_;
  std::vector<engine::Numeral> readings_;
};

}  // namespace servanda::treaty
