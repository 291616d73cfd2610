#include <algorithm>
#include <memory>
#include <utility>

#include "engine/date_text.hpp"
#include "renderers/instrument_facts.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/cite_panel.hpp"
#include "renderers/site/cited_by.hpp"
#include "renderers/site/later.hpp"
#include "renderers/site/linked_data.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/site/term_links.hpp"
#include "renderers/text_document.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

using treaty::Provision;

// The pages of one text in one interface language, and the way between them.
class TextPages {
 public:
  TextPages(const Frame& frame, const LoadedTreaty& treaty, const Downloads& downloads,
            const engine::LanguageTag& language, std::string in)
      : frame_(frame),
        treaty_(treaty),
        downloads_(downloads),
        language_(language),
        messages_(Messages::in(language)),
        shown_(shown_text(treaty, language, in)),
        address_{language.bcp47(), treaty.id(), std::move(in)},
        units_(shown_.text == nullptr ? std::vector<ReadingUnit>{}
                                      : reading_units(shown_.text->text, messages_)) {}

  void plan(Plan& plan, const std::shared_ptr<const TextPages>& self) const {
    const std::string text_sum = shown_.text == nullptr ? "" : shown_.text->sum;
    const std::string notes_sum = shown_.notes == nullptr ? "" : shown_.notes->sum;
    const auto since = treaty_.in_force_since();
    const std::string unit_key = frame_.key({"text", treaty_.sum, treaty_.shape, text_sum,
                                             notes_sum, since ? since->iso() : std::string{}});
    plan.push_back({address_.whole(), [self] { return self->whole_page(); },
                    key_of({unit_key, treaty_.standing_sum,
                            shown_.text == nullptr ? "" : downloads_.sum(shown_.text)})});
    for (std::size_t i = 0; i < units_.size(); ++i) {
      plan.push_back(
          {address_.unit(units_[i].eid), [self, i] { return self->unit_page(i); }, unit_key});
    }
  }

 private:
  const treaty::Instrument& instrument() const { return treaty_.treaty.instrument; }

  std::string whole_page() const {
    const PagePlace place = place_of(address_.whole(), {});
    if (shown_.text == nullptr) return frame_.page(place, empty_document(place));
    Document document = text_document(shown_.text->text, instrument(), options(place.address));
    link_terms(document, place.address);
    // Above the text: where the reader is, what the treaty is, which text this is.
    std::vector<Block> above = head(place, {{instrument().short_title(language_), {}, {}}}, {});
    document.blocks.insert(document.blocks.begin() + 1, facts(place));
    document.blocks.insert(document.blocks.begin(), std::make_move_iterator(above.begin()),
                           std::make_move_iterator(above.end()));
    PageParts parts = text_parts(place, {}, document.title);
    document.blocks.push_back(cite_group());
    return frame_.page(place, document, std::move(parts));
  }

  std::string unit_page(std::size_t i) const {
    const ReadingUnit& unit = units_[i];
    const PagePlace place = place_of(address_.unit(unit.eid), unit.eid);
    Document document =
        provision_document(shown_.text->text, instrument(), unit.eid, options(place.address));
    link_terms(document, place.address);
    std::vector<Block> above = head(place, trail_to(unit), unit.eid);
    document.blocks.insert(document.blocks.begin(), std::make_move_iterator(above.begin()),
                           std::make_move_iterator(above.end()));
    PageParts parts = text_parts(place, unit.eid, document.title);
    if (Block citing = cited_by(i, place.address); !citing.children.empty()) {
      document.blocks.push_back(std::move(citing));
    }
    document.blocks.push_back(cite_group());
    document.blocks.push_back(sequence(i, place.address));
    return frame_.page(place, document, std::move(parts));
  }

  PageParts text_parts(const PagePlace& place, std::string_view eid, std::string_view title) const {
    const CitedTreaty cited{instrument(), treaty_.id(), treaty_.in_force_since()};
    PageParts parts;
    parts.contents = contents(place.address, eid);
    parts.script = ScriptKind::text;
    parts.words = script_words(ScriptKind::text, messages_, citation_forms(cited, messages_));
    parts.linked_data = text_linked_data(frame_, place, treaty_, shown_, eid, title);
    parts.widgets.push_back(cite_panel(cited, eid, frame_.absolute(place.address), messages_));
    return parts;
  }

