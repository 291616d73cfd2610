#include "treaty/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/embedded_file.hpp"
#include "engine/numeral.hpp"
#include "engine/xml/schema.hpp"
#include "treaty/eid.hpp"
#include "treaty/import/division_mark.hpp"
#include "treaty/import/language_guess.hpp"
#include "treaty/import/marker.hpp"
#include "treaty/iri.hpp"

namespace servanda::treaty {

std::span<const engine::EmbeddedFile> profile_files();

namespace {

using engine::local_name;
namespace akn = engine::akn_diagnostics;

bool has_number(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::book:
    case ProvisionKind::part:
    case ProvisionKind::title:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::subsection:
    case ProvisionKind::article:
    case ProvisionKind::paragraph:
    case ProvisionKind::point:
      return true;
    default:
      return false;
  }
}

// The step that the provision's own eId must end with; empty where there is no rule.
std::string_view prefix_of(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::part:
    case ProvisionKind::title:
    case ProvisionKind::list:
    case ProvisionKind::point:
    case ProvisionKind::intro:
    case ProvisionKind::content:
    case ProvisionKind::indent:
    case ProvisionKind::conclusions:
    case ProvisionKind::preamble:
    case ProvisionKind::preface:
      return element_name(kind);
    case ProvisionKind::chapter:
      return "chp";
    case ProvisionKind::section:
      return "sec";
    case ProvisionKind::article:
      return "art";
    case ProvisionKind::paragraph:
      return "para";
    case ProvisionKind::alinea:
      return "al";
    case ProvisionKind::recital:
      return "rec";
    case ProvisionKind::wrap_up:
      return "wrapup";
    case ProvisionKind::annex:
      return "annex";
    default:
      return {};
  }
}

// Divisions may be left out of the eIds below them: an article's omits its chapter.
bool may_be_omitted(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::book:
    case ProvisionKind::part:
    case ProvisionKind::title:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::subsection:
    case ProvisionKind::container:
      return true;
    default:
      return false;
  }
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

class Check {
 public:
  Check(const TreatyText& text, engine::Diagnostics& findings)
      : text_(text),
        findings_(findings),
        all_(text.provisions()),
        rules_(language_rules(text.language())) {}

  void run() {
    check_metadata();
    collect_eids(text_.act());
    for (const Provision& one : all_) {
      check_eid(one);
      check_number(one);
      check_words(one);
    }
    check_sequences();
    check_references(text_.act());
    check_language();
  }

 private:
  template <typename... Arguments>
  void tell(const engine::DiagnosticKind& kind, pugi::xml_node node, std::string_view eid,
            const Arguments&... arguments) {
    const engine::XmlDocument& file = text_.document();
    findings_.add(
        engine::diagnostic(kind, {file.file(), file.line(node), std::string(eid)}, arguments...));
  }

  // --- eIds ---

