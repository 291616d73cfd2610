#include "engine/process.hpp"

#include <signal.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "engine/temporary_folder.hpp"

namespace servanda::engine {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

ToolCall shell(std::string script, std::string_view input = {}) {
  ToolCall call;
  call.program = "sh";
  call.arguments = {"-c", std::move(script)};
  call.input = input;
  return call;
}

std::string id_of(const Result<ToolOutput>& result) {
  return result ? "none" : result.error().id;
}

// The guest writes its own number, then stays; says whether it is still there after the call.
bool outlives_call(const std::string& script, milliseconds time) {
  auto folder = TemporaryFolder::make();
  ToolCall call = shell(script);
  call.folder = folder->path();
  call.limits.time = time;
  (void)run_tool(call);
  pid_t process = 0;
  std::ifstream(folder->path() / "pid") >> process;
  BOOST_REQUIRE(process > 0);
  for (int i = 0; i < 200 && ::kill(process, 0) == 0; ++i) {  // init reaps it in its own time
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string words{std::istreambuf_iterator<char>(stat), {}};
    if (words.find(") Z ") != std::string::npos) return false;
    std::this_thread::sleep_for(milliseconds(10));
  }
  return ::kill(process, 0) == 0;
}

BOOST_AUTO_TEST_SUITE(process)

BOOST_AUTO_TEST_CASE(input_comes_out_as_output) {
  const std::string input(3'000'000, 'x');  // more than any pipe holds
  ToolCall call = shell("cat; echo aside >&2; exit 7", input);
  const auto result = run_tool(call);
  BOOST_REQUIRE(result);
  BOOST_TEST(result->exit_status == 7);
  BOOST_TEST((result->output == input));
  BOOST_TEST(result->errors == "aside\n");
}

BOOST_AUTO_TEST_CASE(a_guest_that_reads_nothing_is_no_problem) {
  const std::string input(3'000'000, 'x');
  const auto result = run_tool(shell("exec 0<&-; echo done", input));
  BOOST_REQUIRE(result);
  BOOST_TEST(result->output == "done\n");
}

BOOST_AUTO_TEST_CASE(arguments_meet_no_shell) {
  ToolCall call;
  call.program = "printf";
  call.arguments = {"%s|", "$HOME; rm *", "a b", "", "\"'`"};
  const auto result = run_tool(call);
  BOOST_REQUIRE(result);
  BOOST_TEST(result->output == "$HOME; rm *|a b||\"'`|");
}

BOOST_AUTO_TEST_CASE(the_environment_is_clean) {
  ::setenv("SERVANDA_SECRET", "hidden", 1);
  ToolCall call =
      shell("echo \"[$SERVANDA_SECRET] $LANG $EXTRA $(test \"$HOME\" = \"$PWD\" && echo home)\"");
  call.environment = {{"EXTRA", "given"}};
  const auto result = run_tool(call);
  ::unsetenv("SERVANDA_SECRET");
  BOOST_REQUIRE(result);
  BOOST_TEST(result->output == "[] C.UTF-8 given home\n");
}

BOOST_AUTO_TEST_CASE(the_working_directory_is_empty_and_goes_away) {
  const auto result = run_tool(shell("ls -A; touch left-behind; pwd"));
  BOOST_REQUIRE(result);
  const std::string folder = result->output.substr(0, result->output.find('\n'));
  BOOST_TEST(folder.front() == '/');
  BOOST_TEST(!fs::exists(folder));
}

BOOST_AUTO_TEST_CASE(a_missing_program_is_a_failure) {
  ToolCall call;
  call.program = "no-such-program-anywhere";
  const auto result = run_tool(call);
  BOOST_TEST(id_of(result) == "ENV-050");
  BOOST_TEST((result.error().severity == Severity::failure));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_executed_is_a_failure) {
  auto folder = TemporaryFolder::make();
  const fs::path path = folder->path() / "broken";
  std::ofstream(path) << "#!/no/such/interpreter\n";
  fs::permissions(path, fs::perms::owner_all);
  ToolCall call;
  call.program = path.string();
  BOOST_TEST(id_of(run_tool(call)) == "ENV-051");
}

BOOST_AUTO_TEST_CASE(a_crash_is_a_failure) {
  BOOST_TEST(id_of(run_tool(shell("kill -SEGV $$"))) == "ENV-052");
}

BOOST_AUTO_TEST_CASE(a_hanging_guest_is_killed) {
  ToolCall call = shell("echo begun; exec sleep 600");
  call.limits.time = milliseconds(100);
  BOOST_TEST(id_of(run_tool(call)) == "ENV-053");
}

BOOST_AUTO_TEST_CASE(a_guest_deaf_to_signals_is_killed_too) {
  ToolCall call = shell("trap '' TERM INT HUP; while :; do sleep 1; done");
  call.limits.time = milliseconds(100);
  BOOST_TEST(id_of(run_tool(call)) == "ENV-053");
}

BOOST_AUTO_TEST_CASE(a_flood_is_stopped) {
  ToolCall call = shell("exec yes");
  call.limits.output = 100'000;
  BOOST_TEST(id_of(run_tool(call)) == "ENV-054");
}

BOOST_AUTO_TEST_CASE(errors_are_kept_in_part) {
  const auto result = run_tool(shell("yes | head -c 1000000 >&2; echo out"));
  BOOST_REQUIRE(result);
  BOOST_TEST(result->errors.size() == 65536u);
  BOOST_TEST(result->output == "out\n");
}

BOOST_AUTO_TEST_CASE(a_file_cannot_grow_without_end) {
  ToolCall call = shell("head -c 2000000 /dev/zero > big; wc -c < big");
  call.limits.file_size = 1'000'000;
  const auto result = run_tool(call);
  BOOST_REQUIRE(result);
  BOOST_TEST(std::stol(result->output) <= 1'000'000);
}

BOOST_AUTO_TEST_CASE(descendants_end_with_the_guest) {
  BOOST_TEST(!outlives_call("sleep 600 & echo $! > pid; exec sleep 600", milliseconds(200)));
  // This one ends by itself and leaves a child that holds the streams open.
  BOOST_TEST(!outlives_call("sleep 600 & echo $! > pid; exit 0", milliseconds(60'000)));
}

BOOST_AUTO_TEST_CASE(only_absolute_folders_of_the_path_are_searched) {
  BOOST_TEST(find_program("sh").is_absolute());
  BOOST_TEST(find_program("").empty());
  BOOST_TEST(find_program("no-such-program-anywhere").empty());
  BOOST_TEST(find_program("/bin").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