  void link_terms(Document& document, const std::string& from) const {
    if (shown_.is_summary) return;
    (*terms_)->mark(document.blocks,
                    [&](std::string_view eid) { return provision_address(from, eid); });
  }

  static Block cite_group() {
    Block made = block(Role::group);
    made.id = cite_panel_id;
    return made;
  }

  // Which units refer to this one; no children where none does.
  Block cited_by(std::size_t i, const std::string& from) const {
    Words links;
    for (const std::size_t citing : cited_by_->of(i)) {
      const ReadingUnit& unit = units_[citing];
      if (!links.empty()) links.push_back(run(std::string(messages_.text("page.list_separator"))));
      links.push_back(link(relative_address(from, address_.unit(unit.eid)),
                           unit.num.empty() ? unit.heading : unit.num));
      if (shown_.text->stored.language != language_ && !unit.num.empty()) {
        links.back().language = shown_.text->stored.language.bcp47();
      }
    }
    Block made = group(std::string(messages_.text("related.cited_by")));
    made.id = "cited-by";
    if (!links.empty()) made.children.push_back(block(Role::text, std::move(links)));
    return made;
  }

  PagePlace place_of(std::string address, std::string_view eid) const {
    return {language_, std::move(address),
            [this, unit = std::string(eid)](const engine::LanguageTag& other) {
              return sibling(other, unit);
            }};
  }

  // The same provision in another interface language; its whole text where it has no such page. A
  // chosen text stays chosen where that language too has none of its own.
  std::string sibling(const engine::LanguageTag& other, std::string_view eid) const {
    TextAddress address{other.bcp47(), treaty_.id(), {}};
    if (treaty_.text_in(other) == nullptr) address.in = address_.in;
    const ShownText shown = shown_text(treaty_, other, address.in);
    const bool has_page = !eid.empty() && shown.text != nullptr && shown.text->has_unit(eid);
    return has_page ? address.unit(eid) : address.whole();
  }

  TextOptions options(const std::string& from) const {
    TextOptions made{
        .language = language_, .is_summary = shown_.is_summary, .treaty_id = treaty_.id()};
    if (shown_.notes != nullptr) made.summary = &shown_.notes->text;
    made.address = [this, from](std::string_view eid) { return provision_address(from, eid); };
    if (from == address_.whole()) {
      made.own_page = [this, from](std::string_view eid) {
        return relative_address(from, address_.unit(eid));
      };
    }
    return made;
  }

  // A provision as seen from the page at `from`: on that page, else on its own unit's page, else in
  // the whole text.
  std::string provision_address(const std::string& from, std::string_view eid) const {
    std::string page = address_.whole();
    if (from != page) {
      const std::string_view unit = unit_of(eid);
      if (!unit.empty()) page = address_.unit(unit);
      if (!unit.empty() && unit == eid && page != from) return relative_address(from, page);
    }
    const std::string fragment = "#" + std::string(eid);
    return page == from ? fragment : relative_address(from, page) + fragment;
  }

  std::string_view unit_of(std::string_view eid) const {
    const treaty::TreatyText& text = shown_.text->text;
    for (const Provision* at = text.find(eid); at != nullptr;
         at = at->parent == Provision::none ? nullptr : &text.provisions()[at->parent]) {
      if (shown_.text->has_unit(at->eid)) return at->eid;
    }
    return {};
  }

  std::vector<Block> head(const PagePlace& place, std::vector<TrailStep> steps,
                          std::string_view unit) const {
    steps.insert(steps.begin(),
                 {std::string(messages_.text("page.home")), home_address(language_), {}});
    std::vector<Block> made;
    made.push_back(trail(place, steps));
    TreatySections sections = sections_of(treaty_, language_, unit);
    sections.text = address_.whole();
    made.push_back(treaty_tabs(place, sections, Tab::text));
    if (shown_.choices.size() > 1) made.push_back(choices(place));
    return made;
  }

  std::vector<TrailStep> trail_to(const ReadingUnit& unit) const {
    const std::string text_language =
        shown_.text->stored.language == language_ ? "" : shown_.text->stored.language.bcp47();
    std::vector<TrailStep> steps{{instrument().short_title(language_), address_.whole(), {}}};
    for (const std::string& eid : unit.above) {
      const Provision* division = shown_.text->text.find(eid);
      if (division == nullptr) continue;
      const std::string& name = division->num.empty() ? division->heading : division->num;
      steps.push_back({name, address_.whole() + "#" + eid, text_language});
    }
    const bool is_own = !unit.num.empty();
    steps.push_back({is_own ? unit.num : unit.heading, {}, text_language});
    return steps;
  }

