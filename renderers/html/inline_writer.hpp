#pragma once
// Runs of text as HTML phrasing content.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/messages.hpp"

namespace servanda::renderers {

// The ids of one page, each given once: a text that repeats an eId must not make invalid HTML.
class PageIds {
 public:
  // ` id="…"`, or nothing where the id is empty or taken.
  void append(std::string& out, std::string_view id);

 private:
  std::unordered_set<std::string> taken_;
};

class InlineWriter {
 public:
  InlineWriter(std::string& out, PageIds& ids, const Messages& messages)
      : out_(out), ids_(ids), messages_(messages) {}

  // Where `is_current`, the links say that they lead to the page that the reader is on.
  void write(const std::vector<Inline>& runs, bool is_current = false);

 private:
  void write(const Inline& run);
  void write_element(std::string_view element, std::string_view role, const Inline& run);
  void write_link(const Inline& run);
  void write_note_mark(const Inline& run);
  void write_date(const Inline& run);
  void write_inside(const Inline& run);

  std::string& out_;
  PageIds& ids_;
  const Messages& messages_;
  bool is_current_ = false;
  bool in_link_ = false;  // HTML knows no link inside a link
};

// ` lang="ar" dir="rtl"` for a language that differs from its surroundings.
void append_language(std::string& out, std::string_view bcp47);
// True where the runs hold a link of their own.
[[nodiscard]] bool holds_link(const std::vector<Inline>& runs);

}  // namespace servanda::renderers
