// Barcodes that cannot be printed: their text does not fit, or lacks a part.
#pragma once

#include "diag/diagnostic.hpp"
#include "document/document.hpp"

namespace chohyo::document {

/// An error for each text of the document that is too long for its barcode, with the place of the longest answer in
/// it. Such a document is for drafts alone: where the code would stand it has an empty frame. A warning for each that
/// some answers are given for and others not.
diag::Diagnostics check_barcodes(const Document& document);

}  // namespace chohyo::document
