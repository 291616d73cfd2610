#include "renderers/notification/notification.hpp"

#include <algorithm>
#include <deque>
#include <stdexcept>
#include <utility>

#include "engine/date_text.hpp"
#include "renderers/messages.hpp"
#include "renderers/provision_name.hpp"
#include "renderers/words.hpp"
#include "signatures/act_fields.hpp"

namespace servanda::renderers {

std::span<const engine::EmbeddedFile> notification_words();  // see CMakeLists.txt

namespace {

using engine::CivilDate;
using signatures::Act;
using signatures::Action;
using signatures::Event;
using Date = std::optional<CivilDate>;

// The wordings, by language.
const std::deque<Messages>& wordings() {
  static const std::deque<Messages> all = [] {
    std::deque<Messages> made;
    for (const engine::EmbeddedFile& file : notification_words()) {
      auto parsed = Messages::parse(file);
      if (!parsed) throw std::logic_error(engine::to_text(parsed.error()));
      made.push_back(*std::move(parsed));
    }
    return made;
  }();
  return all;
}

const Messages& wording(const engine::LanguageTag& language) {
  const auto found = std::ranges::find(wordings(), language, &Messages::language);
  return found == wordings().end() ? wordings().front() : *found;
}

// How the act reached the depositary.
std::string_view manner(Action action) {
  if (signatures::is_signature(action) && action != Action::succession_to_signature) {
    return "signature";
  }
  if (signatures::is_consent(action)) return "instrument";
  if (action == Action::denunciation || action == Action::rescission ||
      action == Action::notification || action == Action::succession_to_signature) {
    return "notice";
  }
  return "made";
}

// The part of one language.
class Part {
 public:
  Part(const NotificationFacts& facts, const engine::LanguageTag& language)
      : facts_(facts),
        act_(facts.event.act),
        language_(language),
        say_(wording(language)),
        common_(Messages::in(language)) {}

  [[nodiscard]] std::vector<Block> blocks() {
    add(block(Role::title, words(text("notice.title"))));
    if (act_.notification.empty()) add(block(Role::notice, words(text("notice.draft"))));
    add_heading();
    add_opening();
    if (act_.action == Action::correction) {
      add_correction();
    } else {
      add_act();
      add_texts();
      add_effect();
    }
    if (act_.notified) {
      add(block(Role::facts, {}, {fact(text("notice.issued"), {in_words(*act_.notified)})}));
    }
    return std::move(out_);
  }

  [[nodiscard]] std::string title() const {
    return text("notice.title") + " " + notification_reference(facts_);
  }

 private:
  void add(Block made) { out_.push_back(std::move(made)); }
  void paragraph(Words content) { add(block(Role::text, std::move(content))); }

  [[nodiscard]] std::string text(std::string_view key) const { return std::string(say_.text(key)); }
  [[nodiscard]] Inline in_words(CivilDate date) const { return dated(date, language_); }
  [[nodiscard]] Words name(signatures::ParticipantCode code, CivilDate on) const {
    return words(std::string(facts_.participants.name(code, language_, on)));
  }
  [[nodiscard]] Words name() const { return name(act_.participant, act_.date); }
  [[nodiscard]] Words action(Action what) const {
    return words(std::string(common_.text("action." + std::string(signatures::action_name(what)))));
  }
  [[nodiscard]] Words article(const std::string& eid) const {
    return words(provision_name(eid, common_));
  }
  [[nodiscard]] Words sentence(std::string_view key, std::vector<Slot> slots) const {
    return fill(say_.text(key), std::move(slots));
  }

  // Named in English in treaty.toml.
  [[nodiscard]] Words depositary() const {
    Words made = words(facts_.instrument.depositary);
    if (language_.bcp47() != "en") made.front().language = "en";
    return made;
  }

  void add_heading() {
    const treaty::Instrument& instrument = facts_.instrument;
    Block heading = block(Role::facts);
    auto& into = heading.children;
    const std::string reference = notification_reference(facts_);
    if (!reference.empty()) into.push_back(fact(text("notice.reference"), words(reference)));
    into.push_back(fact(text("notice.treaty"), words(instrument.title(language_))));
    if (instrument.adopted) into.push_back(fact(text("notice.concluded"), concluded()));
    into.push_back(fact(
        text("notice.act"),
        sentence("notice.act_value", {{"participant", name()}, {"action", action(act_.action)}})));
    if (!instrument.depositary.empty()) {
      into.push_back(fact(text("notice.depositary"), depositary()));
    }
    add(std::move(heading));
  }

  [[nodiscard]] Words concluded() const {
    const treaty::Instrument& instrument = facts_.instrument;
    if (instrument.adopted_at.empty()) return {in_words(*instrument.adopted)};
    return sentence("notice.concluded_at", {{"place", words(instrument.adopted_at)},
                                            {"date", {in_words(*instrument.adopted)}}});
  }

