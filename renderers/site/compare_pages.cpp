#include <iterator>
#include <utility>

#include "engine/date_text.hpp"
#include "renderers/redline/redline.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/words.hpp"
#include "treaty/difference/difference.hpp"

namespace servanda::renderers {
namespace {

// The two texts to be compared, in one language.
struct TextPair {
  const LoadedText* before = nullptr;
  const LoadedText* after = nullptr;
  [[nodiscard]] bool is_whole() const { return before != nullptr && after != nullptr; }
};

TextPair pair_in(const LoadedTreaty& treaty, const VersionPair& pair,
                 const engine::LanguageTag& language) {
  TextPair found;
  for (const LoadedText& text : treaty.texts) {
    if (text.stored.language != language) continue;
    if (text.stored.version == pair.before) found.before = &text;
    if (text.stored.version == pair.after) found.after = &text;
  }
  return found;
}

// In the interface's language, else in English, else in the first that has both versions.
TextPair best_pair(const LoadedTreaty& treaty, const VersionPair& pair,
                   const engine::LanguageTag& language) {
  std::vector<engine::LanguageTag> choices{language, *engine::LanguageTag::parse("en")};
  for (engine::LanguageTag& one : treaty.treaty.text_languages()) choices.push_back(std::move(one));
  for (const engine::LanguageTag& choice : choices) {
    const TextPair found = pair_in(treaty, pair, choice);
    if (found.is_whole()) return found;
  }
  return {};
}

class ComparePage {
 public:
  ComparePage(const Frame& frame, const LoadedTreaty& treaty, const engine::LanguageTag& language,
              const VersionPair& pair)
      : frame_(frame),
        treaty_(treaty),
        language_(language),
        messages_(Messages::in(language)),
        pair_(pair),
        place_{language, address(language, pair),
               [this](const engine::LanguageTag& other) { return address(other, pair_); }} {}

  std::string page() const {
    const TextPair texts = best_pair(treaty_, pair_, language_);
    const std::string& title = treaty_.treaty.instrument.short_title(language_);
    const auto operations = treaty::find_difference(texts.before->text, texts.after->text);
    Document document =
        redline_document(operations, {title, name_of(pair_.before), name_of(pair_.after)},
                         texts.after->stored.language, language_);
    TreatySections sections = sections_of(treaty_, language_);
    std::vector<Block> above{
        trail(place_, {{std::string(messages_.text("page.home")), home_address(language_), {}},
                       {title, sections.text, {}},
                       {std::string(messages_.text("page.compare")), {}, {}}}),
        treaty_tabs(place_, sections, Tab::compare)};
    if (treaty_.version_pairs.size() > 1) above.push_back(choices());
    document.title += " (" + between(pair_) + ")";
    document.blocks.insert(document.blocks.begin(), std::make_move_iterator(above.begin()),
                           std::make_move_iterator(above.end()));
    return frame_.page(place_, document);
  }

 private:
  std::string address(const engine::LanguageTag& language, const VersionPair& pair) const {
    return compare_address(language, treaty_.id(), version_name(pair.before),
                           version_name(pair.after));
  }

  std::string name_of(const collection::Version& version) const {
    return version ? engine::print_date(*version, language_)
                   : std::string(messages_.text("diff.undated"));
  }

  std::string between(const VersionPair& pair) const {
    return messages_.say("diff.versions", fmt::arg("before", name_of(pair.before)),
                         fmt::arg("after", name_of(pair.after)));
  }

  Block choices() const {
    std::vector<Block> entries;
    for (const VersionPair& pair : treaty_.version_pairs) {
      entries.push_back(entry(relative_address(place_.address, address(language_, pair)),
                              between(pair), pair == pair_));
    }
    Block made = navigation(std::string(messages_.text("page.compare")), std::move(entries));
    made.id = "texts";
    return made;
  }

  const Frame& frame_;
  const LoadedTreaty& treaty_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  const VersionPair& pair_;
  PagePlace place_;
};

}  // namespace

void plan_compare(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                  const engine::LanguageTag& language) {
  for (const VersionPair& pair : treaty.version_pairs) {
    const TextPair texts = best_pair(treaty, pair, language);
    plan.push_back(
        {compare_address(language, treaty.id(), version_name(pair.before),
                         version_name(pair.after)),
         [&frame, &treaty, &language, &pair] {
           return ComparePage(frame, treaty, language, pair).page();
         },
         frame.key({"compare", treaty.sum, treaty.shape, texts.before->sum, texts.after->sum})});
  }
}

}  // namespace servanda::renderers
