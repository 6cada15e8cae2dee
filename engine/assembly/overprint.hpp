// Pages printed over those of a volume.
#pragma once

#include "assembly/source_file.hpp"
#include "assembly/volume_contents.hpp"

namespace chohyo::assembly {

/// Paints the first page of `source` over the volume's first, and so on, lower right corners on each other; empty pages
/// stay empty. False when `source` is not as room `pdf` writes; the volume is of no use then.
bool overprint(VolumeContents& volume, const SourceFile& source);

}  // namespace chohyo::assembly
