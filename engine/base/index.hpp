// Places in a vector, told apart by what the vector holds.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <vector>

namespace chohyo::base {

/// The place of a T in a vector of them; "none" is std::optional<Index<T>>. Vectors that run parallel to that one are
/// read at value().
template <class T>
class Index {
 public:
  constexpr explicit Index(std::size_t value) : value_(value) {}

  constexpr std::size_t value() const { return value_; }
  friend constexpr auto operator<=>(Index, Index) = default;

 private:
  std::size_t value_;
};

template <class T>
const T& at(const std::vector<T>& all, Index<T> index) {
  return all[index.value()];
}
template <class T>
T& at(std::vector<T>& all, Index<T> index) {
  return all[index.value()];
}

/// Where `one` stands, which is an element of `all` itself, not a copy. Throws std::logic_error for anything else.
template <class T>
Index<T> index_of(const std::vector<T>& all, const T& one) {
  const std::less<const T*> before;
  if (before(&one, all.data()) || !before(&one, all.data() + all.size())) {
    throw std::logic_error("not an element of the vector");
  }
  return Index<T>(static_cast<std::size_t>(&one - all.data()));
}

/// The first element that `is_wanted`.
template <class T, class Predicate>
std::optional<Index<T>> find_index(const std::vector<T>& all, Predicate is_wanted) {
  const auto found = std::find_if(all.begin(), all.end(), is_wanted);
  if (found == all.end()) return std::nullopt;
  return Index<T>(static_cast<std::size_t>(found - all.begin()));
}

/// The places of a vector, one after the other: `for (const Index<T> index : indexes(all))`.
template <class T>
class Indexes {
 public:
  class Iterator {
   public:
    constexpr explicit Iterator(std::size_t at) : at_(at) {}
    constexpr Index<T> operator*() const { return Index<T>(at_); }
    constexpr Iterator& operator++() {
      ++at_;
      return *this;
    }
    friend constexpr bool operator==(Iterator, Iterator) = default;

   private:
    std::size_t at_;
  };

  constexpr explicit Indexes(std::size_t size) : size_(size) {}
  constexpr Iterator begin() const { return Iterator(0); }
  constexpr Iterator end() const { return Iterator(size_); }

 private:
  std::size_t size_;
};

template <class T>
Indexes<T> indexes(const std::vector<T>& all) {
  return Indexes<T>(all.size());
}

}  // namespace chohyo::base
