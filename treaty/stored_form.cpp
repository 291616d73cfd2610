#include "treaty/stored_form.hpp"

#include <array>
#include <string_view>

namespace servanda::treaty {
namespace {

// Elements that hold words: never broken over lines, so that no white space comes into a text.
constexpr std::array<std::string_view, 11> mixed{"p",     "num",           "heading", "subheading",
                                                 "block", "docTitle",      "ref",     "rref",
                                                 "mref",  "authorialNote", "a"};

}  // namespace

std::string stored_form(const TreatyText& text) {
  return engine::print_xml(text.document().tree(), mixed);
}

}  // namespace servanda::treaty
