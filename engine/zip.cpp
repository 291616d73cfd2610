#include "engine/zip.hpp"

#include <zip.h>

#include <algorithm>

#include "engine/catalogue.hpp"

namespace servanda::engine {
namespace {

// An error of libzip as a value that frees itself.
class ZipError {
 public:
  ZipError() { zip_error_init(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  ~ZipError() { zip_error_fini(&error_); }
  zip_error_t* get() { return &error_; }
  std::string words() { return zip_error_strerror(&error_); }

 private:
  zip_error_t error_{};
};

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ArchivePointer = std::unique_ptr<zip_t, Discard>;
using SourcePointer = std::unique_ptr<zip_source_t, FreeSource>;

}  // namespace

struct ZipReader::Archive {
  ArchivePointer zip;
};

ZipReader::ZipReader() : archive_(std::make_unique<Archive>()) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(std::string_view bytes, std::string file,
                                  const ZipLimits& limits) {
  // libzip takes no bytes at all for an archive without entries.
  if (bytes.empty()) return failure(src_diagnostics::bad_archive, {file}, "it is empty");
  ZipError error;
  SourcePointer source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get()));
  ZipReader reader;
  if (source)
    reader.archive_->zip.reset(zip_open_from_source(source.get(), ZIP_RDONLY, error.get()));
  zip_t* zip = reader.archive_->zip.get();
  if (zip == nullptr) return failure(src_diagnostics::bad_archive, {file}, error.words());
  (void)source.release();  // the archive owns it now
  const zip_int64_t count = zip_get_num_entries(zip, 0);
  if (static_cast<std::size_t>(count) > limits.entries) {
    return failure(src_diagnostics::archive_too_large, {file}, limits.entries);
  }
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    reader.names_.emplace_back(name == nullptr ? "" : name);
  }
  reader.file_ = std::move(file);
  reader.limits_ = limits;
  return reader;
}

bool ZipReader::has(std::string_view name) const {
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

Result<std::string> ZipReader::read(std::string_view name) const {
  zip_t* zip = archive_->zip.get();
  const auto bad = [&](std::string_view why) {
    return failure(src_diagnostics::bad_archive, {file_}, fmt::format("{}: {}", name, why));
  };
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found == names_.end()) return bad("is not in it");
  const auto index = static_cast<zip_uint64_t>(found - names_.begin());
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_stat_index(zip, index, 0, &about) != 0) return bad(zip_strerror(zip));
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
    return failure(src_diagnostics::password_protected, {file_});
  }
  if (about.size > limits_.entry) {
    return failure(src_diagnostics::entry_too_large, {file_}, name, about.size, limits_.entry);
  }
  const std::unique_ptr<zip_file_t, CloseFile> entry(zip_fopen_index(zip, index, 0));
  if (!entry) return bad(zip_strerror(zip));
  std::string content(about.size, '\0');
  // libzip gives no more than the size that the archive declares, and checks the sum at the end.
  const zip_int64_t got = zip_fread(entry.get(), content.data(), content.size());
  char beyond = 0;
  if (got != static_cast<zip_int64_t>(content.size()) || zip_fread(entry.get(), &beyond, 1) != 0) {
    return bad(zip_file_strerror(entry.get()));
  }
  return content;
}

namespace {

// The archive while it is made, and the memory that it will be written to.
class Writer {
 public:
  Writer() : memory_(zip_source_buffer_create(nullptr, 0, 0, error_.get())) {
    if (!memory_) return;
    zip_source_keep(memory_.get());  // once for the archive, once for us, who read it at the end
    zip_.reset(zip_open_from_source(memory_.get(), ZIP_TRUNCATE, error_.get()));
  }

  bool add(const ZipEntry& entry) {
    if (!zip_) return false;
    zip_source_t* source =
        zip_source_buffer(zip_.get(), entry.content.data(), entry.content.size(), 0);
    if (source == nullptr) return false;
    const zip_int64_t index =
        zip_file_add(zip_.get(), entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      return false;
    }
    constexpr zip_uint16_t first_day = (1 << 5) | 1;  // 1980-01-01 in the format's own units
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_file_set_dostime(zip_.get(), at, 0, first_day, 0) == 0 &&
           zip_set_file_compression(zip_.get(), at, entry.is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                    0) == 0 &&
           zip_file_set_external_attributes(zip_.get(), at, 0, ZIP_OPSYS_DOS, 0) == 0;
  }

  std::string take() {
    if (!zip_ || zip_close(zip_.get()) != 0) return {};
    (void)zip_.release();  // closing has freed it
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(memory_.get(), &about) != 0 || zip_source_open(memory_.get()) != 0)
      return {};
    std::string bytes(about.size, '\0');
    const zip_int64_t got = zip_source_read(memory_.get(), bytes.data(), bytes.size());
    zip_source_close(memory_.get());
    return got == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
  }

 private:
  ZipError error_;
  SourcePointer memory_;
  ArchivePointer zip_;
};

}  // namespace

Result<std::string> write_zip(std::span<const ZipEntry> entries) {
  Writer writer;
  for (const ZipEntry& entry : entries) {
    if (!writer.add(entry)) return failure(src_diagnostics::archive_not_made, {}, entry.name);
  }
  std::string bytes = writer.take();
  if (bytes.empty()) return failure(src_diagnostics::archive_not_made, {}, "the end");
  return bytes;
}

}  // namespace servanda::engine
