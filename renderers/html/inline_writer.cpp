#include "renderers/html/inline_writer.hpp"

#include <algorithm>

#include "renderers/html/escape.hpp"

namespace servanda::renderers {

void PageIds::append(std::string& out, std::string_view id) {
  if (id.empty() || id.find_first_of(" \t\n\r\f") != std::string_view::npos) return;
  if (!taken_.emplace(id).second) return;
  append_attribute(out, "id", id);
}

void append_language(std::string& out, std::string_view bcp47) {
  if (bcp47.empty()) return;
  append_attribute(out, "lang", bcp47);
  const auto language = engine::LanguageTag::parse(bcp47);
  if (language) append_attribute(out, "dir", language->html_dir());
}

bool holds_link(const std::vector<Inline>& runs) {
  return std::any_of(runs.begin(), runs.end(), [](const Inline& run) {
    return run.kind == Inline::Kind::link || run.kind == Inline::Kind::note_mark ||
           holds_link(run.children);
  });
}

void InlineWriter::write(const std::vector<Inline>& runs, bool is_current) {
  is_current_ = is_current;
  for (const Inline& run : runs) write(run);
  is_current_ = false;
}

void InlineWriter::write(const Inline& run) {
  using Kind = Inline::Kind;
  switch (run.kind) {
    case Kind::text:
      if (run.language.empty()) return write_inside(run);
      return write_element("span", {}, run);
    case Kind::emphasis:
      return write_element("em", {}, run);
    case Kind::strong:
      return write_element("strong", {}, run);
    case Kind::superscript:
      return write_element("sup", {}, run);
    case Kind::subscript:
      return write_element("sub", {}, run);
    case Kind::term:
      return write_element("span", "term", run);
    case Kind::code:
      return write_element("code", {}, run);
    case Kind::inserted:
      return write_element("ins", {}, run);
    case Kind::deleted:
      return write_element("del", {}, run);
    case Kind::link:
      return write_link(run);
    case Kind::note_mark:
      return write_note_mark(run);
    case Kind::date:
      return write_date(run);
    case Kind::line_break:
      out_ += "<br>";
      return;
  }
}

void InlineWriter::write_inside(const Inline& run) {
  append_escaped(out_, run.text);
  for (const Inline& child : run.children) write(child);
}

void InlineWriter::write_element(std::string_view element, std::string_view role,
                                 const Inline& run) {
  out_ += '<';
  out_ += element;
  append_attribute(out_, "class", role);
  append_attribute(out_, "title", run.title);
  append_language(out_, run.language);
  out_ += '>';
  write_inside(run);
  out_ += "</";
  out_ += element;
  out_ += '>';
}

void InlineWriter::write_link(const Inline& run) {
  if (in_link_ || run.target.empty() || !is_safe_address(run.target)) {
    return write_element("span", {}, run);
  }
  in_link_ = true;
  out_ += "<a";
  append_attribute(out_, "href", run.target);
  append_attribute(out_, "title", run.title);
  append_attribute(out_, "hreflang", run.language);
  append_attribute(out_, "aria-current", is_current_ ? "page" : "");
  append_language(out_, run.language);
  out_ += '>';
  write_inside(run);
  out_ += "</a>";
  in_link_ = false;
}

void InlineWriter::write_note_mark(const Inline& run) {
  if (in_link_) return write_element("sup", "note-mark", run);
  out_ += "<sup class=\"note-mark\"><a";
  ids_.append(out_, run.target + "__mark");
  append_attribute(out_, "href", "#" + run.target);
  append_attribute(out_, "aria-label", messages_.say("notes.mark", fmt::arg("number", run.text)));
  out_ += '>';
  write_inside(run);
  out_ += "</a></sup>";
}

void InlineWriter::write_date(const Inline& run) {
  out_ += "<time";
  append_attribute(out_, "datetime", run.target);
  out_ += '>';
  write_inside(run);
  out_ += "</time>";
}

}  // namespace servanda::renderers
