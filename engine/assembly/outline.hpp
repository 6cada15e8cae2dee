// Bookmarks of a volume (ISO 32000-1 §12.3.3): chapters, below them their documents.
#pragma once

#include "assembly/volume_contents.hpp"

namespace chohyo::assembly {

/// Writes all bookmarks and gives the number of their root. A chapter leads to its first document; documents of a part
/// without a title stand beside the chapters.
ObjectId write_outline(VolumeContents& volume);

}  // namespace chohyo::assembly
