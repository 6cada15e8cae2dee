#include "workbook/writer.hpp"

#include <filesystem>
#include <memory>
#include <new>

#include "base/file.hpp"
#include "workbook/book.hpp"
#include "workbook/codes.hpp"
#include "workbook/plan_check.hpp"
#include "workbook/private_folder.hpp"

namespace chohyo::workbook {
namespace {

constexpr std::int64_t kYear1980 = 315532800;  // 1980-01-01T00:00:00Z, the first time a zip entry can have

/// libxlsxwriter takes 0 for "now".
std::int64_t creation_time(base::Instant created) { return created.seconds == 0 ? kYear1980 : created.seconds; }

/// Bytes of the sheets before compression, generously: a full disk or a limit on file sizes that is met in the middle
/// would make libxlsxwriter print on stderr.
std::uintmax_t bytes_of_sheets(const sheet::WorkbookPlan& plan) {
  constexpr std::uintmax_t kPerCell = 256, kCopies = 8;
  std::uintmax_t bytes = 0;
  for (const sheet::Sheet& sheet : plan.sheets) {
    for (const sheet::SheetCell& cell : sheet.cells) {
      bytes += kPerCell * cell.rows * cell.columns;
      if (const auto* text = std::get_if<std::string>(&cell.value)) bytes += kCopies * text->size();
      const auto* formula = std::get_if<sheet::Formula>(&cell.value);
      const auto* cached = formula ? std::get_if<std::string>(&formula->cached) : nullptr;
      if (cached) bytes += kCopies * cached->size();
    }
  }
  return bytes;
}

/// Throws std::bad_alloc when `bytes` are not to be had: libxlsxwriter would print on stderr and go on without them.
void require_memory(std::uintmax_t bytes) { ::operator delete(::operator new(bytes)); }

diag::Result<std::string> refused(diag::Diagnostic diagnostic) {
  diag::Result<std::string> result;
  result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

}  // namespace

diag::Result<std::string> write(const sheet::WorkbookPlan& plan) {
  diag::Result<std::string> result;
  result.diagnostics = check_plan(plan);
  if (diag::has_errors(result.diagnostics)) return result;
  constexpr std::uintmax_t kOtherParts = 1U << 20U, kLargestOtherPart = 1U << 15U;
  const std::uintmax_t sheets = bytes_of_sheets(plan);
  require_memory(kOtherParts + sheets);
  const PrivateFolder folder(kOtherParts + sheets, kLargestOtherPart + sheets);
  if (folder.error()) {
    return refused(
        diag::make(kTemporaryFolder, {}, {{"folder", folder.path().string()}, {"reason", folder.error().message()}}));
  }
  const std::filesystem::path file = folder.path() / "book.xlsx";
  if (const auto error = write_book(plan, file, folder.path(), creation_time(plan.metadata.created))) {
    return refused(diag::make(kLibrary, {}, {{"reason", error->text}, {"place", error->where}}));
  }
  std::string bytes;
  if (const std::error_code error = base::read_file(file, base::kNoLimit, bytes)) {
    return refused(diag::make(kTemporaryFolder, {}, {{"folder", folder.path().string()}, {"reason", error.message()}}));
  }
  result.value = std::move(bytes);
  return result;
}

}  // namespace chohyo::workbook
