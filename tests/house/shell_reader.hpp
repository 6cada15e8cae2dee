// Which programs a shell script starts, read from its text.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace chohyo::house {

/// A simple command as it is written: quotes taken away, what is only known when it runs as "$".
struct ShellCommand {
  std::vector<std::string> words;
  std::size_t line = 0;  ///< counted from 1
};

struct ShellScript {
  std::vector<ShellCommand> commands;  ///< those inside $( ), <( ), `trap '…'` and `eval` too
  std::set<std::string> functions;     ///< defined there
  std::set<std::string> forwarders;    ///< functions that run their arguments as a command
};

ShellScript read_shell(std::string_view text, std::size_t first_line = 1);

/// The words of `command` that name programs: the first, and behind one that starts another (env, timeout, xargs …, or
/// one of `forwarders`) that other. Ends at a word that only running tells.
std::vector<std::string> programs_of(const std::vector<std::string>& words, const std::set<std::string>& forwarders);

}  // namespace chohyo::house
