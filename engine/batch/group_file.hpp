// The facilities of a group: a group file, or a folder of answers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

struct Group {
  std::string id, name;       ///< empty for a folder or a list
  std::vector<Input> inputs;  ///< in the order of the group; `listed` is where the group file names each
};

/// Groups inside groups, counted from the outermost.
inline constexpr std::size_t kMostNestedGroups = 16;

/// Reads the group that `word` stands for: a group file (`<group id="…" name="…">` with `<facility answers="…"/>`,
/// `<facilities glob="…"/>` and `<group file="…"/>`, all paths from the folder of the file they stand in), a folder of
/// answers, or "@list". What a glob finds comes in order of name, without group files in hand and what the group has
/// named before. All defects at once; no value when there is one.
diag::Result<Group> read_group(const std::string& word);

/// What is wrong with writing the group's files into `out`: answers lie in it, or it lies in the folder of answers that
/// `word` names.
diag::Diagnostics check_apart(const Group& group, const std::string& word, const std::filesystem::path& out);

}  // namespace chohyo::batch
