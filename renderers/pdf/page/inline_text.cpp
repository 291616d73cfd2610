#include "renderers/pdf/page/inline_text.hpp"

#include <utility>

namespace servanda::renderers::pdf {

InlineReader::InlineReader(Setting& setting, Notes& notes, const Typesetter& typesetter)
    : setting_(setting), notes_(notes), typesetter_(typesetter) {}

TextStyle InlineReader::style_of(const TextLook& look) const {
  const bool italic = look.italic && typesetter_.typography().has_italics;
  return {{look.bold, italic}, at_size(look.size, setting_.body_size), 0, false};
}

void InlineReader::add(const std::vector<Inline>& runs, const TextStyle& style, ElementId owner,
                       InlineText& into) {
  for (const Inline& run : runs) add(run, style, owner, into);
}

void InlineReader::add(const Inline& run, TextStyle style, ElementId owner, InlineText& into) {
  const std::string& own = typesetter_.language().bcp47();
  if (!run.language.empty() && run.language != own) {
    owner = open(owner, "Span", into, run.language);
    style.foreign = true;
  }
  switch (run.kind) {
    case Inline::Kind::emphasis:
      style.font.italic = typesetter_.typography().has_italics && !style.font.italic;
      break;
    case Inline::Kind::strong:
      style.font.bold = true;
      break;
    case Inline::Kind::superscript:
      style.rise += at_size(superscript_rise, style.size);
      style.size = at_size(superscript_size, style.size);
      break;
    case Inline::Kind::subscript:
      style.rise += at_size(subscript_rise, style.size);
      style.size = at_size(superscript_size, style.size);
      break;
    case Inline::Kind::inserted:
      owner = open(owner, "Span", into, {}, underlined);
      break;
    case Inline::Kind::deleted:
      owner = open(owner, "Span", into, {}, struck_through);
      break;
    case Inline::Kind::link:
      return add_link(run, style, owner, into);
    case Inline::Kind::note_mark:
      return add_note_mark(run, style, owner, into);
    case Inline::Kind::line_break:
      return into.text.append_line_break(style, owner);
    case Inline::Kind::text:
    case Inline::Kind::term:
    case Inline::Kind::date:
    case Inline::Kind::code:
      break;
  }
  add_words(run, style, owner, into);
}

void InlineReader::add_words(const Inline& run, const TextStyle& style, ElementId owner,
                             InlineText& into) {
  into.text.append(run.text, style, owner);
  add(run.children, style, owner, into);
}

void InlineReader::add_link(const Inline& run, const TextStyle& style, ElementId owner,
                            InlineText& into) {
  Link link;
  if (run.target.starts_with('#')) {
    if (setting_.destinations.contains(std::string_view(run.target).substr(1))) {
      link.destination = run.target.substr(1);
    }
  } else if (run.target.find(':') != std::string::npos) {
    link.address = run.target;
  }
  // A link that leads nowhere in this file, such as to a page of the site, is only its words.
  if (link.destination.empty() && link.address.empty()) {
    return add_words(run, style, owner, into);
  }
  link.words = run.title.empty() ? plain_words({run}) : run.title;
  const ElementId element = open(owner, "Link", into);
  setting_.links.emplace(element, std::move(link));
  add_words(run, style, element, into);
}

void InlineReader::add_note_mark(const Inline& run, TextStyle style, ElementId owner,
                                 InlineText& into) {
  const auto found = notes_.by_id.find(run.target);
  style.rise += at_size(superscript_rise, style.size);
  style.size = at_size(superscript_size, style.size);
  if (found == notes_.by_id.end()) return add_words(run, style, owner, into);
  const Block* note = found->second;
  const ElementId reference = open(owner, "Reference", into);
  const ElementId element = open(reference, "Link", into);
  setting_.links.emplace(element, Link{note->id, {}, plain_words({run})});
  add_words(run, style, element, into);
  if (!in_note_ && notes_.set.insert(note).second) into.marks.push_back({element, owner, note});
}

ElementId InlineReader::open(ElementId parent, std::string type, InlineText& into,
                             std::string language, std::string_view line) {
  StructureTree& tree = setting_.file.tree();
  const std::string& around = tree.attributes(parent);
  const bool has_line = around == underlined || around == struck_through;
  ElementKind kind{std::move(type), std::move(language)};
  kind.attributes = line.empty() && has_line ? around : std::string(line);
  const ElementId element = tree.open(parent, std::move(kind));
  // Inner elements close before those around them.
  into.closes.insert(into.closes.begin(), element);
  return element;
}

}  // namespace servanda::renderers::pdf
