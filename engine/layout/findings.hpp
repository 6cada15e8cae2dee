// What one lay_out call has to say: collected while setting, one finding each.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "font/font_set.hpp"

namespace chohyo::layout {

class Findings {
 public:
  Findings(const document::Document& document, const font::FontSet& fonts) : document_(document), fonts_(fonts) {}

  /// Where the form says what is set from here on: the place of what has none of its own.
  void set_place(diag::Span place) { place_ = place; }

  /// A character of `owner` cannot be printed. `words` names the place when the inline is nobody's answer.
  void report_missing(const font::MissingGlyph& glyph, const document::Inline& owner, std::string_view words);
  /// `words` are the form's and the file's together; the value among them that makes them so tall is named with its
  /// place.
  void report_too_tall(std::string_view words);
  void report_too_narrow(std::string_view words);
  /// With `assumed` pages counted in its words the document has `made` pages, and so on without end.
  void report_unsettled(std::size_t assumed, std::size_t made);

  /// True for a document that is made in spite of errors, so that its reader sees where they are.
  bool is_draft() const { return !document_.draft.empty(); }

  bool empty() const { return diagnostics_.empty(); }
  diag::Diagnostics take() { return std::move(diagnostics_); }

 private:
  void report(diag::Diagnostic diagnostic);
  void report_unusable(font::FaceId face, diag::Span span, diag::Arguments character, const document::Input* input);

  const document::Document& document_;
  const font::FontSet& fonts_;
  diag::Span place_;
  std::set<font::FaceId> unusable_;  ///< faces that were reported: one character each is enough
  std::set<std::string> seen_;       ///< code, place and character: a character is reported once a place
  diag::Diagnostics diagnostics_;
};

}  // namespace chohyo::layout