  void collect_eids(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      const std::string_view eid = child.attribute("eId").value();
      if (!eid.empty() && !eids_.insert(eid).second) tell(akn::eid_repeated, child, eid, eid);
      collect_eids(child);
    }
  }

  void check_eid(const Provision& one) {
    const std::string_view element = element_name(one.kind);
    if (one.eid.empty()) {
      const bool needs_none = one.kind == ProvisionKind::preface ||
                              one.kind == ProvisionKind::conclusions ||
                              one.kind == ProvisionKind::preamble;
      if (!needs_none) tell(akn::eid_missing, one.node, {}, element);
      return;
    }
    const auto eid = EId::parse(one.eid);
    if (!eid) return tell(akn::not_an_eid, one.node, one.eid, one.eid);
    const std::string_view prefix = prefix_of(one.kind);
    if (!prefix.empty() && eid->last().prefix != prefix) return misplaced(one);
    const Provision* around = named_around(one);
    const bool is_inside =
        around == nullptr ||
        (one.eid.starts_with(around->eid) && one.eid.substr(around->eid.size()).starts_with("__"));
    if (!is_inside) misplaced(one);
  }

  void misplaced(const Provision& one) {
    const Provision* around = named_around(one);
    tell(akn::eid_misplaced, one.node, one.eid, one.eid, element_name(one.kind),
         around == nullptr ? std::string_view("the body") : around->eid);
  }

  // The provision whose eId must begin this one's.
  [[nodiscard]] const Provision* named_around(const Provision& one) const {
    for (std::size_t i = one.parent; i != Provision::none; i = all_[i].parent) {
      if (!may_be_omitted(all_[i].kind) && !all_[i].eid.empty()) return &all_[i];
    }
    return nullptr;
  }

  // --- Numbers ---

  static std::size_t list_depth(const EId& eid) {
    const auto steps = eid.steps();
    return static_cast<std::size_t>(std::count_if(
        steps.begin(), steps.end(), [](const EId::Step& step) { return step.prefix == "list"; }));
  }

  static engine::NumeralStyle style_of(const Provision& one, const EId& eid) {
    using enum engine::NumeralStyle;
    if (one.kind == ProvisionKind::point) {
      constexpr std::array styles{lower_latin, lower_roman, upper_latin};
      const std::size_t depth = list_depth(eid);
      return depth >= 1 && depth <= styles.size() ? styles[depth - 1] : decimal;
    }
    const bool is_roman = one.kind == ProvisionKind::book || one.kind == ProvisionKind::part ||
                          one.kind == ProvisionKind::title || one.kind == ProvisionKind::chapter;
    return is_roman ? upper_roman : decimal;
  }

  // The value that the eId says, without "bis" and "-2" behind it.
  static std::optional<std::uint32_t> value_of(const Provision& one) {
    const auto eid = EId::parse(one.eid);
    if (!eid) return std::nullopt;
    std::string_view number = eid->last().number;
    number = number.substr(0, number.find('-'));
    const engine::NumeralStyle style = style_of(one, *eid);
    if (style == engine::NumeralStyle::decimal) {
      number = number.substr(0, number.find_first_not_of("0123456789"));
    }
    for (const engine::Numeral& reading : engine::read_numeral(number)) {
      if (reading.style == style) return reading.value;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<std::uint32_t> printed_values(const Provision& one) const {
    if (one.kind != ProvisionKind::paragraph && one.kind != ProvisionKind::point) {
      const auto mark = read_division_mark(one.num, *rules_);
      return mark ? mark->number.values : std::vector<std::uint32_t>{};
    }
    std::vector<std::uint32_t> values;
    if (const auto marker = read_marked_number(one.num, *rules_)) {
      for (const engine::Numeral& reading : marker->readings) values.push_back(reading.value);
    }
    return values;
  }

  void check_number(const Provision& one) {
    if (rules_ == nullptr || one.num.empty() || !has_number(one.kind)) return;
    const auto value = value_of(one);
    const auto printed = printed_values(one);
    if (!value || printed.empty()) return;
    if (std::find(printed.begin(), printed.end(), *value) == printed.end()) {
      tell(akn::number_differs, one.node, one.eid, one.num, one.eid);
    }
  }

  // --- Sequences ---

  // Articles count through the whole text, everything else inside what holds it.
  void check_sequences() {
    std::map<std::pair<std::size_t, ProvisionKind>, std::uint32_t> last;
    for (const Provision& one : all_) {
      if (!has_number(one.kind)) continue;
      const auto value = value_of(one);
      if (!value) continue;
      const std::size_t owner = one.kind == ProvisionKind::article ? annex_of(one) : one.parent;
      const auto [at, is_first] = last.try_emplace({owner, one.kind}, *value);
      if (!is_first) check_step(one, at->second, *value);
      at->second = *value;
    }
  }

  [[nodiscard]] std::size_t annex_of(const Provision& one) const {
    std::size_t i = one.parent;
    while (i != Provision::none && all_[i].kind != ProvisionKind::annex) i = all_[i].parent;
    return i;
  }

  void check_step(const Provision& one, std::uint32_t before, std::uint32_t value) {
    const bool is_inserted = value == before && ends_with_letter(one.eid);
    const bool restarts = value == 1 && one.kind == ProvisionKind::article;
    if (value == before + 1 || is_inserted || restarts) return;
    const engine::DiagnosticKind& kind = value == before  ? akn::number_repeated
                                         : value < before ? akn::number_backwards
                                                          : akn::numbering_gap;
    tell(kind, one.node, one.eid, element_name(one.kind), one.num, before + 1);
  }

  static bool ends_with_letter(std::string_view eid) {
    return !eid.empty() && eid.back() >= 'a' && eid.back() <= 'z';
  }

  // --- Words and references ---

  void check_words(const Provision& one) {
    if (!has_number(one.kind) || one.end != index_of(one) + 1) {
      if (one.kind != ProvisionKind::content) return;
    }
    if (!text_.plain_text(one).empty() || holds_table(one.node)) return;
    const Provision& owner = one.kind == ProvisionKind::content && one.parent != Provision::none
                                 ? all_[one.parent]
                                 : one;
    tell(akn::provision_empty, owner.node, owner.eid, element_name(owner.kind), owner.num);
  }

  [[nodiscard]] std::size_t index_of(const Provision& one) const {
    return static_cast<std::size_t>(&one - all_.data());
  }

  static bool holds_table(pugi::xml_node node) {
    return static_cast<bool>(child_named(node, "table"));
  }

  void check_references(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      const std::string_view name = local_name(child);
      if (name == "meta") continue;
      if (name == "ref" || name == "rref" || name == "mref") {
        for (const char* key : {"href", "from", "upTo"})
          check_target(child, child.attribute(key).value());
      }
      check_references(child);
    }
  }

  void check_target(pugi::xml_node node, std::string_view target) {
    if (!target.starts_with('#') || eids_.contains(target.substr(1))) return;
    tell(akn::reference_dangles, node, {}, engine::text_of(node), target.substr(1));
  }

  // --- Metadata ---

  void check_metadata() {
    const pugi::xml_node identification =
        child_named(child_named(text_.act(), "meta"), "identification");
    std::string work;
    for (const pugi::xml_node level : identification.children()) {
      for (const pugi::xml_node child : level.children()) {
        const std::string_view name = local_name(child);
        if (name == "FRBRthis" || name == "FRBRuri") check_iri(child, work);
      }
    }
  }

  void check_iri(pugi::xml_node node, std::string& work) {
    const std::string_view value = node.attribute("value").value();
    const auto iri = Iri::parse(value);
    if (!iri) return tell(akn::not_an_iri, node, {}, value);
    if (work.empty()) work = iri->work();
    if (iri->work() != work) {
      tell(akn::metadata_differ, node, {}, fmt::format("{} is not of {}", value, work));
    }
    if (!iri->language().empty() && iri->language() != text_.language().iso639_2()) {
      tell(akn::metadata_differ, node, {},
           fmt::format("{} is not in {}", value, text_.language().iso639_2()));
    }
  }

  void check_language() {
    constexpr std::size_t enough = 8000;  // bytes
    std::string sample;
    for (const Provision& one : all_) {
      if (one.kind == ProvisionKind::content && sample.size() < enough) {
        sample += text_.plain_text(one) + "\n";
      }
    }
    const auto guessed = guess_language(sample);
    if (!guessed || *guessed == text_.language()) return;
    tell(akn::language_doubted, text_.act(), {}, text_.language().bcp47(), guessed->bcp47());
  }

  const TreatyText& text_;
  engine::Diagnostics& findings_;
  const std::vector<Provision>& all_;
  const LanguageRules* rules_;
  std::unordered_set<std::string_view> eids_;
};

