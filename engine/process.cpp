#include "engine/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <system_error>

#include "engine/catalogue.hpp"
#include "engine/descriptor.hpp"
#include "engine/temporary_folder.hpp"

namespace servanda::engine {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kept_errors = std::size_t{64} * 1024;
constexpr std::string_view guest_path = "/usr/local/bin:/usr/bin:/bin";

// Our end and the guest's end of one stream. A pair of sockets, since a write to a pipe whose
// reader is gone would raise SIGPIPE in a library's host.
struct Stream {
  Descriptor ours, theirs;
};

std::optional<Stream> make_stream() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
  Stream stream{Descriptor(ends[0]), Descriptor(ends[1])};
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return stream;
}

// Everything that exec needs, made before the fork: after it, nothing may be allocated.
class Launch {
 public:
  Launch(const ToolCall& call, fs::path program, const fs::path& folder)
      : program_(program.string()), folder_(folder.string()), limits_(call.limits) {
    words_.push_back(call.program);
    words_.insert(words_.end(), call.arguments.begin(), call.arguments.end());
    variables_ = {fmt::format("PATH={}", guest_path), "HOME=" + folder_, "TMPDIR=" + folder_,
                  "LANG=C.UTF-8"};
    for (const auto& [name, value] : call.environment) variables_.push_back(name + "=" + value);
    arguments_ = pointers(words_);
    environment_ = pointers(variables_);
  }

  // In the child. Returns only where the program cannot be run.
  void run(int input, int output, int errors) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    restore_signals();
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_FSIZE, limits_.file_size);
    set_limit(RLIMIT_DATA, limits_.memory);
    if (::dup2(input, STDIN_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0 ||
        ::dup2(errors, STDERR_FILENO) < 0 || ::chdir(folder_.c_str()) != 0) {
      return;
    }
    ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    ::execve(program_.c_str(), arguments_.data(), environment_.data());
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (std::string& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
  }
  static void restore_signals() {
    sigset_t none;
    sigemptyset(&none);
    ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
  }
  static void set_limit(int resource, std::size_t value) {
    const rlimit limit{value, value};
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &limit);
  }

  std::string program_, folder_;
  ToolLimits limits_;
  std::vector<std::string> words_, variables_;
  std::vector<char*> arguments_, environment_;
};

