#include "renderers/instrument_facts.hpp"

#include <string>
#include <utility>

#include "renderers/text_document.hpp"

namespace servanda::renderers {
namespace {

Block adopted(const treaty::Instrument& instrument, const Messages& messages) {
  Words value{dated(*instrument.adopted, messages.language())};
  if (!instrument.adopted_at.empty()) {
    value = fill(messages.text("text.adopted_at"),
                 {{"date", std::move(value)}, {"place", words(instrument.adopted_at)}});
  }
  return fact(std::string(messages.text("text.adopted")), std::move(value));
}

}  // namespace

std::vector<Block> adoption_facts(const treaty::Instrument& instrument, const Messages& messages) {
  std::vector<Block> facts;
  if (instrument.adopted) facts.push_back(adopted(instrument, messages));
  std::string authentic = authentic_languages(instrument, messages);
  if (!authentic.empty()) {
    facts.push_back(
        fact(std::string(messages.text("text.authentic")), words(std::move(authentic))));
  }
  return facts;
}

Words depositary_words(const treaty::Instrument& instrument, const engine::LanguageTag& language) {
  Words made = words(instrument.depositary);
  if (!made.empty() && language.bcp47() != "en") made.front().language = "en";
  return made;
}

}  // namespace servanda::renderers
