#include "pdf/arena.hpp"

#include <algorithm>
#include <new>

namespace chohyo::pdf {
namespace {

/// Enough for a form of a page; under malloc's threshold for mappings (128 KiB), so that a block comes from the heap
/// without page faults.
constexpr std::size_t kBlock = std::size_t{96} * 1024;

constexpr std::size_t aligned(std::size_t size) {
  constexpr std::size_t kUnit = alignof(std::max_align_t);
  return (size + kUnit - 1) / kUnit * kUnit;
}

}  // namespace

void* Arena::take(std::size_t size) noexcept {
  const std::size_t need = aligned(size);
  if (need < size) return nullptr;
  if (blocks_.empty() || blocks_.back().size - used_ < need) {
    const std::size_t block = std::max(kBlock, need);
    std::unique_ptr<std::byte[]> bytes(new (std::nothrow) std::byte[block]);
    if (!bytes) return nullptr;
    try {
      blocks_.push_back({std::move(bytes), block});
    } catch (const std::bad_alloc&) {
      return nullptr;
    }
    used_ = 0;
  }
  std::byte* const out = blocks_.back().bytes.get() + used_;
  used_ += need;
  return out;
}

void Arena::clear() noexcept {
  if (blocks_.size() > 1) blocks_.erase(blocks_.begin() + 1, blocks_.end());
  used_ = 0;
}

}  // namespace chohyo::pdf
