#include "batch/publisher.hpp"

#include <exception>
#include <utility>

namespace chohyo::batch {

Publisher::Publisher(std::size_t most, Action action) : action_(std::move(action)) {
  waiting_.reserve(most);
  group_.reserve(most);
  try {
    thread_ = std::thread([this] { work(); });
  } catch (const std::exception&) {  // no thread, or no memory for one: hand_over does without
  }
}

Publisher::~Publisher() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  come_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Publisher::hand_over(std::size_t index) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(index);
  if (thread_.joinable()) {
    come_.notify_one();
    return;
  }
  group_.swap(waiting_);
  action_(group_);
  group_.clear();
}

void Publisher::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    come_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    group_.swap(waiting_);
    lock.unlock();
    action_(group_);
    group_.clear();
    lock.lock();
  }
}

}  // namespace chohyo::batch
