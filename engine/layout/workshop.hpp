// What setting, measuring and placing words share while one document is laid out.
#pragma once

#include <memory>

#include "layout/text_setter.hpp"

namespace chohyo::layout {

class Overlay;
struct Annex;

struct Workshop {
  TextSetter& setter;
  Findings& findings;
  Annex& annex;
  const form::Phrases& phrases;
  PageNumbers numbers;
  Overlay* overlay = nullptr;  ///< null: none is drawn

  Composed compose(const document::Paragraph& paragraph) const {
    return layout::compose(paragraph, setter.fonts(), numbers, findings);
  }
  /// At its style's size.
  SetTextPtr set(const document::Paragraph& paragraph, Pt width) const {
    return setter.set(paragraph, width, numbers, findings);
  }
  /// At another size, from words composed before.
  std::shared_ptr<SetText> set(Composed& composed, const document::Paragraph& paragraph, Pt width, Pt size) const {
    return setter.set(composed, paragraph, width, size, findings);
  }
};

}  // namespace chohyo::layout
