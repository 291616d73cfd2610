#pragma once
// Which treaty of a collection a source belongs to, when nobody says: the one with its IRI, else
// the one with its title in its language, else a new one named after the author and number of its
// IRI
// ("un-ga-79-243"), which is the same in every language, else after its title.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collection/collection.hpp"
#include "treaty/instrument.hpp"

namespace servanda::collection {

class TreatyNaming {
 public:
  // Reads every treaty.toml of the collection; ones that cannot be read are passed over.
  explicit TreatyNaming(const Collection& collection);

  struct Named {
    TreatyId id;
    bool is_new = false;
    std::string after;  // what the name was made from, in words
  };
  // `language` is that of the source. Two sources of one new treaty get one name.
  [[nodiscard]] Named name(const treaty::Instrument& source, std::string_view bcp47);
  // The treaty whose Work has this IRI.
  [[nodiscard]] std::optional<TreatyId> find(std::string_view work_iri) const;

 private:
  void add(const TreatyId& id, const treaty::Instrument& instrument);
  [[nodiscard]] TreatyId unused(const TreatyId& wanted) const;

  std::map<std::string, TreatyId, std::less<>> by_iri_;
  std::map<std::pair<std::string, std::string>, TreatyId> by_title_;  // language, folded title
  std::vector<TreatyId> taken_;
};

}  // namespace servanda::collection
