#include "renderers/site/term_links.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "renderers/words.hpp"
#include "treaty/terms/terms.hpp"

namespace servanda::renderers {

// Of one document.
class TermLinks::Marking {
 public:
  Marking(const TermLinks& terms, const std::function<std::string(std::string_view eid)>& address)
      : terms_(terms), address_(address), is_told_(terms.definitions_.size(), false) {}

  void mark(std::vector<Block>& blocks) {
    for (Block& block : blocks) mark(block);
  }

 private:
  void mark(Block& block) {
    if (is_around_the_text(block.role)) return;
    if (block.role == Role::article || block.role == Role::annex) forget();
    if (!block.id.empty()) above_.push_back(block.id);
    mark_runs(block.content);
    mark(block.children);
    if (!block.id.empty()) above_.pop_back();
  }

  static bool is_around_the_text(Role role) {
    constexpr std::array around{Role::title, Role::subtitle,     Role::notice,   Role::lead,
                                Role::facts, Role::summary_note, Role::footnotes};
    return std::find(around.begin(), around.end(), role) != around.end();
  }

  void forget() { std::fill(is_told_.begin(), is_told_.end(), false); }

  void mark_runs(std::vector<Inline>& runs) {
    std::vector<Inline> marked;
    for (Inline& one : runs) {
      const bool is_plain =
          one.kind == Inline::Kind::text && one.children.empty() && one.language.empty();
      if (is_plain) {
        mark_words(one, marked);
      } else {
        marked.push_back(std::move(one));
      }
    }
    runs = std::move(marked);
  }

  void mark_words(const Inline& whole, std::vector<Inline>& into) {
    std::size_t done = 0;
    const auto add = [&](std::size_t begin, std::size_t end) {
      Inline part = whole;
      part.text = whole.text.substr(begin, end - begin);
      if (!part.text.empty()) into.push_back(std::move(part));
    };
    for (const treaty::TermIndex::Use& use : uses_in(whole.text)) {
      if (is_told_[use.term] || is_defined_here(use.term)) continue;
      is_told_[use.term] = true;
      add(done, use.begin);
      Inline term{Inline::Kind::term, {}, {}, {}, whole.language, {}};
      term.children = {link(address_(terms_.definitions_[use.term]),
                            whole.text.substr(use.begin, use.end - use.begin))};
      into.push_back(std::move(term));
      done = use.end;
    }
    add(done, whole.text.size());
  }

  bool is_defined_here(std::size_t term) const {
    return std::find(above_.begin(), above_.end(), terms_.definitions_[term]) != above_.end();
  }

  std::vector<treaty::TermIndex::Use> uses_in(std::string_view words) const {
    const std::lock_guard lock(terms_.mutex_);
    return terms_.index_.uses_in(words);
  }

  const TermLinks& terms_;
  const std::function<std::string(std::string_view eid)>& address_;
  std::vector<bool> is_told_;       // in this article
  std::vector<std::string> above_;  // eIds around the words
};

TermLinks::TermLinks(const treaty::TreatyText& text) : index_(text.language()) {
  const treaty::TreatyText* const texts[] = {&text};
  for (treaty::Term& term : treaty::terms_of(texts)) {
    if (index_.add(term.languages.front().words)) definitions_.push_back(std::move(term.eid));
  }
}

void TermLinks::mark(std::vector<Block>& blocks,
                     const std::function<std::string(std::string_view eid)>& address) const {
  if (!definitions_.empty()) Marking(*this, address).mark(blocks);
}

}  // namespace servanda::renderers
