#pragma once
// The full-text index of the site, made for the browser (docs/formats/site.md): per language a
// table of treaties, the provisions of each treaty, and the terms in shards by their first
// character, so that a query loads a few small files. Nothing but the terms of the index is known
// to it: no dictionary, any script.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

// What a search finds: a provision with its words.
struct SearchProvision {
  std::string eid;
  std::string unit;   // the reading unit whose page it stands on
  std::string label;  // "Article 64 1. – Signature, ratification, …"
  std::string text;
};

// The paragraphs of a text, and whatever stands outside of paragraphs, in order.
[[nodiscard]] std::vector<SearchProvision> search_provisions(const treaty::TreatyText& text);

struct IndexFile {
  std::string name;  // "Terms-3.json"
  std::string content;
};

class SearchIndex {
 public:
  static constexpr std::size_t shards = 16;

  void add(const std::string& treaty, const std::vector<SearchProvision>& provisions);
  // "Treaties.json", "<treaty>.json", and the shards.
  [[nodiscard]] std::vector<IndexFile> files() const;
  [[nodiscard]] static std::string shard_name(std::size_t number);

 private:
  struct Posting {
    std::size_t provision;
    std::size_t times;
  };
  struct Indexed {
    std::string treaty;
    std::vector<SearchProvision> provisions;
  };
  [[nodiscard]] IndexFile shard(std::size_t number) const;
  void add_terms(std::size_t provision, std::string_view text);

  std::vector<Indexed> treaties_;
  std::size_t size_ = 0;  // provisions of all treaties
  std::map<std::string, std::vector<Posting>, std::less<>> terms_;
};

}  // namespace servanda::renderers
