#include "treaty/reference/vocabulary_reader.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <stdexcept>
#include <utility>

#include "engine/embedded_file.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::treaty {

// Made by servanda_embed from treaty/reference/vocabulary/*.toml and instruments.toml.
std::span<const engine::EmbeddedFile> reference_files();

namespace {

constexpr std::array<std::pair<std::string_view, Unit>, 10> unit_names{{
    {"annex", Unit::annex},
    {"part", Unit::part},
    {"title", Unit::title},
    {"chapter", Unit::chapter},
    {"section", Unit::section},
    {"article", Unit::article},
    {"paragraph", Unit::paragraph},
    {"alinea", Unit::alinea},
    {"point", Unit::point},
    {"subpoint", Unit::subpoint},
}};

constexpr std::array<std::pair<std::string_view, WordClass>, 18> word_names{{
    {"nth", WordClass::nth},
    {"and", WordClass::and_},
    {"or", WordClass::or_},
    {"to", WordClass::to},
    {"from", WordClass::from},
    {"of", WordClass::of},
    {"filler", WordClass::filler},
    {"this", WordClass::this_},
    {"that", WordClass::that},
    {"preceding", WordClass::preceding},
    {"following", WordClass::following},
    {"nearby", WordClass::nearby},
    {"ending", WordClass::ending},
    {"ten", WordClass::ten},
    {"shared", WordClass::shared_},
    {"document", WordClass::document},
    {"resolution", WordClass::resolution},
    {"body", WordClass::body},
}};

constexpr std::array<std::pair<std::string_view, InstrumentKind>, 10> instrument_names{{
    {"convention", InstrumentKind::convention},
    {"protocol", InstrumentKind::protocol},
    {"agreement", InstrumentKind::agreement},
    {"treaty", InstrumentKind::treaty},
    {"covenant", InstrumentKind::covenant},
    {"statute", InstrumentKind::statute},
    {"charter", InstrumentKind::charter},
    {"constitution", InstrumentKind::constitution},
    {"pact", InstrumentKind::pact},
    {"declaration", InstrumentKind::declaration},
}};

// The forms of a unit: singular, dual (of two), plural (of how many it does not say).
constexpr std::array<std::pair<const char*, std::uint32_t>, 3> grammatical_numbers{{
    {"one", 1},
    {"two", 2},
    {"many", 0},
}};

// Entries of no class: words that must not be taken for the beginning of another (Chinese 项目).
constexpr std::string_view no_class = "other";

constexpr std::array<std::pair<std::string_view, Cut>, 2> cuts{{
    {"unit_first", Cut::always},
    {"unit_behind_number", Cut::behind_number},
}};

// As eIds have them, whatever the language ("之二" is "bis").
constexpr std::array<std::string_view, 5> suffixes{"bis", "ter", "quater", "quinquies", "sexies"};

template <typename Key, std::size_t size>
Key named(const std::array<std::pair<std::string_view, Key>, size>& names, std::string_view name) {
  for (const auto& [known, key] : names) {
    if (known == name) return key;
  }
  throw std::logic_error("unknown name in a vocabulary: " + std::string(name));
}

// Words joined by one space: what separates them in a text (spaces, apostrophes, commas) does not
// count.
std::string fold_phrase(std::string_view phrase) {
  std::string folded;
  for (const char c : fold_word(phrase)) {
    const bool separates = c == ' ' || c == '\'' || c == ',';
    if (!separates) {
      folded += c;
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
  }
  return folded;
}

std::string_view file_named(std::string_view name) {
  for (const engine::EmbeddedFile& file : reference_files()) {
    if (file.name == name) return file.content;
  }
  return {};
}

}  // namespace

// A TOML file, seen as tables of strings.
class VocabularyReader::Source {
 public:
  explicit Source(std::string_view toml) : root_(toml::parse(toml)) {}

  [[nodiscard]] bool flag(const char* key) const { return root_[key].value_or(false); }
  [[nodiscard]] std::string text(const char* table, const char* key) const {
    return root_[table][key].value_or(std::string());
  }
  [[nodiscard]] const toml::table& root() const { return root_; }

  // use(name, array) for each array of the table, use(name, number) for each number.
  template <typename Value, typename Use>
  void each(const char* table, Use use) const {
    const toml::table* entries = root_[table].as_table();
    if (entries == nullptr) return;
    for (const auto& [key, value] : *entries) {
      if (const Value* wanted = value.template as<Value>()) use(key.str(), *wanted);
    }
  }
  static std::vector<std::string> strings(const toml::array& array) {
    std::vector<std::string> all;
    for (const toml::node& item : array) all.push_back(item.value<std::string>().value());
    return all;
  }

