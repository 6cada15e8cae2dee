// Whole files in and out. Nothing else in the engine opens a file by itself.
#pragma once

#include <cstddef>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

namespace chohyo::base {

/// For files of our own, which are as long as they are.
inline constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

/// Reads the whole regular file into `out`. A file longer than `limit` bytes gives std::errc::file_too_large
/// without being read; a folder gives std::errc::is_a_directory, a pipe, socket or device std::errc::not_supported.
std::error_code read_file(const std::filesystem::path& path, std::size_t limit, std::string& out);

/// Writes `bytes` under a temporary name in the same folder, syncs them to the disk, renames, and syncs the folder: at
/// any moment, a power cut included, `path` holds either what it held before or all of `bytes`, and after success the
/// disk has it. Missing parent folders are made. On failure the temporary file is removed and the cause returned
/// (full disk, read-only folder, name too long …). A temporary file that a dead process left in the folder is removed.
std::error_code write_file(const std::filesystem::path& path, std::string_view bytes);

/// Removes from `folder` the temporary files of write_file whose process has died. write_file does so itself; this is
/// for folders that a run may have nothing to write to.
void remove_unfinished_files(const std::filesystem::path& folder);

/// Writes a file that is not there yet, under its own name and without syncing: for folders that nobody looks into
/// before all is in place. On failure nothing is left of it.
std::error_code create_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes all of `bytes` to an open file, however often the system takes a part of them or is interrupted.
std::error_code write_bytes(int fd, std::string_view bytes);

/// Syncs the entries of a folder: files created, renamed and removed in it.
std::error_code sync_folder(const std::filesystem::path& folder);

/// Syncs all that was written so far to the file system that holds `path`: for many files at once, one wait instead of
/// one a file.
std::error_code sync_file_system(const std::filesystem::path& path);

}  // namespace chohyo::base
