// The checksum of a font file, taken while the work goes on.
#pragma once

#include <atomic>
#include <future>
#include <optional>
#include <string>

#include "font/font_file.hpp"
#include "font/table_check.hpp"

namespace chohyo::font {

/// What the checksum of a file says.
struct Verdict {
  bool listed = true;          ///< the file is the catalogue's
  std::string digest;          ///< SHA-256 of the file, when it is not
  std::optional<Fault> fault;  ///< set when it is not the catalogue's and contradicts itself: damaged, not another one
};

/// Begins to compare an opened file with the catalogue's `expected` digest, on a thread of its own: the SHA-256 of
/// IPAmj Mincho's 46 MB takes longer than everything else one document needs. Without a thread to be had it is compared
/// when the verdict is first asked for. Gives up soon once `abandoned`. Precondition: `file` and `abandoned` outlive
/// the future.
std::shared_future<Verdict> begin_check(const FontFile& file, std::string expected, const std::atomic<bool>& abandoned);

}  // namespace chohyo::font
