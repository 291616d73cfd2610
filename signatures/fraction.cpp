#include <algorithm>
#include <charconv>
#include <limits>

#include "engine/catalogue.hpp"
#include "signatures/english.hpp"
#include "signatures/entry_into_force_rule.hpp"

namespace servanda::signatures {
namespace {

constexpr std::int64_t largest = 1'000'000'000;

// At the front of `text`, which is shortened by it.
std::optional<std::int64_t> take_number(std::string_view& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || value < 0 || value > largest) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

// "55", "66.7": as numerator over a power of ten.
std::optional<Fraction> take_decimal(std::string_view& text) {
  auto whole = take_number(text);
  if (!whole) return std::nullopt;
  Fraction fraction{*whole, 1, false};
  if (!text.starts_with('.')) return fraction;
  text.remove_prefix(1);
  for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1)) {
    if (fraction.denominator >= largest) return std::nullopt;
    fraction.numerator = fraction.numerator * 10 + (text.front() - '0');
    fraction.denominator *= 10;
  }
  return fraction;
}

std::optional<Fraction> read_fraction(std::string_view text) {
  auto fraction = take_decimal(text);
  if (!fraction) return std::nullopt;
  if (text.starts_with('/')) {
    text.remove_prefix(1);
    const auto below = take_number(text);
    if (!below || fraction->denominator != 1) return std::nullopt;
    fraction->denominator = *below;
  } else {
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (text == "%") {
      text.remove_prefix(1);
      fraction->denominator *= 100;
    }
  }
  const bool sane = text.empty() && fraction->denominator > 0 && fraction->numerator > 0 &&
                    fraction->numerator <= fraction->denominator;
  return sane ? fraction : std::nullopt;
}

__extension__ typedef __int128 Wide;  // thousandths times a denominator leave 64 bits

}  // namespace

engine::Result<Fraction> Fraction::parse(std::string_view text) {
  const auto fraction = read_fraction(text);
  if (!fraction) return engine::failure(engine::eif_diagnostics::bad_fraction, {}, text);
  return *fraction;
}

bool Fraction::met(std::int64_t part, std::int64_t whole) const {
  if (whole <= 0) return false;
  const Wide have = Wide{part} * denominator;
  const Wide need = Wide{whole} * numerator;
  return more_than ? have > need : have >= need;
}

std::int64_t Fraction::needed(std::int64_t whole) const {
  const Wide need = Wide{whole} * numerator;
  const Wide rounded = more_than ? need / denominator + 1 : (need + denominator - 1) / denominator;
  return static_cast<std::int64_t>(rounded);
}

std::string Fraction::words() const {
  std::int64_t percent = denominator == 100 ? numerator : 0;
  const std::string part = percent != 0
                               ? std::to_string(percent) + " %"
                               : std::to_string(numerator) + "/" + std::to_string(denominator);
  return (more_than ? "more than " : "at least ") + part;
}

std::string Weight::words() const {
  return amount ? "at least " + english::thousandths(*amount) + " " + label
                : fraction.words() + " of " + label;
}

const LaterRule* EntryIntoForceRule::later_for(Action action) const {
  const auto found = std::ranges::find_if(later, [&](const LaterRule& rule) {
    return rule.acts.empty() || std::ranges::find(rule.acts, action) != rule.acts.end();
  });
  return found == later.end() ? nullptr : &*found;
}

bool Threshold::has_condition() const {
  return count || !including.empty() || !all_of.empty() || !weights.empty() || !shares.empty();
}

}  // namespace servanda::signatures
