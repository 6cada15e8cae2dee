// Taking a text apart from its front.
#pragma once

#include <algorithm>
#include <string_view>

namespace chohyo::base {

/// What stands before the first `separator`, which is cut off `text` with it; the whole text when there is none.
inline std::string_view take_until(std::string_view& text, char separator) {
  const std::string_view head = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(text.size(), head.size() + 1));
  return head;
}

}  // namespace chohyo::base
