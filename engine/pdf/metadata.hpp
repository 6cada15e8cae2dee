// What a document says about itself, twice and to the letter the same: the information dictionary and XMP.
#pragma once

#include <string>

#include "document/document.hpp"

namespace chohyo::pdf {

/// Entries of the information dictionary (ISO 32000-1 §14.3.3). Empty fields are left out.
std::string info_entries(const document::Metadata& metadata);

/// The XMP packet (ISO 16684-1) with the fields PDF/A-1 compares with the dictionary (ISO 19005-1 §6.7.3) and the
/// claim of PDF/A-1b.
std::string xmp_packet(const document::Metadata& metadata);

}  // namespace chohyo::pdf
