#include "treaty/terms/term_index.hpp"

#include <algorithm>
#include <utility>

#include "treaty/terms/phrasing.hpp"

namespace servanda::treaty {
namespace {

std::string stemmer_of(const engine::LanguageTag& language) {
  const Phrasing* phrasing = Phrasing::of(language);
  return phrasing == nullptr ? std::string() : phrasing->stemmer;
}

}  // namespace

TermIndex::TermIndex(const engine::LanguageTag& language) : stemmer_(stemmer_of(language)) {}

bool TermIndex::add(std::string_view term) {
  std::vector<std::string> stems;
  for (StemmedWord& word : stemmer_.words_of(term)) stems.push_back(std::move(word.stem));
  if (stems.empty()) return false;
  std::vector<std::size_t>& alike = by_first_[stems.front()];
  const auto shorter = std::find_if(alike.begin(), alike.end(), [&](std::size_t other) {
    return terms_[other].size() < stems.size();
  });
  alike.insert(shorter, terms_.size());
  terms_.push_back(std::move(stems));
  return true;
}

std::vector<TermIndex::Use> TermIndex::uses_in(std::string_view words) {
  std::vector<Use> uses;
  if (terms_.empty()) return uses;
  const Words all = stemmer_.words_of(words);
  for (std::size_t at = 0; at < all.size();) {
    const auto term = term_at(all, at);
    if (!term) {
      ++at;
      continue;
    }
    const std::size_t length = terms_[*term].size();
    uses.push_back({all[at].begin, all[at + length - 1].end, all[at].end, *term});
    at += length;
  }
  return uses;
}

std::optional<std::size_t> TermIndex::term_at(const Words& words, std::size_t at) const {
  const auto first = by_first_.find(words[at].stem);
  if (first == by_first_.end()) return std::nullopt;
  for (const std::size_t i : first->second) {
    const std::vector<std::string>& stems = terms_[i];
    if (at + stems.size() > words.size()) continue;
    const bool alike = std::equal(
        stems.begin(), stems.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
        [](const std::string& stem, const StemmedWord& word) { return stem == word.stem; });
    if (alike) return i;
  }
  return std::nullopt;
}

}  // namespace servanda::treaty