  void add_opening() {
    if (facts_.instrument.depositary.empty()) return paragraph(words(text("notice.opening_plain")));
    paragraph(sentence("notice.opening", {{"depositary", depositary()}}));
  }

  void add_act() {
    std::string key = "effected." + std::string(manner(act_.action));
    if (key == "effected.signature" && !act_.place.empty()) key += "_place";
    Words content = sentence(key, {{"date", {in_words(act_.date)}}, {"place", words(act_.place)}});
    const auto more = [&](std::string_view also, std::vector<Slot> slots) {
      content.push_back(run(" "));
      append(content, sentence(also, std::move(slots)));
    };
    if (act_.signed_on) more("effected.signed", {{"date", {in_words(*act_.signed_on)}}});
    if (!act_.signatory.name.empty()) more("effected.signatory", {{"name", signatory()}});
    if (!act_.territory.empty()) {
      more("effected.territory", {{"territory", words(act_.territory)}});
    }
    if (!act_.article.empty()) more("effected.about", {{"article", article(act_.article)}});
    if (facts_.about != nullptr) more("effected.refers", earlier_act());
    paragraph(std::move(content));
  }

  [[nodiscard]] Words signatory() const {
    const signatures::Signatory& who = act_.signatory;
    return words(who.function.empty() ? who.name : who.name + ", " + who.function);
  }

  [[nodiscard]] std::vector<Slot> earlier_act() const {
    const Act& earlier = facts_.about->act;
    return {{"participant", name(earlier.participant, earlier.date)},
            {"action", action(earlier.action)},
            {"date", {in_words(earlier.date)}}};
  }

  // What was declared, each text in its own language.
  void add_texts() {
    for (const auto& [tag, declared] : act_.texts) {
      const auto language = engine::LanguageTag::parse(tag);
      const std::string named = language ? engine::language_name(*language, language_) : tag;
      Block made = group(say_.say("text.original", fmt::arg("language", named)));
      made.children.push_back(block(Role::text, words(declared)));
      made.children.back().language = tag;
      add(std::move(made));
    }
  }

  // --- What follows ---

  void add_effect() {
    const Action action = act_.action;
    if (signatures::is_consent(action)) {
      add_consent();
    } else if (action == Action::denunciation) {
      add_end();
    } else if (action == Action::provisional_application) {
      if (const Date from = effective()) {
        paragraph(sentence("effect.provisional", {{"date", {in_words(*from)}}}));
      }
    } else if (action == Action::reservation) {
      add_reservation();
    } else if (action == Action::objection) {
      paragraph(words(
          text(act_.precludes_entry_into_force ? "effect.precludes" : "effect.not_precludes")));
    } else if (const Date from = effective()) {
      paragraph(sentence("effect.stated", {{"date", {in_words(*from)}}}));
    }
  }

  // From when the act works, as the status of that day has it.
  [[nodiscard]] Date effective() const {
    const auto* one = facts_.status.find(act_.participant);
    if (one == nullptr) return act_.effective;
    for (const signatures::ActShown& shown : one->actions) {
      if (shown.event.id == facts_.event.id) return shown.effective;
    }
    return act_.effective;
  }

  void add_consent() {
    const auto& rule = facts_.clauses.entry_into_force;
    const std::string main = rule ? rule->article : std::string();
    const Date from = effective();
    if (crosses() && facts_.force.date && !main.empty()) {
      paragraph(sentence("effect.crossed",
                         {{"article", article(main)}, {"date", {in_words(*facts_.force.date)}}}));
    }
    if (!from) return add_waiting(main);
    const std::string cited = consent_article();
    paragraph(sentence(
        cited.empty() ? "effect.in_force_plain" : "effect.in_force",
        {{"article", article(cited)}, {"participant", name()}, {"date", {in_words(*from)}}}));
  }

  // The threshold was met on the day of this act, which counts.
  [[nodiscard]] bool crosses() const { return facts_.force.crossed == act_.date; }

  // The main rule for who deposits up to the day on which its conditions are met, the later rule
  // for the others, as the clause says.
  [[nodiscard]] std::string consent_article() const {
    const auto& rule = facts_.clauses.entry_into_force;
    if (!rule) return {};
    const auto* later = rule->later_for(act_.action);
    const bool joins_later = facts_.force.crossed && act_.date > *facts_.force.crossed;
    return joins_later && later != nullptr && !later->article.empty() ? later->article
                                                                      : rule->article;
  }

