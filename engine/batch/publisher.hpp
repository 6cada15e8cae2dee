// The thread that waits for the disk while others work.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace chohyo::batch {

/// Takes what is handed over in groups: all that has gathered while the last group was on its way to the disk. One
/// wait for the disk then serves many facilities.
class Publisher {
 public:
  /// `action` gets each index once, in groups of at most `most`, never two groups at a time. It must not throw.
  using Action = std::function<void(const std::vector<std::size_t>& group)>;

  Publisher(std::size_t most, Action action);
  /// Ends when all that was handed over is done.
  ~Publisher();
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;

  /// Allocates nothing. Where the system gave no thread the action is carried out here and now.
  void hand_over(std::size_t index);

 private:
  void work();

  const Action action_;
  std::mutex mutex_;
  std::condition_variable come_;
  std::vector<std::size_t> waiting_, group_;
  bool closed_ = false;
  std::thread thread_;
};

}  // namespace chohyo::batch
