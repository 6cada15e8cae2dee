// Content streams, operator by operator.
#include "pdf/content.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "pdf/sample.hpp"

namespace chohyo::pdf {
namespace {

using layout::Role;
using test::PageMaker;
using testing::HasSubstr;
using testing::Not;

struct Drawn {
  std::string stream;
  std::vector<Chunk> chunks;
};

Drawn draw(const layout::Pages& pages) {
  DocumentFonts fonts(test::fonts(), {});
  ContentWriter writer(fonts);
  Drawn drawn;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) drawn.stream += writer.draw(pages, i, drawn.chunks).value();
  return drawn;
}

std::vector<font::MissingGlyph>& missing() {
  static std::vector<font::MissingGlyph> none;
  return none;
}

/// One run of two full-width characters with these advances, on a page of its own.
Drawn draw_run(std::vector<font::Glyph> glyphs, std::string text) {
  PageMaker maker(test::fonts());
  font::ShapedRun run{0, std::move(text), std::move(glyphs)};
  maker.add(maker.node(Role::paragraph),
            layout::TextRun{{{10}, {41.89}}, {10}, std::make_shared<const font::ShapedRun>(run)});
  return draw(maker.pages());
}

TEST(Content, TextStandsInMarkedContentOfItsNode) {
  PageMaker maker(test::fonts());
  const auto cell = maker.node(Role::table_data);
  maker.text(cell, 60, 91.89, 9, "ab");
  const Drawn drawn = draw(maker.pages());
  using namespace std::string_literals;
  EXPECT_EQ(drawn.stream, "/TD<</MCID 0>>BDC\nBT\n60 750 Td\n/F1 9 Tf\n (\0\1\0\2)Tj\nET\nEMC\n"s);
  ASSERT_EQ(drawn.chunks.size(), 1u);
  EXPECT_EQ(drawn.chunks[0].node, cell);
}

TEST(Content, GrayLettersSetTheirGrayAndBlackOnesResetIt) {
  PageMaker maker(test::fonts());
  const auto cell = maker.node(Role::table_data);
  for (const double gray : {0.4, 0.4, 0.0}) {
    font::ShapedRun run = test::fonts().shape("a", font::Chain::regular, missing()).at(0);
    maker.add(cell, layout::TextRun{{{60}, {91.89}}, {9}, std::make_shared<const font::ShapedRun>(run), false, gray});
  }
  using namespace std::string_literals;
  const std::string a = " (\0\1)Tj\n"s, again = "0 0 Td\n" + a;
  EXPECT_EQ(draw(maker.pages()).stream,
            "/TD<</MCID 0>>BDC\n.4 g\nBT\n60 750 Td\n/F1 9 Tf\n" + a + again + "0 g\n" + again + "ET\nEMC\n");
}

TEST(Content, MarksOfOneNodeShareAnIdentifierAndOthersGetTheirOwn) {
  PageMaker maker(test::fonts());
  const auto a = maker.node(Role::paragraph), b = maker.node(Role::span);
  maker.text(a, 60, 100, 9, "あ");
  maker.text(a, 60, 120, 9, "い");
  maker.text(b, 60, 140, 9, "う");
  maker.text(a, 60, 160, 9, "え");
  maker.add_page();
  maker.text(b, 60, 100, 9, "お");
  const Drawn drawn = draw(maker.pages());
  const std::vector<Chunk> expected{{a, 0, 0}, {b, 0, 1}, {a, 0, 2}, {b, 1, 0}};
  ASSERT_EQ(drawn.chunks.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(drawn.chunks[i].node, expected[i].node) << i;
    EXPECT_EQ(drawn.chunks[i].page, expected[i].page) << i;
    EXPECT_EQ(drawn.chunks[i].mcid, expected[i].mcid) << i;
  }
  EXPECT_THAT(drawn.stream, HasSubstr("\n0 -20 Td\n")) << "a second line is placed from the first";
}

TEST(Content, LinesAndFillsAreArtifacts) {
  PageMaker maker(test::fonts());
  maker.add(layout::kArtifact, layout::Rule{{{50}, {41.89}}, {{100}, {41.89}}, {0.5}});
  maker.add(layout::kArtifact, layout::Rule{{{50}, {51.89}}, {{100}, {51.89}}, {0.5}});
  maker.add(layout::kArtifact, layout::Fill{{{50}, {60}, {20}, {11.89}}, 0.85});
  const Drawn drawn = draw(maker.pages());
  EXPECT_EQ(drawn.stream,
            "/Artifact BMC\n.5 w\n50 800 m 100 800 l S\n50 790 m 100 790 l S\n.85 g\n50 770 20 11.89 re f\nEMC\n");
  EXPECT_TRUE(drawn.chunks.empty());
}

TEST(Content, TextIsBlackAfterAGrayFill) {
  PageMaker maker(test::fonts());
  maker.add(layout::kArtifact, layout::Fill{{{50}, {60}, {20}, {10}}, 0.9});
  maker.text(maker.node(Role::paragraph), 60, 91.89, 9, "あ");
  EXPECT_THAT(draw(maker.pages()).stream, HasSubstr("0 g\nBT\n"));
}

TEST(Content, AnEllipseIsFourCurvesAroundItsCentre) {
  PageMaker maker(test::fonts());
  const auto figure = maker.node(Role::figure);
  maker.add(figure, layout::Ellipse{{{100}, {31.89}, {40}, {20}}, {0.8}});
  maker.add(figure, layout::Ellipse{{{200}, {31.89}, {40}, {20}}, {0.8}});
  const std::string path =
      "20 0 m\n20 5.52 11.05 10 0 10 c\n-11.05 10 -20 5.52 -20 0 c\n-20 -5.52 -11.05 -10 0 -10 c\n"
      "11.05 -10 20 -5.52 20 0 c\ns\nQ\n";
  EXPECT_EQ(draw(maker.pages()).stream,
            "/Figure<</MCID 0>>BDC\n.8 w\nq 1 0 0 1 120 800 cm\n" + path + "q 1 0 0 1 220 800 cm\n" + path + "EMC\n");
}

TEST(Content, ARoundedBoxIsFourCornersAndTheLinesBetween) {
  PageMaker maker(test::fonts());
  const auto figure = maker.node(Role::figure);
  maker.add(figure, layout::RoundedBox{{{100}, {31.89}, {40}, {20}}, {5}, {0.8}});
  EXPECT_EQ(draw(maker.pages()).stream,
            "/Figure<</MCID 0>>BDC\n.8 w\nq 1 0 0 1 120 800 cm\n20 5 m\n20 7.76 17.76 10 15 10 c\n-15 10 l\n"
            "-17.76 10 -20 7.76 -20 5 c\n-20 -5 l\n-20 -7.76 -17.76 -10 -15 -10 c\n15 -10 l\n"
            "17.76 -10 20 -7.76 20 -5 c\ns\nQ\nEMC\n");
}

TEST(Content, AStadiumHasNoUprightSides) {
  PageMaker maker(test::fonts());
  maker.add(maker.node(Role::figure), layout::RoundedBox{{{100}, {31.89}, {40}, {20}}, {10}, {0.8}});
  EXPECT_THAT(draw(maker.pages()).stream,
              HasSubstr("-10 10 l\n-15.52 10 -20 5.52 -20 0 c\n-20 -5.52 -15.52 -10 -10 -10 c\n10 -10 l\n"));
}

TEST(Content, GlyphsAtTheirNaturalWidthNeedNoAdjustment) {
  const Drawn drawn = draw_run({{100, 0, 3, 1000, 0, 0}, {101, 3, 6, 1000, 0, 0}}, "あい");
  EXPECT_THAT(drawn.stream, HasSubstr(")Tj\n"));
  EXPECT_THAT(drawn.stream, Not(HasSubstr("TJ")));
}

TEST(Content, SpacingIsAnAdjustmentBetweenGlyphs) {
  using namespace std::string_literals;
  const Drawn drawn = draw_run({{100, 0, 3, 1250, 0, 0}, {101, 3, 6, 1250, 0, 0}}, "あい");
  EXPECT_THAT(drawn.stream, HasSubstr("[(\0\1)-250(\0\2)]TJ\n"s));
}

TEST(Content, AdjustmentsDoNotAddUpTheirRounding) {
  std::vector<font::Glyph> glyphs;
  std::string text;
  for (std::uint32_t i = 0; i < 30; ++i) {
    glyphs.push_back({100, i * 3, i * 3 + 3, 1000.3f, 0, 0});
    text += "あ";
  }
  const std::string stream = draw_run(glyphs, text).stream;
  int sum = 0;
  for (std::size_t at = stream.find(")-"); at != std::string::npos; at = stream.find(")-", at + 1)) {
    sum += std::stoi(stream.substr(at + 2));
  }
  EXPECT_NEAR(sum, 29 * 0.3, 0.5) << "thousandths of the em before the last glyph";
}

TEST(Content, OffsetsMoveAGlyphOffItsLine) {
  using namespace std::string_literals;
  const Drawn drawn = draw_run({{100, 0, 3, 1000, 0, 0}, {101, 3, 6, 1000, -500, 250}}, "あい");
  EXPECT_THAT(drawn.stream, HasSubstr(" (\0\1)Tj\n2.5 Ts\n[500(\0\2)]TJ\n0 Ts\n"s));
}

TEST(Content, AGlyphWithoutTextIsReadWithTheOneBefore) {
  const Drawn drawn = draw_run({{100, 0, 3, 500, 0, 0}, {101, 3, 3, 500, 0, 0}, {102, 3, 6, 1000, 0, 0}}, "㌔い");
  EXPECT_THAT(drawn.stream, HasSubstr("/Span<</ActualText(\xFE\xFF\x33\x14)>>BDC\n"));
  EXPECT_THAT(drawn.stream, HasSubstr("]TJ\nEMC\n"));
}

TEST(Content, AVariationSelectorIsDrawnUnseenBehindItsBase) {
  PageMaker maker(test::fonts());
  maker.text(maker.node(Role::paragraph), 60, 91.89, 9, "葛\U000E0100西");
  using namespace std::string_literals;
  EXPECT_THAT(draw(maker.pages()).stream, HasSubstr(" (\0\1)Tj\n3 Tr 1 Tz\n (\0\2)Tj\n0 Tr 100 Tz\n[10(\0\3)]TJ\n"s));
}

TEST(Content, CodesThatLookLikeSyntaxAreEscaped) {
  PageMaker maker(test::fonts());
  std::string text;
  for (char32_t c = U'一'; text.size() < 3 * 100; ++c) {
    std::vector<font::MissingGlyph> missing;
    std::string one;
    base::append_utf8(one, c);
    const auto runs = test::fonts().shape(one, font::Chain::regular, missing);
    if (!runs.empty() && runs[0].face == 0) text += one;
  }
  maker.text(maker.node(Role::paragraph), 0, 100, 5, text);
  const std::string stream = draw(maker.pages()).stream;
  using namespace std::string_literals;
  EXPECT_THAT(stream, HasSubstr("\0\\r\0\x0E"s)) << "code 13";
  EXPECT_THAT(stream, HasSubstr("\0\\(\0\\)"s)) << "codes 40 and 41";
  EXPECT_THAT(stream, HasSubstr("\0\\\\"s)) << "code 92";
}

}  // namespace
}  // namespace chohyo::pdf