  void add_waiting(const std::string& main) {
    if (main.empty() || facts_.force.threshold == 0) {
      return paragraph(sentence("effect.waiting_plain", {{"participant", name()}}));
    }
    paragraph(
        sentence("effect.waiting", {{"article", article(main)},
                                    {"counted", words(std::to_string(facts_.force.counted))},
                                    {"threshold", words(std::to_string(facts_.force.threshold))}}));
  }

  void add_end() {
    const Date until = effective();
    if (!until) return;
    const auto& rule = facts_.clauses.denunciation;
    if (!rule || rule->article.empty()) {
      return paragraph(sentence("effect.ends_plain", {{"date", {in_words(*until)}}}));
    }
    paragraph(sentence("effect.ends",
                       {{"article", article(rule->article)}, {"date", {in_words(*until)}}}));
  }

  void add_reservation() {
    const auto* one = facts_.status.find(act_.participant);
    const auto& rule = facts_.clauses.reservations;
    if (one != nullptr && !one->contracting && (!rule || rule->confirmed_at_consent)) {
      return paragraph(words(text("effect.unconfirmed")));
    }
    if (!act_.notified) return;
    const signatures::Delay period =
        rule ? rule->acceptance : signatures::ReservationRule{}.acceptance;
    paragraph(sentence("effect.objections", {{"date", {in_words(period.from(*act_.notified))}},
                                             {"rule", words(text("effect.objections_law"))}}));
  }

  // --- Corrections of the record ---

  void add_correction() {
    if (facts_.about != nullptr) paragraph(sentence("corrected.opening", earlier_act()));
    if (act_.cancels) {
      paragraph(words(text("corrected.cancelled")));
    } else {
      add(changes());
    }
    paragraph(sentence("corrected.why", {{"why", words(act_.note)}}));
  }

  [[nodiscard]] Block changes() const {
    Block table = block(Role::table);
    table.rows.push_back({{},
                          {header(text("corrected.field")), header(text("corrected.before")),
                           header(text("corrected.after"))}});
    for (const signatures::Change& change : act_.changes) {
      table.rows.push_back(
          {{},
           {cell(words(field_name(change.field))), cell(words(value_before(change.field))),
            cell(words(change.value.value_or("–")))}});
    }
    return table;
  }

  [[nodiscard]] std::string field_name(const std::string& field) const {
    const std::string key = "field." + field;
    return say_.has(key) ? text(key) : say_.say("field.other", fmt::arg("field", field));
  }

  [[nodiscard]] std::string value_before(const std::string& field) const {
    if (facts_.about == nullptr) return "–";
    const auto all = signatures::fields(facts_.about->act);
    const auto found = std::ranges::find(all, field, &signatures::Field::name);
    return found == all.end() ? "–" : found->value;
  }

  const NotificationFacts& facts_;
  const Act& act_;
  const engine::LanguageTag& language_;
  const Messages& say_;
  const Messages& common_;
  std::vector<Block> out_;
};

// "XVIII-16" as "XVIII.16", where it is a chapter and a number.
std::string series_number(const treaty::Iri& iri) {
  std::string number = iri.number();
  const std::size_t dash = number.find('-');
  const bool is_chapter =
      dash != std::string::npos && dash > 0 && number.find_first_not_of("IVXLC") == dash;
  if (!is_chapter) return {};
  number[dash] = '.';
  return number;
}

}  // namespace

const std::vector<engine::LanguageTag>& notification_languages() {
  static const std::vector<engine::LanguageTag> all = [] {
    std::vector<engine::LanguageTag> made;
    for (const Messages& one : wordings()) made.push_back(one.language());
    return made;
  }();
  return all;
}

std::string notification_reference(const NotificationFacts& facts) {
  const Act& act = facts.event.act;
  if (!act.notification.empty()) return act.notification;
  const std::string number = series_number(facts.instrument.iri);
  if (number.empty()) return {};
  const int year = act.notified.value_or(act.date).year();
  return "C.N.___." + std::to_string(year) + ".TREATIES-" + number;
}

Document notification_document(const NotificationFacts& facts,
                               const std::vector<engine::LanguageTag>& languages) {
  Document document{{}, languages.front(), {}, {}, facts.event.act.date.iso(), {}};
  document.identifier = facts.instrument.iri.work();
  for (const engine::LanguageTag& language : languages) {
    Part part(facts, language);
    if (document.title.empty()) document.title = part.title();
    std::vector<Block> blocks = part.blocks();
    if (language == languages.front()) {
      document.blocks = std::move(blocks);
      continue;
    }
    // Another part: its title becomes the heading of a group in its language.
    Block other = group({}, std::vector<Block>(blocks.begin() + 1, blocks.end()));
    other.heading = blocks.front().content;
    other.language = language.bcp47();
    document.blocks.push_back(std::move(other));
  }
  return document;
}

}  // namespace servanda::renderers
