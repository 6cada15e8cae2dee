#include "layout/text_stack.hpp"

namespace chohyo::layout {

std::size_t TextStack::line_count() const {
  std::size_t count = 0;
  for (const Part& part : parts) count += part.text->lines.size();
  return count;
}

Pt TextStack::height(std::size_t first, std::size_t last) const {
  Pt height{0};
  each_line(first, last, [&height](const SetText& text, std::size_t, Pt y) { height = y + text.leading; });
  return height;
}

std::size_t TextStack::fit(std::size_t first, Pt room) const {
  constexpr Pt kRounding{1e-6};
  std::size_t end = first;
  bool full = false;
  each_line(first, line_count(), [&](const SetText& text, std::size_t, Pt y) {
    full = full || y + text.leading > room + kRounding;
    if (!full) ++end;
  });
  return end;
}

}  // namespace chohyo::layout
