#include "treaty/reference/outline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "treaty/eid.hpp"

namespace servanda::treaty {
namespace {

using Kind = ProvisionKind;

constexpr std::pair<std::string_view, Kind> kinds_of_prefixes[] = {
    {"art", Kind::article},
    {"para", Kind::paragraph},
    {"list", Kind::list},
    {"point", Kind::point},
    {"al", Kind::alinea},
    {"subpara", Kind::subparagraph},
    {"chp", Kind::chapter},
    {"part", Kind::part},
    {"title", Kind::title},
    {"sec", Kind::section},
    {"subsec", Kind::subsection},
    {"book", Kind::book},
    {"annex", Kind::annex},
    {"rec", Kind::recital},
    {"preamble", Kind::preamble},
    {"preface", Kind::preface},
    {"conclusions", Kind::conclusions},
    {"intro", Kind::intro},
    {"wrapup", Kind::wrap_up},
    {"indent", Kind::indent},
};

Kind kind_of(std::string_view prefix) {
  for (const auto& [name, kind] : kinds_of_prefixes) {
    if (name == prefix) return kind;
  }
  return Kind::content;
}

constexpr std::array divisions{Kind::book,    Kind::part,    Kind::title,
                               Kind::chapter, Kind::section, Kind::subsection};

// Where the eId does not tell: an article in any division, a chapter in a part.
bool can_stand_in(Kind kind, Kind around) {
  const auto outer = std::find(divisions.begin(), divisions.end(), around);
  const auto inner = std::find(divisions.begin(), divisions.end(), kind);
  if (outer == divisions.end()) return false;
  return kind == Kind::article || (inner != divisions.end() && outer < inner);
}

bool is_division(Kind kind) {
  return kind == Kind::article ||
         std::find(divisions.begin(), divisions.end(), kind) != divisions.end();
}

// Whose printed number is nothing but the number: an article's has words around it.
bool prints_bare_number(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::subparagraph || kind == Kind::point;
}

bool is_transparent(Kind kind) {
  return kind == Kind::list;
}

bool is_citable(Kind kind) {
  return kind != Kind::intro && kind != Kind::wrap_up && kind != Kind::content;
}

// "annex_1" of "annex_1__art_2"; empty in the main text.
std::string_view annex_of(std::string_view eid) {
  if (!eid.starts_with("annex")) return {};
  return eid.substr(0, eid.find("__"));
}

}  // namespace

Outline Outline::of(const TreatyText& text) {
  Outline outline;
  outline.title_ = text.title();
  for (const Provision& provision : text.provisions()) {
    Place place{std::string(provision.eid), provision.kind, {}, {},
                provision.parent,           provision.end};
    if (prints_bare_number(provision.kind)) place.printed = Label::read(provision.num);
    outline.add(std::move(place));
  }
  outline.index();
  return outline;
}

Outline Outline::of(std::span<const std::string> eids, std::string title) {
  Outline outline;
  outline.title_ = std::move(title);
  std::vector<std::size_t> open;
  for (const std::string& eid : eids) {
    const Kind kind = kind_of(EId::of(eid).last().prefix);
    const auto holds = [&](const Place& place) {
      if (eid.starts_with(place.eid + "__")) return true;
      return can_stand_in(kind, place.kind) && annex_of(eid) == annex_of(place.eid);
    };
    while (!open.empty() && !holds(outline.places_[open.back()])) open.pop_back();
    const std::size_t index = outline.places_.size();
    outline.add({eid, kind, {}, {}, open.empty() ? none : open.back(), index + 1});
    for (const std::size_t around : open) outline.places_[around].end = index + 1;
    open.push_back(index);
  }
  outline.index();
  return outline;
}

void Outline::add(Place place) {
  // A foreign text may have ids of another form, or none.
  const auto eid = EId::parse(place.eid);
  if (eid) place.number = Label::read(eid->last().number);
  places_.push_back(std::move(place));
}

void Outline::index() {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (!places_[i].eid.empty()) by_eid_.emplace(places_[i].eid, i);
    if (is_division(places_[i].kind)) divisions_.push_back(i);
    for (const engine::Numeral& reading : places_[i].number.readings()) {
      std::vector<std::size_t>& same = by_number_[{places_[i].kind, reading.value}];
      if (same.empty() || same.back() != i) same.push_back(i);
    }
  }
}

std::size_t Outline::find(std::string_view eid) const {
  const auto found = by_eid_.find(eid);
  return found == by_eid_.end() ? none : found->second;
}

std::size_t Outline::around(std::size_t index, ProvisionKind kind) const {
  while (index != none && places_[index].kind != kind) index = places_[index].parent;
  return index;
}

std::vector<std::size_t> Outline::children(std::size_t index) const {
  std::vector<std::size_t> found;
  const std::size_t end = index == none ? places_.size() : places_[index].end;
  for (std::size_t i = index == none ? 0 : index + 1; i < end;) {
    if (is_transparent(places_[i].kind)) {
      ++i;
      continue;
    }
    if (is_citable(places_[i].kind)) found.push_back(i);
    i = places_[i].end;
  }
  return found;
}

std::vector<std::size_t> Outline::numbered(ProvisionKind kind, const Label& number) const {
  std::vector<std::size_t> found;
  for (const engine::Numeral& reading : number.readings()) {
    const auto same = by_number_.find({kind, reading.value});
    if (same == by_number_.end()) continue;
    for (const std::size_t i : same->second) {
      if (places_[i].number.suffix() == number.suffix()) found.push_back(i);
    }
    if (!found.empty()) break;
  }
  return found;
}

std::size_t Outline::sole(ProvisionKind kind) const {
  const auto is_of_kind = [kind](const Place& place) { return place.kind == kind; };
  const auto found = std::find_if(places_.begin(), places_.end(), is_of_kind);
  if (found == places_.end() || std::any_of(found + 1, places_.end(), is_of_kind)) return none;
  return static_cast<std::size_t>(found - places_.begin());
}

bool Outline::has(ProvisionKind kind) const {
  return std::any_of(places_.begin(), places_.end(),
                     [kind](const Place& place) { return place.kind == kind; });
}

}  // namespace servanda::treaty
