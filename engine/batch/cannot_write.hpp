// What is said of a file or folder that the system does not let us write.
#pragma once

#include <filesystem>
#include <system_error>

#include "batch/codes.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

inline diag::Diagnostic cannot_write(const std::filesystem::path& path, const std::error_code& error) {
  return diag::make(kCannotWrite, {}, {{"file", path.string()}, {"reason", error.message()}});
}

}  // namespace chohyo::batch