  // The texts that a reader may choose from, where the interface's language has none.
  Block choices(const PagePlace& place) const {
    std::vector<Block> entries;
    const engine::LanguageTag& current = shown_.text->stored.language;
    for (const engine::LanguageTag& choice : shown_.choices) {
      const bool is_default = shown_text(treaty_, language_).text->stored.language == choice;
      const TextAddress address{language_.bcp47(), treaty_.id(), is_default ? "" : choice.bcp47()};
      Inline to = link(relative_address(place.address, address.whole()),
                       engine::language_name(choice, choice));
      to.language = choice.bcp47();
      entries.push_back(block(Role::entry, {std::move(to)}));
      entries.back().is_current = choice == current;
    }
    Block made = navigation(std::string(messages_.text("text.language")), std::move(entries));
    made.id = "texts";
    return made;
  }

  Block facts(const PagePlace& place) const {
    Block made = block(Role::facts, {}, adoption_facts(instrument(), messages_));
    if (treaty_.standing) {
      Words status = force_words(treaty_.facts(), messages_);
      status.push_back(run(std::string(messages_.text("page.clause_separator"))));
      status.push_back(
          link(relative_address(place.address, status_address(language_, treaty_.id())),
               count_sentence(treaty_.facts(), messages_)));
      made.children.push_back(fact(std::string(messages_.text("page.status")), std::move(status)));
    }
    if (shown_.text != nullptr) {
      made.children.push_back(fact(std::string(messages_.text("page.downloads")),
                                   downloads_.links_to(*shown_.text, place.address, messages_)));
    }
    return made;
  }

  std::vector<Block> contents(const std::string& from, std::string_view current) const {
    return {contents_of(
        shown_.text->text, messages_,
        [this, &from](std::string_view eid) { return provision_address(from, eid); }, current)};
  }

  Block sequence(std::size_t i, const std::string& from) const {
    std::vector<Block> entries;
    const auto add = [&](std::string_view key, const ReadingUnit& unit) {
      const std::string& name = unit.num.empty() ? unit.heading : unit.num;
      entries.push_back(entry(relative_address(from, address_.unit(unit.eid)),
                              messages_.say(key, fmt::arg("name", name))));
    };
    if (i > 0) add("page.previous", units_[i - 1]);
    if (i + 1 < units_.size()) add("page.next", units_[i + 1]);
    Block made = navigation(std::string(messages_.text("page.sequence")), std::move(entries));
    made.id = "sequence";
    return made;
  }

  Document empty_document(const PagePlace& place) const {
    Document document{instrument().title(language_), language_, {}, {}, {}, {}};
    document.blocks = head(place, {{instrument().short_title(language_), {}, {}}}, {});
    document.blocks.push_back(block(Role::title, words(document.title)));
    document.blocks.push_back(facts(place));
    document.blocks.push_back(
        block(Role::notice, words(std::string(messages_.text("summary.none")))));
    return document;
  }

  const Frame& frame_;
  const LoadedTreaty& treaty_;
  const Downloads& downloads_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  ShownText shown_;
  TextAddress address_;
  std::vector<ReadingUnit> units_;
  // Not before a page needs it: most builds take most pages over.
  Later<CitedBy> cited_by_{[this] { return CitedBy(shown_.text->text, units_); }};
  Later<std::unique_ptr<const TermLinks>> terms_{
      [this] { return std::make_unique<const TermLinks>(shown_.text->text); }};
};

}  // namespace

void plan_texts(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                const Downloads& downloads, const engine::LanguageTag& language) {
  const auto add = [&](std::string in) {
    const auto pages =
        std::make_shared<const TextPages>(frame, treaty, downloads, language, std::move(in));
    pages->plan(plan, pages);
  };
  add({});
  const ShownText shown = shown_text(treaty, language);
  for (const engine::LanguageTag& choice : shown.choices) {
    if (choice != shown.text->stored.language) add(choice.bcp47());
  }
}

}  // namespace servanda::renderers
