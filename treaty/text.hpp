#pragma once
// A treaty's text in one language and version: its Akoma Ntoso tree plus an index over it. The XML
// is the text; nothing is copied out that would have to be written back, and what the engine does
// not know it keeps.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"
#include "engine/xml/dom.hpp"

namespace servanda::treaty {

enum class ProvisionKind {
  preface,
  preamble,
  recital,
  part,
  title,
  chapter,
  section,
  subsection,
  article,
  paragraph,
  subparagraph,
  alinea,
  list,
  point,
  intro,
  content,
  wrap_up,
  conclusions,
  annex,  // <attachment> of an act
  book,
  indent,     // an item marked by a dash
  container,  // <hcontainer>: a group that has a heading but no kind and number of its own
};

// The Akoma Ntoso element ("wrapUp"), and back.
[[nodiscard]] std::string_view element_name(ProvisionKind kind);
[[nodiscard]] std::optional<ProvisionKind> provision_kind(std::string_view element_name);

// One provision in document order. The views live as long as the text.
struct Provision {
  std::string_view eid;
  ProvisionKind kind = ProvisionKind::article;
  std::string num;      // the marker as printed: "Article 64", "(a)", "一、"; may be empty
  std::string heading;  // may be empty
  std::size_t depth = 0;
  std::size_t parent = none;  // index in provisions()
  std::size_t end = 0;        // one past the last provision inside this one
  pugi::xml_node node;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

class TreatyText {
 public:
  // Any Akoma Ntoso act. A file that is another thing, or that says no language, is refused.
  [[nodiscard]] static engine::Result<TreatyText> open(engine::XmlDocument document);
  [[nodiscard]] static engine::Result<TreatyText> read(const std::string& path);

  [[nodiscard]] const engine::LanguageTag& language() const { return language_; }
  [[nodiscard]] std::optional<engine::CivilDate> version() const { return version_; }
  // False for the summary edition and for translations (FRBRauthoritative, FRBRtranslation).
  [[nodiscard]] bool is_authoritative() const { return authoritative_; }
  [[nodiscard]] std::string title() const;  // docTitle, spaces squeezed

  [[nodiscard]] const std::vector<Provision>& provisions() const { return provisions_; }
  [[nodiscard]] const Provision* find(std::string_view eid) const;
  // What stands in the provision itself and below it: all characters without num and heading,
  // blocks separated by one line break, spaces squeezed.
  [[nodiscard]] std::string plain_text(const Provision& provision) const;

  [[nodiscard]] engine::XmlDocument& document() { return document_; }
  [[nodiscard]] const engine::XmlDocument& document() const { return document_; }
  [[nodiscard]] pugi::xml_node act() const;  // <act>
  // After a change of the tree.
  void reindex();

 private:
  TreatyText(engine::XmlDocument document, engine::LanguageTag language);
  engine::XmlDocument document_;
  engine::LanguageTag language_;
  std::optional<engine::CivilDate> version_;
  bool authoritative_ = true;
  std::vector<Provision> provisions_;
  std::unordered_map<std::string_view, std::size_t> by_eid_;
};

// How many of each there are in the body (annexes apart): what `import` and `list` report.
struct Counts {
  std::size_t parts = 0, chapters = 0, articles = 0, paragraphs = 0, points = 0, references = 0;
};
[[nodiscard]] Counts count(const TreatyText& text);

}  // namespace servanda::treaty
