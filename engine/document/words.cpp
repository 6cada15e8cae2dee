#include "document/words.hpp"

#include <string_view>

#include "form/term_marks.hpp"

namespace chohyo::document {
namespace {

constexpr std::string_view kBullet = "・";

Text fixed_text(std::string text, const diag::Span& span) { return Text{std::move(text), true, std::nullopt, span}; }

}  // namespace

std::string term_anchor(int number) { return "term-" + std::to_string(number); }

void WordSetter::append(const std::vector<form::TextParagraph>& words, const form::Style* style, form::Align align,
                        const diag::Span& span, std::vector<Paragraph>& out) const {
  for (const form::TextParagraph& one : words) {
    Paragraph& paragraph = out.emplace_back(Paragraph{style, align, {}, one.marker, one.level});
    append_text(one.text, span, paragraph.inlines);
  }
}

void WordSetter::append(const std::string& words, const form::Style* style, form::Align align, const diag::Span& span,
                        std::vector<Paragraph>& out) const {
  append_text(words, span, out.emplace_back(Paragraph{style, align, {}}).inlines);
}

void WordSetter::append_text(const std::string& text, const diag::Span& span, std::vector<Inline>& out) const {
  if (text.empty()) return;
  if (form_.terms.empty()) {
    out.emplace_back(fixed_text(text, span));
    return;
  }
  std::size_t done = 0;
  const auto flush = [&](std::size_t end) {
    if (end > done) out.emplace_back(fixed_text(text.substr(done, end - done), span));
  };
  for (const form::TermMark& mark : form::find_term_marks(text)) {
    if (!form_.find_term(mark.number)) continue;
    flush(mark.begin);
    out.emplace_back(Reference{text.substr(mark.begin, mark.end - mark.begin),
                               terms_explained_ ? term_anchor(mark.number) : std::string(),
                               {},
                               true,
                               true,
                               span});
    done = mark.end;
  }
  flush(text.size());
}

void WordSetter::append_citations(const form::Item& item, const form::Style* style, form::Align align,
                                  std::vector<Paragraph>& out) const {
  for (const form::PrintedCitation& citation : item.citations) {
    Paragraph paragraph{style, align, {}};
    std::string_view words = citation.text;
    if (words.starts_with(kBullet)) {
      paragraph.marker = kBullet;
      words.remove_prefix(kBullet.size());
    }
    if (citation.uri.empty()) {
      paragraph.inlines.emplace_back(fixed_text(std::string(words), item.span));
    } else {
      paragraph.inlines.emplace_back(Reference{std::string(words), {}, citation.uri, false, true, item.span});
    }
    out.push_back(std::move(paragraph));
  }
}

}  // namespace chohyo::document
