// Barcodes whose text does not fit.
#pragma once

#include "diag/diagnostic.hpp"
#include "document/document.hpp"

namespace chohyo::document {

/// An error for each text of the document that is too long for its barcode, with the place of the longest answer in
/// it. Such a document is for drafts alone: where the code would stand it has an empty frame.
diag::Diagnostics check_barcodes(const Document& document);

}  // namespace chohyo::document
