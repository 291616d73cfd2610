#include "engine/temporary_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "engine/catalogue.hpp"

namespace servanda::engine {

namespace fs = std::filesystem;

Result<TemporaryFolder> TemporaryFolder::make() {
  std::error_code error;
  const fs::path parent = fs::temp_directory_path(error);
  // mkdtemp puts letters of its own in place of the last six.
  std::string pattern = (parent / ("servanda-" + std::string(6, 'X'))).string();
  if (error || ::mkdtemp(pattern.data()) == nullptr) {
    const std::string why = error ? error.message() : std::generic_category().message(errno);
    return failure(env_diagnostics::cannot_write, {}, "the folder for temporary files", why);
  }
  return TemporaryFolder(pattern);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace servanda::engine
