// Sets paragraphs, and keeps those whose words are the same in every document of a run.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "layout/set_text.hpp"

namespace chohyo::layout {

class TextSetter {
 public:
  explicit TextSetter(const font::FontSet& fonts) : fonts_(fonts) {}

  const font::FontSet& fonts() const { return fonts_; }

  /// The paragraph at its style's size. Characters without a glyph and boxes too narrow for one character go to
  /// `findings`.
  SetTextPtr set(const document::Paragraph& paragraph, Pt width, PageNumbers numbers, Findings& findings);

  /// The same at another size, from words composed before.
  SetTextPtr set(Composed& composed, const document::Paragraph& paragraph, Pt width, Pt size, Findings& findings) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };

  const font::FontSet& fonts_;
  std::string key_;                                                          ///< buffer of the key being looked up
  std::unordered_map<std::string, SetTextPtr, Hash, std::equal_to<>> kept_;  ///< looked up only, never walked
};

}  // namespace chohyo::layout
