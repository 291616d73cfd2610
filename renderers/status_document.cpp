#include "renderers/status_document.hpp"

#include <utility>

#include "engine/date_text.hpp"
#include "renderers/force_steps.hpp"
#include "renderers/instrument_facts.hpp"
#include "renderers/participant_order.hpp"
#include "renderers/provision_name.hpp"
#include "renderers/status_table.hpp"

namespace servanda::renderers {
namespace {

using engine::CivilDate;

class StatusBuilder {
 public:
  StatusBuilder(const StatusFacts& facts, const StatusOptions& options)
      : facts_(facts),
        options_(options),
        messages_(Messages::in(options.language)),
        status_(facts.status),
        force_(facts.force) {}

  Document build() {
    Document document{{}, options_.language, {}, {}, status_.as_at.iso(), {}};
    document.title = messages_.say(
        "status.title", fmt::arg("title", facts_.instrument.short_title(options_.language)));
    document.description =
        messages_.say("status.description", fmt::arg("date", printed(status_.as_at)));
    document.identifier = facts_.instrument.iri.work();
    document.blocks.push_back(block(Role::title, words(document.title)));
    document.blocks.push_back(freshness_notice(facts_, messages_));
    document.blocks.push_back(figures());
    add_notes(document.blocks);
    if (facts_.clauses.entry_into_force) document.blocks.push_back(explanation());
    add_participants(document.blocks);
    return document;
  }

 private:
  std::string printed(CivilDate date) const { return engine::print_date(date, options_.language); }
  Inline in_words(CivilDate date) const { return dated(date, options_.language); }
  std::string text(std::string_view key) const { return std::string(messages_.text(key)); }

  Words cited(std::string_view eid) const {
    std::string name = provision_name(eid, messages_);
    std::string address = options_.article_address ? options_.article_address(eid) : std::string{};
    if (address.empty()) return words(std::move(name));
    return {link(std::move(address), std::move(name))};
  }

  Block figures() const {
    Block made = block(Role::facts);
    std::vector<Block>& into = made.children;
    into.push_back(fact(text("status.as_at"), {in_words(status_.as_at)}));
    into.push_back(fact(text("status.signatories"), words(std::to_string(status_.signatories))));
    into.push_back(fact(text("status.parties"), parties()));
    if (force_.threshold > 0) {
      into.push_back(
          fact(text("status.instruments"),
               words(messages_.say("status.instruments_value", fmt::arg("count", force_.counted),
                                   fmt::arg("threshold", force_.threshold)))));
    }
    into.push_back(fact(text("status.entry_into_force"), force_words(facts_, messages_)));
    if (!facts_.clauses.signature.empty()) {
      into.push_back(fact(text("status.open_for_signature"), windows()));
    }
    into.push_back(
        fact(text("status.depositary"), depositary_words(facts_.instrument, options_.language)));
    return made;
  }

  // Remarks of treaty.toml, as they stand: in English.
  void add_notes(std::vector<Block>& into) const {
    for (const std::string& note : facts_.instrument.notes) {
      into.push_back(block(Role::text, words(note)));
      if (options_.language.bcp47() != "en") into.back().language = "en";
    }
  }

  Words parties() const {
    return words(std::to_string(status_.parties) + " (" + text("status.parties_note") + ")");
  }

  Words windows() const {
    Words made;
    for (const signatures::SignatureWindow& window : facts_.clauses.signature) {
      if (!made.empty()) made.push_back(run(text("page.clause_separator")));
      Words period = period_words(window.period);
      if (!window.place.empty()) {
        period = fill(messages_.text("status.window_place"),
                      {{"period", std::move(period)}, {"place", words(window.place)}});
      }
      append(made, std::move(period));
      if (window.article.empty()) continue;
      made.push_back(run(" ("));
      append(made, cited(window.article));
      made.push_back(run(")"));
    }
    return made;
  }

  // `until` is the day after the last.
  Words period_words(const signatures::Period& period) const {
    std::vector<Slot> slots;
    if (period.from) slots.push_back({"from", {in_words(*period.from)}});
    if (period.until) slots.push_back({"until", {in_words(period.until->plus_days(-1))}});
    if (period.from && period.until) {
      return fill(messages_.text("status.window_from_until"), std::move(slots));
    }
    if (period.until) return fill(messages_.text("status.window_until"), std::move(slots));
    if (period.from) return fill(messages_.text("status.window_from"), std::move(slots));
    return words(text("status.window_always"));
  }

