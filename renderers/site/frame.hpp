#pragma once
// What every page of the site has around its document: masthead with the languages, a treaty's
// tabs, the trail, the footer, the same page in other languages. Frames are made of blocks like all
// else.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collection/settings.hpp"
#include "renderers/document.hpp"
#include "renderers/html/html.hpp"
#include "renderers/messages.hpp"

namespace servanda::renderers {

// Where a page stands and what is the same elsewhere.
struct PagePlace {
  engine::LanguageTag language;  // of the interface
  std::string address;           // from the root
  // The address of the same page in another interface language.
  std::function<std::string(const engine::LanguageTag&)> sibling;
};

class Frame {
 public:
  // The settings outlive the frame. `stylesheet` and `icon` are addresses from the root.
  Frame(const collection::Settings& settings, std::string stylesheet, std::string icon);

  // The whole page; `contents` stand beside the document.
  [[nodiscard]] std::string page(const PagePlace& place, const Document& document,
                                 std::vector<Block> contents = {}) const;

  [[nodiscard]] const collection::Settings& settings() const { return settings_; }

 private:
  [[nodiscard]] Block brand(const PagePlace& place, const Messages& messages) const;
  [[nodiscard]] Block languages(const PagePlace& place, const Messages& messages) const;
  [[nodiscard]] std::vector<Block> footer(const Messages& messages) const;
  [[nodiscard]] std::vector<AlternatePage> alternates(const PagePlace& place) const;

  const collection::Settings& settings_;
  std::string stylesheet_, icon_;
};

enum class Tab { text, status, downloads };

// Text, status, downloads of one treaty, seen from the page at `from`.
[[nodiscard]] Block treaty_tabs(const PagePlace& from, const std::string& treaty_id,
                                bool has_status, Tab current, const std::string& text_address);

// One step of the trail; the last one is where the reader is and has no address.
struct TrailStep {
  std::string name;
  std::string address;   // from the root
  std::string language;  // BCP 47 where it is not the interface's
};
[[nodiscard]] Block trail(const PagePlace& from, const std::vector<TrailStep>& steps);

}  // namespace servanda::renderers
