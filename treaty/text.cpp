#include "treaty/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/iri.hpp"
#include "treaty/words.hpp"

namespace servanda::treaty {
namespace {

using engine::local_name;

struct KindName {
  ProvisionKind kind;
  std::string_view element;
};
constexpr std::array<KindName, 22> kind_names{{
    {ProvisionKind::preface, "preface"},
    {ProvisionKind::preamble, "preamble"},
    {ProvisionKind::recital, "recital"},
    {ProvisionKind::part, "part"},
    {ProvisionKind::title, "title"},
    {ProvisionKind::chapter, "chapter"},
    {ProvisionKind::section, "section"},
    {ProvisionKind::subsection, "subsection"},
    {ProvisionKind::article, "article"},
    {ProvisionKind::paragraph, "paragraph"},
    {ProvisionKind::subparagraph, "subparagraph"},
    {ProvisionKind::alinea, "alinea"},
    {ProvisionKind::list, "list"},
    {ProvisionKind::point, "point"},
    {ProvisionKind::intro, "intro"},
    {ProvisionKind::content, "content"},
    {ProvisionKind::wrap_up, "wrapUp"},
    {ProvisionKind::conclusions, "conclusions"},
    {ProvisionKind::annex, "attachment"},
    {ProvisionKind::book, "book"},
    {ProvisionKind::indent, "indent"},
    {ProvisionKind::container, "hcontainer"},
}};

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string label(pugi::xml_node node, std::string_view name) {
  const pugi::xml_node child = child_named(node, name);
  return child ? block_words(child) : std::string();
}

std::string heading_of(pugi::xml_node node, ProvisionKind kind) {
  if (kind != ProvisionKind::preamble) return label(node, "heading");
  const pugi::xml_node block = node.find_child(is_heading_block);
  return block ? block_words(block) : std::string();
}

// --- The index ---

class Indexer {
 public:
  explicit Indexer(std::vector<Provision>& provisions) : provisions_(provisions) {}

  void add_children(pugi::xml_node node, std::size_t parent) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) add(child, parent);
    }
  }

 private:
  // What stands inside a block's words (a footnote may hold paragraphs) is no provision of the
  // text.
  static bool is_leaf(std::string_view name) {
    return name == "p" || name == "meta" || is_label(name);
  }

  void add(pugi::xml_node node, std::size_t parent) {
    const std::string_view name = local_name(node);
    if (is_leaf(name)) return;
    const auto kind = provision_kind(name);
    if (!kind) return add_children(node, parent);
    const std::size_t index = provisions_.size();
    Provision provision;
    provision.eid = node.attribute("eId").value();
    provision.kind = *kind;
    provision.num = label(node, "num");
    provision.heading = heading_of(node, *kind);
    provision.depth = parent == Provision::none ? 0 : provisions_[parent].depth + 1;
    provision.parent = parent;
    provision.node = node;
    provisions_.push_back(std::move(provision));
    add_children(node, index);
    provisions_[index].end = provisions_.size();
  }

  std::vector<Provision>& provisions_;
};

// --- What the metadata say ---

pugi::xml_node find_act(const pugi::xml_document& tree) {
  return child_named(child_named(tree, "akomaNtoso"), "act");
}

pugi::xml_node identification(pugi::xml_node act, std::string_view level) {
  return child_named(child_named(child_named(act, "meta"), "identification"), level);
}

bool is_denied(pugi::xml_node level) {
  return std::string_view(child_named(level, "FRBRauthoritative").attribute("value").value()) ==
         "false";
}

bool is_authoritative_text(pugi::xml_node act) {
  const pugi::xml_node expression = identification(act, "FRBRExpression");
  return !is_denied(identification(act, "FRBRWork")) && !is_denied(expression) &&
         !child_named(expression, "FRBRtranslation");
}

std::optional<engine::CivilDate> version_of(pugi::xml_node act) {
  const pugi::xml_node expression = identification(act, "FRBRExpression");
  for (const std::string_view name : {"FRBRuri", "FRBRthis"}) {
    const auto iri = Iri::parse(child_named(expression, name).attribute("value").value());
    if (!iri) continue;
    if (const auto date = engine::CivilDate::parse(iri->version())) return *date;
  }
  return std::nullopt;
}

engine::Result<engine::LanguageTag> language_of(pugi::xml_node act, const std::string& file,
                                                std::size_t line) {
  const pugi::xml_node language =
      child_named(identification(act, "FRBRExpression"), "FRBRlanguage");
  const std::string_view code = language.attribute("language").value();
  if (code.empty())
    return engine::failure(engine::akn_diagnostics::language_missing, {file, line, {}});
  auto tag = engine::LanguageTag::parse(code);
  if (!tag) tag.error().place = {file, line, {}};
  return tag;
}

