#include "renderers/text_document.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "engine/date_text.hpp"
#include "renderers/text_blocks.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

using treaty::Provision;
using treaty::ProvisionKind;
using treaty::TreatyText;

// What a unit without number and heading is called.
std::string unit_name(const Provision& provision, const Messages& messages) {
  switch (provision.kind) {
    case ProvisionKind::preamble:
      return std::string(messages.text("text.preamble"));
    case ProvisionKind::conclusions:
      return std::string(messages.text("text.conclusions"));
    case ProvisionKind::annex:
      return std::string(messages.text("text.annex"));
    default:
      return std::string(provision.eid);
  }
}

std::string in_page(std::string_view eid) {
  return "#" + std::string(eid);
}

// The notes of the summary edition, each as the note beside its article.
class SummaryNotes {
 public:
  SummaryNotes(const TreatyText& summary, const TreatyText& text, const Messages& messages)
      : summary_(summary), messages_(messages) {
    if (summary.language() != text.language()) language_ = summary.language().bcp47();
    if (messages.language() != text.language()) label_language_ = messages.language().bcp47();
  }

  std::vector<Block> beside(std::string_view eid) const {
    const Provision* article = summary_.find(eid);
    if (article == nullptr) return {};
    const BlockContext plain{};
    BlockCollector collector(plain);
    Block note = block(Role::summary_note);
    note.is_unofficial = true;
    note.heading = words(std::string(messages_.text("summary.label")));
    note.heading.front().language = label_language_;
    collector.add_children(article->node, note.children);
    for (Block& child : note.children) child.language = language_;
    forget_ids(note.children);
    if (note.children.empty()) return {};
    return {std::move(note)};
  }

 private:
  // The eIds are the article's own; two things in one page cannot bear one name.
  static void forget_ids(std::vector<Block>& blocks) {
    for (Block& inner : blocks) {
      inner.id.clear();
      forget_ids(inner.children);
    }
  }

  const TreatyText& summary_;
  const Messages& messages_;
  std::string language_, label_language_;  // BCP 47 where they are not the text's
};

class TextBuilder {
 public:
  TextBuilder(const TreatyText& text, const treaty::Instrument& instrument,
              const TextOptions& options)
      : text_(text),
        instrument_(instrument),
        options_(options),
        messages_(Messages::in(options.language)),
        collector_(context_) {
    context_.own_page = options.own_page;
    context_.address = [this](std::string_view href) { return address_of(href); };
    if (options.summary != nullptr) {
      notes_.emplace(*options.summary, text, messages_);
      context_.beside = [this](std::string_view eid) { return notes_->beside(eid); };
    }
  }

  Document whole() {
    Document document = start();
    document.title = text_.title().empty() ? title() : text_.title();
    document.description =
        messages_.say(options_.is_summary ? "summary.description" : "text.description",
                      fmt::arg("title", instrument_.short_title(language())),
                      fmt::arg("language", engine::language_name(text_.language(), language())));
    document.blocks.push_back(title_block(title_runs()));
    add_notices(document.blocks);
    Block body = body_block();
    for (const pugi::xml_node child : text_.act().children()) add_top(child, body.children);
    finish(std::move(body), document.blocks);
    return document;
  }

  Document provision(std::string_view eid) {
    Document document = start();
    const Provision* found = text_.find(eid);
    if (found == nullptr) return document;
    std::vector<Block> made;
    collector_.add(found->node, made);
    if (made.empty()) return document;
    Block heading = title_block({});
    Block body = body_block();
    heading.number = std::exchange(made.front().number, {});
    heading.heading = std::exchange(made.front().heading, {});
    if (heading.number.empty() && heading.heading.empty()) {
      heading.language.clear();
      heading.heading = words(unit_name(*found, messages_));
    }
    document.title = name_of(heading) + messages_.say("text.of", fmt::arg("title", short_title()));
    document.description = description(*found);
    document.blocks.push_back(std::move(heading));
    add_notices(document.blocks);
    body.children = std::move(made);
    finish(std::move(body), document.blocks);
    return document;
  }

 private:
  const engine::LanguageTag& language() const { return options_.language; }
  std::string short_title() const { return instrument_.short_title(language()); }
  const std::string& title() const { return instrument_.title(text_.language()); }
  std::string text_language() const {
    return text_.language() == language() ? std::string{} : text_.language().bcp47();
  }

  Document start() const {
    Document document{{}, language(), {}, {}, {}, {}};
    document.identifier = expression();
    if (text_.version()) document.date = text_.version()->iso();
    return document;
  }

