#include "treaty/plain_form/draft_of.hpp"

#include <array>
#include <iterator>
#include <utility>

#include "engine/numeral.hpp"
#include "treaty/import/naming.hpp"
#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

using engine::local_name;

constexpr std::array<std::pair<std::string_view, Style>, 5> styles{{{"b", Style::bold},
                                                                    {"i", Style::italic},
                                                                    {"u", Style::underline},
                                                                    {"sup", Style::superscript},
                                                                    {"sub", Style::subscript}}};

bool is_element(pugi::xml_node node) {
  return node.type() == pugi::node_element;
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string eid_of(pugi::xml_node node) {
  return node.attribute("eId").value();
}

// --- Words ---

class RunReader {
 public:
  Runs read(pugi::xml_node node) {
    add_children(node, Style::plain, {});
    return std::move(runs_);
  }

 private:
  void add_children(pugi::xml_node node, Style style, const std::string& target) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        add_text(child.value(), style, target);
      } else if (is_element(child)) {
        add_element(child, style, target);
      }
    }
  }

  void add_element(pugi::xml_node node, Style style, const std::string& target) {
    const std::string_view name = local_name(node);
    if (name == "eol" || name == "br") {
      runs_.emplace_back().kind = Run::Kind::line_break;
      return;
    }
    if (name == "authorialNote") return add_note(node);
    for (const auto& [element, one] : styles) {
      if (name == element) style = style | one;
    }
    add_children(node, style, name == "a" ? node.attribute("href").value() : target);
  }

  void add_text(std::string_view text, Style style, const std::string& target) {
    const bool joins = !runs_.empty() && runs_.back().kind == Run::Kind::text &&
                       runs_.back().style == style && runs_.back().target == target;
    if (!joins) {
      runs_.push_back(text_run({}, style));
      runs_.back().target = target;
    }
    runs_.back().text += text;
  }

  void add_note(pugi::xml_node node) {
    Run note;
    note.kind = Run::Kind::note;
    note.target = node.attribute("marker").value();
    for (const pugi::xml_node child : node.children()) {
      if (!is_element(child)) continue;
      if (!note.note.empty()) note.note.emplace_back().kind = Run::Kind::line_break;
      Runs words = RunReader().read(child);
      std::move(words.begin(), words.end(), std::back_inserter(note.note));
    }
    runs_.push_back(std::move(note));
  }

  Runs runs_;
};

Runs runs_of(pugi::xml_node node) {
  return RunReader().read(node);
}

// --- Blocks ---

Cell cell_of(pugi::xml_node node) {
  Cell cell;
  cell.is_header = local_name(node) == "th";
  cell.columns = node.attribute("colspan").as_uint(1);
  cell.rows = node.attribute("rowspan").as_uint(1);
  for (const pugi::xml_node child : node.children()) {
    if (is_element(child)) cell.paragraphs.push_back(runs_of(child));
  }
  return cell;
}

DraftText table_of(pugi::xml_node node) {
  DraftText text;
  for (const pugi::xml_node row : node.children()) {
    if (local_name(row) != "tr") continue;
    auto& cells = text.table.emplace_back();
    for (const pugi::xml_node cell : row.children()) {
      if (is_element(cell)) cells.push_back(cell_of(cell));
    }
  }
  return text;
}

bool holds_blocks(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == "p" || name == "table" || name == "block" || name == "content") return true;
  }
  return false;
}

void add_texts(pugi::xml_node node, DraftTexts& into) {
  const std::string_view name = local_name(node);
  if (name == "table") {
    into.push_back(table_of(node));
  } else if (holds_blocks(node)) {
    for (const pugi::xml_node child : node.children()) {
      if (is_element(child)) add_texts(child, into);
    }
  } else {
    DraftText text{runs_of(node), {}, 0};
    if (!text.runs.empty()) into.push_back(std::move(text));
  }
}

DraftTexts texts_in(pugi::xml_node node) {
  DraftTexts texts;
  add_texts(node, texts);
  return texts;
}

void add_as_parts(pugi::xml_node node, std::vector<DraftPart>& parts) {
  for (DraftText& text : texts_in(node)) parts.emplace_back(std::move(text));
}

// --- Provisions ---

// The number and suffix that an eId ends in: "point_iv" in a list of the second level is 4.
void take_value(Draft& draft, std::size_t depth) {
  const std::size_t bar = draft.eid.rfind('_');
  if (bar == std::string::npos || draft.kind == ProvisionKind::container) return;
  std::string_view number = std::string_view(draft.eid).substr(bar + 1);
  number = number.substr(0, number.find('-'));  // "art_5-2": the number stands twice
  const engine::NumeralStyle style = eid_style(draft.kind, depth);
  for (std::size_t length = number.size(); length > 0; --length) {
    const std::string_view head = number.substr(0, length);
    for (const engine::Numeral& one : engine::read_numeral(head)) {
      if (engine::print_numeral(one.value, style) != head) continue;
      draft.value = one.value;
      draft.suffix = number.substr(length);
      return;
    }
  }
}

// `depth`: of the list that a point stands in, from 1.
std::unique_ptr<Draft> provision_of(pugi::xml_node node, ProvisionKind kind, std::size_t depth);

DraftList list_of(pugi::xml_node node, std::size_t depth) {
  DraftList list;
  list.eid = eid_of(node);
  for (const pugi::xml_node child : node.children()) {
    if (!is_element(child)) continue;
    const std::string_view name = local_name(child);
    if (name == "intro" || name == "listIntroduction") {
      add_texts(child, list.intro);
    } else if (name == "wrapUp" || name == "listWrapUp") {
      add_texts(child, list.closing);
    } else if (const auto kind = provision_kind(name)) {
      list.items.push_back(provision_of(child, *kind, depth));
    } else {
      add_texts(child, list.closing);
    }
  }
  return list;
}

