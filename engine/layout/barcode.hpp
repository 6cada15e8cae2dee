// Barcodes on a page: their modules as areas.
#pragma once

#include "layout/page_builder.hpp"

namespace chohyo::layout {

/// A barcode in a place `width` wide; an empty frame of its size while there is none.
Galley set_barcode(const document::Barcode& barcode, Pt width);

}  // namespace chohyo::layout
