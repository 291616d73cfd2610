#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/office/package.hpp"

namespace servanda::treaty {

namespace src = engine::src_diagnostics;

void add_furniture(std::string words, LeftOut& left_out) {
  if (engine::trim(words).empty()) return;
  if (left_out.furniture++ == 0) left_out.first_furniture = std::move(words);
}

bool is_about_the_text(std::string_view style) {
  constexpr std::string_view own = "servanda";
  return style.size() > own.size() &&
         std::equal(own.begin(), own.end(), style.begin(), [](char wanted, char found) {
           return found == wanted || found == wanted - 'a' + 'A';
         });
}

void report(const LeftOut& left_out, const std::string& file, engine::Diagnostics& findings) {
  constexpr std::size_t quoted = 120;  // bytes of a comment
  if (left_out.furniture > 0) {
    const std::string_view first = left_out.first_furniture;
    const std::size_t length = engine::valid_utf8_prefix(first.substr(0, quoted));
    findings.add(engine::diagnostic(src::furniture_left_out, {file}, left_out.furniture,
                                    first.substr(0, length)));
  }
  const auto by = [](const std::string& author) {
    return author.empty() ? "" : fmt::format(", by {}", author);
  };
  if (left_out.has_macros) findings.add(engine::diagnostic(src::macros_ignored, {file}));
  if (left_out.insertions + left_out.deletions > 0) {
    findings.add(engine::diagnostic(src::changes_accepted, {file}, left_out.insertions,
                                    left_out.deletions, by(left_out.author)));
  }
  if (left_out.comments > 0) {
    const std::string_view comment = left_out.comment;
    const std::size_t length = engine::valid_utf8_prefix(comment.substr(0, quoted));
    findings.add(engine::diagnostic(src::comments_left_out, {file}, left_out.comments,
                                    by(left_out.comment_author),
                                    engine::squeeze_spaces(comment.substr(0, length))));
  }
  if (left_out.pictures > 0) {
    findings.add(engine::diagnostic(src::pictures_left_out, {file}, left_out.pictures));
  }
}

}  // namespace servanda::treaty
