#include "treaty/terms/terms.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/eid.hpp"
#include "treaty/reference/citations.hpp"
#include "treaty/reference/inline_text.hpp"
#include "treaty/reference/text_blocks.hpp"
#include "treaty/terms/term_index.hpp"

namespace servanda::treaty {
namespace {

namespace ref = engine::ref_diagnostics;

// One definition and its uses in one text.
struct Entry {
  std::string eid;
  std::string words;
  pugi::xml_node block;
  std::size_t place = 0;  // among the blocks of the text
  std::vector<TermUse> uses;
  std::vector<std::size_t> places;  // of the uses' blocks
};

struct Block {
  pugi::xml_node node;
  std::string eid;
};

class Glossary {
 public:
  explicit Glossary(const TreatyText& text) : text_(text), index_(text.language()) {
    for_each_text_block(text.act(), [this](pugi::xml_node block, const std::string& eid) {
      blocks_.push_back({block, provision_around(text_, eid)});
    });
    for (std::size_t i = 0; i < blocks_.size(); ++i) find_definitions(i);
    for (std::size_t i = 0; i < blocks_.size() && !entries_.empty(); ++i) find_uses(i);
  }

  [[nodiscard]] std::vector<Entry>& entries() { return entries_; }
  [[nodiscard]] const Block& block(std::size_t place) const { return blocks_[place]; }

 private:
  void find_definitions(std::size_t place) {
    const InlineText words(blocks_[place].node);
    for (const InlineText::Element& element : words.elements()) {
      if (engine::local_name(element.node) != "def") continue;
      const auto& [begin, end] = element.span;
      Entry entry;
      entry.eid = blocks_[place].eid;
      entry.words =
          engine::squeeze_spaces(std::string_view(words.text()).substr(begin, end - begin));
      entry.block = blocks_[place].node;
      entry.place = place;
      if (index_.add(entry.words)) entries_.push_back(std::move(entry));
    }
  }

  void find_uses(std::size_t place) {
    const InlineText inline_text(blocks_[place].node);
    for (const TermIndex::Use& use : index_.uses_in(inline_text.text())) {
      if (!is_defined_at(inline_text, use)) add_use(entries_[use.term], place);
    }
  }

  static bool is_defined_at(const InlineText& inline_text, const TermIndex::Use& use) {
    const InlineText::Span span{use.begin, use.first_end};
    const auto& elements = inline_text.elements();
    return std::any_of(elements.begin(), elements.end(), [&](const InlineText::Element& element) {
      return engine::local_name(element.node) == "def" && element.span.overlaps(span);
    });
  }

  void add_use(Entry& entry, std::size_t place) const {
    const std::string& eid = blocks_[place].eid;
    if (entry.uses.empty() || entry.uses.back().eid != eid) entry.uses.push_back({eid, 0});
    ++entry.uses.back().times;
    entry.places.push_back(place);
  }

  const TreatyText& text_;
  TermIndex index_;
  std::vector<Block> blocks_;
  std::vector<Entry> entries_;
};

bool is_never_used(const TreatyText& text, const Entry& entry) {
  return std::all_of(entry.uses.begin(), entry.uses.end(),
                     [&](const TermUse& use) { return is_part_of(text, use.eid, entry.eid); });
}

std::string_view article_of(const std::string& eid) {
  return std::string_view(eid).substr(0, EId::of(eid).article().size());
}

// The first provision of an earlier article that uses the term; null where there is none.
const std::string* used_before(const Glossary& glossary, const Entry& entry) {
  for (const std::size_t place : entry.places) {
    const std::string& eid = glossary.block(place).eid;
    if (place >= entry.place) return nullptr;
    if (eid.empty() || !EId::parse(eid) || !EId::parse(entry.eid)) continue;
    const std::string_view article = article_of(eid);
    if (!article.empty() && article != article_of(entry.eid)) return &eid;
  }
  return nullptr;
}

}  // namespace

std::vector<Term> terms_of(std::span<const TreatyText* const> texts) {
  std::vector<Term> terms;
  std::map<std::pair<std::string, std::size_t>, std::size_t> known;
  for (const TreatyText* text : texts) {
    Glossary glossary(*text);
    std::map<std::string, std::size_t> in_provision;
    for (Entry& entry : glossary.entries()) {
      const std::size_t nth = in_provision[entry.eid]++;
      const auto [found, is_new] = known.try_emplace({entry.eid, nth}, terms.size());
      if (is_new) terms.push_back({entry.eid, {}});
      terms[found->second].languages.push_back(
          {text->language(), std::move(entry.words), std::move(entry.uses)});
    }
  }
  return terms;
}

void note_terms(const TreatyText& text, engine::Diagnostics& findings) {
  Glossary glossary(text);
  for (const Entry& entry : glossary.entries()) {
    const engine::Place place{text.document().file(), text.document().line(entry.block), entry.eid};
    if (is_never_used(text, entry)) {
      findings.add(engine::diagnostic(ref::term_never_used, place, entry.words));
    } else if (const std::string* before = used_before(glossary, entry)) {
      findings.add(engine::diagnostic(ref::term_used_before, place, entry.words, *before));
    }
  }
}

}  // namespace servanda::treaty
