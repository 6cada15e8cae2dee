#include "sheet/printed_pages.hpp"

#include <algorithm>

namespace chohyo::sheet {

bool begins_page_from(const Sheet& sheet, double body, std::uint32_t row) {
  double titles = 0;
  if (sheet.repeat_rows) {
    for (std::uint32_t r = sheet.repeat_rows->first; r <= sheet.repeat_rows->second; ++r) titles += sheet.row_heights[r];
  }
  double used = 0;
  for (std::uint32_t r = 0; r < sheet.row_heights.size(); ++r) {
    const bool broken = std::binary_search(sheet.row_breaks.begin(), sheet.row_breaks.end(), r);
    if (r > 0 && (broken || used + sheet.row_heights[r] > body)) {
      if (r >= row) return true;
      used = sheet.repeat_rows && r > sheet.repeat_rows->second ? titles : 0;
    }
    used += sheet.row_heights[r];
  }
  return false;
}

}  // namespace chohyo::sheet
