// Any text as an eId: one that is valid is printed as it came, is made of its steps, stands below
// its parent, and holds what is put below it.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "treaty/eid.hpp"

namespace {

using servanda::treaty::EId;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string join(const EId& eid) {
  std::string joined;
  for (const EId::Step& step : eid.steps()) {
    if (!joined.empty()) joined += "__";
    joined += step.prefix;
    if (!step.number.empty()) joined.append("_").append(step.number);
  }
  return joined;
}

void check(const EId& eid) {
  require(join(eid) == eid.str());
  const EId parent = eid.parent();
  require(parent.contains(eid));
  require(parent == eid || !eid.contains(parent));
  require(eid.article().empty() || EId::of(eid.article()).contains(eid));
}

void check_child(const EId& eid) {
  constexpr std::size_t longest = 512;
  constexpr std::string_view step = "__para_1";
  if (eid.str().size() + step.size() > longest) return;
  const EId child = eid.child("para", "1");
  require(child.parent() == eid && eid.contains(child) && child.last().number == "1");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto eid = EId::parse(text);
  if (!eid) return 0;
  require(eid->str() == text);
  check(*eid);
  check_child(*eid);
  return 0;
}
