#pragma once
// Work on many things at once: two threads, because that is what the machines of a secretariat have
// to spare, and because results come out in the order of the things whoever was first.

#include <cstddef>
#include <functional>

namespace servanda::collection {

inline constexpr std::size_t default_threads = 2;

// Calls work(0) … work(count - 1), each once, in any order, and returns when all are done. The
// first exception ends the rest and is thrown again here.
void for_each_in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                          std::size_t threads = default_threads);

}  // namespace servanda::collection
