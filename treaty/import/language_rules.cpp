#include "treaty/import/language_rules.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <span>
#include <stdexcept>
#include <utility>

#include "engine/embedded_file.hpp"
#include "treaty/import/folding.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

std::span<const engine::EmbeddedFile> language_files();

namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::size_t most_languages = 32;

struct DivisionKey {
  std::string_view key;
  ProvisionKind kind;
};
constexpr std::array<DivisionKey, 8> divisions{{{"book", ProvisionKind::book},
                                                {"part", ProvisionKind::part},
                                                {"title", ProvisionKind::title},
                                                {"chapter", ProvisionKind::chapter},
                                                {"section", ProvisionKind::section},
                                                {"subsection", ProvisionKind::subsection},
                                                {"article", ProvisionKind::article},
                                                {"annex", ProvisionKind::annex}}};

// --- Reading one file ---

[[noreturn]] void refuse(std::string_view file, const toml::node& node, std::string_view what) {
  throw std::runtime_error(fmt::format("{}:{}: {}", file, node.source().begin.line, what));
}

std::string need_text(std::string_view file, const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  refuse(file, node, "a text in quotation marks is wanted");
}

// The texts of a list; none where the key is missing.
std::vector<std::string> texts(std::string_view file, const toml::node* node) {
  std::vector<std::string> all;
  if (node == nullptr) return all;
  const toml::array* list = node->as_array();
  if (list == nullptr) refuse(file, *node, "a list is wanted");
  for (const toml::node& item : *list) all.push_back(need_text(file, item));
  return all;
}

std::vector<Phrase> phrases(std::string_view file, const toml::node* node) {
  std::vector<Phrase> all;
  for (const std::string& text : texts(file, node)) {
    std::string_view words = text;
    Phrase phrase;
    phrase.anywhere = words.starts_with(ellipsis);
    if (phrase.anywhere) words.remove_prefix(ellipsis.size());
    phrase.may_go_on = words.ends_with(ellipsis);
    if (phrase.may_go_on) words.remove_suffix(ellipsis.size());
    phrase.words = folded(words);
    all.push_back(std::move(phrase));
  }
  return all;
}

// Entry n of the list says the words for n + 1: one text, or a list of texts.
std::vector<NumberWord> number_words(std::string_view file, const toml::node* node,
                                     std::uint32_t step) {
  std::vector<NumberWord> all;
  if (node == nullptr) return all;
  const toml::array* list = node->as_array();
  if (list == nullptr) refuse(file, *node, "a list is wanted");
  std::uint32_t value = step == 10 ? step : 0;
  for (const toml::node& item : *list) {
    value += step;
    const auto words =
        item.is_array() ? texts(file, &item) : std::vector<std::string>{need_text(file, item)};
    for (const std::string& word : words) all.push_back({folded(word), value});
  }
  std::stable_sort(all.begin(), all.end(), [](const NumberWord& a, const NumberWord& b) {
    return a.words.size() > b.words.size();
  });
  return all;
}

std::vector<std::u32string> folded_texts(std::string_view file, const toml::node* node) {
  std::vector<std::u32string> all;
  for (const std::string& text : texts(file, node)) all.push_back(folded(text));
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return all;
}

HeadingPattern heading_pattern(ProvisionKind kind, std::string_view text) {
  HeadingPattern pattern;
  pattern.kind = kind;
  pattern.may_go_on = text.ends_with(ellipsis);
  if (pattern.may_go_on) text.remove_suffix(ellipsis.size());
  pattern.ends_line = text.starts_with(ellipsis);
  if (pattern.ends_line) text.remove_prefix(ellipsis.size());
  const std::size_t number = text.find('#');
  pattern.is_numbered = number != std::string_view::npos;
  pattern.before = folded(trim_gap(text.substr(0, number)));
  if (pattern.is_numbered) pattern.after = folded(trim_gap(text.substr(number + 1)));
  return pattern;
}

std::vector<HeadingPattern> heading_patterns(std::string_view file, const toml::table& table) {
  std::vector<HeadingPattern> patterns;
  for (const DivisionKey& division : divisions) {
    for (const std::string& text : texts(file, table.get(division.key))) {
      patterns.push_back(heading_pattern(division.kind, text));
    }
  }
  // "第#小节" before "第#节", "Annex #" before "Annex"; a mark at the end of a line last.
  std::stable_sort(patterns.begin(), patterns.end(), [](const auto& a, const auto& b) {
    if (a.ends_line != b.ends_line) return b.ends_line;
    if (a.is_numbered != b.is_numbered) return a.is_numbered;
    return a.before.size() + a.after.size() > b.before.size() + b.after.size();
  });
  return patterns;
}

