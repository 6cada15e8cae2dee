// What pages say, as plain text.
#pragma once

#include <string>

#include "layout/pages.hpp"

namespace chohyo::layout {

/// The words of all pages in reading order: a line for each paragraph and each row of a table, cells parted by " | ",
/// what is read aloud for a figure in square brackets. Lines of one paragraph are joined, so that the text stays the
/// same wherever they break. Page lines and repeated headers stand above and below what their page holds.
std::string page_text(const Pages& pages);

}  // namespace chohyo::layout
