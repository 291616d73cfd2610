#pragma once
// The contents list of an office document, filled in already, as the field that the word processor
// can bring up to date: w:fldChar TOC (ISO/IEC 29500-1, 17.16.5.68), text:table-of-content (ODF
// 1.3, 8.3).

#include <string>
#include <string_view>
#include <vector>

namespace servanda::renderers {

struct ContentsLine {
  std::size_t level = 1;
  std::string id;  // of the heading's bookmark; may be empty
  std::string words;
};

[[nodiscard]] std::string word_contents(std::string_view title,
                                        const std::vector<ContentsLine>& lines, bool right_to_left);
[[nodiscard]] std::string odf_contents(std::string_view title,
                                       const std::vector<ContentsLine>& lines);

}  // namespace servanda::renderers