 private:
  toml::table root_;
};

const Vocabulary* VocabularyReader::vocabulary(std::string_view language) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<const Vocabulary>, std::less<>> known;
  {
    const std::lock_guard lock(guard);
    const auto found = known.find(language);
    if (found != known.end()) return found->second.get();
  }
  // Read outside of the lock: two threads may read two languages at once.
  const std::string name(language);
  const std::string_view words = file_named(name + ".toml");
  if (words.empty()) return nullptr;
  VocabularyReader reader;
  reader.read_vocabulary(words);
  reader.read_instruments(name);
  auto made = std::make_unique<const Vocabulary>(std::move(reader.vocabulary_));
  const std::lock_guard lock(guard);
  return known.try_emplace(name, std::move(made)).first->second.get();
}

Word& VocabularyReader::entry(std::string_view phrase) {
  const std::string folded = fold_phrase(phrase);
  for (std::size_t space = folded.find(' '); space != std::string::npos;
       space = folded.find(' ', space + 1)) {
    vocabulary_.words_[folded.substr(0, space)].continues = true;
  }
  if (vocabulary_.grammar_ == Vocabulary::Grammar::chinese) {
    std::size_t& longest = vocabulary_.longest_[std::string(first_character(folded))];
    longest = std::max(longest, folded.size());
  }
  return vocabulary_.words_[folded];
}

// "Венск<f> {convention}" for each ending and each case.
std::vector<std::string> VocabularyReader::expand(const std::string& title) const {
  for (const auto& [name, forms] : variables_) {
    const std::size_t at = title.find(name);
    if (at == std::string::npos) continue;
    std::vector<std::string> all;
    for (const std::string& form : forms) {
      const std::string one = title.substr(0, at) + form + title.substr(at + name.size());
      for (std::string& more : expand(one)) all.push_back(std::move(more));
    }
    return all;
  }
  return {title};
}

void VocabularyReader::add_title(const std::string& title, std::string_view iri) {
  for (const std::string& form : expand(title)) {
    const InstrumentKind kind = kind_of_title(form);
    Word& word = entry(form);
    word.add(WordClass::instrument);
    word.titled = true;
    word.iri = iri;
    word.instrument = kind;
  }
}

// The kind that a title names first; in Chinese, last.
InstrumentKind VocabularyReader::kind_of_title(std::string_view title) const {
  if (vocabulary_.grammar_ == Vocabulary::Grammar::chinese) {
    const Word* name = vocabulary_.instrument_at_end(title);
    return name == nullptr ? InstrumentKind::none : name->instrument;
  }
  const std::string folded = fold_phrase(title) + ' ';
  for (std::size_t begin = 0; begin < folded.size(); begin = folded.find(' ', begin) + 1) {
    std::size_t end = folded.find(' ', begin);
    for (int words = 0; words < 2 && end != std::string::npos; ++words) {
      const Word* word = vocabulary_.find(std::string_view(folded).substr(begin, end - begin));
      if (word != nullptr && word->instrument != InstrumentKind::none) return word->instrument;
      end = folded.find(' ', end + 1);
    }
  }
  return InstrumentKind::none;
}

void VocabularyReader::read_vocabulary(std::string_view toml) {
  const Source file(toml);
  if (file.root()["grammar"].value_or(std::string()) == "chinese") {
    vocabulary_.grammar_ = Vocabulary::Grammar::chinese;
  }
  vocabulary_.genitive_ = file.flag("genitive");
  read_units(file);
  read_words(file);
  read_suffixes(file);
  read_values(file, "numbers", WordClass::number);
  read_values(file, "ordinals", WordClass::ordinal);
  read_values(file, "tens", WordClass::tens);
  read_instrument_names(file);
  read_title_words(file);
  read_proclitics(file);
  vocabulary_.unknown_document_.add(WordClass::document);
}

void VocabularyReader::read_units(const Source& file) {
  file.each<toml::table>("units", [&](std::string_view name, const toml::table& forms) {
    const Unit unit = named(unit_names, name);
    for (const auto& [number, count] : grammatical_numbers) {
      const toml::array* phrases = forms[number].as_array();
      if (phrases == nullptr) continue;
      for (const std::string& phrase : Source::strings(*phrases)) {
        Word& word = entry(phrase);
        word.add(WordClass::unit);
        word.unit = unit;
        word.one |= count == 1;
        word.many |= count != 1;
        word.value = count == 2 ? 2 : 0;
      }
    }
  });
}

