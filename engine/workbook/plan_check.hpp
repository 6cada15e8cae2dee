// What libxlsxwriter would warn about on stderr, write wrongly or not survive, found before it is called.
#pragma once

#include "diag/diagnostic.hpp"
#include "sheet/plan.hpp"

namespace chohyo::workbook {

/// All reasons why `plan` cannot become a workbook that Excel opens without a repair: text too long or not text, cells
/// that overlap, names and sheets that Excel refuses, indexes that point nowhere. A warning when it becomes one that is
/// printed on another paper than the form's.
diag::Diagnostics check_plan(const sheet::WorkbookPlan& plan);

}  // namespace chohyo::workbook