  // As the file says it: the summary edition has an IRI of its own.
  std::string expression() const {
    const pugi::xml_node uri =
        text_.act().child("meta").child("identification").child("FRBRExpression").child("FRBRuri");
    std::string_view value = uri.attribute("value").value();
    if (value.empty()) return instrument_.iri.expression(text_.language(), text_.version());
    if (value.ends_with('/')) value.remove_suffix(1);
    return std::string(value);
  }

  Block title_block(Words content) const {
    Block made = block(Role::title, std::move(content));
    made.language = text_language();
    return made;
  }

  Block body_block() const {
    Block body = block(Role::group);
    body.language = text_language();
    body.is_unofficial = options_.is_summary;
    return body;
  }

  void add_notices(std::vector<Block>& blocks) const {
    if (options_.is_summary) {
      blocks.push_back(summary_notice(instrument_, messages_, options_.treaty_id));
      return;
    }
    Block notice = block(Role::notice);
    const auto say = [&](std::string_view key) {
      notice.children.push_back(block(Role::text, words(std::string(messages_.text(key)))));
    };
    say("text.unofficial_copy");
    if (options_.summary != nullptr) say("summary.beside");
    blocks.push_back(std::move(notice));
  }

  void finish(Block body, std::vector<Block>& blocks) {
    Block footnotes = collector_.take_footnotes();
    if (!footnotes.children.empty()) {
      footnotes.heading = words(std::string(messages_.text("notes.title")));
      if (!text_language().empty()) footnotes.heading.front().language = language().bcp47();
      body.children.push_back(std::move(footnotes));
    }
    if (!body.children.empty()) blocks.push_back(std::move(body));
  }

  void add_top(pugi::xml_node node, std::vector<Block>& into) {
    if (engine::local_name(node) != "preface") return collector_.add(node, into);
    for (const pugi::xml_node child : node.children()) {
      const bool is_title = !child.select_node(".//*[local-name()='docTitle']").node().empty();
      if (!is_title) collector_.add(child, into);
    }
  }

  Words title_runs() const {
    std::string printed = text_.title();
    return words(printed.empty() ? title() : std::move(printed));
  }

  std::string address_of(std::string_view href) const {
    if (!href.starts_with('#')) return options_.outside ? options_.outside(href) : web_only(href);
    href = shown_provision(href.substr(1));
    if (href.empty()) return {};
    return options_.address ? options_.address(href) : in_page(href);
  }

  // The provision that a reader sees: `content` is no place of its own but what its parent says.
  // Empty where the text has no such provision.
  std::string_view shown_provision(std::string_view eid) const {
    const Provision* provision = text_.find(eid);
    while (provision != nullptr && provision->kind == ProvisionKind::content &&
           provision->parent != Provision::none) {
      provision = &text_.provisions()[provision->parent];
    }
    return provision == nullptr ? std::string_view{} : provision->eid;
  }

  static std::string web_only(std::string_view href) {
    const bool is_web = href.starts_with("https://") || href.starts_with("http://");
    return is_web ? std::string(href) : std::string{};
  }

  static std::string name_of(const Block& heading) {
    std::string name = plain_words(heading.number);
    const std::string rest = plain_words(heading.heading);
    if (!name.empty() && !rest.empty()) name += " – ";
    return name + rest;
  }

  std::string description(const Provision& provision) const {
    constexpr std::size_t longest = 160;  // bytes: what search engines show
    std::string words = text_.plain_text(provision);
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (words.size() <= longest) return words;
    std::size_t end = words.rfind(' ', longest);
    if (end == std::string::npos) end = longest;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    return words.substr(0, end) + "…";
  }

  const TreatyText& text_;
  const treaty::Instrument& instrument_;
  const TextOptions& options_;
  const Messages& messages_;
  std::optional<SummaryNotes> notes_;
  BlockContext context_;
  BlockCollector collector_;
};

bool is_unit(ProvisionKind kind) {
  return kind == ProvisionKind::preamble || kind == ProvisionKind::article ||
         kind == ProvisionKind::conclusions || kind == ProvisionKind::annex;
}

bool is_division(ProvisionKind kind) {
  return kind == ProvisionKind::part || kind == ProvisionKind::title ||
         kind == ProvisionKind::chapter || kind == ProvisionKind::section ||
         kind == ProvisionKind::subsection;
}

// Calls `visit` for every division and reading unit, in order; what is inside a unit is not
// visited.
template <typename Visit>
void for_each_unit(const TreatyText& text, Visit visit) {
  const auto& all = text.provisions();
  for (std::size_t i = 0; i < all.size();) {
    if (is_unit(all[i].kind) || is_division(all[i].kind)) visit(all[i]);
    i = is_unit(all[i].kind) ? all[i].end : i + 1;
  }
}

std::vector<std::string> divisions_above(const TreatyText& text, const Provision& provision) {
  std::vector<std::string> above;
  for (std::size_t at = provision.parent; at != Provision::none;) {
    const Provision& parent = text.provisions()[at];
    if (is_division(parent.kind)) above.insert(above.begin(), std::string(parent.eid));
    at = parent.parent;
  }
  return above;
}

