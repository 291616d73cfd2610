#pragma once
// Which treaty of a collection a source belongs to, when nobody says: the one with its IRI, else
// the one with its title in its language, else, since office files bring no IRI, the one of its day
// with as many articles; else a new one named after the author and number of its IRI
// ("un-ga-79-243"), which is the same in every language, else after its title.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.hpp"
#include "treaty/instrument.hpp"

namespace servanda::collection {

class TreatyNaming {
 public:
  // Reads every treaty.toml of the collection; ones that cannot be read are passed over. The
  // collection outlives the value.
  explicit TreatyNaming(const Collection& collection);

  struct Named {
    TreatyId id;
    bool is_new = false;
    std::string after;  // what the name was made from, in words
    treaty::Iri iri;    // of the treaty, which need not be what the source was given
  };
  // `language` is that of the source, `articles` how many it has. Two sources of one new treaty get
  // one name.
  [[nodiscard]] Named name(const treaty::Instrument& source, std::string_view bcp47,
                           std::size_t articles);
  // The treaty whose Work has this IRI.
  [[nodiscard]] std::optional<TreatyId> find(std::string_view work_iri) const;

 private:
  struct Known {
    TreatyId id;
    treaty::Iri iri;
    std::map<std::string, std::string> titles;  // folded, by language
    std::optional<std::size_t> articles;        // once somebody has asked
    bool is_counted = false;
  };

  void add(const TreatyId& id, const treaty::Instrument& instrument);
  [[nodiscard]] TreatyId unused(const TreatyId& wanted) const;
  [[nodiscard]] Known* find_by_title(const treaty::Instrument& source, std::string_view bcp47);
  [[nodiscard]] Known* find_by_day(const treaty::Instrument& source, std::string_view bcp47,
                                   std::size_t articles);
  void count_articles(Known& known) const;

  const Collection& collection_;
  std::vector<Known> known_;
};

}  // namespace servanda::collection
