#include "cli/version.hpp"

namespace servanda::cli {

std::string version_line() {
  return "servanda " SERVANDA_VERSION "\n";
}

}  // namespace servanda::cli
