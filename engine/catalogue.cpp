#include "engine/catalogue.hpp"

#define SERVANDA_DIAGNOSTIC(name, id, severity, message, hint) \
  DiagnosticKind{id, #name, Severity::severity, message, hint},

namespace servanda::engine {
namespace {

constexpr DiagnosticKind entries[] = {
#include "engine/catalogue/akn.def"
#include "engine/catalogue/cli.def"
#include "engine/catalogue/eif.def"
#include "engine/catalogue/env.def"
#include "engine/catalogue/ref.def"
#include "engine/catalogue/ren.def"
#include "engine/catalogue/sig.def"
#include "engine/catalogue/src.def"
#include "engine/catalogue/val.def"
#include "engine/catalogue/xml.def"
};

}  // namespace

std::span<const DiagnosticKind> catalogue() {
  return entries;
}

}  // namespace servanda::engine
