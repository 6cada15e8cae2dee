// Which failures would be met by every other facility too, so that going on is no use.
#pragma once

#include <system_error>

#include "batch/renderer.hpp"
#include "batch/stock.hpp"

namespace chohyo::batch {

/// True for a failure to write that concerns the disk or the folder as a whole: full, over quota, read-only, broken, no
/// longer writable (`folder`), or a limit on file sizes that no document fits into.
bool concerns_every_facility(const std::error_code& error, const std::filesystem::path& folder);

/// To be asked after a facility failed by a failure of the system. True when no other could do better: no font shows
/// even the plainest character, or there is no temporary folder for workbooks. Everything else is that facility's own.
bool concerns_every_facility(const Stock& stock, const RenderOptions& options);

}  // namespace chohyo::batch
