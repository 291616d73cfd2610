#include "renderers/site/output.hpp"

#include <fcntl.h>
#include <stdio.h>  // renameat2
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "engine/sha256.hpp"
#include "renderers/site/manifest.hpp"

namespace servanda::renderers {

namespace fs = std::filesystem;
using engine::Result;
namespace env = engine::env_diagnostics;

namespace {

std::string shown(const fs::path& path) {
  return path.filename().string();
}

tl::unexpected<engine::Diagnostic> cannot_write(const fs::path& path, const std::string& why) {
  return engine::failure(env::cannot_write, {shown(path), 0, {}}, shown(path), why);
}

// The folder itself where `path` is a link to one: the link is not to be exchanged for a site.
fs::path resolved(const fs::path& path) {
  std::error_code error;
  // Absolute first: a relative path whose first folder is missing would stay relative.
  fs::path whole = fs::weakly_canonical(fs::absolute(path), error);
  if (error) whole = fs::absolute(path);
  return whole.has_filename() ? whole : whole.parent_path();
}

bool is_empty_or_missing(const fs::path& folder) {
  std::error_code error;
  return !fs::exists(folder, error) || fs::is_empty(folder, error);
}

}  // namespace

// A lock on the folder around the site: no lock file is left behind, and a killed build frees it.
struct SiteOutput::Claim {
  explicit Claim(const fs::path& around)
      : descriptor(::open(around.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}
  Claim(const Claim&) = delete;
  Claim& operator=(const Claim&) = delete;
  ~Claim() {
    if (descriptor >= 0) ::close(descriptor);
  }
  [[nodiscard]] bool hold() const { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0; }
  int descriptor;
};

Result<SiteOutput> SiteOutput::begin(const fs::path& wanted) {
  const fs::path folder = resolved(wanted);
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error)) {
    return cannot_write(folder, std::strerror(ENOTDIR));
  }
  auto old = read_manifest(folder);
  if (!old && !is_empty_or_missing(folder)) {
    return engine::failure(engine::ren_diagnostics::not_a_site, {shown(folder), 0, {}},
                           shown(folder));
  }
  if (auto made = engine::make_folders(folder.parent_path()); !made) {
    return tl::make_unexpected(made.error());
  }
  auto claim = std::make_unique<Claim>(folder.parent_path());
  if (claim->descriptor < 0) return cannot_write(folder, std::strerror(errno));
  if (!claim->hold()) {
    return engine::failure(engine::ren_diagnostics::site_busy, {}, shown(folder));
  }
  fs::path fresh = folder.parent_path() / ("." + folder.filename().string() + ".new");
  fs::remove_all(fresh, error);
  if (error || !fs::create_directory(fresh, error)) return cannot_write(fresh, error.message());
  return SiteOutput(folder, std::move(fresh), std::move(claim), std::move(old).value_or(Manifest{}),
                    read_keys(folder));
}

SiteOutput::SiteOutput(fs::path folder, fs::path fresh, std::unique_ptr<Claim> claim,
                       std::map<std::string, std::string> old,
                       std::map<std::string, std::string> old_keys)
    : folder_(std::move(folder)),
      fresh_(std::move(fresh)),
      claim_(std::move(claim)),
      old_(std::move(old)),
      old_keys_(std::move(old_keys)),
      mutex_(std::make_unique<std::mutex>()) {}

SiteOutput::SiteOutput(SiteOutput&&) noexcept = default;

SiteOutput::~SiteOutput() {
  if (!claim_) return;
  std::error_code ignored;
  fs::remove_all(fresh_, ignored);
}

Result<void> SiteOutput::put(const std::string& address, std::string_view content,
                             const std::string& made_from) {
  std::string sum = engine::to_hex(engine::sha256(content));
  std::error_code error;
  fs::create_directories((fresh_ / address).parent_path(), error);
  if (error) return cannot_write(fresh_ / address, error.message());
  const bool unchanged = take_over(address, sum).has_value();
  if (!unchanged) {
    auto written = engine::replace_file(fresh_ / address, content, engine::Durability::renamed);
    if (!written) return written;
  }
  count(address, std::move(sum), made_from, content.size(), unchanged);
  return {};
}

