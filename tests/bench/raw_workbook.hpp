// Raw libxlsxwriter: the cells, merges and formats of a plan, each by one library call, nothing checked.
#pragma once

#include <filesystem>

#include "sheet/plan.hpp"

namespace chohyo::bench {

/// Writes `plan` to `out`. Throws std::runtime_error when the library refuses the file.
void write_raw_workbook(const sheet::WorkbookPlan& plan, const std::filesystem::path& out);

}  // namespace chohyo::bench
