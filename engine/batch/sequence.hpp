// Keeps parallel work in input order where order shows: facility ids are claimed, and results reported, by turn.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace chohyo::batch {

/// Hands out the indexes 0 … size-1, each once, ascending, so that the smallest one in work never has to wait for
/// another. At most `window` indexes are in work or waiting to be reported: what is kept stays bounded however slow
/// the first one is.
class Sequence {
 public:
  Sequence(std::size_t size, std::size_t window) : size_(size), window_(window) {}

  /// The next index; empty when all are taken.
  std::optional<std::size_t> take();

  /// Runs `action` after that of every smaller index has run. To be called once for each index.
  void claim(std::size_t index, const std::function<void()>& action);

  /// Hands over the last action of an index: run in order of index, one at a time, by whichever thread is at hand.
  void finish(std::size_t index, std::function<void()> action);

 private:
  const std::size_t size_, window_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t taken_ = 0, claimed_ = 0, reported_ = 0;
  std::map<std::size_t, std::function<void()>> finished_;
  bool reporting_ = false;
};

}  // namespace chohyo::batch
