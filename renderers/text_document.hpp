#pragma once
// A treaty's text as a presentation document: preface, preamble, chapters, articles with hanging
// numbers, testimonium, footnotes, annexes; notes of the summary edition beside their articles.
// Every id is an eId; a <ref> is a link. Nothing of the text is left out: an element that the
// engine does not know gives its words.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "renderers/document.hpp"
#include "renderers/messages.hpp"
#include "treaty/instrument.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

struct TextOptions {
  // The interface: headings, marks and notices around the text. The text keeps its own language.
  engine::LanguageTag language;
  // Notes beside the articles; outlives the call.
  const treaty::TreatyText* summary = nullptr;
  // The text itself is the summary edition: everything is marked as such, and a notice says how the
  // authentic text is brought in.
  bool is_summary = false;
  std::string treaty_id = {};  // for that notice
  // Where a provision stands: "#art_5" in the document itself where this is empty.
  std::function<std::string(std::string_view eid)> address = {};
  // The page of a provision that has one of its own: its number leads there. May be empty.
  std::function<std::string(std::string_view eid)> own_page = {};
  // An outside IRI as an address; where this is empty or gives nothing, the words stand unlinked.
  std::function<std::string(std::string_view iri)> outside = {};
};

// The whole text.
[[nodiscard]] Document text_document(const treaty::TreatyText& text,
                                     const treaty::Instrument& instrument,
                                     const TextOptions& options);

// One provision as a page of its own: an article, the preamble, the conclusions, an annex. Empty
// blocks where the text has no such provision.
[[nodiscard]] Document provision_document(const treaty::TreatyText& text,
                                          const treaty::Instrument& instrument,
                                          std::string_view eid, const TextOptions& options);

// What a text is divided into for reading: preamble, articles, conclusions, annexes, in order.
struct ReadingUnit {
  std::string eid;
  std::string num;      // "Article 64"; empty where it has none
  std::string heading;  // "Preamble" in the interface's language where it has none of its own
  std::vector<std::string> above;  // eIds of the divisions that it stands in, outermost first
};
[[nodiscard]] std::vector<ReadingUnit> reading_units(const treaty::TreatyText& text,
                                                     const Messages& messages);

// The contents list: divisions with the reading units below them. `current` is the eId of the unit
// that the reader is on, and then only the divisions that it stands in are unfolded; empty: all.
[[nodiscard]] Block contents_of(const treaty::TreatyText& text, const Messages& messages,
                                const std::function<std::string(std::string_view eid)>& address,
                                std::string_view current = {});

// "Arabic, Chinese, English", in the reader's language; empty where treaty.toml names none.
[[nodiscard]] std::string authentic_languages(const treaty::Instrument& instrument,
                                              const Messages& messages);

// "Unofficial summary …": what must stand over every text that is not the treaty's.
[[nodiscard]] Block summary_notice(const treaty::Instrument& instrument, const Messages& messages,
                                   std::string_view treaty_id);

}  // namespace servanda::renderers