// A running guest with all its descendants that stayed in its group; none outlives the value.
class Guest {
 public:
  explicit Guest(pid_t process) : process_(process) { ::setpgid(process, process); }
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  // The group goes first: once the guest is waited for, its number may belong to a stranger.
  ~Guest() {
    ::kill(-process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  // True where it has ended; it stays a zombie until the value goes.
  bool poll_end() {
    if (end_.si_pid == 0) ::waitid(P_PID, process_, &end_, WEXITED | WNOHANG | WNOWAIT);
    return end_.si_pid != 0;
  }
  [[nodiscard]] bool was_killed() const { return end_.si_code != CLD_EXITED; }
  [[nodiscard]] int status() const { return end_.si_status; }  // exit status or signal

 private:
  pid_t process_;
  siginfo_t end_{};
};

// What goes to and fro until the guest has ended and nothing more can come.
class Exchange {
 public:
  Exchange(const ToolCall& call, Descriptor input, Descriptor output, Descriptor errors)
      : call_(call),
        unsent_(call.input),
        input_(std::move(input)),
        output_(std::move(output)),
        errors_(std::move(errors)) {}

  enum class End { done, out_of_time, too_much };

  End run(Guest& guest) {
    const Clock::time_point deadline = Clock::now() + call_.limits.time;
    while (true) {
      // A descendant may hold the streams open after the guest itself has ended.
      const bool is_over = guest.poll_end();
      const bool moved = turn(is_over ? 0 : patience(deadline));
      if (result_.output.size() > call_.limits.output) return End::too_much;
      if (is_over && !moved) return End::done;
      if (!is_over && Clock::now() >= deadline) return End::out_of_time;
    }
  }

  [[nodiscard]] ToolOutput take() { return std::move(result_); }

 private:
  // Milliseconds to wait for a stream: short, since the end of the guest is asked for in between.
  int patience(Clock::time_point deadline) const {
    constexpr auto longest = std::chrono::milliseconds(20);
    constexpr auto shortest = std::chrono::milliseconds(1);
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    const bool is_silent = !output_.is_open() && !errors_.is_open();
    return static_cast<int>(std::clamp(left, shortest, is_silent ? shortest : longest).count());
  }

  // One round of reading and writing; false where nothing moved.
  bool turn(int milliseconds) {
    if (unsent_.empty()) input_.close();
    std::array<pollfd, 3> streams{{{input_.number(), POLLOUT, 0},
                                   {output_.number(), POLLIN, 0},
                                   {errors_.number(), POLLIN, 0}}};
    if (::poll(streams.data(), streams.size(), milliseconds) <= 0) return false;
    bool moved = false;
    if (streams[0].revents != 0) moved |= send();
    if (streams[1].revents != 0) moved |= receive(output_, result_.output, call_.limits.output + 1);
    if (streams[2].revents != 0) moved |= receive(errors_, result_.errors, kept_errors);
    return moved;
  }

  bool send() {
    const ssize_t sent = ::send(input_.number(), unsent_.data(), unsent_.size(), MSG_NOSIGNAL);
    if (sent < 0) {
      if (errno != EAGAIN && errno != EINTR) unsent_ = {};  // the guest reads no more
      return false;
    }
    unsent_.remove_prefix(static_cast<std::size_t>(sent));
    return true;
  }

  static bool receive(Descriptor& stream, std::string& into, std::size_t limit) {
    std::array<char, 65536> buffer;
    const ssize_t got = ::read(stream.number(), buffer.data(), buffer.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return false;
    if (got <= 0) {
      stream.close();
      return false;
    }
    into.append(buffer.data(), std::min(static_cast<std::size_t>(got), limit - into.size()));
    return true;
  }

  const ToolCall& call_;
  std::string_view unsent_;
  Descriptor input_, output_, errors_;
  ToolOutput result_;
};

tl::unexpected<Diagnostic> missing(const ToolCall& call) {
  return failure(env_diagnostics::tool_missing, {}, call.program);
}

tl::unexpected<Diagnostic> cannot_start(const ToolCall& call, int error) {
  return failure(env_diagnostics::tool_not_started, {}, call.program,
                 std::generic_category().message(error));
}

Result<ToolOutput> result_of(const ToolCall& call, Exchange::End end, const Guest& guest,
                             Exchange& exchange) {
  if (end == Exchange::End::out_of_time) {
    const auto seconds = std::chrono::duration<double>(call.limits.time).count();
    return failure(env_diagnostics::tool_hangs, {}, call.program, seconds);
  }
  if (end == Exchange::End::too_much) {
    return failure(env_diagnostics::tool_floods, {}, call.program, call.limits.output);
  }
  if (guest.was_killed()) {
    const char* signal = ::sigdescr_np(guest.status());
    return failure(env_diagnostics::tool_crashed, {}, call.program, signal ? signal : "killed");
  }
  ToolOutput output = exchange.take();
  output.exit_status = guest.status();
  return output;
}

// The child writes errno here where exec failed; a successful exec closes it.
int error_of_exec(const Descriptor& report) {
  int error = 0;
  ssize_t got = 0;
  do {
    got = ::read(report.number(), &error, sizeof error);
  } while (got < 0 && errno == EINTR);
  return got == sizeof error ? error : 0;
}

Result<ToolOutput> run_in(const ToolCall& call, const fs::path& program, const fs::path& folder) {
  Launch launch(call, program, folder);
  auto input = make_stream();
  auto output = make_stream();
  auto errors = make_stream();
  std::array<int, 2> report{};
  if (!input || !output || !errors || ::pipe2(report.data(), O_CLOEXEC) != 0) {
    return cannot_start(call, errno);
  }
  const Descriptor report_in(report[0]);
  Descriptor report_out(report[1]);
  const pid_t process = ::fork();
  if (process < 0) return cannot_start(call, errno);
  if (process == 0) {
    launch.run(input->theirs.number(), output->theirs.number(), errors->theirs.number());
    const int error = errno;
    (void)!::write(report_out.number(), &error, sizeof error);
    ::_exit(127);
  }
  Guest guest(process);
  for (Descriptor* end : {&input->theirs, &output->theirs, &errors->theirs, &report_out}) {
    end->close();
  }
  if (const int error = error_of_exec(report_in); error != 0) return cannot_start(call, error);
  Exchange exchange(call, std::move(input->ours), std::move(output->ours), std::move(errors->ours));
  const Exchange::End end = exchange.run(guest);
  return result_of(call, end, guest, exchange);
}

bool is_program(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

fs::path find_program(std::string_view name) {
  if (name.find('/') != std::string_view::npos) return is_program(name) ? fs::absolute(name) : "";
  const char* variable = std::getenv("PATH");
  std::string_view folders = variable == nullptr ? guest_path : std::string_view(variable);
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    // An entry that is no absolute path would mean the folder that happens to be current.
    const fs::path candidate = fs::path(folder) / name;
    if (candidate.is_absolute() && is_program(candidate)) return candidate;
    folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
  }
  return {};
}

Result<ToolOutput> run_tool(const ToolCall& call) {
  const fs::path program = find_program(call.program);
  if (program.empty()) return missing(call);
  if (!call.folder.empty()) return run_in(call, program, call.folder);
  const auto folder = TemporaryFolder::make();
  if (!folder) return tl::make_unexpected(folder.error());
  return run_in(call, program, folder->path());
}

}  // namespace servanda::engine
