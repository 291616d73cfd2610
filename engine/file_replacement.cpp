#include "engine/file_replacement.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/descriptor.hpp"

namespace servanda::engine {
namespace {

namespace fs = std::filesystem;

constexpr mode_t new_file_mode = 0666;                          // less the process's umask
constexpr std::size_t gathered_up_to = std::size_t{64} * 1024;  // bytes

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

// A new file beside its target, removed again unless it was put in the target's place.
class FileReplacement::NewFile {
 public:
  explicit NewFile(const fs::path& asked)
      : asked_(asked),
        target_(resolve(asked)),
        path_(name_beside(target_)),
        descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, new_file_mode)),
        exists_(descriptor_.is_open()) {}
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile() {
    if (exists_) ::unlink(path_.c_str());
  }

  [[nodiscard]] bool is_open() const { return descriptor_.is_open(); }
  [[nodiscard]] bool add(std::string_view bytes) {
    if (gathered_.size() + bytes.size() > gathered_up_to && !flush()) return false;
    if (bytes.size() > gathered_up_to) return write_all(descriptor_.number(), bytes);
    gathered_.append(bytes);
    return true;
  }
  [[nodiscard]] bool finish(Durability durability) {
    const bool is_flushed = durability == Durability::flushed;
    return flush() && (!is_flushed || ::fsync(descriptor_.number()) == 0) && take_the_place() &&
           (!is_flushed || flush_folder(target_));
  }
  // What the user asked for, and the system's last word on it.
  [[nodiscard]] tl::unexpected<Diagnostic> failed() const {
    return failure(env_diagnostics::cannot_write, {asked_.string()}, asked_.string(),
                   std::generic_category().message(errno));
  }

 private:
  [[nodiscard]] bool flush() {
    const bool done = write_all(descriptor_.number(), gathered_);
    gathered_.clear();
    return done;
  }
  [[nodiscard]] bool take_the_place() {
    struct stat old {};
    const bool replaces = ::stat(target_.c_str(), &old) == 0;
    if (replaces && ::fchmod(descriptor_.number(), old.st_mode & 07777) != 0) return false;
    if (!descriptor_.close() || ::rename(path_.c_str(), target_.c_str()) != 0) return false;
    exists_ = false;
    return true;
  }

  fs::path asked_, target_;
  std::string path_;
  Descriptor descriptor_;
  bool exists_;
  std::string gathered_;
};

FileReplacement::FileReplacement(std::unique_ptr<NewFile> file) : file_(std::move(file)) {}
FileReplacement::FileReplacement(FileReplacement&&) noexcept = default;
FileReplacement& FileReplacement::operator=(FileReplacement&&) noexcept = default;
FileReplacement::~FileReplacement() = default;

Result<FileReplacement> FileReplacement::begin(const fs::path& path) {
  auto file = std::make_unique<NewFile>(path);
  if (!file->is_open()) return file->failed();
  return FileReplacement(std::move(file));
}

Result<void> FileReplacement::write(std::string_view bytes) {
  if (!file_->add(bytes)) return file_->failed();
  return {};
}

Result<void> FileReplacement::commit(Durability durability) {
  if (!file_->finish(durability)) return file_->failed();
  return {};
}

}  // namespace servanda::engine
