// The closing line of a run over a group, for scripts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/run.hpp"

namespace chohyo::cli {

/// "batch: total=3 done=2 unchanged=0 failed=1 not_attempted=0 failed_ids=oak": `what` first, `failed` in their order,
/// with %XX for blanks, commas, % and control characters.
std::string digest_line(std::string_view what, const batch::RunSummary& summary,
                        const std::vector<std::string>& failed);

}  // namespace chohyo::cli
