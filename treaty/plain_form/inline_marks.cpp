#include "treaty/plain_form/inline_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

struct StyleMark {
  Style style;
  std::string_view element;
};
constexpr std::array style_marks{
    StyleMark{Style::bold, "b"}, StyleMark{Style::italic, "i"}, StyleMark{Style::underline, "u"},
    StyleMark{Style::superscript, "sup"}, StyleMark{Style::subscript, "sub"}};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_layout = c == '\n' || c == '\t' || c == '\r';
    if (c == '\\' || c == '<') out += '\\';
    out += is_layout ? ' ' : c;
  }
  return out;
}

void print_text(std::string& out, const Run& run) {
  std::string end;
  if (!run.target.empty()) {
    out += "<a " + run.target + ">";
    end = "</a>";
  }
  for (const StyleMark& mark : style_marks) {
    if (!has(run.style, mark.style)) continue;
    out.append("<").append(mark.element).append(">");
    end = "</" + std::string(mark.element) + ">" + end;
  }
  out += escaped(run.text) + end;
}

// An element's tag without its brackets: "b", "/b", "a https://…".
std::optional<std::string_view> tag_at(std::string_view words, std::size_t at) {
  if (words[at] != '<') return std::nullopt;
  const std::size_t end = words.find('>', at);
  if (end == std::string_view::npos) return std::nullopt;
  return words.substr(at + 1, end - at - 1);
}

std::optional<Style> style_of(std::string_view element) {
  for (const StyleMark& mark : style_marks) {
    if (mark.element == element) return mark.style;
  }
  return std::nullopt;
}

class InlineParser {
 public:
  explicit InlineParser(std::string_view words) : words_(words) {}

  Runs run() {
    while (at_ < words_.size()) {
      if (words_[at_] == '\\' && at_ + 1 < words_.size()) {
        add(words_.substr(at_ + 1, 1));
        at_ += 2;
      } else if (!take_element()) {
        add(words_.substr(at_, 1));
        ++at_;
      }
    }
    return std::move(runs_);
  }

 private:
  bool take_element() {
    const auto tag = tag_at(words_, at_);
    if (!tag) return false;
    if (*tag == "br") {
      runs_.emplace_back().kind = Run::Kind::line_break;
    } else if (tag->starts_with("a ")) {
      target_ = tag->substr(2);
    } else if (*tag == "/a") {
      target_.clear();
    } else if (*tag == "note" || tag->starts_with("note ")) {
      return take_note(*tag);
    } else if (const auto begun = style_of(*tag)) {
      style_ = style_ | *begun;
    } else if (const auto ended = tag->starts_with('/') ? style_of(tag->substr(1)) : std::nullopt) {
      style_ = without(style_, *ended);
    } else {
      return false;
    }
    at_ += tag->size() + 2;
    return true;
  }

  bool take_note(std::string_view tag) {
    constexpr std::string_view end_mark = "</note>";
    const std::size_t begin = at_ + tag.size() + 2;
    const std::size_t end = words_.find(end_mark, begin);
    if (end == std::string_view::npos) return false;
    Run note;
    note.kind = Run::Kind::note;
    note.target = tag.substr(std::min<std::size_t>(tag.size(), 5));
    note.note = read_inline(words_.substr(begin, end - begin));
    runs_.push_back(std::move(note));
    at_ = end + end_mark.size();
    return true;
  }

  void add(std::string_view text) {
    const bool joins = !runs_.empty() && runs_.back().kind == Run::Kind::text &&
                       runs_.back().style == style_ && runs_.back().target == target_;
    if (joins) {
      runs_.back().text += text;
      return;
    }
    runs_.push_back(text_run(std::string(text), style_));
    runs_.back().target = target_;
  }

  std::string_view words_;
  std::size_t at_ = 0;
  Style style_ = Style::plain;
  std::string target_;
  Runs runs_;
};

}  // namespace

std::string print_inline(const Runs& runs) {
  std::string out;
  for (const Run& run : runs) {
    switch (run.kind) {
      case Run::Kind::text:
        print_text(out, run);
        break;
      case Run::Kind::line_break:
        out += "<br>";
        break;
      case Run::Kind::note:
        out += run.target.empty() ? "<note>" : "<note " + run.target + ">";
        out += print_inline(run.note) + "</note>";
        break;
    }
  }
  return out;
}

Runs read_inline(std::string_view words) {
  return InlineParser(words).run();
}

}  // namespace servanda::treaty
