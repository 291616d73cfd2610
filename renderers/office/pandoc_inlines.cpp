#include "renderers/office/pandoc_inlines.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "engine/language_tag.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::renderers {
namespace {

using Json = nlohmann::json;

Json node(std::string_view tag, Json content) {
  return {{"t", tag}, {"c", std::move(content)}};
}

Json node(std::string_view tag) {
  return {{"t", tag}};
}

Json attributes(std::string_view id, Json pairs = Json::array()) {
  return Json::array({id, Json::array(), std::move(pairs)});
}

std::string_view wrapper(Inline::Kind kind) {
  switch (kind) {
    case Inline::Kind::emphasis:
    case Inline::Kind::term:
      return "Emph";
    case Inline::Kind::strong:
      return "Strong";
    case Inline::Kind::superscript:
      return "Superscript";
    case Inline::Kind::subscript:
      return "Subscript";
    default:
      return {};
  }
}

bool has_letters(const Inline& run) {
  const std::string words = plain_words({run});
  for (std::size_t i = 0; i < words.size();) {
    if (engine::is_letter_or_digit(engine::next_code_point(words, i))) return true;
  }
  return false;
}

class InlineWriter {
 public:
  explicit InlineWriter(const InlineContext& context) : context_(context) {}

  Json write(const std::vector<Inline>& runs) {
    Json all = Json::array();
    for (const Inline& run : runs) add(run, all);
    return all;
  }

 private:
  void add(const Inline& run, Json& into) {
    const bool has_languages = context_.format != OfficeFormat::markdown;
    if (run.language.empty() || !has_languages) return add_as_it_is(run, into);
    Json inside = Json::array();
    add_as_it_is(run, inside);
    into.push_back(pandoc_in_language(std::move(inside), run.language, context_.format));
  }

  void add_as_it_is(const Inline& run, Json& into) {
    if (run.kind == Inline::Kind::line_break) return into.push_back(node("LineBreak"));
    if (run.kind == Inline::Kind::note_mark) return add_note(run, into);
    Json inside = pandoc_words(run.text);
    for (Json& one : write(run.children)) inside.push_back(std::move(one));
    if (run.kind == Inline::Kind::link) return add_link(run, std::move(inside), into);
    if (run.kind == Inline::Kind::code) {
      return into.push_back(node("Code", Json::array({attributes(""), run.text})));
    }
    if (run.kind == Inline::Kind::inserted || run.kind == Inline::Kind::deleted) {
      return into.push_back(changed(run.kind, std::move(inside)));
    }
    const auto tag = wrapper(run.kind);
    // Markdown sees no emphasis on a full stop alone: "sent*.*".
    const bool can_be_seen = context_.format != OfficeFormat::markdown || has_letters(run);
    if (!tag.empty() && can_be_seen) {
      return into.push_back(node(tag, std::move(inside)));
    }
    for (Json& one : inside) into.push_back(std::move(one));
  }

  // In Word a tracked change, which a reader can take or refuse; elsewhere a look.
  [[nodiscard]] Json changed(Inline::Kind kind, Json inside) const {
    const bool is_new = kind == Inline::Kind::inserted;
    if (context_.format != OfficeFormat::docx) {
      return node(is_new ? "Underline" : "Strikeout", std::move(inside));
    }
    const Json pairs = Json::array(
        {Json::array({"author", context_.author}), Json::array({"date", context_.date})});
    const Json classes = Json::array({is_new ? "insertion" : "deletion"});
    return node("Span", Json::array({Json::array({"", classes, pairs}), std::move(inside)}));
  }

  // A link to a place that this document does not have is no link.
  void add_link(const Inline& run, Json inside, Json& into) {
    const bool is_inside = run.target.starts_with('#');
    const bool leads_somewhere =
        is_inside ? context_.format != OfficeFormat::markdown && context_.has_place &&
                        context_.has_place(std::string_view(run.target).substr(1))
                  : run.target.find("://") != std::string::npos;
    if (!leads_somewhere) {
      for (Json& one : inside) into.push_back(std::move(one));
      return;
    }
    into.push_back(node("Link", Json::array({attributes(""), std::move(inside),
                                             Json::array({run.target, run.title})})));
  }

  void add_note(const Inline& run, Json& into) {
    Json blocks = context_.footnote ? context_.footnote(run.target) : Json();
    if (blocks.is_null()) {
      into.push_back(node("Superscript", pandoc_words(run.text)));
    } else {
      into.push_back(node("Note", std::move(blocks)));
    }
  }

  const InlineContext& context_;
};

}  // namespace

Json pandoc_inlines(const std::vector<Inline>& runs, const InlineContext& context) {
  return InlineWriter(context).write(runs);
}

Json pandoc_words(std::string_view text) {
  Json all = Json::array();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) all.push_back(node("Str", text.substr(0, end)));
    if (end < text.size()) all.push_back(node("Space"));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

Json pandoc_span(std::string_view id, Json inlines) {
  return node("Span", Json::array({attributes(id), std::move(inlines)}));
}

Json pandoc_in_language(Json inlines, std::string_view bcp47, OfficeFormat format) {
  const std::string language(bcp47);
  Json pairs = Json::array();
  if (format == OfficeFormat::docx) {
    // Pandoc 2.17 knows no language in Word: a character style has it (word_reference.cpp).
    pairs.push_back({"custom-style", "Language " + language});
  } else {
    pairs.push_back({"lang", language});
  }
  pairs.push_back({"dir", runs_right_to_left(bcp47) ? "rtl" : "ltr"});
  return node("Span", Json::array({attributes("", std::move(pairs)), std::move(inlines)}));
}

Json pandoc_tab(OfficeFormat format) {
  switch (format) {
    case OfficeFormat::docx:
      return node("RawInline", Json::array({"openxml", "<w:r><w:tab/></w:r>"}));
    case OfficeFormat::odt:
      return node("RawInline", Json::array({"opendocument", "<text:tab/>"}));
    default:
      return node("Space");
  }
}

bool runs_right_to_left(std::string_view bcp47) {
  const auto language = engine::LanguageTag::parse(bcp47);
  return language && language->direction() == engine::Direction::right_to_left;
}

}  // namespace servanda::renderers
