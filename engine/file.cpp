#include "engine/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "engine/catalogue.hpp"

namespace servanda::engine {
namespace {

namespace fs = std::filesystem;

constexpr mode_t new_file_mode = 0666;  // less the process's umask

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  // False where the last bytes could not be written (a quota, a network disk).
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

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

bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t done = ::write(descriptor, content.data(), content.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

// A name beside the target that no other process can foresee or take at the same moment.
std::string name_beside(const fs::path& target) {
  std::uint64_t chance = 0;
  if (::getentropy(&chance, sizeof chance) != 0) throw std::runtime_error("no source of entropy");
  const std::string name = fmt::format(".{}.{:016x}", target.filename().string(), chance);
  return (target.parent_path() / name).string();
}

// A new file beside its target, removed again unless it was put in the target's place.
class NewFile {
 public:
  explicit NewFile(const fs::path& target)
      : path_(name_beside(target)),
        descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, new_file_mode)),
        exists_(descriptor_.is_open()) {}
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile() {
    if (exists_) ::unlink(path_.c_str());
  }

  [[nodiscard]] bool fill(std::string_view content, Durability durability) {
    return descriptor_.is_open() && write_all(descriptor_.number(), content) &&
           (durability == Durability::renamed || ::fsync(descriptor_.number()) == 0);
  }
  [[nodiscard]] bool take_the_place_of(const fs::path& target) {
    struct stat old {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    if (replaces && ::fchmod(descriptor_.number(), old.st_mode & 07777) != 0) return false;
    if (!descriptor_.close() || ::rename(path_.c_str(), target.c_str()) != 0) return false;
    exists_ = false;
    return true;
  }

 private:
  std::string path_;
  Descriptor descriptor_;
  bool exists_;
};

bool flush_folder(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!descriptor.is_open()) return false;
  // Some file systems cannot flush a folder and say so with EINVAL: there is nothing more to do.
  return ::fsync(descriptor.number()) == 0 || errno == EINVAL;
}

// A link is followed, so that the file it names is replaced and the link stays.
fs::path resolve(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path target = fs::weakly_canonical(path, error);
  return error ? path : target;
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
  const fs::path target = resolve(path);
  const auto failed = [&path] {
    return failure(env_diagnostics::cannot_write, {path.string()}, path.string(), last_error());
  };
  NewFile file(target);
  if (!file.fill(content, durability)) return failed();
  if (!file.take_the_place_of(target)) return failed();
  if (durability == Durability::flushed && !flush_folder(target)) return failed();
  return {};
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
