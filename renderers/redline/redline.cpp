#include "renderers/redline/redline.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "renderers/messages.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

using treaty::Change;
using treaty::Operation;
using treaty::Provision;
using treaty::ProvisionKind;

Words runs_of(const std::vector<Change>& changes) {
  Words runs;
  for (const Change& change : changes) {
    Inline made = run(change.words);
    if (change.kind == Change::Kind::added) made.kind = Inline::Kind::inserted;
    if (change.kind == Change::Kind::removed) made.kind = Inline::Kind::deleted;
    runs.push_back(std::move(made));
  }
  return runs;
}

Role role_of(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::article:
      return Role::article;
    case ProvisionKind::point:
    case ProvisionKind::indent:
      return Role::point;
    case ProvisionKind::recital:
      return Role::recital;
    case ProvisionKind::wrap_up:
      return Role::closing;
    case ProvisionKind::preface:
    case ProvisionKind::preamble:
    case ProvisionKind::conclusions:
    case ProvisionKind::annex:
    case ProvisionKind::part:
    case ProvisionKind::book:
    case ProvisionKind::title:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::subsection:
    case ProvisionKind::container:
      return Role::group;
    default:
      return Role::paragraph;
  }
}

// Articles and divisions begin a part of the page of their own.
bool begins_part(const Provision& provision) {
  const Role role = role_of(provision.kind);
  return role == Role::article || role == Role::group;
}

// The number as a change of its own.
Words number_of(const Operation& operation) {
  const std::string before = operation.before == nullptr ? "" : operation.before->num;
  const std::string after = operation.after == nullptr ? "" : operation.after->num;
  if (operation.kind == Operation::Kind::added) return runs_of({{Change::Kind::added, after}});
  if (operation.kind == Operation::Kind::removed) return runs_of({{Change::Kind::removed, before}});
  if (before == after || before.empty() || after.empty())
    return after.empty() ? Words{} : words(after);
  return runs_of({{Change::Kind::removed, before}, {Change::Kind::added, after}});
}

class Redline {
 public:
  Redline(std::span<const Operation> operations, const engine::LanguageTag& language,
          const Messages& messages)
      : operations_(operations), language_(language), messages_(messages) {}

  std::vector<Block> run() {
    std::vector<Block> parts;
    for (std::size_t i = 0; i < operations_.size();) {
      std::size_t end = i + 1;
      while (end < operations_.size() && !begins_part(operations_[end].provision())) ++end;
      if (has_changes(i, end)) parts.push_back(part(i, end));
      i = end;
    }
    return parts;
  }

 private:
  [[nodiscard]] bool has_changes(std::size_t begin, std::size_t end) const {
    return std::any_of(operations_.begin() + static_cast<std::ptrdiff_t>(begin),
                       operations_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Operation& one) {
                         return one.kind != Operation::Kind::same ||
                                treaty::has_change(one.words) || treaty::has_change(one.heading);
                       });
  }

  [[nodiscard]] Block part(std::size_t begin, std::size_t end) const {
    const Operation& first = operations_[begin];
    Block made = named(first, role_of(first.provision().kind));
    made.language = language_.bcp47();
    made.heading = runs_of(first.heading);
    add_mark(first, made);
    add_words(first, Role::text, made.children);
    for (std::size_t i = begin + 1; i < end;) i = add(i, end, made.children);
    return made;
  }

  [[nodiscard]] static Block named(const Operation& operation, Role role) {
    Block made = block(role);
    // What is no longer there has no address.
    if (operation.after != nullptr) made.id = operation.after->eid;
    made.number = number_of(operation);
    return made;
  }

  // The provision with those below it; returns the first behind them.
  std::size_t add(std::size_t i, std::size_t end, std::vector<Block>& into) const {
    const Operation& operation = operations_[i];
    const Role role = role_of(operation.provision().kind);
    Block made = named(operation, role);
    add_mark(operation, made);
    if (role == Role::recital || role == Role::closing) {
      made.content = runs_of(operation.words);
    } else {
      add_words(operation, Role::text, made.children);
    }
    std::size_t next = i + 1;
    while (next < end && operations_[next].provision().depth > operation.provision().depth) {
      next = add(next, end, made.children);
    }
    const bool is_empty = made.number.empty() && made.content.empty() && made.children.empty();
    if (!is_empty) put(std::move(made), into);
    return next;
  }

  // Points stand in a list.
  static void put(Block made, std::vector<Block>& into) {
    if (made.role != Role::point) return into.push_back(std::move(made));
    if (into.empty() || into.back().role != Role::list) into.push_back(block(Role::list));
    into.back().children.push_back(std::move(made));
  }

  static void add_words(const Operation& operation, Role role, std::vector<Block>& into) {
    if (!operation.words.empty()) into.push_back(block(role, runs_of(operation.words)));
  }

  // "Was paragraph 3", "Moved from art_5__para_2": in the reader's language.
  void add_mark(const Operation& operation, Block& made) const {
    if (operation.before == nullptr || operation.after == nullptr) return;
    std::string mark;
    if (operation.is_moved) {
      mark = messages_.say("diff.moved", fmt::arg("before", operation.before->eid));
    } else if (operation.is_renumbered) {
      const std::string& number = operation.before->num;
      mark = messages_.say("diff.renumbered",
                           fmt::arg("before", number.empty() ? operation.before->eid : number));
    } else {
      return;
    }
    Block note = block(Role::subtitle, words(mark));
    note.language = messages_.language().bcp47();
    made.children.push_back(std::move(note));
  }

  std::span<const Operation> operations_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
};

}  // namespace

Document redline_document(std::span<const treaty::Operation> operations, const RedlineNames& names,
                          const engine::LanguageTag& language, const engine::LanguageTag& reader) {
  const Messages& messages = Messages::in(reader);
  const std::string title = messages.say("diff.title", fmt::arg("title", names.title));
  Document document{title, reader, std::string(messages.text("diff.description")), {}, {}, {}};
  document.blocks.push_back(block(Role::title, words(title)));
  document.blocks.push_back(
      block(Role::subtitle, words(messages.say("diff.versions", fmt::arg("before", names.before),
                                               fmt::arg("after", names.after)))));
  std::vector<Block> parts = Redline(operations, language, messages).run();
  if (parts.empty()) {
    document.blocks.push_back(block(Role::lead, words(std::string(messages.text("diff.same")))));
    return document;
  }
  document.blocks.push_back(block(Role::lead, words(std::string(messages.text("diff.lead")) + " " +
                                                    std::string(messages.text("diff.unchanged")))));
  for (Block& part : parts) document.blocks.push_back(std::move(part));
  return document;
}

}  // namespace servanda::renderers
