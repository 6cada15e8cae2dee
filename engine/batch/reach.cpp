#include "batch/reach.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

#include "workbook/private_folder.hpp"

namespace chohyo::batch {
namespace {

/// No form is smaller, neither as a PDF nor in the parts of a workbook.
constexpr std::uintmax_t kSmallestDocument = 1U << 14U;
constexpr std::uintmax_t kSmallestRoom = 1U << 20U;

bool no_document_fits() {
  rlimit largest_file{};
  return ::getrlimit(RLIMIT_FSIZE, &largest_file) == 0 && largest_file.rlim_cur < kSmallestDocument;
}

bool shows_nothing(const font::FontSet& fonts) {
  std::vector<font::MissingGlyph> missing;
  return fonts.shape("一", font::Chain::regular, missing).empty() &&
         fonts.shape("一", font::Chain::bold, missing).empty();
}

}  // namespace

bool concerns_every_facility(const std::error_code& error, const std::filesystem::path& folder) {
  if (error == std::errc::file_too_large) return no_document_fits();
  return error == std::errc::no_space_on_device || error == std::errc::read_only_file_system ||
         error == std::errc::io_error || error == std::error_code(EDQUOT, std::generic_category()) ||
         ::access(folder.c_str(), W_OK) != 0;
}

bool concerns_every_facility(const Stock& stock, const RenderOptions& options) {
  const bool workbooks =
      std::find(options.formats.begin(), options.formats.end(), Format::xlsx) != options.formats.end();
  if (workbooks && workbook::PrivateFolder(kSmallestRoom, kSmallestDocument).error()) return true;
  return shows_nothing(stock.fonts());
}

}  // namespace chohyo::batch
