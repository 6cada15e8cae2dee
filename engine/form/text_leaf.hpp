// A text leaf: literal words and {{names}} of a closed list.
#pragma once

#include <string>

#include "diag/source.hpp"

namespace chohyo::form {

/// A text leaf of the pack: literal words and Mustache names, parsed once.
struct TextLeaf {
  std::string text;       ///< as written, e.g. "{{facility.name}}"
  bool has_tags = false;  ///< false: the same words in every document of a run
  diag::Span span;
};

}  // namespace chohyo::form
