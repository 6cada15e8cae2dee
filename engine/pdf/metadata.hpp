// What a document says about itself, twice and to the letter the same: the information dictionary and XMP.
#pragma once

#include "document/document.hpp"
#include "pdf/bytes.hpp"

namespace chohyo::pdf {

/// Appends the entries of the information dictionary (ISO 32000-1 §14.3.3). Empty fields are left out.
void append_info(Bytes& out, const document::Metadata& metadata);

/// Appends the XMP packet (ISO 16684-1) with the fields PDF/A-1 compares with the dictionary (ISO 19005-1 §6.7.3) and
/// the claim of PDF/A-1b.
void append_xmp_packet(Bytes& out, const document::Metadata& metadata);

}  // namespace chohyo::pdf
