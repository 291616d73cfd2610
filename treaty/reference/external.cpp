#include "treaty/reference/external.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "treaty/reference/lookup.hpp"

namespace servanda::treaty {
namespace {

using syntax::Chain;
using syntax::Cursor;
using syntax::Group;
using syntax::Item;

constexpr std::uint32_t longest_range = 200;  // articles

constexpr std::string_view address = "https://undocs.org/";
constexpr std::size_t farthest_word =
    160;  // bytes between "resolutions" and the last of their numbers
constexpr std::uint32_t first_year =
    1946;  // numbers above are years (ECOSOC 2010/18), not sessions

Cited whole_chain(const Chain& chain, std::string_view iri) {
  Cited cited{chain.begin, chain.end, {}, false, !iri.empty()};
  if (cited.resolved) cited.targets.emplace_back(iri);
  return cited;
}

// "art_31__para_2", of what the outer groups gave and this item.
std::string fragment(const std::string& whole, Unit unit, const std::vector<Label>& path) {
  std::string eid = lookup::expected_eid(whole, unit, path.front());
  const bool paragraph = unit == Unit::article && path.size() > 1 && path[1].is_number();
  return paragraph ? lookup::expected_eid(eid, Unit::paragraph, path[1]) : eid;
}

bool is_counted_alike_everywhere(const Group& group) {
  return group.pointing == syntax::Pointing::numbered &&
         (group.unit == Unit::article || group.unit == Unit::paragraph) &&
         group.items.front().path.front().is_number();
}

Cited cited_item(const Item& item, Unit unit, const std::string& whole, const std::string& iri) {
  Cited cited{item.begin, item.end, {}, !item.upto.empty(), true};
  const auto add = [&](const std::vector<Label>& path) {
    cited.targets.push_back(iri + "/!main#" + fragment(whole, unit, path));
  };
  add(item.path);
  if (!cited.range) return cited;
  const std::uint32_t first = item.path.front().value();
  const std::uint32_t last = std::min(item.upto.front().value(), first + longest_range);
  for (std::uint32_t value = first + 1; value <= last; ++value) add({Label::number(value)});
  return cited;
}

}  // namespace

std::vector<Cited> cited_in(const Chain& chain, std::string_view iri) {
  if (iri.empty()) return {whole_chain(chain, iri)};
  std::string whole;
  std::vector<Cited> cited;
  for (const Group& group : chain.groups) {
    if (!is_counted_alike_everywhere(group) || cited.size() > 1) break;
    cited.clear();
    for (const Item& item : group.items) {
      cited.push_back(cited_item(item, group.unit, whole, std::string(iri)));
    }
    whole = fragment(whole, group.unit, group.items.front().path);
  }
  return cited.empty() ? std::vector<Cited>{whole_chain(chain, iri)} : cited;
}

namespace {

// Whose resolutions: the order of `body` in the vocabularies.
enum class Body { general_assembly, security_council, economic_and_social_council };

class Resolutions {
 public:
  explicit Resolutions(const syntax::Source& source) : source_(source) {}

  std::vector<Reference> find() {
    for (Cursor next(source_, 0); !next.done();) {
      const Token& token = *next;
      if (token.is(WordClass::body))
        body_ = static_cast<Body>(token.word->value), body_end_ = token.end;
      if (token.is(WordClass::resolution)) word_ = token;
      read(next);
    }
    return std::move(found_);
  }

 private:
  void read(Cursor& next) {
    const Token& token = *next;
    if (token.is(Token::Kind::symbol)) {
      if (const auto symbol = symbol_of(next.text(token), next)) add(token, token.end, *symbol);
    } else if (token.is(Token::Kind::number)) {
      if (const auto symbol = in_brackets(next)) add(token, next.peek(1).end, *symbol);
    }
    ++next;
  }

  // "A/RES/74/247" anywhere; "74/247" where "resolution" stands near before it, or right behind.
  [[nodiscard]] std::optional<std::string> symbol_of(std::string_view text, Cursor next) const {
    const bool whole = text.front() >= 'A' && text.front() <= 'Z';
    if (whole) return std::string(text);
    if (!is_announced(*next) && !is_named_behind(next)) return std::nullopt;
    if (std::count(text.begin(), text.end(), '/') != 1) return std::nullopt;
    const bool by_year = std::stoul(std::string(text.substr(0, 6))) >= first_year;
    return (by_year ? "E/RES/" : "A/RES/") + std::string(text);
  }

  // "resolution 1373 (2001)", "resolution 1514 (XV)".
  [[nodiscard]] std::optional<std::string> in_brackets(Cursor next) const {
    const Token& mark = next.peek(1);
    if (!mark.is(Token::Kind::mark) || !is_announced(*next)) return std::nullopt;
    const std::string_view label =
        source_.text.substr(mark.label_begin, mark.label_end - mark.label_begin);
    const bool session = label.find_first_not_of("IVXLC") == std::string_view::npos;
    const bool year = label.size() == 4 && label.find_first_not_of("0123456789") == label.npos;
    if (!session && !year) return std::nullopt;
    return (year ? "S/RES/" : "A/RES/") + std::to_string(next->value) + '(' + std::string(label) +
           ')';
  }

  [[nodiscard]] bool is_announced(const Token& token) const {
    return word_ && token.begin - word_->end <= farthest_word;
  }
  [[nodiscard]] bool is_named_behind(Cursor next) const {
    for (std::size_t ahead = 1; ahead <= 2; ++ahead) {
      if (next.peek(ahead).is(WordClass::resolution)) return true;
    }
    return false;
  }

  // The word "resolution" belongs to the number that it stands before.
  void add(const Token& token, std::size_t end, const std::string& symbol) {
    const bool with_word = word_ && word_->end < token.begin && token.begin - word_->end <= 3;
    const std::size_t begin = with_word ? word_->begin : token.begin;
    const Cited cited{begin, end, {std::string(address) + symbol}, false, true};
    found_.push_back({begin, end, ReferenceKind::external, {cited}});
  }

  const syntax::Source& source_;
  std::optional<Token> word_;
  std::optional<Body> body_;
  std::size_t body_end_ = 0;
  std::vector<Reference> found_;
};

}  // namespace

std::vector<Reference> resolutions_in(const syntax::Source& source) {
  return Resolutions(source).find();
}

}  // namespace servanda::treaty
