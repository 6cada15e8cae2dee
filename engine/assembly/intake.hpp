// One document into a volume: its pages, tags, links and resources, renumbered.
#pragma once

#include "assembly/source_file.hpp"
#include "assembly/volume.hpp"
#include "assembly/volume_contents.hpp"

namespace chohyo::assembly {

/// Adds all of `source` at the end of the volume. False when it is not as room `pdf` writes; the volume is of no use
/// then.
bool take_in(VolumeContents& volume, const SourceFile& source, const PartName& name);

/// Takes metadata, output intents and what else `source` says of itself as a whole for the volume. False as above.
bool take_catalogue(VolumeContents& volume, const SourceFile& source);

/// Of a page with that media box; at the origin when it is none.
Corner corner_of(std::string_view media_box);

}  // namespace chohyo::assembly
