// A part of a group, for one of several machines.
#pragma once

#include <cstddef>

namespace chohyo::batch {

/// Every `of`-th facility from the `index`-th on, both counted from 1: the parts differ by one facility at most, and
/// together they are the group.
struct Shard {
  std::size_t index = 1, of = 1;

  bool is_all() const { return of == 1; }
  /// `position` counts from 0.
  bool holds(std::size_t position) const { return position % of == index - 1; }
};

}  // namespace chohyo::batch
