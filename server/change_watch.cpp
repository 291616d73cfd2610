#include "server/change_watch.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace servanda::server {
namespace {

namespace fs = std::filesystem;

// The collection's own files (docs/formats/collection.md); the register's journal grows first.
constexpr std::array<std::string_view, 4> files{"servanda.toml", "ledger.sqlite",
                                                "ledger.sqlite-wal", "ledger.jsonl"};

void append_state(std::vector<std::string>& states, const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) return;
  const auto time = fs::last_write_time(path, error);
  if (error) return;
  states.push_back(path.string() + ' ' + std::to_string(size) + ' ' +
                   std::to_string(time.time_since_epoch().count()));
}

}  // namespace

ChangeWatch::ChangeWatch(fs::path collection) : collection_(std::move(collection)), seen_(look()) {}

bool ChangeWatch::has_changed() {
  std::string now = look();
  if (now == seen_) return false;
  seen_ = std::move(now);
  return true;
}

std::string ChangeWatch::look() const {
  std::vector<std::string> states;
  for (const std::string_view file : files) append_state(states, collection_ / file);
  std::error_code error;
  for (fs::recursive_directory_iterator at(collection_ / "treaties", error), end;
       !error && at != end; at.increment(error)) {
    append_state(states, at->path());
  }
  std::sort(states.begin(), states.end());
  std::string all;
  for (const std::string& state : states) all += state + '\n';
  return all;
}

}  // namespace servanda::server
