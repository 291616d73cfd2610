#pragma once
// The presentation document as HTML: valid, escaped, readable without scripts, asking no other host
// for anything. Every block with an id keeps it, so an eId is a fragment; every number that a
// treaty prints ("Article 64", "1.", "(a)") is the permalink of its provision.

#include <string>
#include <vector>

#include "renderers/document.hpp"

namespace servanda::renderers {

// The same page in another language; "x-default" stands for the reader whose language is unknown.
struct AlternatePage {
  std::string language;
  std::string address;
};

// A file beside the page: a script, named by the hash of its content (Subresource Integrity).
struct PageScript {
  std::string address;
  std::string integrity;  // "sha256-…"
};

// Another form of what the page shows: a feed, a calendar, data.
struct PageFile {
  std::string type;  // "application/atom+xml"
  std::string address;
  std::string title;
};

// What only a web page can show, such as a chart or a form: markup that stands in the group of the
// document with that id, before what the group holds. It is written as it is.
struct Widget {
  std::string id;
  std::string markup;
};

// How a page is shown where somebody passes on its address (Open Graph).
struct SharedCard {
  std::string site;     // the site's name; empty: no card
  std::string address;  // absolute; may be empty
};

// What stands around a document. Addresses are written as given; an empty one is left out.
struct HtmlPage {
  std::string stylesheet;  // empty: the style is embedded and the page stands alone
  std::string icon;
  std::string canonical;
  std::vector<AlternatePage> alternates;
  std::vector<PageFile> files;
  std::vector<PageScript> scripts;
  std::string linked_data;  // JSON-LD: what the page is about, for machines
  std::string words;        // JSON: what the scripts say, in the page's language
  SharedCard card;
  std::vector<Widget> widgets;
  std::vector<Block> masthead;  // before the document
  std::vector<Block> contents;  // navigation beside it; folded away on narrow screens
  std::vector<Block> footer;    // after it
};

// A whole page. Its interface words are in the document's language.
[[nodiscard]] std::string to_html(const Document& document, const HtmlPage& page = {});

// Blocks alone, for a place in another page; `heading_level` is that of the outermost headings.
[[nodiscard]] std::string to_html_fragment(const std::vector<Block>& blocks,
                                           const engine::LanguageTag& language,
                                           int heading_level = 2);

// The style of a treaty's pages, alone (`with_site` false) or with the site's furniture.
[[nodiscard]] const std::string& style_sheet(bool with_site);

}  // namespace servanda::renderers
