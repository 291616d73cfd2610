#include "collection/search_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "engine/text/words.hpp"

namespace servanda::collection {
namespace {

using engine::Result;

constexpr std::string_view opening_quotes[] = {"\"", "“", "„", "«"};
constexpr std::string_view closing_quotes[] = {"\"", "”", "“", "»"};

tl::unexpected<engine::Diagnostic> refused(const std::string& why) {
  return engine::failure(engine::cli_diagnostics::bad_query, {}, why);
}

bool has_terms(std::string_view text) {
  bool found = false;
  engine::for_each_search_term(text, [&found](const engine::SearchTerm&) {
    found = true;
    return false;
  });
  return found;
}

// As FTS5 quotes a string; the tokenizer cuts it into its terms.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
  return out + "\"";
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += by;
    all += part;
  }
  return all;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  Result<SearchQuery> run() {
    for (skip_spaces(); !rest_.empty(); skip_spaces()) {
      if (auto read = read_clause(); !read) return tl::make_unexpected(read.error());
      if (units_.size() > most_search_units) {
        return refused(fmt::format("it has more than {} words", most_search_units));
      }
    }
    if (wants_or_) return refused("OR stands at its end: a word is missing behind it");
    if (groups_.empty()) return refused("there is no word in it to look for");
    query_.match = match();
    return std::move(query_);
  }

 private:
  void skip_spaces() {
    std::size_t i = 0;
    while (i < rest_.size()) {
      const std::size_t begin = i;
      if (!engine::is_space(engine::next_code_point(rest_, i))) {
        i = begin;
        break;
      }
    }
    rest_.remove_prefix(i);
  }

  Result<void> read_clause() {
    for (std::size_t i = 0; i < std::size(opening_quotes); ++i) {
      if (rest_.starts_with(opening_quotes[i])) {
        return read_phrase(opening_quotes[i].size(), closing_quotes[i]);
      }
    }
    if (rest_.starts_with('-') && rest_.size() > 1) {
      rest_.remove_prefix(1);
      is_excluded_ = true;
      return read_clause();
    }
    return read_word();
  }

  Result<void> read_phrase(std::size_t opening, std::string_view closing) {
    const std::size_t end = rest_.find(closing, opening);
    if (end == std::string_view::npos) {
      return refused(fmt::format("the phrase that begins at {} has no end",
                                 rest_.substr(0, std::min<std::size_t>(rest_.size(), 40))));
    }
    const std::string_view phrase = rest_.substr(opening, end - opening);
    rest_.remove_prefix(end + closing.size());
    return add_unit(phrase, take_star());
  }

  bool take_star() {
    const bool is_prefix = rest_.starts_with('*');
    if (is_prefix) rest_.remove_prefix(1);
    return is_prefix;
  }

  Result<void> read_word() {
    std::size_t end = 0;
    while (end < rest_.size()) {
      std::size_t next = end;
      if (engine::is_space(engine::next_code_point(rest_, next))) break;
      end = next;
    }
    std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    if (word == "OR" && !is_excluded_) return read_or();
    const std::size_t colon = word.find(':');
    if (colon != std::string_view::npos && colon > 0) {
      return add_filter(word.substr(0, colon), word.substr(colon + 1));
    }
    const bool is_prefix = word.ends_with('*');
    if (is_prefix) word.remove_suffix(1);
    return add_unit(word, is_prefix);
  }

  Result<void> read_or() {
    if (groups_.empty() || wants_or_ || !last_is_group_) {
      return refused("OR stands where no word is before it");
    }
    wants_or_ = true;
    return {};
  }

  Result<void> add_filter(std::string_view name, std::string_view value) {
    if (wants_or_ || is_excluded_) return refused("a filter cannot stand behind OR or a minus");
    last_is_group_ = false;
    if (value.empty()) return refused(fmt::format("{}: needs a value", name));
    if (name == "article") {
      query_.articles.push_back(engine::fold_for_search(value));
      return {};
    }
    if (name != "lang") {
      return refused(fmt::format(
          "there is no filter {}: there are article: and lang:; quote what is to be found as it is",
          name));
    }
    auto language = engine::LanguageTag::parse(value);
    if (!language) return tl::make_unexpected(language.error());
    query_.languages.push_back(*std::move(language));
    return {};
  }

  // What has neither letters nor digits is not looked for.
  Result<void> add_unit(std::string_view text, bool is_prefix) {
    const bool is_excluded = std::exchange(is_excluded_, false);
    if (!has_terms(text)) {
      if (is_prefix)
        return refused("the star stands for the rest of a word, and none is before it");
      return {};
    }
    if (is_excluded && wants_or_) return refused("a minus cannot stand behind OR");
    std::string unit = quoted(text) + (is_prefix ? " *" : "");
    last_is_group_ = !is_excluded;
    if (is_excluded) {
      excluded_.push_back(std::move(unit));
      return {};
    }
    units_.push_back(unit);
    if (std::exchange(wants_or_, false)) {
      groups_.back() += " OR " + unit;
    } else {
      groups_.push_back(std::move(unit));
    }
    return {};
  }

  [[nodiscard]] std::string match() const {
    std::vector<std::string> parts;
    for (const std::string& group : groups_) parts.push_back("(" + group + ")");
    std::string all =
        "{heading words} : (" + joined(units_, " OR ") + ") AND " + joined(parts, " AND ");
    if (!excluded_.empty()) all = "(" + all + ") NOT (" + joined(excluded_, " OR ") + ")";
    return all;
  }

  std::string_view rest_;
  SearchQuery query_;
  std::vector<std::string> units_;  // of all groups
  std::vector<std::string> groups_;
  std::vector<std::string> excluded_;
  bool wants_or_ = false;
  bool is_excluded_ = false;
  bool last_is_group_ = false;
};

}  // namespace

Result<SearchQuery> parse_search_query(std::string_view query) {
  if (query.size() > longest_query) {
    return refused(fmt::format("it is longer than {} bytes", longest_query));
  }
  // SQLite takes a zero byte for the end of a text.
  if (query.find('\0') != std::string_view::npos || !engine::is_valid_utf8(query)) {
    return refused("it is no text in UTF-8");
  }
  return Parser(query).run();
}

}  // namespace servanda::collection
