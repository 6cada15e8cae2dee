#include "support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace chohyo::support {
namespace {

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

/// The present environment with Debian's programs for PATH, whatever else the machine has (tests/house sees to it that
/// the lists of packages hold them), and `settings` over it.
std::vector<std::string> environment_with(std::vector<std::string> settings) {
  const auto name_of = [](std::string_view setting) { return setting.substr(0, setting.find('=')); };
  settings.insert(settings.begin(), "PATH=/usr/bin:/bin:/usr/sbin:/sbin");
  std::vector<std::string> out;
  for (char** setting = environ; *setting; ++setting) out.emplace_back(*setting);
  for (std::string& setting : settings) {
    std::erase_if(out, [&](const std::string& one) { return name_of(one) == name_of(setting); });
    out.push_back(std::move(setting));
  }
  return out;
}

/// Where a program is, by the PATH of `environment`; the name itself when it is a path, or in none of the folders.
std::string found(const std::string& name, const std::vector<std::string>& environment) {
  constexpr std::string_view kPath = "PATH=";
  if (name.find('/') != std::string::npos) return name;
  for (const std::string& setting : environment) {
    if (!setting.starts_with(kPath)) continue;
    std::istringstream folders(setting.substr(kPath.size()));
    for (std::string folder; std::getline(folders, folder, ':');) {
      std::string path = folder + "/" + name;
      if (::access(path.c_str(), X_OK) == 0) return path;
    }
  }
  return name;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

/// What the child does between being split off and being the program.
class FileActions {
 public:
  FileActions() { ::posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

/// Starts the program; the error number when it cannot. posix_spawn and not fork: a child that allocates memory may
/// wait for ever for a lock that another thread of this process held, and AddressSanitizer has such threads.
int start(std::vector<std::string> command, const Surroundings& surroundings, int out, int err, pid_t& child) {
  std::vector<std::string> environment = environment_with(surroundings.environment);
  const std::string program = found(command[0], environment);
  FileActions actions;
  ::posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(actions.get(), out, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(actions.get(), err, STDERR_FILENO);
  if (!surroundings.folder.empty()) {
    ::posix_spawn_file_actions_addchdir_np(actions.get(), surroundings.folder.c_str());
  }
  return ::posix_spawn(&child, program.c_str(), actions.get(), nullptr, pointers_to(command).data(),
                       pointers_to(environment).data());
}

/// Reads both pipes to their ends, whichever speaks first.
void collect(int out, int err, Outcome& outcome) {
  std::array<pollfd, 2> pipes = {{{out, POLLIN, 0}, {err, POLLIN, 0}}};
  int open = 2;
  while (open > 0) {
    if (::poll(pipes.data(), pipes.size(), -1) < 0) {
      if (errno == EINTR) continue;
      fail("poll");
    }
    for (std::size_t i = 0; i < pipes.size(); ++i) {
      if (pipes[i].fd < 0 || pipes[i].revents == 0) continue;
      std::array<char, 65536> buffer;
      const ssize_t got = ::read(pipes[i].fd, buffer.data(), buffer.size());
      if (got > 0) {
        (i == 0 ? outcome.out : outcome.err).append(buffer.data(), static_cast<std::size_t>(got));
      } else {
        ::close(pipes[i].fd);
        pipes[i].fd = -1;
        --open;
      }
    }
  }
}

}  // namespace

Outcome run(const std::vector<std::string>& command, const Surroundings& surroundings) {
  std::array<int, 2> out{}, err{};
  if (::pipe2(out.data(), O_CLOEXEC) != 0 || ::pipe2(err.data(), O_CLOEXEC) != 0) fail("pipe");
  Outcome outcome;
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int error = start(command, surroundings, out[1], err[1], child);
  ::close(out[1]);
  ::close(err[1]);
  if (error != 0) {
    ::close(out[0]);
    ::close(err[0]);
    throw std::system_error(error, std::generic_category(), command[0]);
  }
  collect(out[0], err[0], outcome);
  int status = 0;
  rusage usage{};
  if (::wait4(child, &status, 0, &usage) != child) fail("wait4");
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  outcome.peak_kib = usage.ru_maxrss;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (outcome.status == 127) throw std::system_error(ENOENT, std::generic_category(), command[0]);
  return outcome;
}

}  // namespace chohyo::support
