// SheetPlan → XLSX bytes (ECMA-376) through libxlsxwriter. The engine's only door to libxlsxwriter.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "sheet/plan.hpp"

namespace chohyo::workbook {

/// The finished file. Same plan, same bytes. No value when libxlsxwriter reports an error (a failure with its text).
diag::Result<std::string> write(const sheet::WorkbookPlan& plan);

}  // namespace chohyo::workbook