engine::Result<pugi::xml_node> need_act(const engine::XmlDocument& document) {
  const pugi::xml_node root = document.tree().document_element();
  const engine::Place place{document.file(), document.line(root), {}};
  if (local_name(root) != "akomaNtoso") {
    return engine::failure(engine::akn_diagnostics::not_akoma_ntoso, place, root.name());
  }
  const pugi::xml_node act = find_act(document.tree());
  if (act) return act;
  const auto is_element = [](pugi::xml_node node) { return node.type() == pugi::node_element; };
  return engine::failure(engine::akn_diagnostics::not_an_act, place,
                         root.find_child(is_element).name());
}

}  // namespace

std::string_view element_name(ProvisionKind kind) {
  return kind_names[static_cast<std::size_t>(kind)].element;
}

std::optional<ProvisionKind> provision_kind(std::string_view element_name) {
  for (const KindName& name : kind_names) {
    if (name.element == element_name) return name.kind;
  }
  return std::nullopt;
}

TreatyText::TreatyText(engine::XmlDocument document, engine::LanguageTag language)
    : document_(std::move(document)), language_(std::move(language)) {
  reindex();
}

engine::Result<TreatyText> TreatyText::open(engine::XmlDocument document) {
  const auto act = need_act(document);
  if (!act) return tl::make_unexpected(act.error());
  auto language = language_of(*act, document.file(), document.line(*act));
  if (!language) return tl::make_unexpected(language.error());
  return TreatyText(std::move(document), *std::move(language));
}

engine::Result<TreatyText> TreatyText::read(const std::string& path) {
  auto document = engine::XmlDocument::read(path);
  if (!document) return tl::make_unexpected(document.error());
  return open(*std::move(document));
}

std::string TreatyText::title() const {
  std::string title;
  for (const auto& found :
       act().select_nodes("*[local-name()='preface']//*[local-name()='docTitle']")) {
    const std::string words = block_words(found.node());
    if (words.empty()) continue;
    if (!title.empty()) title += ' ';
    title += words;
  }
  return title;
}

const Provision* TreatyText::find(std::string_view eid) const {
  const auto found = by_eid_.find(eid);
  return found == by_eid_.end() ? nullptr : &provisions_[found->second];
}

std::string TreatyText::plain_text(const Provision& provision) const {
  std::string text;
  const auto nothing = [](pugi::xml_node) { return false; };
  for_each_block(provision.node, nothing, [&text](pugi::xml_node, const std::string& words) {
    if (!text.empty()) text += '\n';
    text += words;
  });
  return text;
}

pugi::xml_node TreatyText::act() const {
  return find_act(document_.tree());
}

void TreatyText::reindex() {
  provisions_.clear();
  by_eid_.clear();
  version_ = version_of(act());
  authoritative_ = is_authoritative_text(act());
  Indexer(provisions_).add_children(act(), Provision::none);
  for (std::size_t i = 0; i < provisions_.size(); ++i) {
    if (!provisions_[i].eid.empty()) by_eid_.try_emplace(provisions_[i].eid, i);
  }
}

namespace {

std::size_t references_in(pugi::xml_node node) {
  std::size_t number = 0;
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    number += (name == "ref" || name == "rref" ? 1 : 0) + references_in(child);
  }
  return number;
}

void count_one(Counts& counts, const Provision& provision) {
  switch (provision.kind) {
    case ProvisionKind::part:
      ++counts.parts;
      return;
    case ProvisionKind::chapter:
      ++counts.chapters;
      return;
    case ProvisionKind::article:
      ++counts.articles;
      return;
    case ProvisionKind::paragraph:
      counts.paragraphs += provision.num.empty() ? 0 : 1;
      return;
    case ProvisionKind::point:
    case ProvisionKind::indent:
      ++counts.points;
      return;
    default:
      return;
  }
}

}  // namespace

Counts count(const TreatyText& text) {
  Counts counts;
  const auto& provisions = text.provisions();
  for (std::size_t i = 0; i < provisions.size(); ++i) {
    if (provisions[i].kind == ProvisionKind::annex) {
      i = provisions[i].end - 1;
    } else {
      count_one(counts, provisions[i]);
    }
  }
  counts.references = references_in(child_named(text.act(), "body"));
  return counts;
}

}  // namespace servanda::treaty
