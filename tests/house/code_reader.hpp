// Which programs the C++ of the tests starts, read from its text: the lists of words given to support::run, to
// functions that hand theirs on to it, and the shell scripts among them. And which modules its Python imports.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/shell_reader.hpp"

namespace chohyo::house {

struct SourceText {
  std::string name;  ///< for messages
  std::string text;
};

/// A list of words that is run, "$" for what only running tells; or that could not be found out (no words).
struct StartedList {
  std::string file;
  std::size_t line = 0;
  std::vector<std::string> words;
};

/// A piece of another language in a source: its text with the literals put together.
struct Snippet {
  std::string file;
  std::size_t line = 0;
  std::string text;
};

struct StartedByCode {
  std::vector<StartedList> lists;
  std::vector<Snippet> shell;     ///< scripts given to bash -c
  std::vector<Snippet> literals;  ///< every string literal, for whoever looks for Python
};

/// Reads all files together: a function of one may be called in another.
StartedByCode read_code(const std::vector<SourceText>& sources);

/// The modules that a Python text imports.
std::vector<std::string> python_imports(std::string_view text);

}  // namespace chohyo::house
