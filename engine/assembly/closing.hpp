// A volume's contents → its file.
#pragma once

#include <string>
#include <string_view>

#include "assembly/volume_contents.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::assembly {

/// Writes page tree, structure, page labels, bookmarks and catalogue, and gives all bytes. `id`: 16 bytes. Nothing can
/// be added afterwards.
diag::Result<std::string> close(VolumeContents& volume, std::string_view id);

}  // namespace chohyo::assembly
