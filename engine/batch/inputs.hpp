// Answers files as they are named on a command line: one by one, as a folder, or in a list.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace chohyo::batch {

struct Input {
  std::filesystem::path file;
  diag::Span listed;  ///< where a list names it; nowhere for others
};

/// A folder stands for the .xml and .json files in it, in order of name, without those whose name begins with a dot
/// and without those of folders inside. "@list.txt" stands for what the lines of list.txt name, files or folders, from
/// the current folder; empty lines are skipped. Everything else is a file by itself, there or not. The value is always
/// there; what could not be read is among the diagnostics.
diag::Result<std::vector<Input>> expand_inputs(std::span<const std::string> words);

/// Lets the diagnostics about a whole file say which line of a list named it.
void point_to_list(const Input& input, diag::Diagnostics& diagnostics);

}  // namespace chohyo::batch
