// Whole files in and out. Nothing else in the engine opens a file by itself.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace chohyo::base {

/// Reads the whole regular file into `out`. A file longer than `limit` bytes gives std::errc::file_too_large
/// without being read; a folder gives std::errc::is_a_directory.
std::error_code read_file(const std::filesystem::path& path, std::size_t limit, std::string& out);

/// Writes `bytes` under a temporary name in the same folder, flushes them to the disk's queue and renames, so that
/// `path` holds either what it held before or all of `bytes`. Missing parent folders are made. On failure the
/// temporary file is removed and the cause returned (full disk, read-only folder, name too long …).
std::error_code write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace chohyo::base
