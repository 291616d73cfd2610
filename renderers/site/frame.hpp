#pragma once
// What every page of the site has around its document: masthead with the languages, a treaty's
// tabs, the trail, the footer, the same page in other languages. Frames are made of blocks like all
// else.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collection/settings.hpp"
#include "renderers/document.hpp"
#include "renderers/html/html.hpp"
#include "renderers/messages.hpp"
#include "renderers/site/keys.hpp"
#include "renderers/site/scripts.hpp"

namespace servanda::renderers {

// Where a page stands and what is the same elsewhere.
struct PagePlace {
  engine::LanguageTag language;  // of the interface
  std::string address;           // from the root
  // The address of the same page in another interface language.
  std::function<std::string(const engine::LanguageTag&)> sibling;
};

// What a page has besides its document.
struct PageParts {
  std::vector<Block> contents = {};  // beside the document
  std::optional<ScriptKind> script = {};
  std::string words = {};            // of the script (script_words)
  std::string linked_data = {};      // JSON-LD
  std::vector<PageFile> files = {};  // addresses from the root
  std::vector<Widget> widgets = {};
};

class Frame {
 public:
  // The settings outlive the frame. `stylesheet` and `icon` are addresses from the root; `key` is
  // of all that stands around every document.
  Frame(const collection::Settings& settings, std::string stylesheet, std::string icon,
        std::string key);

  // The key (keys.hpp) of a page made from these and the frame.
  [[nodiscard]] std::string key(std::initializer_list<std::string_view> parts) const {
    return key_of({key_, key_of(parts)});
  }

  [[nodiscard]] std::string page(const PagePlace& place, const Document& document,
                                 PageParts parts = {}) const;

  // As the outside names an address of the site; relative where the site does not know its place.
  [[nodiscard]] std::string outside(const PagePlace& place, std::string_view address) const;
  // Absolute, or empty where the site does not know its place.
  [[nodiscard]] std::string absolute(std::string_view address) const;

  [[nodiscard]] const collection::Settings& settings() const { return settings_; }

 private:
  [[nodiscard]] Block brand(const PagePlace& place, const Messages& messages) const;
  [[nodiscard]] Block languages(const PagePlace& place, const Messages& messages) const;
  [[nodiscard]] std::vector<Block> footer(const Messages& messages) const;
  [[nodiscard]] std::vector<AlternatePage> alternates(const PagePlace& place) const;

  const collection::Settings& settings_;
  std::string stylesheet_, icon_, key_;
};

enum class Tab { none, text, parallel, compare, status, report, downloads };

// The sections that a treaty has.
struct TreatySections {
  std::string treaty_id;
  std::string text;      // the address of its text
  std::string parallel;  // of its text side by side; empty where it has one language
  std::string compare;   // of its newest versions compared; empty where it has one
  bool has_status = false;
};

// Text, status, downloads and so on of one treaty, seen from the page at `from`.
[[nodiscard]] Block treaty_tabs(const PagePlace& from, const TreatySections& sections, Tab current);

// One step of the trail; the last one is where the reader is and has no address.
struct TrailStep {
  std::string name;
  std::string address;   // from the root
  std::string language;  // BCP 47 where it is not the interface's
};
[[nodiscard]] Block trail(const PagePlace& from, const std::vector<TrailStep>& steps);

}  // namespace servanda::renderers
