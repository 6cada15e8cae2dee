#include "layout/cell_text.hpp"

namespace chohyo::layout {

Pt space_above(const std::vector<document::Paragraph>& paragraphs, std::size_t index) {
  if (index == 0) return Pt{0};
  return style_of(paragraphs[index - 1]).space_after + style_of(paragraphs[index]).space_before;
}

TextStack set_paragraphs(const std::vector<document::Paragraph>& paragraphs, Pt width, const Workshop& workshop) {
  TextStack text;
  text.parts.reserve(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    text.add(workshop.set(paragraphs[i], width), space_above(paragraphs, i));
  }
  return text;
}

}  // namespace chohyo::layout
