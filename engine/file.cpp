#include "engine/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/descriptor.hpp"
#include "engine/file_replacement.hpp"

namespace servanda::engine {
namespace {

namespace fs = std::filesystem;

std::string last_error() {
  return std::generic_category().message(errno);
}

tl::unexpected<Diagnostic> cannot_read(const std::string& name) {
  return failure(env_diagnostics::cannot_read, {name}, name, last_error());
}

tl::unexpected<Diagnostic> cannot_open(const std::string& name) {
  const bool absent = errno == ENOENT || errno == ENOTDIR;
  if (absent) return failure(env_diagnostics::file_missing, {name}, name);
  return cannot_read(name);
}

Result<std::string> read_all(int descriptor, const std::string& name, std::size_t limit,
                             std::size_t expected) {
  std::string content(expected + 1, '\0');  // one more, to see the end without growing
  std::size_t size = 0;
  for (;;) {
    const ssize_t got = ::read(descriptor, content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(name);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) return failure(env_diagnostics::too_large, {name}, name, size, limit);
    if (size == content.size()) content.resize(size * 2);
  }
  content.resize(size);
  return content;
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
  const std::string name = path.string();
  // Without O_NONBLOCK, opening a pipe would wait for its writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) return cannot_open(name);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return cannot_read(name);
  if (!S_ISREG(status.st_mode)) return failure(env_diagnostics::not_a_file, {name}, name);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) return failure(env_diagnostics::too_large, {name}, name, size, limit);
  return read_all(file.number(), name, limit, size);
}

Result<void> replace_file(const fs::path& path, std::string_view content, Durability durability) {
  auto file = FileReplacement::begin(path);
  if (!file) return tl::make_unexpected(std::move(file.error()));
  if (auto written = file->write(content); !written) return written;
  return file->commit(durability);
}

Result<void> make_folders(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error || !fs::is_directory(path, error)) {
    const std::string why = error ? error.message() : "a file of this name is in the way";
    return failure(env_diagnostics::cannot_write, {path.string()}, path.string(), why);
  }
  return {};
}

}  // namespace servanda::engine
