#include "batch/sequence.hpp"

#include <utility>

namespace chohyo::batch {

std::optional<std::size_t> Sequence::take() {
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [&] { return taken_ == size_ || taken_ < reported_ + window_; });
  if (taken_ == size_) return std::nullopt;
  return taken_++;
}

void Sequence::claim(std::size_t index, const std::function<void()>& action) {
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [&] { return claimed_ == index; });
  action();
  ++claimed_;
  moved_.notify_all();
}

void Sequence::finish(std::size_t index, std::function<void()> action) {
  std::unique_lock lock(mutex_);
  finished_.emplace(index, std::move(action));
  if (reporting_) return;  // the thread that reports finds it
  reporting_ = true;
  while (!finished_.empty() && finished_.begin()->first == reported_) {
    auto next = std::move(finished_.extract(finished_.begin()).mapped());
    lock.unlock();
    next();
    lock.lock();
    ++reported_;
    moved_.notify_all();
  }
  reporting_ = false;
}

}  // namespace chohyo::batch
