#include "collection/parallel.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <stdexcept>
#include <vector>

using servanda::collection::for_each_in_parallel;

BOOST_AUTO_TEST_SUITE(parallel)

BOOST_AUTO_TEST_CASE(each_once) {
  for (const std::size_t threads : {1u, 2u, 7u}) {
    std::vector<std::atomic<int>> calls(1000);
    for_each_in_parallel(
        calls.size(), [&](std::size_t i) { ++calls[i]; }, threads);
    for (const auto& count : calls) BOOST_REQUIRE(count == 1);
  }
}

BOOST_AUTO_TEST_CASE(nothing_to_do) {
  for_each_in_parallel(0, [](std::size_t) { BOOST_FAIL("called for nothing"); });
}

BOOST_AUTO_TEST_CASE(an_exception_comes_out_and_ends_the_rest) {
  std::atomic<int> calls = 0;
  const auto work = [&](std::size_t i) {
    ++calls;
    if (i == 3) throw std::runtime_error("three");
  };
  BOOST_CHECK_THROW(for_each_in_parallel(100'000, work), std::runtime_error);
  BOOST_TEST(calls < 100'000);
}

BOOST_AUTO_TEST_SUITE_END()
