#include "document/words.hpp"

#include <string_view>

#include "form/term_marks.hpp"

namespace chohyo::document {
namespace {

constexpr std::string_view kBullet = "・";

Text fixed_text(std::string text, const diag::Span& span) { return Text{std::move(text), true, std::nullopt, span}; }

}  // namespace

std::string term_anchor(int number) { return "term-" + std::to_string(number); }

std::vector<Paragraph> WordSetter::paragraphs(const std::vector<form::TextParagraph>& words, const form::Style* style,
                                              form::Align align, const diag::Span& span) const {
  std::vector<Paragraph> out;
  for (const form::TextParagraph& one : words) out.push_back(paragraph(one, style, align, span));
  return out;
}

Paragraph WordSetter::paragraph(const form::TextParagraph& words, const form::Style* style, form::Align align,
                                const diag::Span& span) const {
  Paragraph out{style, align, {}};
  out.marker = words.marker;
  out.level = words.level;
  const std::string_view text = words.text;
  std::size_t done = 0;
  const auto flush = [&](std::size_t end) {
    if (end > done) out.inlines.emplace_back(fixed_text(std::string(text.substr(done, end - done)), span));
  };
  for (const form::TermMark& mark : form::find_term_marks(text)) {
    if (!form_.find_term(mark.number)) continue;
    flush(mark.begin);
    out.inlines.emplace_back(Reference{std::string(text.substr(mark.begin, mark.end - mark.begin)),
                                       terms_explained_ ? term_anchor(mark.number) : std::string(),
                                       {},
                                       true,
                                       true,
                                       span});
    done = mark.end;
  }
  flush(text.size());
  return out;
}

std::vector<Paragraph> WordSetter::citations(const form::Item& item, const form::Style* style,
                                             form::Align align) const {
  std::vector<Paragraph> out;
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
  return out;
}

}  // namespace chohyo::document