const toml::table& need_table(std::string_view file, const toml::table& all, std::string_view key) {
  const toml::node* node = all.get(key);
  if (node == nullptr || !node->is_table()) {
    throw std::runtime_error(fmt::format("{}: there is no table [{}]", file, key));
  }
  return *node->as_table();
}

engine::LanguageTag need_language(std::string_view file, const toml::table& all) {
  const toml::node* node = all.get("language");
  if (node == nullptr) throw std::runtime_error(fmt::format("{}: there is no language", file));
  const auto tag = engine::LanguageTag::parse(need_text(file, *node));
  if (!tag) refuse(file, *node, tag.error().message);
  return *tag;
}

std::vector<LanguageName> language_names(std::string_view file, const toml::table& table) {
  std::vector<LanguageName> names;
  for (const auto& [key, words] : table) {
    const auto tag = engine::LanguageTag::parse(key.str());
    if (!tag) refuse(file, words, tag.error().message);
    names.push_back({*tag, folded_texts(file, &words)});
  }
  return names;
}

LanguageRules read_rules(std::string_view file, const toml::table& all) {
  LanguageRules rules{
      need_language(file, all), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  rules.script = all["script"].value_or(std::string());
  rules.function_words = texts(file, all.get("function_words"));
  rules.headings = heading_patterns(file, need_table(file, all, "divisions"));
  const toml::table& numbers = need_table(file, all, "numbers");
  rules.ordinals = number_words(file, numbers.get("ordinals"), 1);
  rules.tens = number_words(file, numbers.get("tens"), 10);
  rules.joiner = folded(numbers["joiner"].value_or(std::string()));
  rules.number_endings = folded_texts(file, numbers.get("endings"));
  rules.repeats = number_words(file, numbers.get("repeats"), 1);
  rules.citing = folded_texts(file, numbers.get("citing"));
  rules.connectives = folded_texts(file, numbers.get("connectives"));
  const toml::table& preamble = need_table(file, all, "preamble");
  rules.preamble_headings = phrases(file, preamble.get("headings"));
  rules.preamble_openings = phrases(file, preamble.get("openings"));
  rules.agreements = phrases(file, preamble.get("agreements"));
  rules.closing_formulas = phrases(file, need_table(file, all, "closing").get("formulas"));
  const toml::table& authentic = need_table(file, all, "authentic");
  rules.authenticity = folded_texts(file, authentic.get("words"));
  rules.language_names = language_names(file, need_table(file, authentic, "languages"));
  return rules;
}

// --- All of them, each read when it is first asked for ---

struct Slot {
  std::once_flag once;
  std::unique_ptr<const LanguageRules> rules;
};

const LanguageRules& rules_at(std::size_t i) {
  static std::array<Slot, most_languages> slots;
  Slot& slot = slots.at(i);
  std::call_once(slot.once, [&] {
    const engine::EmbeddedFile& file = language_files()[i];
    slot.rules =
        std::make_unique<const LanguageRules>(parse_language_rules(file.content, file.name));
  });
  return *slot.rules;
}

}  // namespace

LanguageRules parse_language_rules(std::string_view toml, std::string_view name) {
  try {
    return read_rules(name, toml::parse(toml, name));
  } catch (const toml::parse_error& error) {
    throw std::runtime_error(
        fmt::format("{}:{}: {}", name, error.source().begin.line, error.description()));
  }
}

const LanguageRules* language_rules(const engine::LanguageTag& language) {
  const std::string file = language.bcp47().substr(0, language.bcp47().find('-')) + ".toml";
  const auto files = language_files();
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i].name == file) return &rules_at(i);
  }
  return nullptr;
}

std::vector<const LanguageRules*> all_language_rules() {
  std::vector<const LanguageRules*> all;
  for (std::size_t i = 0; i < language_files().size(); ++i) all.push_back(&rules_at(i));
  return all;
}

std::size_t match_any(std::string_view text, const std::vector<Phrase>& phrases) {
  const std::size_t begin = skip_gap(text);
  for (const Phrase& phrase : phrases) {
    if (phrase.anywhere) {
      if (holds_phrase(text, phrase.words)) return text.size();
      continue;
    }
    const std::size_t end = match_phrase(text, begin, phrase.words);
    if (end != no_match) return end;
  }
  return no_match;
}

}  // namespace servanda::treaty
