// Keeps parallel work in input order where order shows: facility ids are claimed, and results reported, by turn.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace chohyo::batch {

/// Files in work or waiting for their report, for each worker.
inline constexpr std::size_t kWindow = 16;

/// Hands out the indexes 0 … size-1, each once, ascending, so that the smallest one in work never has to wait for
/// another. At most `window` indexes are in work or waiting to be reported: what is kept stays bounded however slow
/// the first one is. Once made it allocates nothing, so that a lack of memory never leaves one thread waiting for
/// another's turn.
class Sequence {
 public:
  /// `report` is called for each index in order, one at a time, by whichever thread is at hand. It must not throw.
  Sequence(std::size_t size, std::size_t window, std::function<void(std::size_t)> report)
      : size_(size), window_(window), report_(std::move(report)), finished_(window, false) {}

  /// The next index; empty when all are taken.
  std::optional<std::size_t> take();

  /// Runs `action` after that of every smaller index has run. To be called once for each index; `action` must not
  /// throw.
  template <class Action>
  void claim(std::size_t index, Action action) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return claimed_ == index; });
    action();
    ++claimed_;
    moved_.notify_all();
  }

  /// The work on an index is done: it is reported as soon as all smaller ones are.
  void finish(std::size_t index);

 private:
  const std::size_t size_, window_;
  const std::function<void(std::size_t)> report_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t taken_ = 0, claimed_ = 0, reported_ = 0;
  std::vector<bool> finished_;  ///< by index modulo window
  bool reporting_ = false;
};

}  // namespace chohyo::batch
