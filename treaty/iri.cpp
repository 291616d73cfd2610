#include "treaty/iri.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/catalogue.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t longest = 1024;  // bytes
constexpr std::string_view forbidden = "<>\"'`{}|\\^ ";

// Organs whose name the UN's files write without the hyphen of the guideline: "unga" is "un-ga".
constexpr std::array<std::string_view, 5> organs{"ga", "sc", "ecosoc", "hrc", "sg"};

bool has_only_iri_characters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
           forbidden.find(c) == std::string_view::npos;
  });
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> segments;
  while (!text.empty()) {
    const std::size_t slash = text.find('/');
    if (slash != 0) segments.push_back(text.substr(0, slash));
    text.remove_prefix(slash == std::string_view::npos ? text.size() : slash + 1);
  }
  return segments;
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A year or a day: "2024", "2024-12-24".
bool is_date(std::string_view text) {
  if (text.size() == 4) return is_digits(text);
  return text.size() == 10 && engine::CivilDate::parse(text).has_value();
}

bool is_code(std::string_view text, std::size_t shortest) {
  return text.size() >= shortest && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
         });
}

std::string hyphenated(std::string_view author) {
  if (author.starts_with("un") &&
      std::find(organs.begin(), organs.end(), author.substr(2)) != organs.end()) {
    return "un-" + std::string(author.substr(2));
  }
  return std::string(author);
}

// Where each part of a Work stands among its segments: "akn", country, type, [subtype, [author]],
// date, [number …].
struct WorkParts {
  std::vector<std::string_view> segments;
  std::size_t date = 0;

  static WorkParts of(std::string_view work) {
    WorkParts parts{split(work)};
    const auto& all = parts.segments;
    for (std::size_t i = 3; i < all.size() && i < 6 && parts.date == 0; ++i) {
      if (is_date(all[i])) parts.date = i;
    }
    return parts;
  }
  [[nodiscard]] std::string at(std::size_t i, std::size_t end) const {
    return i < end ? std::string(segments[i]) : std::string();
  }
};

bool is_work(const WorkParts& parts) {
  return parts.date != 0 && parts.segments[0] == "akn" && is_code(parts.segments[1], 2) &&
         is_code(parts.segments[2], 2);
}

std::string join(const WorkParts& parts) {
  std::string work;
  for (std::size_t i = 0; i < parts.segments.size(); ++i) {
    const bool is_author = i == 4 && i < parts.date;
    work += '/';
    work += is_author ? hyphenated(parts.segments[i]) : std::string(parts.segments[i]);
  }
  return work;
}

void drop_suffix(std::string_view& text, std::string_view suffix) {
  if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
}

// "!main~art_1", "!main#art_1": takes the provision off and returns it.
std::string_view cut_provision(std::string_view& text) {
  const std::size_t mark = text.find_first_of("#~");
  if (mark == std::string_view::npos) return {};
  const std::string_view provision = text.substr(mark + 1);
  text = text.substr(0, mark);
  return provision;
}

std::string_view cut_component(std::string_view& text) {
  const std::size_t mark = text.find('!');
  if (mark == std::string_view::npos) return {};
  std::string_view component = text.substr(mark + 1);
  text = text.substr(0, mark);
  while (component.ends_with('/')) component.remove_suffix(1);
  return component;
}

// "…/eng@2024-12-24": takes the last segment off where it is an expression and returns it.
std::string_view cut_expression(std::string_view& text) {
  while (text.ends_with('/')) text.remove_suffix(1);
  const std::size_t slash = text.rfind('/');
  if (slash == std::string_view::npos) return {};
  const std::string_view last = text.substr(slash + 1);
  if (last.find('@') == std::string_view::npos) return {};
  text = text.substr(0, slash);
  return last;
}

}  // namespace

engine::Result<Iri> Iri::parse(std::string_view text) {
  const auto refuse = [&] {
    return engine::failure(engine::akn_diagnostics::not_an_iri, {}, text.substr(0, longest));
  };
  if (text.size() > longest || !text.starts_with("/akn/") || !has_only_iri_characters(text)) {
    return refuse();
  }
  std::string_view rest = text;
  Iri iri;
  iri.provision_ = cut_provision(rest);
  drop_suffix(rest, ".xml");
  iri.component_ = cut_component(rest);
  const std::string_view expression = cut_expression(rest);
  const std::size_t at = expression.find('@');
  iri.language_ = expression.substr(0, at);
  if (at != std::string_view::npos) iri.version_ = expression.substr(at + 1);
  const WorkParts parts = WorkParts::of(rest);
  if (!is_work(parts) || (!expression.empty() && !is_code(iri.language_, 3))) return refuse();
  iri.work_ = join(parts);
  return iri;
}

std::string Iri::expression(const engine::LanguageTag& language,
                            std::optional<engine::CivilDate> version) const {
  return work_ + "/" + language.iso639_2() + "@" + (version ? version->iso() : std::string());
}

std::string Iri::country() const {
  return std::string(WorkParts::of(work_).segments[1]);
}

std::string Iri::type() const {
  return std::string(WorkParts::of(work_).segments[2]);
}

std::string Iri::subtype() const {
  const WorkParts parts = WorkParts::of(work_);
  return parts.at(3, parts.date);
}

std::string Iri::author() const {
  const WorkParts parts = WorkParts::of(work_);
  return parts.at(4, parts.date);
}

std::string Iri::date() const {
  const WorkParts parts = WorkParts::of(work_);
  return std::string(parts.segments[parts.date]);
}

std::string Iri::number() const {
  const WorkParts parts = WorkParts::of(work_);
  std::string number;
  for (std::size_t i = parts.date + 1; i < parts.segments.size(); ++i) {
    if (!number.empty()) number += '/';
    number += parts.segments[i];
  }
  return number;
}

}  // namespace servanda::treaty
