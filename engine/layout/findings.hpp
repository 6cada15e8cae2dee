// What one lay_out call has to say: collected while setting, one finding each.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "font/face.hpp"

namespace chohyo::layout {

class Findings {
 public:
  explicit Findings(const document::Document& document) : document_(document) {}

  /// A character of `owner` has no glyph. `words` names the place when the inline is nobody's answer.
  void report_missing(const font::MissingGlyph& glyph, const document::Inline& owner, std::string_view words);
  void report_too_tall(std::string_view words);
  void report_too_narrow(std::string_view words);

  bool empty() const { return diagnostics_.empty(); }
  diag::Diagnostics take() { return std::move(diagnostics_); }

 private:
  void report(diag::Diagnostic diagnostic);

  const document::Document& document_;
  std::set<std::string> seen_;  ///< code, place and character: a character is reported once a place
  diag::Diagnostics diagnostics_;
};

}  // namespace chohyo::layout
