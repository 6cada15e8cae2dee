// Text as readers of files agree on it: without white space, which they see where a line was broken.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace chohyo::support {

inline std::string without_space(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t cp = base::decode_utf8(text, i);
    const bool space = cp == U' ' || cp == U'\n' || cp == U'\f' || cp == U'\t' || cp == U'\u00A0' || cp == U'\u3000';
    if (!space) base::append_utf8(out, cp);
  }
  return out;
}

}  // namespace chohyo::support
