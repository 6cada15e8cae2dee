#include "layout/text_stack.hpp"

#include <algorithm>

namespace chohyo::layout {

std::size_t TextStack::line_count() const {
  std::size_t count = 0;
  for (const Part& part : parts) count += part.text->lines.size();
  return count;
}

Pt TextStack::height(std::size_t first, std::size_t last) const {
  Pt height{0};
  std::size_t base = 0;
  for (const Part& part : parts) {
    const std::size_t count = part.text->lines.size();
    const std::size_t begin = std::max(first, base), end = std::min(last, base + count);
    if (begin < end) {
      if (begin == base && base > first) height += part.before;
      height += part.text->leading * static_cast<double>(end - begin);
    }
    base += count;
  }
  return height;
}

std::size_t TextStack::fit(std::size_t first, Pt room) const {
  constexpr Pt kRounding{1e-6};
  std::size_t end = first;
  each_line(first, line_count(), [&](const SetText& text, std::size_t, Pt y) {
    if (y + text.leading > room + kRounding) return false;
    ++end;
    return true;
  });
  return end;
}

}  // namespace chohyo::layout
