#include "batch/sequence.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace chohyo::batch {
namespace {

/// Works through `size` indexes with `threads` threads; later indexes tend to be done first.
struct Record {
  std::vector<std::size_t> claimed, reported;
  std::size_t most_ahead = 0;  ///< taken but not yet reported, at its highest
};

Record work(std::size_t size, std::size_t threads, std::size_t window) {
  Record record;
  std::atomic<std::size_t> taken{0}, reported{0};
  Sequence sequence(size, window, [&](std::size_t index) {
    record.reported.push_back(index);
    ++reported;
  });
  std::mutex mutex;
  const auto worker = [&] {
    while (const auto index = sequence.take()) {
      const std::size_t ahead = ++taken - reported;
      {
        const std::lock_guard lock(mutex);
        record.most_ahead = std::max(record.most_ahead, ahead);
      }
      sequence.claim(*index, [&] { record.claimed.push_back(*index); });
      if (*index % 7 == 0) std::this_thread::yield();
      sequence.finish(*index);
    }
  };
  std::vector<std::thread> pool;
  for (std::size_t i = 0; i < threads; ++i) pool.emplace_back(worker);
  for (auto& thread : pool) thread.join();
  return record;
}

TEST(Sequence, ClaimsAndReportsInOrderOfIndexWhateverTheThreads) {
  for (const std::size_t threads : {1u, 2u, 8u}) {
    const auto record = work(500, threads, 16 * threads);
    ASSERT_EQ(record.claimed.size(), 500u);
    ASSERT_EQ(record.reported.size(), 500u);
    for (std::size_t i = 0; i < 500; ++i) {
      EXPECT_EQ(record.claimed[i], i);
      EXPECT_EQ(record.reported[i], i);
    }
  }
}

TEST(Sequence, KeepsNoMoreInWorkThanItsWindow) {
  // One more: an index counts as taken before the report that makes room for it is counted here.
  EXPECT_LE(work(500, 8, 4).most_ahead, 4u + 1u);
}

TEST(Sequence, OfNothingEndsAtOnce) {
  Sequence sequence(0, 1, [](std::size_t) {});
  EXPECT_FALSE(sequence.take().has_value());
}

TEST(Sequence, AReportWaitsForAllEarlierOnes) {
  std::vector<std::size_t> order;
  Sequence sequence(2, 2, [&](std::size_t index) { order.push_back(index); });
  ASSERT_EQ(sequence.take(), 0u);
  ASSERT_EQ(sequence.take(), 1u);
  sequence.finish(1);
  EXPECT_TRUE(order.empty());
  sequence.finish(0);
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1}));
}

}  // namespace
}  // namespace chohyo::batch