std::optional<FileFacts> SiteOutput::known(const std::string& address,
                                           const std::string& made_from) const {
  const auto key = old_keys_.find(address);
  const auto sum = old_.find(address);
  const bool is_known =
      !made_from.empty() && key != old_keys_.end() && key->second == made_from && sum != old_.end();
  if (!is_known) return std::nullopt;
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(folder_ / address, error);
  if (error) return std::nullopt;
  return FileFacts{bytes, sum->second};
}

bool SiteOutput::keep(const std::string& address, const std::string& made_from) {
  const auto facts = known(address, made_from);
  if (!facts) return false;
  std::error_code error;
  fs::create_directories((fresh_ / address).parent_path(), error);
  const auto bytes = error ? std::nullopt : take_over(address, facts->sum);
  if (!bytes) return false;
  count(address, facts->sum, made_from, *bytes, true);
  return true;
}

void SiteOutput::count(const std::string& address, std::string sum, const std::string& made_from,
                       std::uintmax_t bytes, bool unchanged) {
  const std::lock_guard lock(*mutex_);
  new_.insert_or_assign(address, std::move(sum));
  if (!made_from.empty()) new_keys_.insert_or_assign(address, made_from);
  counts_.files += 1;
  counts_.bytes += bytes;
  (unchanged ? counts_.unchanged : counts_.written) += 1;
}

// By the old manifest, and only where the file has not been changed since by another hand.
std::optional<std::uintmax_t> SiteOutput::take_over(const std::string& address,
                                                    const std::string& sum) {
  const auto known = old_.find(address);
  if (known == old_.end() || known->second != sum) return std::nullopt;
  const auto bytes = engine::read_file(folder_ / address);
  if (!bytes || engine::to_hex(engine::sha256(*bytes)) != sum) return std::nullopt;
  std::error_code error;
  fs::create_hard_link(folder_ / address, fresh_ / address, error);
  return error ? std::nullopt : std::optional<std::uintmax_t>(bytes->size());
}

Result<SiteOutput::Counts> SiteOutput::finish() {
  const std::string manifest = print_manifest(new_);
  auto written =
      engine::replace_file(fresh_ / manifest_name, manifest, engine::Durability::renamed);
  if (!written) return tl::make_unexpected(written.error());
  if (!new_keys_.empty()) {
    written = engine::replace_file(fresh_ / keys_name, print_keys(new_keys_),
                                   engine::Durability::renamed);
    if (!written) return tl::make_unexpected(written.error());
  }
  if (auto carried = carry_over_foreign(); !carried) return tl::make_unexpected(carried.error());
  if (auto done = exchange(); !done) return tl::make_unexpected(done.error());
  for (const auto& [address, sum] : old_) counts_.removed += new_.count(address) == 0 ? 1 : 0;
  return counts_;
}

Result<void> SiteOutput::carry_over_foreign() {
  std::error_code error;
  if (!fs::exists(folder_, error)) return {};
  for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end;
       at.increment(error)) {
    const fs::path relative = at->path().lexically_relative(folder_);
    const std::string address = relative.generic_string();
    if (at->is_directory() && !at->is_symlink()) continue;
    if (address == manifest_name || address == keys_name || old_.count(address) > 0 ||
        new_.count(address) > 0)
      continue;
    fs::create_directories((fresh_ / relative).parent_path(), error);
    if (!error) fs::copy(at->path(), fresh_ / relative, fs::copy_options::copy_symlinks, error);
    if (error) break;
  }
  if (error) return cannot_write(folder_, error.message());
  return {};
}

// One step where the file system can exchange two names; else the old site is put aside first.
Result<void> SiteOutput::exchange() {
  std::error_code error;
  if (!fs::exists(folder_, error)) {
    fs::rename(fresh_, folder_, error);
  } else if (::renameat2(AT_FDCWD, fresh_.c_str(), AT_FDCWD, folder_.c_str(), RENAME_EXCHANGE) !=
             0) {
    fs::path aside = fresh_;
    aside += ".old";
    fs::rename(folder_, aside, error);
    if (!error) fs::rename(fresh_, folder_, error);
    if (!error) fs::remove_all(aside, error);
  }
  if (error) return cannot_write(folder_, error.message());
  std::error_code ignored;
  fs::remove_all(fresh_, ignored);  // now the old site, where the names were exchanged
  return {};
}

}  // namespace servanda::renderers
