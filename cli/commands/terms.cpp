#include "treaty/terms/terms.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/citing.hpp"
#include "cli/commands/all.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using treaty::Term;
using treaty::TermIn;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Option options[] = {
    {.name = "--lang",
     .short_name = "",
     .value = "LANG",
     .kind = Kind::language,
     .help = "the text in one language only"},
};
constexpr Example examples[] = {
    {"terms un-cybercrime", "the defined terms in all languages, and how often each is used"},
    {"terms un-cybercrime --lang fr", "in French, with the provisions that use each"},
    {"terms un-cybercrime --json | jq -r '.[] | [.terms[].term] | @csv'", "a glossary"},
};

Json json_of_term(const TermIn& term) {
  Json object;
  object["language"] = term.language.bcp47();
  object["term"] = term.words;
  Json uses = Json::array();
  for (const treaty::TermUse& use : term.uses) {
    Json one;
    one["eId"] = use.eid;
    one["times"] = use.times;
    uses.push_back(std::move(one));
  }
  object["uses"] = std::move(uses);
  return object;
}

Json json_of_all(const std::vector<Term>& terms) {
  Json list = Json::array();
  for (const Term& term : terms) {
    Json object;
    object["eId"] = term.eid;
    Json languages = Json::array();
    for (const TermIn& one : term.languages) languages.push_back(json_of_term(one));
    object["terms"] = std::move(languages);
    list.push_back(std::move(object));
  }
  return list;
}

std::size_t times_used(const TermIn& term) {
  std::size_t times = 0;
  for (const treaty::TermUse& use : term.uses) times += use.times;
  return times;
}

std::string provisions_of(const TermIn& term) {
  std::string list;
  for (const treaty::TermUse& use : term.uses) {
    if (!list.empty()) list += ' ';
    list += use.eid + (use.times > 1 ? "×" + std::to_string(use.times) : "");
  }
  return visible(list);
}

// One language: each term with the provisions that use it.
std::string print_uses(const Context& context, const std::vector<Term>& terms) {
  Table table({{"Defined in"}, {"Term"}, {"Uses", true}, {"Used in", false, true}});
  for (const Term& term : terms) {
    for (const TermIn& one : term.languages) {
      table.add({visible(term.eid), visible(one.words), std::to_string(times_used(one)),
                 provisions_of(one)});
    }
  }
  return table.print(context.out);
}

// Several: a row for each language, the eId once.
std::string print_languages(const Context& context, const std::vector<Term>& terms) {
  Table table({{"Defined in"}, {"Language"}, {"Term", false, true}, {"Uses", true}});
  for (const Term& term : terms) {
    bool first = true;
    for (const TermIn& one : term.languages) {
      table.add({first ? visible(term.eid) : "", one.language.bcp47(), visible(one.words),
                 std::to_string(times_used(one))});
      first = false;
    }
  }
  return table.print(context.out);
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto readings =
      open_readings(context, *collection, values.text("TREATY"), values.language("--lang"));
  if (!readings) return tl::make_unexpected(readings.error());
  std::vector<const treaty::TreatyText*> texts;
  for (const Reading& reading : *readings) texts.push_back(&reading.text);
  const std::vector<Term> terms = treaty::terms_of(texts);
  for (const treaty::TreatyText* text : texts) treaty::note_terms(*text, context.findings);
  if (context.json) {
    answer(context, json_of_all(terms));
  } else {
    context.output +=
        texts.size() == 1 ? print_uses(context, terms) : print_languages(context, terms);
    if (terms.empty()) context.say("The text defines no terms.");
  }
  return {};
}

}  // namespace

const Command terms_command{
    .name = "terms",
    .summary = "defined terms across the languages, and their uses",
    .description =
        "Lists the terms that the treaty defines, each with its counterparts: the definitions that "
        "stand in the same provision of the other languages. Every use of a term is counted, in "
        "any form of its words. A term that is defined and never used is a note, and so is one "
        "that an earlier article uses than the one that defines it.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "a list, in document order: {eId, terms: [{language, term, uses: [{eId, times}]}]}; `eId` "
        "is the provision that defines the term",
    .run = run,
};

}  // namespace servanda::cli
