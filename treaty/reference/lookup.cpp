#include "treaty/reference/lookup.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>

#include "treaty/eid.hpp"

namespace servanda::treaty::lookup {
namespace {

using Kind = ProvisionKind;
using engine::NumeralStyle;

// What a unit's number may count, likeliest first.
constexpr std::array paragraph_kinds{Kind::paragraph, Kind::alinea, Kind::subparagraph, Kind::point,
                                     Kind::container};
constexpr std::array alinea_kinds{Kind::alinea, Kind::paragraph, Kind::subparagraph, Kind::point};
constexpr std::array point_kinds{Kind::point, Kind::subparagraph, Kind::paragraph, Kind::alinea};

std::span<const Kind> kinds(Unit unit, const Label& label) {
  if (!label.is_number()) return point_kinds;
  if (unit == Unit::alinea) return alinea_kinds;
  if (unit == Unit::paragraph) return paragraph_kinds;
  return point_kinds;
}

// How well a place fits the label, the best being 0. A letter names a numbered paragraph only where
// paragraphs are lettered.
std::optional<std::size_t> fit(const Outline::Place& place, const Label& label) {
  const bool numbered = place.kind == Kind::paragraph || place.kind == Kind::alinea;
  if (numbered && !label.is_number()) {
    return label.text() == place.printed.text() ? std::optional<std::size_t>(0) : std::nullopt;
  }
  return label.match(place.printed.empty() ? place.number : place.printed);
}

std::size_t find_among(const Outline& outline, const std::vector<std::size_t>& places, Unit unit,
                       const Label& label) {
  for (const Kind kind : kinds(unit, label)) {
    std::size_t best = Outline::none;
    std::optional<std::size_t> best_fit;
    for (const std::size_t i : places) {
      if (outline[i].kind != kind) continue;
      const auto fitting = fit(outline[i], label);
      if (!fitting || (best_fit && *best_fit <= *fitting)) continue;
      best = i;
      best_fit = fitting;
    }
    if (best != Outline::none) return best;
  }
  return Outline::none;
}

// A letter below a paragraph that is not named ("article 5 (b)"): where it is the only one.
std::size_t find_deeper(const Outline& outline, const std::vector<std::size_t>& places,
                        const Label& label) {
  std::size_t found = Outline::none;
  for (const std::size_t place : places) {
    const std::size_t deeper = find_among(outline, outline.children(place), Unit::point, label);
    if (deeper == Outline::none) continue;
    if (found != Outline::none) return Outline::none;
    found = deeper;
  }
  return found;
}

bool is_inside(const Outline& outline, std::size_t place, std::size_t whole) {
  return place > whole && place < outline[whole].end;
}

// The one of them that shares the most with where the words stand.
std::size_t nearest(const Outline& outline, const std::vector<std::size_t>& places,
                    std::size_t here) {
  if (places.size() == 1) return places.front();
  for (std::size_t whole = here; whole != Outline::none; whole = outline[whole].parent) {
    for (const std::size_t place : places) {
      if (is_inside(outline, place, whole)) return place;
    }
  }
  return Outline::none;
}

// What a place counts among: the children of what holds it, through a list.
std::size_t holder(const Outline& outline, std::size_t place) {
  std::size_t parent = outline[place].parent;
  while (parent != Outline::none && outline[parent].kind == Kind::list) {
    parent = outline[parent].parent;
  }
  return parent;
}

// Of one kind, in one document.
bool counts_alike(const Outline& outline, std::size_t place, std::size_t other) {
  return outline[place].kind == outline[other].kind &&
         document_of(outline, place) == document_of(outline, other);
}

// What counts on with a place: beside it, or through the document.
std::vector<std::size_t> row(const Outline& outline, std::size_t place, bool beside) {
  std::vector<std::size_t> all =
      beside ? outline.children(holder(outline, place)) : outline.divisions();
  std::erase_if(all, [&](std::size_t i) { return !counts_alike(outline, i, place); });
  return all;
}

// Articles count on through chapters.
bool counts_beside(const Outline& outline, std::size_t place) {
  return outline[place].kind != Kind::article;
}

std::string_view prefix_of(Unit unit) {
  switch (unit) {
    case Unit::annex:
      return "annex";
    case Unit::part:
      return "part";
    case Unit::title:
      return "title";
    case Unit::chapter:
      return "chp";
    case Unit::section:
      return "sec";
    case Unit::article:
      return "art";
    case Unit::paragraph:
      return "para";
    case Unit::alinea:
      return "al";
    case Unit::point:
    case Unit::subpoint:
      return "list_1__point";
  }
  return {};
}

// How each level of an eId is numbered (docs/formats/akoma-ntoso.md).
NumeralStyle style_of(const std::string& whole, Unit unit) {
  if (unit == Unit::part || unit == Unit::title || unit == Unit::chapter) {
    return NumeralStyle::upper_roman;
  }
  if (unit < Unit::point) return NumeralStyle::decimal;
  std::size_t depth = 0;
  for (std::size_t at = whole.find("point_"); at != std::string::npos;
       at = whole.find("point_", at + 1)) {
    ++depth;
  }
  constexpr std::array styles{NumeralStyle::lower_latin, NumeralStyle::lower_roman,
                              NumeralStyle::upper_latin};
  return depth < styles.size() ? styles[depth] : NumeralStyle::decimal;
}

}  // namespace

ProvisionKind kind_of(Unit unit) {
  switch (unit) {
    case Unit::annex:
      return Kind::annex;
    case Unit::part:
      return Kind::part;
    case Unit::title:
      return Kind::title;
    case Unit::chapter:
      return Kind::chapter;
    case Unit::section:
      return Kind::section;
    case Unit::article:
      return Kind::article;
    case Unit::paragraph:
      return Kind::paragraph;
    case Unit::alinea:
      return Kind::alinea;
    case Unit::point:
    case Unit::subpoint:
      return Kind::point;
  }
  return Kind::article;
}

std::string_view document_of(const Outline& outline, std::size_t place) {
  if (place == Outline::none) return {};
  const std::string_view eid = outline[place].eid;
  return eid.starts_with("annex") ? eid.substr(0, eid.find("__")) : std::string_view();
}

std::size_t below(const Outline& outline, std::size_t whole, Unit unit, const Label& label) {
  const std::vector<std::size_t> children = outline.children(whole);
  const std::size_t found = find_among(outline, children, unit, label);
  if (found != Outline::none || label.is_number()) return found;
  return find_deeper(outline, children, label);
}

std::size_t division(const Outline& outline, std::size_t whole, std::size_t here, Unit unit,
                     const Label& label) {
  std::vector<std::size_t> found = outline.numbered(kind_of(unit), label);
  if (whole != Outline::none) {
    std::erase_if(found, [&](std::size_t i) { return !is_inside(outline, i, whole); });
    return found.size() == 1 ? found.front() : Outline::none;
  }
  if (unit != Unit::annex) {
    // "Article 5" inside an annex is the annex's own where it has one.
    std::vector<std::size_t> same = found;
    const auto in_document = [&](std::string_view document) {
      return [&outline, document](std::size_t i) { return document_of(outline, i) != document; };
    };
    std::erase_if(same, in_document(document_of(outline, here)));
    if (same.empty()) std::erase_if(found, in_document({}));
    if (!same.empty()) found = std::move(same);
  }
  return found.empty() ? Outline::none : nearest(outline, found, here);
}

std::size_t around(const Outline& outline, std::size_t here, Unit unit) {
  // An unnumbered paragraph is a paragraph; French calls a point "alinéa" too.
  const std::size_t found = outline.around(here, kind_of(unit));
  if (unit == Unit::paragraph && found == Outline::none) return outline.around(here, Kind::alinea);
  if (unit == Unit::alinea) {
    const std::size_t point = outline.around(here, Kind::point);
    return point == Outline::none ? found : point;
  }
  return found;
}

std::vector<std::size_t> run(const Outline& outline, std::size_t from, std::size_t to) {
  if (outline[from].kind != outline[to].kind || from > to) return {};
  const bool beside = counts_beside(outline, from) && holder(outline, from) == holder(outline, to);
  const std::vector<std::size_t> children =
      beside ? outline.children(holder(outline, from)) : std::vector<std::size_t>();
  const std::vector<std::size_t>& all = beside ? children : outline.divisions();
  std::vector<std::size_t> found;
  std::copy_if(std::lower_bound(all.begin(), all.end(), from),
               std::upper_bound(all.begin(), all.end(), to), std::back_inserter(found),
               [&](std::size_t i) { return counts_alike(outline, i, from); });
  const bool whole = !found.empty() && found.front() == from && found.back() == to;
  return whole ? found : std::vector<std::size_t>();
}

std::vector<std::size_t> neighbours(const Outline& outline, std::size_t place, std::uint32_t count,
                                    bool before) {
  const std::vector<std::size_t> all = row(outline, place, counts_beside(outline, place));
  const auto at = std::find(all.begin(), all.end(), place);
  if (at == all.end()) return {};
  const auto available = static_cast<std::size_t>(before ? at - all.begin() : all.end() - at - 1);
  if (available < count || available == 0) return {};
  const auto wanted = static_cast<std::ptrdiff_t>(count == 0 ? available : count);
  return before ? std::vector<std::size_t>(at - wanted, at)
                : std::vector<std::size_t>(at + 1, at + 1 + wanted);
}

std::string expected_eid(const std::string& whole, Unit unit, const Label& label) {
  if (unit > Unit::article && !label.is_number()) unit = Unit::point;
  std::string eid = whole.empty() ? std::string() : whole + "__";
  eid += prefix_of(unit);
  eid += '_';
  eid += engine::print_numeral(std::max<std::uint32_t>(1, label.value()), style_of(whole, unit));
  return eid + label.suffix();
}

}  // namespace servanda::treaty::lookup
