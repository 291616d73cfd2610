#pragma once
// Office files made ready for Pandoc: Word's and ODF's own packages with everything taken out that
// no text needs (pictures, macros, scripts, comments, deleted words) and everything written in that
// Pandoc would not see (automatic numbers, how a paragraph looks). What reaches Pandoc is a small
// archive of well-formed XML without entities that refers to nothing outside of it.

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::treaty {

// An archive of the same kind whose paragraphs begin with a mark (paragraph_mark.hpp). What was
// left out or taken for granted is in `findings`.
[[nodiscard]] engine::Result<std::string> prepare_docx(std::string_view bytes,
                                                       const std::string& file,
                                                       engine::Diagnostics& findings);
[[nodiscard]] engine::Result<std::string> prepare_odt(std::string_view bytes,
                                                      const std::string& file,
                                                      engine::Diagnostics& findings);
// E-books: the text documents in reading order, without the list of contents.
[[nodiscard]] engine::Result<std::string> prepare_epub(std::string_view bytes,
                                                       const std::string& file,
                                                       engine::Diagnostics& findings);

// What was met on the way, told at the end.
struct LeftOut {
  std::size_t insertions = 0;
  std::size_t deletions = 0;
  std::string author;  // of the first change
  std::size_t comments = 0;
  std::string comment_author;  // of the first comment
  std::string comment;
  std::size_t pictures = 0;
  std::size_t furniture = 0;    // lines of a contents field, notices about the text
  std::string first_furniture;  // the words of the first
  bool has_macros = false;
};
// Counts a paragraph that is no part of the text.
void add_furniture(std::string words, LeftOut& left_out);
// Styles under which this program writes about a text ("Servanda Notice"), however their spaces are
// written.
[[nodiscard]] bool is_about_the_text(std::string_view style);
void report(const LeftOut& left_out, const std::string& file, engine::Diagnostics& findings);

}  // namespace servanda::treaty
