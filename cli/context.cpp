#include "cli/context.hpp"

namespace servanda::cli {

Context::Context() : ui(*engine::LanguageTag::parse("en")) {}

engine::Result<collection::Collection> Context::open_collection() {
  auto opened = collection::Collection::open(folder);
  if (opened) findings.add(opened->findings());
  return opened;
}

void Context::say(std::string_view line) {
  if (json || quiet) return;
  output.append(line).push_back('\n');
}

}  // namespace servanda::cli
