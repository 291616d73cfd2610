#include "renderers/words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/date_text.hpp"

namespace servanda::renderers {
namespace {

Inline of_kind(Inline::Kind kind, std::string text, std::string target = {}) {
  Inline made;
  made.kind = kind;
  made.text = std::move(text);
  made.target = std::move(target);
  return made;
}

}  // namespace

Words words(std::string text) {
  Words made;
  if (!text.empty()) made.push_back(run(std::move(text)));
  return made;
}

Inline run(std::string text) {
  return of_kind(Inline::Kind::text, std::move(text));
}

Inline strong(std::string text) {
  return of_kind(Inline::Kind::strong, std::move(text));
}

Inline code(std::string text) {
  return of_kind(Inline::Kind::code, std::move(text));
}

Inline link(std::string target, std::string text) {
  return of_kind(Inline::Kind::link, std::move(text), std::move(target));
}

Inline link(std::string target, Words content) {
  Inline made = of_kind(Inline::Kind::link, {}, std::move(target));
  made.children = std::move(content);
  return made;
}

Inline dated(engine::CivilDate date, const engine::LanguageTag& language) {
  return of_kind(Inline::Kind::date, engine::print_date(date, language), date.iso());
}

Block block(Role role, Words content) {
  Block made;
  made.role = role;
  made.content = std::move(content);
  return made;
}

Block block(Role role, Words content, std::vector<Block> children) {
  Block made = block(role, std::move(content));
  made.children = std::move(children);
  return made;
}

Block fact(std::string label, Words value) {
  Block made = block(Role::fact, std::move(value));
  made.number = words(std::move(label));
  return made;
}

Block group(std::string heading, std::vector<Block> children) {
  Block made = block(Role::group, {}, std::move(children));
  made.heading = words(std::move(heading));
  return made;
}

Block navigation(std::string name, std::vector<Block> entries) {
  Block made = block(Role::navigation, {}, std::move(entries));
  made.heading = words(std::move(name));
  return made;
}

Block entry(std::string target, std::string text, bool is_current) {
  Block made = block(Role::entry, {link(std::move(target), std::move(text))});
  made.is_current = is_current;
  return made;
}

Cell cell(Words content, std::string sort_key) {
  return {std::move(content), std::move(sort_key), false};
}

Cell header(std::string text) {
  return header(words(std::move(text)));
}

Cell header(Words content, std::string sort_key) {
  return {std::move(content), std::move(sort_key), true};
}

Words fill(std::string_view form, std::vector<Slot> slots) {
  Words made;
  while (!form.empty()) {
    const std::size_t open = form.find('{');
    const std::size_t close = open == form.npos ? form.npos : form.find('}', open);
    if (close == form.npos) break;
    const std::string_view name = form.substr(open + 1, close - open - 1);
    const auto slot =
        std::find_if(slots.begin(), slots.end(), [&](const Slot& one) { return one.name == name; });
    const bool known = slot != slots.end();
    append(made, words(std::string(form.substr(0, known ? open : close + 1))));
    if (known) append(made, slot->words);
    form.remove_prefix(close + 1);
  }
  append(made, words(std::string(form)));
  return made;
}

void append(Words& into, Words more) {
  into.insert(into.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

}  // namespace servanda::renderers
