#include "engine/file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <filesystem>
#include <string>

#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace servanda::engine {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

template <typename Value>
std::string id_of(const Result<Value>& result) {
  return result ? "none" : result.error().id;
}

// A disk that is full: writing more than `bytes` to one file fails, as long as this lives.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit small = before_;
    small.rlim_cur = bytes;
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

// Nothing is read-only to root: what needs a closed door is skipped, by name.
boost::test_tools::assertion_result is_ordinary_user(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result ordinary(::geteuid() != 0);
  ordinary.message() << "nothing is read-only to root";
  return ordinary;
}

BOOST_AUTO_TEST_SUITE(file_suite)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  const TemporaryFolder folder;
  std::string bytes = "a\0b\r\n\xFF";
  bytes += std::string(100'000, 'x') + '\0';
  for (const Durability durability : {Durability::flushed, Durability::renamed}) {
    BOOST_TEST_REQUIRE(replace_file(folder / "f", bytes, durability).has_value());
    BOOST_TEST((read_file(folder / "f").value() == bytes));
  }
  BOOST_TEST(folder.entries() == 1);
}

BOOST_AUTO_TEST_CASE(empty_files) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "").has_value());
  BOOST_TEST(read_file(folder / "f").value().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named) {
  const TemporaryFolder folder;
  BOOST_TEST(id_of(read_file(folder / "absent")) == "ENV-001");
  BOOST_TEST(id_of(read_file(folder.path())) == "ENV-002");
  BOOST_TEST(id_of(read_file("/dev/null")) == "ENV-002");
  BOOST_TEST(id_of(read_file("/dev/zero")) == "ENV-002");
  BOOST_TEST(id_of(read_file("")) == "ENV-001");
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "x").has_value());
  BOOST_TEST(id_of(read_file(folder / "f/below")) == "ENV-001");
}

BOOST_AUTO_TEST_CASE(a_pipe_is_refused_and_not_waited_for) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  BOOST_TEST(id_of(read_file(folder / "pipe")) == "ENV-002");
}

BOOST_AUTO_TEST_CASE(the_limit_is_looked_at_before_reading) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "12345").has_value());
  BOOST_TEST(read_file(folder / "f", 5).has_value());
  const auto refused = read_file(folder / "f", 4);
  BOOST_TEST_REQUIRE(id_of(refused) == "ENV-005");
  BOOST_TEST(refused.error().place.file == (folder / "f").string());
  fs::resize_file(folder / "f", std::uintmax_t{1} << 40);  // a hole: no block is used
  BOOST_TEST(id_of(read_file(folder / "f")) == "ENV-005");
}

BOOST_AUTO_TEST_CASE(the_mode_of_a_replaced_file_stays) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "old").has_value());
  fs::permissions(folder / "f", fs::perms::owner_read | fs::perms::owner_write);
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "new").has_value());
  const auto mode = fs::status(folder / "f").permissions();
  BOOST_TEST((mode == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(a_new_file_has_the_mode_that_the_umask_leaves) {
  const TemporaryFolder folder;
  const mode_t before = ::umask(027);
  const auto written = replace_file(folder / "f", "x");
  ::umask(before);
  BOOST_TEST_REQUIRE(written.has_value());
  struct stat status {};
  ::stat((folder / "f").c_str(), &status);
  BOOST_TEST((status.st_mode & 07777) == 0640);
}

BOOST_AUTO_TEST_CASE(a_link_stays_and_its_file_is_replaced) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "real", "old").has_value());
  fs::create_symlink("real", folder / "link");
  BOOST_TEST_REQUIRE(replace_file(folder / "link", "new").has_value());
  BOOST_TEST(fs::is_symlink(folder / "link"));
  BOOST_TEST(test::slurp(folder / "real") == "new");
  BOOST_TEST(folder.entries() == 2);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_missing_or_in_the_way) {
  const TemporaryFolder folder;
  BOOST_TEST(id_of(replace_file(folder / "absent/f", "x")) == "ENV-004");
  fs::create_directory(folder / "d");
  BOOST_TEST(id_of(replace_file(folder / "d", "x")) == "ENV-004");
  BOOST_TEST(fs::is_directory(folder / "d"));
  BOOST_TEST(folder.entries() == 1);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_old_file_whole) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "old").has_value());
  {
    const SmallDisk disk(1000);
    BOOST_TEST(id_of(replace_file(folder / "f", std::string(5000, 'x'))) == "ENV-004");
    BOOST_TEST(id_of(replace_file(folder / "g", std::string(5000, 'x'))) == "ENV-004");
  }
  BOOST_TEST(test::slurp(folder / "f") == "old");
  BOOST_TEST(folder.entries() == 1);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_read_only,
                     *boost::unit_test::precondition(is_ordinary_user)) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "old").has_value());
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  BOOST_TEST(id_of(replace_file(folder / "f", "new")) == "ENV-004");
  BOOST_TEST(id_of(make_folders(folder / "a")) == "ENV-004");
  BOOST_TEST(test::slurp(folder / "f") == "old");
}

BOOST_AUTO_TEST_CASE(a_file_that_may_not_be_read,
                     *boost::unit_test::precondition(is_ordinary_user)) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "x").has_value());
  fs::permissions(folder / "f", fs::perms::none);
  const auto refused = read_file(folder / "f");
  BOOST_TEST_REQUIRE(id_of(refused) == "ENV-003");
  BOOST_TEST(refused.error().message.find("Permission denied") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(folders_are_made_with_those_above_them) {
  const TemporaryFolder folder;
  BOOST_TEST(make_folders(folder / "a/b/c").has_value());
  BOOST_TEST(make_folders(folder / "a/b/c").has_value());
  BOOST_TEST(fs::is_directory(folder / "a/b/c"));
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "x").has_value());
  BOOST_TEST(id_of(make_folders(folder / "f")) == "ENV-004");
  BOOST_TEST(id_of(make_folders(folder / "f/g")) == "ENV-004");
}

BOOST_AUTO_TEST_CASE(names_of_any_bytes) {
  const TemporaryFolder folder;
  for (const char* name : {"Übereinkommen 2024.xml", "条约", "a'b\"c $x", "-n", "\xFF\xFE"}) {
    BOOST_TEST(replace_file(folder / name, "x").has_value());
    BOOST_TEST(read_file(folder / name).value() == "x");
  }
  BOOST_TEST(id_of(replace_file(folder / std::string(300, 'n'), "x")) == "ENV-004");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