void VocabularyReader::read_words(const Source& file) {
  file.each<toml::array>("words", [&](std::string_view name, const toml::array& phrases) {
    std::uint32_t position = 0;
    for (const std::string& phrase : Source::strings(phrases)) {
      Word& word = entry(phrase);
      const auto cut = std::find_if(cuts.begin(), cuts.end(),
                                    [&](const auto& known) { return known.first == name; });
      if (cut != cuts.end()) word.cut = cut->second;
      if (cut == cuts.end() && name != no_class) word.add(named(word_names, name));
      if (name == "body") word.value = position++;
    }
  });
}

void VocabularyReader::read_suffixes(const Source& file) {
  file.each<toml::array>("suffixes", [&](std::string_view name, const toml::array& phrases) {
    const auto* known = std::find(suffixes.begin(), suffixes.end(), name);
    if (known == suffixes.end()) throw std::logic_error("unknown suffix in a vocabulary");
    for (const std::string& phrase : Source::strings(phrases)) {
      Word& word = entry(phrase);
      word.add(WordClass::suffix);
      word.suffix = *known;
    }
  });
}

void VocabularyReader::read_values(const Source& file, const char* table, WordClass word_class) {
  file.each<toml::value<std::int64_t>>(table, [&](std::string_view phrase, const auto& value) {
    Word& word = entry(phrase);
    word.add(word_class);
    word.value = static_cast<std::uint32_t>(value.get());
  });
}

void VocabularyReader::read_instrument_names(const Source& file) {
  file.each<toml::array>("instruments", [&](std::string_view name, const toml::array& phrases) {
    const std::vector<std::string> forms = Source::strings(phrases);
    variables_["{" + std::string(name) + "}"] = forms;
    for (const std::string& form : forms) {
      Word& word = entry(form);
      word.add(WordClass::instrument);
      word.instrument = named(instrument_names, name);
      vocabulary_.titles_by_end_.emplace_back(form, word);
      vocabulary_.titles_by_end_.back().second.titled = true;
    }
  });
  file.each<toml::array>("endings", [&](std::string_view name, const toml::array& forms) {
    variables_[std::string(name)] = Source::strings(forms);
  });
}

void VocabularyReader::read_title_words(const Source& file) {
  file.each<toml::array>("titles", [&](std::string_view name, const toml::array& phrases) {
    for (const std::string& phrase : Source::strings(phrases)) {
      if (name == "construct") entry(phrase).titled = true;
      if (name == "adjectives") vocabulary_.adjective_endings_.push_back(phrase);
      if (name == "after") vocabulary_.title_words_[fold_phrase(phrase)] = false;
      if (name == "after_capital") vocabulary_.title_words_[fold_phrase(phrase)] = true;
    }
  });
  const std::string before = file.text("titles", "before");
  if (before == "capital") vocabulary_.title_before_ = Vocabulary::TitleBefore::capital;
  if (before == "adjective") vocabulary_.title_before_ = Vocabulary::TitleBefore::adjective;
}

void VocabularyReader::read_proclitics(const Source& file) {
  const toml::array* proclitics = file.root()["proclitics"].as_array();
  if (proclitics == nullptr) return;
  for (const toml::node& node : *proclitics) {
    const toml::table& table = *node.as_table();
    const std::string letters = table["letters"].value<std::string>().value();
    const bool joins = table["joins"].value_or(false);
    vocabulary_.proclitics_.push_back(
        {letters, table["restores"].value_or(std::string()), joins ? &entry(letters) : nullptr});
  }
}

void VocabularyReader::read_instruments(const std::string& language) {
  static const toml::table all = toml::parse(file_named("instruments.toml"));
  for (const toml::node& node : *all["instrument"].as_array()) {
    const toml::table& instrument = *node.as_table();
    vocabulary_.iris_.push_back(
        std::make_unique<std::string>(instrument["iri"].value_or(std::string())));
    const std::string& iri = *vocabulary_.iris_.back();
    for (const std::string& title : Source::strings(*instrument[language].as_array())) {
      add_title(title, iri);
    }
    if (const auto alone = instrument["alone"].value<std::string>()) {
      vocabulary_.alone_[named(instrument_names, *alone)] = iri;
    }
  }
}

}  // namespace servanda::treaty
