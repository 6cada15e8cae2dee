// Official words of a pack as paragraphs of a document: markers, and marks of terms that lead to their explanation.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "form/form.hpp"

namespace chohyo::document {

/// "term-5": the anchor of a term's explanation.
std::string term_anchor(int number);

class WordSetter {
 public:
  /// Marks of terms become links when the document explains them (`terms_explained`); without terms in the form an
  /// asterisk is an asterisk.
  WordSetter(const form::Form& form, bool terms_explained) : form_(form), terms_explained_(terms_explained) {}

  /// Appends the words to `out`, each paragraph one of its own.
  void append(const std::vector<form::TextParagraph>& words, const form::Style* style, form::Align align,
              const diag::Span& span, std::vector<Paragraph>& out) const;
  void append(const std::string& words, const form::Style* style, form::Align align, const diag::Span& span,
              std::vector<Paragraph>& out) const;
  /// One bullet a cited document, each leading to the document's address where that is known.
  void append_citations(const form::Item& item, const form::Style* style, form::Align align,
                        std::vector<Paragraph>& out) const;

 private:
  void append_text(const std::string& text, const diag::Span& span, std::vector<Inline>& out) const;

  const form::Form& form_;
  bool terms_explained_;
};

}  // namespace chohyo::document
