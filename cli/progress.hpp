#pragma once
// How far a long piece of work has come: one line on standard error that replaces itself, only
// where a person sits before it.

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/context.hpp"

namespace servanda::cli {

class Progress {
 public:
  Progress(const Context& context, std::string_view doing);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  // takes the line away

  void show(std::size_t done, std::size_t all);

 private:
  std::string doing_;
  bool is_shown_;
};

}  // namespace servanda::cli
