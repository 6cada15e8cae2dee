// Places of the file that bookmarks and links lead to (ISO 32000-1 §12.3.2).
#pragma once

#include "base/geometry.hpp"
#include "pdf/bytes.hpp"

namespace chohyo::pdf {

/// "[12 0 R/XYZ null 775.89 null]": a page of that height, scrolled so that `top` (from its upper edge) comes first.
/// Zoom and horizontal place stay as the reader has them.
void append_destination(Bytes& out, ObjectId page, base::Pt height, base::Pt top);

}  // namespace chohyo::pdf
