// Punctuation set close together is found as it was written: every pair of marks, in a phrase, by three readers.
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/typesetter.hpp"
#include "pdf/sample.hpp"
#include "pdf/writer.hpp"
#include "support/outside.hpp"

namespace chohyo::pdf {
namespace {

const std::vector<std::string> kMarks = {"「", "」", "（", "）", "『", "』", "【", "】", "〔", "〕", "〈",
                                         "〉", "《", "》", "［", "］", "、", "。", "，", "．", "・", "：",
                                         "！", "？", "(",  ")",  "[",  "]",  ",",  ".",  ":",  "/"};

/// A page of paragraphs, each on a line of its own.
std::string typeset(const std::vector<std::string>& phrases, bool bold) {
  form::Style style;
  style.size = style.floor = base::Pt{9};
  style.leading = base::Pt{14};
  style.bold = bold;
  document::Document document;
  document.page.size = {base::Mm{210}, base::Mm{297}};
  document.page.top = document.page.right = document.page.bottom = document.page.left = base::Mm{15};
  for (const std::string& phrase : phrases) {
    document.blocks.emplace_back(
        document::Paragraph{&style, form::Align::start, {document::Text{phrase, false, std::nullopt, {}}}});
  }
  layout::Typesetter typesetter(test::fonts());
  const auto pages = typesetter.lay_out(document);
  auto result = Writer(test::fonts(), nullptr).write(pages.value.value());
  return std::move(result.value).value_or("");
}

struct Reader {
  const char* name;
  std::string (*read)(std::string_view pdf);
};

class Punctuation : public testing::TestWithParam<Reader> {};

TEST_P(Punctuation, EveryPairOfMarksIsReadAsOnePhrase) {
  std::vector<std::string> phrases;
  for (const std::string& first : kMarks) {
    for (const std::string& second : kMarks) phrases.push_back("管理" + first + second + "いいえ");
  }
  for (const bool bold : {false, true}) {
    const std::vector<std::string> read = test::lines_of(GetParam().read(typeset(phrases, bold)));
    ASSERT_EQ(read.size(), phrases.size());
    for (std::size_t i = 0; i < phrases.size(); ++i) EXPECT_EQ(read[i], phrases[i]);
  }
}

TEST_P(Punctuation, SoAreMarksAtTheEndsOfLinesAndThreeInARow) {
  const std::vector<std::string> phrases = {
      "「確認」", "（案）", "『管理』。", "(「いいえ」の場合)", "「『管理』」、", "確認（「はい」・「いいえ」）。",
      "」」、",   "「（【", "、「",       "【注】（※）"};
  EXPECT_EQ(test::lines_of(GetParam().read(typeset(phrases, false))), phrases);
}

INSTANTIATE_TEST_SUITE_P(EachReader, Punctuation,
                         testing::Values(Reader{"poppler", test::poppler_text}, Reader{"mupdf", test::mupdf_text},
                                         Reader{"pdfjs", test::pdfjs_text}),
                         [](const auto& tested) { return tested.param.name; });

/// No glyph is drawn to the left of where the pen is, and none is wider than its pen goes on, wherever a mark gave its
/// blank half away.
TEST(PunctuationBoxes, FollowEachOther) {
  std::string all;
  for (const std::string& first : kMarks) {
    for (const std::string& second : kMarks) all += "あ" + first + second;
  }
  form::Style style;
  document::Document document;
  document.page.size = {base::Mm{210}, base::Mm{297}};
  document.blocks.emplace_back(
      document::Paragraph{&style, form::Align::start, {document::Text{all, false, std::nullopt, {}}}});
  layout::Typesetter typesetter(test::fonts());
  const auto pages = typesetter.lay_out(document);
  ASSERT_TRUE(pages);
  std::size_t glyphs = 0;
  for (const layout::Page& page : pages.value->pages) {
    for (const layout::Mark& mark : page.marks) {
      const auto* text = std::get_if<layout::TextRun>(&mark.shape);
      if (!text) continue;
      for (const font::Glyph& glyph : text->run->glyphs) {
        ++glyphs;
        EXPECT_GE(glyph.x_offset, 0);
        EXPECT_GE(static_cast<double>(glyph.advance) + 0.01, test::fonts().advance(text->run->face, glyph.id))
            << text->run->text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
      }
    }
  }
  EXPECT_GT(glyphs, 3000u);
}

}  // namespace
}  // namespace chohyo::pdf
