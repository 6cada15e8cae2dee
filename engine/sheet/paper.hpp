// The paper a sheet is printed on.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.hpp"
#include "document/document.hpp"

namespace chohyo::sheet {

/// Values of paperSize (ECMA-376 §18.3.1.63). B sizes there are those of JIS P 0138.
enum class Paper : std::uint8_t { letter = 1, legal = 5, a3 = 8, a4 = 9, a5 = 11, b4 = 12, b5 = 13, postcard = 43 };

/// The paper of a page of this size, upright or lying; of a size that is none of them the smallest that holds it, or
/// the largest.
Paper paper_of(base::Size page);

/// The page set-ups that blocks of the document stand on, in the order in which they come; at least one.
std::vector<const document::PageSetup*> used_pages(const document::Document& document);

/// The page set-up that the sheets are printed with: of those used the one whose body is widest, so that nothing is made
/// smaller.
const document::PageSetup& sheet_page(const document::Document& document);

}  // namespace chohyo::sheet
