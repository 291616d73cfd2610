#include "cli/register_keys.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "engine/catalogue.hpp"
#include "engine/file.hpp"

namespace servanda::cli {

namespace {

namespace fs = std::filesystem;
namespace sig = engine::sig_diagnostics;
using engine::Result;
using signatures::SigningKey;
using signatures::VerifierKey;

// Named after the collection's address, so that whoever reads a checkpoint knows of what it is.
std::string key_name(const collection::Collection& collection) {
  std::string name = collection.settings().base_iri;
  const std::size_t scheme = name.find("://");
  if (scheme != std::string::npos) name.erase(0, scheme + 3);
  for (char& c : name) {
    if (c == ' ' || c == '+') c = '-';
  }
  return name.empty() ? "servanda-register" : name + "/register";
}

// From the first moment on only its owner may read it. Another process that was first keeps its
// key.
Result<void> write_secret(const fs::path& path, const std::string& line) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const auto written = file < 0 ? -1 : ::write(file, line.data(), line.size());
  const bool good = written == static_cast<ssize_t>(line.size()) && ::fsync(file) == 0;
  const int trouble = errno;
  if (file >= 0) ::close(file);
  if (good) return {};
  return engine::failure(engine::env_diagnostics::cannot_write, {}, path.filename().string(),
                         std::system_category().message(trouble));
}

Result<SigningKey> make_key(const collection::Collection& collection, const fs::path& path) {
  auto key = SigningKey::make(key_name(collection));
  if (!key) return key;
  if (auto done = write_secret(path, key->print() + "\n"); !done) {
    return tl::make_unexpected(done.error());
  }
  fs::path open_half = path;
  open_half.replace_extension(".pub");
  auto done = engine::replace_file(open_half, key->verifier().print() + "\n");
  if (!done) return tl::make_unexpected(done.error());
  return key;
}

engine::Diagnostic in_file(engine::Diagnostic fault, const fs::path& file) {
  if (fault.place.file.empty()) fault.place.file = file.filename().string();
  return fault;
}

// The key to check with: given, else that of the collection, else none.
Result<std::optional<VerifierKey>> verifier(const collection::Collection& collection,
                                            const std::optional<std::string>& file) {
  const fs::path path = file ? fs::path(*file) : collection.folder() / "ledger.pub";
  std::error_code error;
  if (!file && !fs::exists(path, error)) return std::optional<VerifierKey>();
  const auto line = engine::read_file(path, 4096);
  if (!line) return tl::make_unexpected(line.error());
  auto key = VerifierKey::parse(*line);
  if (!key) return tl::make_unexpected(in_file(key.error(), path));
  return std::optional(*std::move(key));
}

}  // namespace

Result<SigningKey> signing_key(const collection::Collection& collection,
                               const std::optional<std::string>& file) {
  const fs::path path = file ? fs::path(*file) : collection.folder() / "ledger.key";
  std::error_code error;
  if (!fs::exists(path, error)) return make_key(collection, path);
  const auto line = engine::read_file(path, 4096);
  if (!line) return tl::make_unexpected(line.error());
  auto key = SigningKey::parse(*line);
  if (!key) return tl::make_unexpected(in_file(key.error(), path));
  return key;
}

Result<signatures::Checkpoint> read_checkpoint(Context& context,
                                               const collection::Collection& collection,
                                               const std::string& file,
                                               const std::optional<std::string>& key) {
  const auto note = engine::read_file(file, 65536);
  if (!note) return tl::make_unexpected(note.error());
  const auto checker = verifier(collection, key);
  if (!checker) return tl::make_unexpected(checker.error());
  if (*checker) return signatures::open_checkpoint(*note, **checker, file);
  context.findings.add(engine::diagnostic(sig::unchecked_signature, {file, 0, {}}));
  return signatures::parse_checkpoint(*note, file);
}

}  // namespace servanda::cli
