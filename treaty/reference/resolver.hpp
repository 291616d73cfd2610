#pragma once
// What citations lead to: from the words of one block ("subparagraph (b) of paragraph 1 of this
// article") to the provisions of the text that they stand in, or to another instrument.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/reference/model.hpp"
#include "treaty/reference/outline.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty {

// What a text says of itself in its title.
struct Self {
  InstrumentKind kind = InstrumentKind::none;
  // The instrument that the title names behind its own: "Protocol to the Convention on …".
  InstrumentKind parent_kind = InstrumentKind::none;
  std::string_view parent_iri;
};

// For the citations of one block, in their order: "that Convention" and "the said paragraph" mean
// what was cited last.
class Resolver {
 public:
  Resolver(const Outline& outline, const Vocabulary& vocabulary, const Self& self,
           std::string_view here);

  // Nothing where the words are no reference after all, or none that can be told; two where what
  // reads as one is not ("in cases under article 52, paragraph 2 applies").
  [[nodiscard]] std::vector<Reference> resolve(const syntax::Chain& chain);
  // An instrument whose title is known, named without a provision of it.
  [[nodiscard]] std::vector<Reference> resolve(const syntax::Instrument& instrument);

 private:
  // A provision, or a run of them: places of the outline, or the eId of what should be there.
  struct Node {
    std::size_t first = Outline::none;  // none: `eid` is not there
    std::size_t last = Outline::none;
    std::size_t count = 0;
    std::string eid;
    std::size_t begin = 0;  // the words of the item that named it
    std::size_t end = 0;
    bool range = false;
    std::string upto;  // of a range that is not there, or stands upside down: where it should end

    [[nodiscard]] bool is_there() const { return first != Outline::none; }
    void set(const std::vector<std::size_t>& places);
  };

  [[nodiscard]] bool is_own(const syntax::Instrument& instrument) const;
  [[nodiscard]] std::string_view iri_of(const syntax::Instrument& instrument) const;
  [[nodiscard]] std::vector<Reference> internal(const syntax::Chain& chain);
  [[nodiscard]] std::optional<Reference> as_written(const syntax::Chain& chain) const;
  [[nodiscard]] std::vector<Reference> as_two(const syntax::Chain& chain) const;
  [[nodiscard]] Reference external(const syntax::Chain& chain, std::string_view iri) const;

  [[nodiscard]] std::vector<Node> leaves(const syntax::Chain& chain) const;
  [[nodiscard]] std::vector<Node> sole_annex(const syntax::Chain& chain) const;
  [[nodiscard]] std::vector<Node> pointed_to(const syntax::Group& group) const;
  [[nodiscard]] Node named(const syntax::Item& item, Unit unit, const Node* whole) const;
  [[nodiscard]] Node follow(const std::vector<Label>& path, Unit unit, const Node* whole) const;
  [[nodiscard]] Node step(const Node* whole, Unit unit, const Label& label) const;
  [[nodiscard]] Node from_here(Unit unit, const Label& label) const;
  [[nodiscard]] Node missing(std::string whole, Unit unit, const Label& label) const;
  [[nodiscard]] Node present(std::size_t place) const;
  [[nodiscard]] bool can_be_missing(const syntax::Chain& chain) const;

  const Outline& outline_;
  const Vocabulary& vocabulary_;
  const Self& self_;
  std::size_t here_;
  std::size_t cited_last_ = Outline::none;  // in this text
  InstrumentKind external_kind_ = InstrumentKind::none;
  std::string_view external_iri_;
};

}  // namespace servanda::treaty
