// Memory that is given back all at once.
#include "pdf/arena.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

namespace chohyo::pdf {
namespace {

TEST(Arena, HandsOutAlignedMemoryThatDoesNotOverlap) {
  Arena arena;
  std::vector<std::pair<unsigned char*, std::size_t>> taken;
  for (std::size_t size = 0; size < 3000; size += 7) {
    auto* at = static_cast<unsigned char*>(arena.take(size));
    ASSERT_NE(at, nullptr);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(at) % alignof(std::max_align_t), 0u);
    std::memset(at, static_cast<int>(taken.size() % 251), size);
    taken.emplace_back(at, size);
  }
  for (std::size_t i = 0; i < taken.size(); ++i) {
    for (std::size_t b = 0; b < taken[i].second; ++b) ASSERT_EQ(taken[i].first[b], i % 251);
  }
}

TEST(Arena, BeginsAnewInTheSameMemory) {
  Arena arena;
  void* const first = arena.take(100);
  for (int i = 0; i < 100; ++i) ASSERT_NE(arena.take(50'000), nullptr);
  arena.clear();
  EXPECT_EQ(arena.take(100), first);
}

TEST(Arena, GivesNothingWhenThereIsNoMemory) {
  Arena arena;
  EXPECT_EQ(arena.take(std::numeric_limits<std::size_t>::max()), nullptr);
  EXPECT_NE(arena.take(1'000'000), nullptr) << "more than a block";
}

}  // namespace
}  // namespace chohyo::pdf
