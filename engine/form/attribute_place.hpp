// Where parts of an attribute's value stand in the file.
#pragma once

#include <cstddef>
#include <string_view>

#include "diag/source.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

/// Finds places one behind the other in time that grows with the value, not with how many are asked for.
class AttributePlaces {
 public:
  explicit AttributePlaces(const tree::Attribute& attribute);

  /// The place of bytes [begin, end) of the decoded value, also where entities stand in it; an empty range is the
  /// character before it, so that there is something to point at.
  diag::Span place(std::size_t begin, std::size_t end);

 private:
  std::size_t written_before(std::size_t wanted);

  const tree::Attribute& attribute_;
  std::string_view written_;
  std::size_t read_ = 0, at_ = 0;  ///< bytes of the value, and of the file, that were passed
};

}  // namespace chohyo::form
