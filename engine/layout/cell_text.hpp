// Words of a cell: its paragraphs set one below the other.
#pragma once

#include "layout/text_stack.hpp"
#include "layout/workshop.hpp"

namespace chohyo::layout {

/// Blank above paragraph `index`: what the one before wants below it and what it wants above itself.
Pt space_above(const std::vector<document::Paragraph>& paragraphs, std::size_t index);

/// Sets all paragraphs at their styles' sizes.
TextStack set_paragraphs(const std::vector<document::Paragraph>& paragraphs, Pt width, const Workshop& workshop);

}  // namespace chohyo::layout