std::string entry_name(const Provision& provision, const Messages& messages) {
  if (!provision.num.empty()) return provision.num;
  return provision.heading.empty() ? unit_name(provision, messages) : std::string{};
}

Block contents_entry(const Provision& provision, const TreatyText& text, const Messages& messages,
                     const std::string& address) {
  const bool is_own = !provision.num.empty() || !provision.heading.empty();
  Words label = words(entry_name(provision, messages));
  if (!label.empty() && !provision.num.empty()) label.front().kind = Inline::Kind::strong;
  if (!provision.heading.empty()) {
    label.push_back(run((label.empty() ? "" : " ") + provision.heading));
  }
  Block made = block(Role::entry, {link(address, std::move(label))});
  if (is_own && text.language() != messages.language()) {
    made.language = text.language().bcp47();
  }
  return made;
}

// Seen from `here` the contents are unfolded only where the reader is: a provision is in view where
// all divisions that it stands in hold `here` too.
bool is_in_view(const TreatyText& text, const Provision& provision, const Provision& here) {
  const auto& all = text.provisions();
  const std::size_t at = static_cast<std::size_t>(&here - all.data());
  for (std::size_t above = provision.parent; above != Provision::none; above = all[above].parent) {
    const bool holds_here = above < at && at < all[above].end;
    if (is_division(all[above].kind) && !holds_here) return false;
  }
  return true;
}

}  // namespace

Document text_document(const TreatyText& text, const treaty::Instrument& instrument,
                       const TextOptions& options) {
  return TextBuilder(text, instrument, options).whole();
}

Document provision_document(const TreatyText& text, const treaty::Instrument& instrument,
                            std::string_view eid, const TextOptions& options) {
  return TextBuilder(text, instrument, options).provision(eid);
}

std::vector<ReadingUnit> reading_units(const TreatyText& text, const Messages& messages) {
  std::vector<ReadingUnit> units;
  std::unordered_set<std::string_view> named;  // an eId that a faulty text repeats is one unit
  for_each_unit(text, [&](const Provision& provision) {
    if (!is_unit(provision.kind) || provision.eid.empty()) return;
    if (!named.insert(provision.eid).second) return;
    units.push_back({std::string(provision.eid), entry_name(provision, messages), provision.heading,
                     divisions_above(text, provision)});
  });
  return units;
}

Block contents_of(const TreatyText& text, const Messages& messages,
                  const std::function<std::string(std::string_view eid)>& address,
                  std::string_view current) {
  const Provision* here = current.empty() ? nullptr : text.find(current);
  Block contents = navigation(std::string(messages.text("page.contents")), {});
  std::vector<std::pair<std::size_t, Block*>> open;  // divisions that the next entry may stand in
  for_each_unit(text, [&](const Provision& provision) {
    if (provision.eid.empty()) return;
    while (!open.empty() && provision.depth <= open.back().first) open.pop_back();
    if (here != nullptr && !is_in_view(text, provision, *here)) return;
    std::vector<Block>& into = open.empty() ? contents.children : open.back().second->children;
    into.push_back(contents_entry(provision, text, messages,
                                  address ? address(provision.eid) : in_page(provision.eid)));
    into.back().is_current = &provision == here;
    // The pointer holds until the entry's own list grows, which is after it has left `open`.
    if (is_division(provision.kind)) open.emplace_back(provision.depth, &into.back());
  });
  return contents;
}

std::string authentic_languages(const treaty::Instrument& instrument, const Messages& messages) {
  std::string languages;
  for (const engine::LanguageTag& language : instrument.authentic) {
    if (!languages.empty()) languages += messages.text("page.list_separator");
    languages += engine::language_name(language, messages.language());
  }
  return languages;
}

Block summary_notice(const treaty::Instrument& instrument, const Messages& messages,
                     std::string_view treaty_id) {
  const std::string languages = authentic_languages(instrument, messages);
  Block notice = block(Role::notice);
  notice.is_unofficial = true;
  notice.heading = words(std::string(messages.text("summary.title")));
  notice.children.push_back(
      block(Role::text, words(std::string(messages.text("summary.not_the_text")))));
  if (!languages.empty()) {
    notice.children.push_back(block(
        Role::text, words(messages.say("summary.authentic", fmt::arg("languages", languages)))));
  }
  if (!treaty_id.empty()) {
    notice.children.push_back(block(
        Role::text,
        fill(messages.text("summary.how"),
             {{"command", {code("servanda import FILE… --treaty " + std::string(treaty_id))}}})));
  }
  return notice;
}

}  // namespace servanda::renderers
