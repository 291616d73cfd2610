// How a collection finds its register: ledger.sqlite is the authority, ledger.jsonl its text, from
// which it is made where it is missing.

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "collection/collection.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "signatures/ledger.hpp"

namespace servanda::collection {

namespace fs = std::filesystem;
using engine::Result;
using signatures::Register;

namespace {

using Events = std::vector<signatures::Event>;

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

Result<Events> read_ledger_text(const fs::path& path, const std::string& name) {
  const auto text = engine::read_file(path);
  if (!text) return tl::make_unexpected(text.error());
  engine::Diagnostics findings;
  return signatures::import_json_lines(*text, name, findings);
}

Result<void> fill(const fs::path& path, const Events& events) {
  auto made = Register::create(path.string());
  if (!made) return tl::make_unexpected(made.error());
  return made->restore(events);
}

// A name of its own in the same folder, so that two processes that make the register at once do not
// meet; hidden, so that what a kill leaves behind disturbs nobody.
fs::path draft_beside(const fs::path& path) {
  return path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()));
}

void remove_draft(const fs::path& draft) {
  std::error_code error;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    fs::remove(draft.string() + suffix, error);
  }
}

// A name in a folder outlives a loss of power only when the folder has been flushed.
void flush_folder(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

// Gives the draft its name, unless the name is taken. Not every file system has links.
bool publish(const fs::path& draft, const fs::path& path) {
  if (::link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST) return true;
  return (errno == EPERM || errno == EOPNOTSUPP) && ::rename(draft.c_str(), path.c_str()) == 0;
}

// The register appears whole or not at all: made under another name, then linked to its own. Where
// another process was first, its register is the one that stays.
Result<void> make_register(const fs::path& path, const Events& events) {
  const fs::path draft = draft_beside(path);
  remove_draft(draft);
  Result<void> made = fill(draft, events);
  if (made && !publish(draft, path)) {
    made = engine::failure(engine::env_diagnostics::cannot_write, {}, path.generic_string(),
                           std::system_category().message(errno));
  }
  remove_draft(draft);
  flush_folder(path.parent_path());
  return made;
}

Result<Register> in_memory(const Events& events) {
  auto made = Register::in_memory();
  if (!made || events.empty()) return made;
  if (auto filled = made->restore(events); !filled) return tl::make_unexpected(filled.error());
  return made;
}

bool may_write_in(const fs::path& folder) {
  return ::access(folder.c_str(), W_OK) == 0;
}

}  // namespace

Result<Register> Collection::open_register() const {
  const fs::path path = ledger_path();
  if (is_there(path)) return Register::open(path.string(), Register::Access::read_only);
  if (!is_there(ledger_text_path())) return Register::in_memory();
  auto events = read_ledger_text(ledger_text_path(), shown(ledger_text_path()));
  if (!events) return tl::make_unexpected(events.error());
  if (may_write_in(folder_) && make_register(path, *events)) {
    return Register::open(path.string(), Register::Access::read_only);
  }
  return in_memory(*events);
}

Result<Register> Collection::open_register_to_record() const {
  const fs::path path = ledger_path();
  if (!is_there(path) && is_there(ledger_text_path())) {
    auto events = read_ledger_text(ledger_text_path(), shown(ledger_text_path()));
    if (!events) return tl::make_unexpected(events.error());
    if (auto made = make_register(path, *events); !made) return tl::make_unexpected(made.error());
  }
  return Register::create(path.string());
}

}  // namespace servanda::collection
