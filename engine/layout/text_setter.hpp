// Sets paragraphs, and keeps what it set: words that are the same in every document of a run for good, other words
// (a facility's name in the footer of every page) until the next document.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "layout/set_text.hpp"

namespace chohyo::layout {

/// By how much type becomes smaller at a time until it fits.
inline constexpr Pt kSizeStep{0.5};

class TextSetter {
 public:
  explicit TextSetter(const font::FontSet& fonts) : fonts_(fonts) {}

  const font::FontSet& fonts() const { return fonts_; }

  /// Forgets all words: a face they were shaped with turned out damaged.
  void forget() {
    of_run_.clear();
    of_document_.clear();
  }

  /// Forgets the words of the document before.
  void begin_document() { of_document_.clear(); }

  /// The paragraph at its style's size. Characters without a glyph and boxes too narrow for one character go to
  /// `findings`.
  SetTextPtr set(const document::Paragraph& paragraph, Pt width, PageNumbers numbers, Findings& findings);

  /// The same at another size, from words composed before.
  std::shared_ptr<SetText> set(Composed& composed, const document::Paragraph& paragraph, Pt width, Pt size,
                               Findings& findings) const;

 private:
  SetText set_marker(const document::Paragraph& paragraph, Pt width, Pt size, Findings& findings) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };

  using Kept = std::unordered_map<std::string, SetTextPtr, Hash, std::equal_to<>>;  // looked up only, never walked

  const font::FontSet& fonts_;
  std::string key_;  ///< buffer of the key being looked up
  Kept of_run_, of_document_;
};

}  // namespace chohyo::layout
