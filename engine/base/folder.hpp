// What is in a folder. Instead of std::filesystem's iterators and remove_all, which end the process when memory runs
// out in them (libstdc++ 12 declares them noexcept and allocates).
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace chohyo::base {

/// The names of everything in the folder, in order.
std::error_code list_folder(const std::filesystem::path& folder, std::vector<std::string>& names);

/// The same path however a file or folder is named: absolute, links followed as far as it exists. Where the system
/// refuses to look, without `.` and `..` only.
std::filesystem::path whole_path(const std::filesystem::path& path);

/// Removes a file, or a folder with all it holds, as far as that can be done; links are not followed. Never throws.
void remove_tree(const std::filesystem::path& path) noexcept;

}  // namespace chohyo::base
