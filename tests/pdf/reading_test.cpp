// What readers take out of the page is what was put in, character by character, without normalization.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/sample.hpp"
#include "pdf/writer.hpp"
#include "support/outside.hpp"

namespace chohyo::pdf {
namespace {

const std::vector<std::string> kLines{
    "用⽤人⼈入⼊",                    // a kanji and the radical that looks the same
    "a-b‐c‑d–e",                       // hyphens, one glyph for several in IPAex
    "吉𠮷吉田 髙橋 﨑",                // beyond U+FFFF, compatibility ideographs
    "葛\U000E0100西と葛\U000E0102城",  // variation selectors, from two faces
    "葛\U000E0101と葛",                // a default variation and the plain character share a glyph
    "㈱①☑ⅢⅳＡ１ｱ",                     // letters that normalization would change
    "x\u0304y か\u309Aと行",           // combining marks
    "医療\u200B情報",                  // an invisible character
    "(2-(4)) \\ <a&b> 100%",
};

layout::Pages lines() {
  test::PageMaker maker(test::fonts());
  double y = 80;
  for (const std::string& line : kLines) {
    maker.text(maker.node(layout::Role::paragraph), 60, y, 12, line);
    y += 40;
  }
  return maker.pages();
}

std::string write(const layout::Pages& pages, bool shared) {
  std::shared_ptr<const SharedFonts> fonts;
  if (shared) fonts = std::make_shared<const SharedFonts>(test::sample(false), test::fonts());
  auto result = Writer(test::fonts(), fonts).write(pages);
  return std::move(result.value).value_or("");
}

class Reading : public testing::TestWithParam<bool> {};

TEST_P(Reading, PopplerGivesTheSameText) {
  EXPECT_EQ(test::lines_of(test::poppler_text(write(lines(), GetParam()))), kLines);
}

TEST_P(Reading, MuPdfGivesTheSameText) {
  EXPECT_EQ(test::lines_of(test::mupdf_text(write(lines(), GetParam()))), kLines);
}

INSTANTIATE_TEST_SUITE_P(Fonts, Reading, testing::Values(false, true),
                         [](const auto& parameter) { return parameter.param ? "Shared" : "Own"; });

/// The longest clusters there may be, and the longest of one glyph.
TEST(Reading, LongClustersComeBackAndHarmNoOtherText) {
  std::string marks, invisible;
  for (int i = 0; i < 30; ++i) {
    marks += "\u0304";
    invisible += "\u200B";
  }
  const std::vector<std::string> expected{"前の行", "x" + marks, "医" + invisible + "療", "☑" + invisible, "後の行"};
  test::PageMaker maker(test::fonts());
  double y = 80;
  for (const std::string& line : expected) {
    maker.text(maker.node(layout::Role::paragraph), 60, y, 12, line);
    y += 40;
  }
  const std::string pdf = write(maker.pages(), false);
  EXPECT_EQ(test::lines_of(test::poppler_text(pdf)), expected);
  // MuPDF 1.21 knows no ActualText and is left with zero width spaces for marks that stand in their base's text.
  const auto without_zero_width = [](std::vector<std::string> lines) {
    for (std::string& line : lines) {
      for (std::size_t at; (at = line.find("\u200B")) != line.npos;) line.erase(at, 3);
    }
    return lines;
  };
  EXPECT_EQ(without_zero_width(test::lines_of(test::mupdf_text(pdf))), without_zero_width(expected));
}

TEST(Reading, SpacesStayWhatTheyAre) {
  // pdftotext turns every kind of space into U+0020 or a gap, so only MuPDF can tell.
  const std::string spaces = "a\u00A0b c　d （　/　）";
  test::PageMaker maker(test::fonts());
  maker.text(maker.node(layout::Role::paragraph), 60, 80, 12, spaces);
  EXPECT_EQ(test::lines_of(test::mupdf_text_with_its_spaces(write(maker.pages(), false))),
            std::vector<std::string>{spaces});
}

TEST(Reading, AGlyphWithoutTextAddsNothing) {
  test::PageMaker maker(test::fonts());
  const font::ShapedRun run{0, "㌔い", {{2157, 0, 3, 1000, 0, 0}, {4945, 3, 3, 1000, 0, 0}, {2559, 3, 6, 1000, 0, 0}}};
  maker.add(maker.node(layout::Role::paragraph),
            layout::TextRun{{{60}, {80}}, {12}, std::make_shared<const font::ShapedRun>(run)});
  const std::string pdf = write(maker.pages(), false);
  EXPECT_EQ(test::lines_of(test::poppler_text(pdf)), std::vector<std::string>{"㌔い"});
  // MuPDF 1.21 does not know ActualText; the zero width space is what it is left with.
  EXPECT_EQ(test::lines_of(test::mupdf_text(pdf)), std::vector<std::string>{"㌔\u200Bい"});
}

TEST(Reading, SpacedOutTextIsStillOneWord) {
  test::PageMaker maker(test::fonts());
  std::vector<font::MissingGlyph> missing;
  font::ShapedRun run = test::fonts().shape("医療情報", font::Chain::regular, missing).at(0);
  for (font::Glyph& glyph : run.glyphs) glyph.advance += 60.5f;
  maker.add(maker.node(layout::Role::paragraph),
            layout::TextRun{{{60}, {80}}, {12}, std::make_shared<const font::ShapedRun>(run)});
  const std::string pdf = write(maker.pages(), false);
  EXPECT_EQ(test::lines_of(test::poppler_text(pdf)), std::vector<std::string>{"医療情報"});
  EXPECT_EQ(test::lines_of(test::mupdf_text(pdf)), std::vector<std::string>{"医療情報"});
}

}  // namespace
}  // namespace chohyo::pdf
