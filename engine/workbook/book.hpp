// A workbook of libxlsxwriter from its plan to its file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "sheet/plan.hpp"

namespace chohyo::workbook {

/// The first thing libxlsxwriter refused.
struct LibraryError {
  std::string text;   ///< libxlsxwriter's own words
  std::string where;  ///< what was being written
};

/// Writes `plan` to `file`, with libxlsxwriter's own temporary files in `folder`; the time of creation is `created`,
/// in seconds since 1970 and not 0. Null when all went well. Precondition: check_plan found nothing.
std::unique_ptr<LibraryError> write_book(const sheet::WorkbookPlan& plan, const std::filesystem::path& file,
                                         const std::filesystem::path& folder, std::int64_t created);

}  // namespace chohyo::workbook
