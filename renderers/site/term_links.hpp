#pragma once
// Defined terms explained in place: in each article the first use of a term leads to the provision
// that defines it, and a page's script shows that provision without leaving the text.

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/document.hpp"
#include "treaty/terms/term_index.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

// The terms of one text. From any thread.
class TermLinks {
 public:
  explicit TermLinks(const treaty::TreatyText& text);

  // Notes, headings and what is a link already stay as they are, and so does a term where it is
  // defined. `address` tells where a provision stands.
  void mark(std::vector<Block>& blocks,
            const std::function<std::string(std::string_view eid)>& address) const;

 private:
  class Marking;
  std::vector<std::string> definitions_;  // eIds, in the order of the index
  mutable treaty::TermIndex index_;
  mutable std::mutex mutex_;  // of the index
};

}  // namespace servanda::renderers
