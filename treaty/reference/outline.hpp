#pragma once
// What a reference can lead to: the provisions of one text in document order, each with the number
// that a citation calls it by. Made from a text, or from eIds alone (tests, texts known by their
// ids only).

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "treaty/reference/label.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

class Outline {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct Place {
    std::string eid;
    ProvisionKind kind = ProvisionKind::article;
    Label printed;  // the number as the text prints it: "(b)", "㈡", "Article 5 bis"; may be empty
    Label number;   // the number of the eId, the same in every language
    std::size_t parent = none;
    std::size_t end = 0;  // one past the last place inside this one
  };

  [[nodiscard]] static Outline of(const TreatyText& text);
  // In document order; what an eId lies in follows from its steps and, for articles, from the
  // order.
  [[nodiscard]] static Outline of(std::span<const std::string> eids, std::string title = {});
  Outline(Outline&&) = default;
  Outline& operator=(Outline&&) = default;

  [[nodiscard]] const std::vector<Place>& places() const { return places_; }
  [[nodiscard]] const Place& operator[](std::size_t index) const { return places_[index]; }
  [[nodiscard]] std::size_t find(std::string_view eid) const;
  // The place itself or the nearest around it that is of the kind; `none` where there is none.
  [[nodiscard]] std::size_t around(std::size_t index, ProvisionKind kind) const;
  // What a citation counts as one level down: points of a list are children of what holds the list.
  [[nodiscard]] std::vector<std::size_t> children(std::size_t index) const;
  // Every place of the kind with this number, in document order: articles, chapters and their like.
  [[nodiscard]] std::vector<std::size_t> numbered(ProvisionKind kind, const Label& number) const;
  // Articles and what holds them, in document order.
  [[nodiscard]] const std::vector<std::size_t>& divisions() const { return divisions_; }
  [[nodiscard]] bool has(ProvisionKind kind) const;
  // The one place of the kind; none where there are others or none.
  [[nodiscard]] std::size_t sole(ProvisionKind kind) const;
  // The title of the text ("Convention on …"), by which it may be cited as any other instrument.
  [[nodiscard]] const std::string& title() const { return title_; }

 private:
  Outline() = default;
  void add(Place place);
  void index();
  std::vector<Place> places_;
  std::unordered_map<std::string_view, std::size_t> by_eid_;  // views into places_
  std::map<std::pair<ProvisionKind, std::uint32_t>, std::vector<std::size_t>> by_number_;
  std::vector<std::size_t> divisions_;
  std::string title_;
};

}  // namespace servanda::treaty