// What is neither number nor heading: a text, a list, or a provision inside this one.
void add_inside(pugi::xml_node node, Draft& draft, std::size_t depth) {
  const std::string_view name = local_name(node);
  const auto kind = provision_kind(name);
  if (name == "list") {
    draft.parts.emplace_back(list_of(node, depth + 1));
  } else if (name == "alinea" && draft.children.empty()) {
    for (const pugi::xml_node child : node.children()) {
      if (is_element(child)) add_inside(child, draft, depth);
    }
  } else if (kind && name != "content" && name != "intro" && name != "wrapUp") {
    draft.children.push_back(provision_of(node, *kind, depth));
  } else {
    add_as_parts(node, draft.parts);
  }
}

// True where the node is one of the labels.
bool take_label(pugi::xml_node node, Draft& draft, bool num_is_ahead) {
  const std::string_view name = local_name(node);
  if (name == "num") {
    draft.num = runs_of(node);
  } else if (name == "heading" || name == "subheading") {
    draft.headings.push_back({runs_of(node), name == "subheading", num_is_ahead});
  } else {
    return false;
  }
  return true;
}

void add_labelled(pugi::xml_node node, Draft& draft, const auto& inside) {
  bool num_is_ahead = static_cast<bool>(child_named(node, "num"));
  for (const pugi::xml_node child : node.children()) {
    if (!is_element(child)) continue;
    if (local_name(child) == "num") num_is_ahead = false;
    if (!take_label(child, draft, num_is_ahead)) inside(child);
  }
}

std::unique_ptr<Draft> provision_of(pugi::xml_node node, ProvisionKind kind, std::size_t depth) {
  auto draft = std::make_unique<Draft>();
  draft->kind = kind;
  draft->eid = eid_of(node);
  take_value(*draft, depth);
  add_labelled(node, *draft, [&](pugi::xml_node child) { add_inside(child, *draft, depth); });
  return draft;
}

// Words that stand directly in an annex belong to a group without a heading.
std::unique_ptr<Draft> annex_of(pugi::xml_node node) {
  auto annex = std::make_unique<Draft>();
  annex->kind = ProvisionKind::annex;
  annex->eid = eid_of(node);
  Draft* group = nullptr;
  const auto open_group = [&](bool is_text) -> Draft& {
    if (group == nullptr || (is_text && !group->children.empty())) {
      group = annex->children.emplace_back(std::make_unique<Draft>()).get();
      group->kind = ProvisionKind::container;
      group->eid = annex->eid;
    }
    return *group;
  };
  const auto add = [&](pugi::xml_node child) {
    const std::string_view name = local_name(child);
    const auto kind = provision_kind(name);
    if (name == "paragraph") {
      open_group(false).children.push_back(provision_of(child, ProvisionKind::paragraph, 0));
    } else if (kind && name != "list" && name != "content" && name != "intro") {
      annex->children.push_back(provision_of(child, *kind, 0));
      group = nullptr;
    } else {
      add_inside(child, open_group(true), 0);
    }
  };
  add_labelled(node, *annex, [&](pugi::xml_node child) {
    const pugi::xml_node body = child_named(child, "mainBody");
    if (!body) return;
    for (const pugi::xml_node inner : body.children()) {
      if (is_element(inner)) add(inner);
    }
  });
  return annex;
}

// --- Before and behind the body ---

void add_preface(pugi::xml_node preface, TreatyDraft& draft) {
  for (const pugi::xml_node child : preface.children()) {
    if (!is_element(child)) continue;
    const bool is_title = !child.select_node(".//*[local-name()='docTitle']").node().empty();
    for (DraftText& text : texts_in(child)) draft.preface.push_back({std::move(text), is_title});
  }
}

DraftRecital recital_of(pugi::xml_node node) {
  DraftRecital recital;
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == "num") {
      recital.num = runs_of(child);
    } else if (is_element(child)) {
      add_texts(child, recital.texts);
    }
  }
  return recital;
}

void add_preamble(pugi::xml_node node, DraftPreamble& preamble) {
  for (const pugi::xml_node child : node.children()) {
    if (!is_element(child)) continue;
    const std::string_view name = local_name(child);
    const std::string_view use = child.attribute("name").value();
    if (name == "recitals") {
      add_preamble(child, preamble);
    } else if (name == "recital") {
      preamble.recitals.push_back(recital_of(child));
    } else if (name == "block" && use == "heading") {
      preamble.heading = runs_of(child);
    } else {
      const bool is_agreement = use == "agreement" || !preamble.recitals.empty();
      add_texts(child, is_agreement ? preamble.agreement : preamble.opening);
    }
  }
}

void add_body(pugi::xml_node body, TreatyDraft& draft) {
  for (const pugi::xml_node child : body.children()) {
    if (!is_element(child)) continue;
    if (const auto kind = provision_kind(local_name(child))) {
      draft.body.push_back(provision_of(child, *kind, 0));
    }
  }
}

}  // namespace

TreatyDraft draft_of(const TreatyText& text) {
  TreatyDraft draft;
  for (const pugi::xml_node child : text.act().children()) {
    const std::string_view name = local_name(child);
    if (name == "preface") add_preface(child, draft);
    if (name == "preamble") add_preamble(child, draft.preamble);
    if (name == "body") add_body(child, draft);
    if (name == "conclusions") draft.conclusions = texts_in(child);
    if (name != "attachments") continue;
    for (const pugi::xml_node annex : child.children()) {
      if (is_element(annex)) draft.annexes.push_back(annex_of(annex));
    }
  }
  return draft;
}

}  // namespace servanda::treaty
