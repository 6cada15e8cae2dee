// How many threads a run can have.
#pragma once

#include <cstddef>

namespace chohyo::batch {

/// At most `wished`, at least one: as many as a limit on the process's memory (ulimit -v) has room for. A thread that
/// can be started but then finds no memory for a document would be of no use.
std::size_t affordable_workers(std::size_t wished);

}  // namespace chohyo::batch