// --- Languages held against one another ---

// What may be there in one language only, and what goes with its owner.
bool is_compared(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::intro:
    case ProvisionKind::content:
    case ProvisionKind::wrap_up:
    case ProvisionKind::preface:
      return false;
    default:
      return true;
  }
}

const Provision* parent_of(const TreatyText& text, const Provision& one) {
  return one.parent == Provision::none ? nullptr : &text.provisions()[one.parent];
}

std::string languages_with(std::span<const TreatyText* const> texts, std::string_view eid) {
  std::string names;
  for (const TreatyText* text : texts) {
    if (text->find(eid) == nullptr) continue;
    if (!names.empty()) names += ", ";
    names += text->language().bcp47();
  }
  return names;
}

// The place in `text` where the provision should stand: the next one around it that is there.
engine::Place place_in(const TreatyText& text, const TreatyText& other, const Provision& one) {
  for (const Provision* at = &one; at != nullptr; at = parent_of(other, *at)) {
    if (const Provision* here = text.find(at->eid)) {
      return {text.document().file(), text.document().line(here->node), std::string(one.eid)};
    }
  }
  return {text.document().file(), 0, std::string(one.eid)};
}

}  // namespace

std::string_view treaty_profile() {
  return profile_files().front().content;
}

void check_profile(std::string_view bytes, const std::string& file, engine::Diagnostics& findings) {
  static const auto profile = engine::XmlSchema::parse_relax_ng(treaty_profile(), "treaty.rng");
  if (!profile) return findings.add(profile.error());
  profile->validate(bytes, file, findings);
}

void check_text(const TreatyText& text, engine::Diagnostics& findings) {
  Check(text, findings).run();
}

void compare_structure(std::span<const TreatyText* const> texts, engine::Diagnostics& findings) {
  std::unordered_set<std::string> told;
  for (const TreatyText* with : texts) {
    for (const Provision& one : with->provisions()) {
      if (!is_compared(one.kind) || one.eid.empty()) continue;
      for (const TreatyText* without : texts) {
        if (without->find(one.eid) != nullptr) continue;
        // What is missing as a whole is told once, not with all that is inside it.
        const Provision* around = parent_of(*with, one);
        if (around != nullptr && !around->eid.empty() && without->find(around->eid) == nullptr)
          continue;
        if (!told.insert(without->language().bcp47() + " " + std::string(one.eid)).second) continue;
        findings.add(engine::diagnostic(akn::provision_missing, place_in(*without, *with, one),
                                        one.eid, languages_with(texts, one.eid)));
      }
    }
  }
}

}  // namespace servanda::treaty
