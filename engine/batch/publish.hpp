// A facility's files all at once.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace chohyo::batch {

/// Makes the files `names` of the folder `staged`, which nobody has seen yet, those of `target`, on the same file
/// system. A `target` that is not there yet is made by renaming the folder. One that is there keeps what else stands
/// in it: it changes places with `staged` when it is a folder as any (owner, permissions, no folders inside) and the
/// file system can do so, so that at no moment old and new files stand together; otherwise file by file. Each file is
/// whole at any moment. `staged` may be left with what is to be thrown away.
std::error_code publish(const std::filesystem::path& staged, const std::filesystem::path& target,
                        const std::vector<std::string>& names);

}  // namespace chohyo::batch
