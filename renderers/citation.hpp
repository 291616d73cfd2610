#pragma once
// How to cite a treaty or one of its provisions: plainly in the reader's language, by OSCOLA (4th
// ed., 2.8.1), by the Bluebook (rule 21.4), as BibTeX and as RIS. A form has four places to fill:
// {pin} "64(1)(a)", {words} "article 64, paragraph 1 (a)", {eid}, {address}; the pages' scripts
// fill the same forms when a reader moves to another provision.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "engine/civil_date.hpp"
#include "renderers/messages.hpp"
#include "treaty/instrument.hpp"

namespace servanda::renderers {

enum class CitationStyle { plain, oscola, bluebook, bibtex, ris };
inline constexpr std::array<CitationStyle, 5> all_citation_styles{
    CitationStyle::plain, CitationStyle::oscola, CitationStyle::bluebook, CitationStyle::bibtex,
    CitationStyle::ris};

[[nodiscard]] std::string_view style_name(CitationStyle style);  // "oscola", as in data-form

struct CitedTreaty {
  const treaty::Instrument& instrument;
  std::string id;                             // the treaty's folder: the key of BibTeX
  std::optional<engine::CivilDate> in_force;  // since when; none where it is not
};

enum class CitedPart { whole, provision };
[[nodiscard]] std::string citation_form(CitationStyle style, CitedPart part,
                                        const CitedTreaty& treaty, const Messages& messages);

// `address` may be empty, and then the citation gives none; an `eid` that is no article's has
// neither pin nor words.
[[nodiscard]] std::string fill_citation(std::string form, std::string_view eid,
                                        std::string_view address, const Messages& messages);

}  // namespace servanda::renderers
