// Files of a templates folder that belong to no form: records.xml, phrases.xml.
#pragma once

#include <filesystem>

#include "diag/diagnostic.hpp"
#include "diag/source.hpp"

namespace chohyo::form {

/// The file; null when the folder has none, no value when it cannot be read.
diag::Result<diag::SourcePtr> read_shared_file(const std::filesystem::path& path);

}  // namespace chohyo::form
