// A pack's body with one facility's values in it: loops run, conditions decided, sections and lists counted.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/leaf.hpp"
#include "document/table.hpp"

namespace chohyo::document {

struct BodyContext {
  const check::Model& model;
  const Switches& switches;
  const LeafValues& leaves;
  const WordSetter& words;
  const Sources& sources;
};

std::vector<Block> build_blocks(const std::vector<form::Block>& body, const BodyContext& context);

/// A leaf's words as a paragraph.
Paragraph leaf_paragraph(const form::TextLeaf& leaf, const form::Style* style, form::Align align,
                         const LeafValues& leaves);

}  // namespace chohyo::document
