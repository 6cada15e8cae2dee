// Where a sheet's pages begin, as far as that can be told before it is printed.
#pragma once

#include <cstdint>

#include "sheet/plan.hpp"

namespace chohyo::sheet {

/// True when a page begins with `row` or below it: rows that need more than `body` points of height go to another page,
/// and so do those behind a page break. Rows that are repeated take their height from every page behind them.
bool begins_page_from(const Sheet& sheet, double body, std::uint32_t row);

}  // namespace chohyo::sheet
