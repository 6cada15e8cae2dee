// Files that no longer belong to a facility, out of the way and not lost.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace chohyo::batch {

/// The folder in the output folder that such files go to.
inline constexpr const char* kStale = "stale";

/// Moves the files `names` of out/<facility>/ to out/stale/<day>/<facility>/, or to <facility>~2, ~3 … beside it when
/// one of the names is taken there. A facility's folder that is empty then is removed. Gives the folder they are in;
/// on failure `error` says why, and what was not moved yet stays.
std::filesystem::path set_aside(const std::filesystem::path& out, const std::string& day, const std::string& facility,
                                const std::vector<std::string>& names, std::error_code& error);

}  // namespace chohyo::batch
