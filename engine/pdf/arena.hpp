// Memory for the many small objects of one file, given back all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace chohyo::pdf {

/// Hands out memory of one size of block after the other. Nothing is given back before `clear`.
class Arena {
 public:
  /// Aligned for any object; null when there is no more memory.
  void* take(std::size_t size) noexcept;
  /// Forgets all that was handed out, and keeps one block for what comes next.
  void clear() noexcept;

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };

  std::vector<Block> blocks_;
  std::size_t used_ = 0;  ///< of the last block
};

}  // namespace chohyo::pdf