  Block explanation() const {
    Block made = group(text("status.how"));
    made.children.push_back(force_steps(force_, facts_.participants, status_.as_at, messages_));
    const std::string& article = facts_.clauses.entry_into_force->article;
    if (!article.empty()) {
      made.children.push_back(block(
          Role::text, fill(messages_.text("status.rule_article"), {{"article", cited(article)}})));
    }
    return made;
  }

  void add_participants(std::vector<Block>& into) const {
    if (status_.participants.empty()) {
      into.push_back(block(Role::text, words(text("status.no_acts"))));
      return;
    }
    StatusTable table = status_table(by_name(status_, facts_.participants, options_.language),
                                     messages_, options_.participant_address);
    into.push_back(std::move(table.table));
    append_blocks(into, std::move(table.texts));
    if (!table.footnotes.children.empty()) into.push_back(std::move(table.footnotes));
  }

  static void append_blocks(std::vector<Block>& into, std::vector<Block> more) {
    into.insert(into.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
  }

  const StatusFacts& facts_;
  const StatusOptions& options_;
  const Messages& messages_;
  const signatures::Status& status_;
  const signatures::Force& force_;
};

std::string open_words(const StatusFacts& facts, const Messages& messages) {
  const auto last = facts.clauses.last_day_of_signature();
  if (!last) return {};
  const bool is_open = facts.status.as_at <= *last;
  return messages.say(is_open ? "home.open_until" : "home.was_open_until",
                      fmt::arg("date", engine::print_date(*last, messages.language())));
}

}  // namespace

Document status_document(const StatusFacts& facts, const StatusOptions& options) {
  return StatusBuilder(facts, options).build();
}

Block freshness_notice(const StatusFacts& facts, const Messages& messages) {
  const engine::LanguageTag& language = messages.language();
  Words content = fill(messages.text("status.as_at_sentence"),
                       {{"date", {dated(facts.status.as_at, language)}}});
  content.push_back(run(" "));
  if (const auto& checked = facts.instrument.checked) {
    Words source = words(checked->against);
    if (!source.empty() && language.bcp47() != "en") source.front().language = "en";
    append(content, fill(messages.text("status.known_sentence"),
                         {{"date", {dated(checked->on, language)}}, {"source", source}}));
  } else {
    content.push_back(run(std::string(messages.text("status.unchecked_sentence"))));
  }
  return block(Role::notice, std::move(content));
}

std::string count_sentence(const StatusFacts& facts, const Messages& messages) {
  const std::string_view separator = messages.text("page.clause_separator");
  const std::string date = engine::print_date(facts.status.as_at, messages.language());
  std::string sentence = messages.say_count("count.signatures", facts.status.signatories);
  sentence += separator;
  if (facts.force.threshold > 0 && !facts.status.entry_into_force) {
    sentence += messages.say("home.instruments_known", fmt::arg("count", facts.force.counted),
                             fmt::arg("threshold", facts.force.threshold), fmt::arg("date", date));
  } else {
    sentence += messages.say_count("count.parties", facts.status.parties);
    sentence += separator;
    sentence += messages.say("home.known", fmt::arg("date", date));
  }
  const std::string open = open_words(facts, messages);
  return open.empty() ? sentence : sentence + std::string(separator) + open;
}

Words force_words(const StatusFacts& facts, const Messages& messages) {
  const auto& in_force = facts.status.entry_into_force;
  const auto shown = in_force ? in_force->shown() : std::nullopt;
  if (!shown) return words(std::string(messages.text("status.not_in_force")));
  const bool has_begun = *shown <= facts.status.as_at;
  Words made = fill(messages.text(has_begun ? "status.in_force_since" : "status.enters_on"),
                    {{"date", {dated(*shown, messages.language())}}});
  if (!in_force->declared) return made;
  made.push_back(run(" (" + std::string(messages.text("status.declared")) + ")"));
  if (in_force->date && in_force->date != in_force->declared) {
    made.push_back(run(" "));
    append(made, fill(messages.text("status.computed_differs"),
                      {{"date", {dated(*in_force->date, messages.language())}}}));
  }
  return made;
}

}  // namespace servanda::renderers
