#pragma once
// The identifier of a text on the levels of FRBR, by the AKN4UN naming convention:
//   Work          /akn/un/act/provision/un-ga/2024-12-24/XVIII-16
//   Expression    …/eng@2024-12-24            component  …/eng@2024-12-24/!main
//   Manifestation …/eng@2024-12-24/!main.xml  provision  …/!main#art_64__para_1
// On input "unga", trailing slashes and "eng@!main" (as the UN's files have them) are accepted.

#include <optional>
#include <string>
#include <string_view>

#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"
#include "engine/result.hpp"

namespace servanda::treaty {

class Iri {
 public:
  [[nodiscard]] static engine::Result<Iri> parse(std::string_view text);

  // Without expression, component and provision: the Work.
  [[nodiscard]] const std::string& work() const { return work_; }
  [[nodiscard]] std::string expression(const engine::LanguageTag& language,
                                       std::optional<engine::CivilDate> version) const;

  // The parts, as parsed; empty where the IRI has none.
  [[nodiscard]] std::string country() const;                                 // "un"
  [[nodiscard]] std::string type() const;                                    // "act"
  [[nodiscard]] std::string subtype() const;                                 // "provision"
  [[nodiscard]] std::string author() const;                                  // "un-ga"
  [[nodiscard]] std::string date() const;                                    // "2024-12-24"
  [[nodiscard]] std::string number() const;                                  // "XVIII-16"
  [[nodiscard]] const std::string& language() const { return language_; }    // "eng"
  [[nodiscard]] const std::string& version() const { return version_; }      // "2024-12-24"
  [[nodiscard]] const std::string& component() const { return component_; }  // "main"
  [[nodiscard]] const std::string& provision() const { return provision_; }  // "art_64"

  friend bool operator==(const Iri&, const Iri&) = default;

 private:
  Iri() = default;
  std::string work_, language_, version_, component_, provision_;
};

}  // namespace servanda::treaty
