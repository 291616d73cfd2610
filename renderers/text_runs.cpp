#include "renderers/text_runs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/xml/dom.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

constexpr std::string_view markup_space = " \t\r\n";

struct Wrapping {
  std::string_view element;
  Inline::Kind kind;
};
constexpr std::array wrappings = {
    Wrapping{"i", Inline::Kind::emphasis},      Wrapping{"b", Inline::Kind::strong},
    Wrapping{"sup", Inline::Kind::superscript}, Wrapping{"sub", Inline::Kind::subscript},
    Wrapping{"def", Inline::Kind::term},        Wrapping{"term", Inline::Kind::term}};

std::optional<Inline::Kind> wrapping_kind(std::string_view element) {
  for (const Wrapping& wrapping : wrappings) {
    if (wrapping.element == element) return wrapping.kind;
  }
  return std::nullopt;
}

bool is_plain(const Inline& run) {
  return run.kind == Inline::Kind::text && run.children.empty() && run.language.empty();
}

}  // namespace

void RunCollector::add(pugi::xml_node node) {
  if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
    add_text(node.value());
  } else if (node.type() == pugi::node_element) {
    add_element(node);
  }
}

void RunCollector::add_children(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) add(child);
}

void RunCollector::add_element(pugi::xml_node node) {
  const std::string_view name = engine::local_name(node);
  if (const auto kind = wrapping_kind(name)) return add_wrapped(*kind, node);
  if (name == "ref" || name == "rref" || name == "a") return add_link(node);
  if (name == "authorialNote") return add_note(node);
  if (name == "br" || name == "eol") {
    Inline line_break;
    line_break.kind = Inline::Kind::line_break;
    if (begun_) into_->push_back(std::move(line_break));
    space_before_ = false;
    return;
  }
  const bool is_block = name == "p" || name == "li" || name == "tr";
  space_before_ = space_before_ || (is_block && begun_);
  add_children(node);
  space_before_ = space_before_ || (is_block && begun_);
}

void RunCollector::add_text(std::string_view text) {
  while (!text.empty()) {
    const std::size_t space = text.find_first_of(markup_space);
    const std::string_view word = text.substr(0, space);
    if (!word.empty()) {
      if (into_->empty() || !is_plain(into_->back())) into_->emplace_back();
      std::string& words = into_->back().text;
      if (space_before_ && begun_) words += ' ';
      words += word;
      space_before_ = false;
      begun_ = true;
    }
    if (space == std::string_view::npos) return;
    space_before_ = true;
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(markup_space, space)));
  }
}

// A space that stood before a run stays outside it, so that no link begins with one.
void RunCollector::add_wrapped(Inline::Kind kind, pugi::xml_node node, std::string target) {
  if (space_before_ && begun_ && node.first_child()) {
    into_->push_back(run(" "));
    space_before_ = false;
  }
  Inline wrapped;
  wrapped.kind = kind;
  wrapped.target = std::move(target);
  std::vector<Inline>* outer = std::exchange(into_, &wrapped.children);
  add_children(node);
  into_ = outer;
  if (wrapped.children.empty()) return;
  if (wrapped.children.size() == 1 && is_plain(wrapped.children.front())) {
    wrapped.text = std::move(wrapped.children.front().text);
    wrapped.children.clear();
  }
  into_->push_back(std::move(wrapped));
}

void RunCollector::add_link(pugi::xml_node node) {
  std::string_view href = node.attribute("href").value();
  if (href.empty()) href = node.attribute("from").value();
  std::string address = context_.address ? context_.address(href) : std::string{};
  if (address.empty()) return add_children(node);
  add_wrapped(Inline::Kind::link, node, std::move(address));
}

void RunCollector::add_note(pugi::xml_node node) {
  if (!context_.footnote) return;
  into_->push_back(context_.footnote(node));
  begun_ = true;
}

std::vector<Inline> RunCollector::take() {
  space_before_ = begun_ = false;
  into_ = &runs_;
  while (!runs_.empty() && is_plain(runs_.back()) && runs_.back().text == " ") runs_.pop_back();
  return std::exchange(runs_, {});
}

std::vector<Inline> runs_of(pugi::xml_node node, const RunContext& context) {
  RunCollector collector(context);
  collector.add_children(node);
  return collector.take();
}

}  // namespace servanda::renderers
