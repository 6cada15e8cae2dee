#include "batch/worker_count.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>


namespace chohyo::batch {
namespace {

/// Address space of a worker: its stack, the pool that the C library keeps for each thread (64 MiB, ptmalloc), and a
/// large document.
constexpr std::uintmax_t kOneWorker = std::uintmax_t{160} << 20U;

/// Address space in use, in bytes; proc(5): the first number of statm, in pages.
std::uintmax_t in_use() {
  std::FILE* file = std::fopen("/proc/self/statm", "re");
  if (file == nullptr) return 0;
  unsigned long pages = 0;
  if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
  std::fclose(file);
  return std::uintmax_t{pages} * static_cast<std::uintmax_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

std::size_t affordable_workers(std::size_t wished) {
  rlimit memory{};
  if (::getrlimit(RLIMIT_AS, &memory) != 0 || memory.rlim_cur == RLIM_INFINITY) return wished;
  const std::uintmax_t used = in_use();
  const std::uintmax_t room = memory.rlim_cur > used ? memory.rlim_cur - used : 0;
  return std::clamp<std::size_t>(static_cast<std::size_t>(room / kOneWorker), 1, wished);
}

}  // namespace chohyo::batch
