#include "batch/sequence.hpp"

namespace chohyo::batch {

std::optional<std::size_t> Sequence::take() {
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [&] { return taken_ == size_ || taken_ < reported_ + window_; });
  if (taken_ == size_) return std::nullopt;
  return taken_++;
}

void Sequence::finish(std::size_t index) {
  std::unique_lock lock(mutex_);
  finished_[index % window_] = true;
  if (reporting_) return;  // the thread that reports finds it
  reporting_ = true;
  while (finished_[reported_ % window_]) {
    finished_[reported_ % window_] = false;
    lock.unlock();
    report_(reported_);
    lock.lock();
    ++reported_;
    moved_.notify_all();
  }
  reporting_ = false;
}

}  // namespace chohyo::batch
