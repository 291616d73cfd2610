#pragma once
// The real files that tests may read where they are present (`../shared/data` beside the checkout).
// They are not part of the project: a test that needs them is skipped, by name, where they are
// absent.

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace servanda::test {

inline std::filesystem::path source_folder() {
  return SERVANDA_SOURCE_DIR;
}
inline std::filesystem::path fixture(const std::string& name) {
  return source_folder() / "tests" / "fixtures" / name;
}
inline std::filesystem::path shared_data(const std::string& name = {}) {
  return source_folder().parent_path() / "shared" / "data" / name;
}

// BOOST_AUTO_TEST_CASE(name, *boost::unit_test::precondition(test::has_shared_data("hanoi")))
struct has_shared_data {
  std::string name;
  boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
    boost::test_tools::assertion_result found(std::filesystem::exists(shared_data(name)));
    found.message() << "the real files are not here: " << shared_data(name).filename();
    return found;
  }
};

inline std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace servanda::test
