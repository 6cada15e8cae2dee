// A whole group in one command: `chohyo batch` beside the bare loop, on more threads, with more facilities, and again.
#pragma once

#include <cstddef>

namespace chohyo::bench {

/// Checklists of `count` facilities, and memory at a tenth of them. Throws std::runtime_error when a file is missing or
/// differs from what the bare loop writes.
void measure_group(std::size_t count);

}  // namespace chohyo::bench
