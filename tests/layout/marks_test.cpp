// Boxes before words, lines through them, circles around several, and lines to write on by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout/page_text.hpp"
#include "support.hpp"

namespace chohyo::layout {
namespace {

document::Choice choice(form::Marks marks, std::vector<std::size_t> chosen, bool several = false) {
  document::Choice out;
  out.options = {{"regular", "定期"}, {"extra", "臨時"}, {"again", "再点検"}};
  out.separator = "・";
  out.marks = marks;
  out.several = several;
  out.chosen = std::move(chosen);
  if (marks != form::Marks::box && !out.chosen.empty()) out.alt = "定期 を選択";
  out.input = {"f/i/c", "区分"};
  return out;
}

document::Document sheet(const form::Style& style, document::Paragraph paragraph, double width = 200) {
  document::Document out = testing::a4();
  document::Table table;
  table.column_widths = {Pt{width}};
  document::Row row;
  document::Cell cell;
  paragraph.style = &style;
  cell.paragraphs.push_back(std::move(paragraph));
  row.cells.push_back(std::move(cell));
  table.rows.push_back(std::move(row));
  out.blocks.emplace_back(std::move(table));
  return out;
}

Pages lay_out(const document::Choice& choice, double width = 200) {
  static const form::Style style = testing::style(9, 13);
  return testing::lay_out(sheet(style, testing::paragraph(style, choice), width));
}

std::string words(const Pages& pages) {
  std::string out;
  for (const Page& page : pages.pages) {
    for (const Mark& mark : page.marks) {
      if (const auto* text = std::get_if<TextRun>(&mark.shape)) out += text->run->text;
    }
  }
  return out;
}

/// Lines that belong to a figure, or are drawn inside the cell without one.
std::vector<Rule> strikes(const Pages& pages) {
  std::vector<Rule> out;
  for (const Mark& mark : pages.pages[0].marks) {
    const auto* rule = std::get_if<Rule>(&mark.shape);
    if (rule && mark.node != kArtifact) out.push_back(*rule);
  }
  return out;
}

std::vector<std::string> figures(const Pages& pages) {
  std::vector<std::string> out;
  for (const Node& node : pages.structure) {
    if (node.role == Role::figure) out.push_back(node.alt);
  }
  return out;
}

TEST(Marks, BoxesStandBeforeEveryWord) {
  EXPECT_EQ(words(lay_out(choice(form::Marks::box, {1}))), "□定期・☑臨時・□再点検");
  EXPECT_EQ(words(lay_out(choice(form::Marks::box, {}))), "□定期・□臨時・□再点検");
  EXPECT_EQ(words(lay_out(choice(form::Marks::box, {0, 2}, true))), "☑定期・□臨時・☑再点検");
  EXPECT_TRUE(figures(lay_out(choice(form::Marks::box, {1}))).empty()) << "the boxes are read themselves";
}

TEST(Marks, LinesGoThroughTheWordsThatWereNotChosen) {
  const Pages pages = lay_out(choice(form::Marks::strike, {0}));
  EXPECT_EQ(words(pages), "定期・臨時・再点検") << "what is struck out stays searchable";
  const std::vector<Rule> lines = strikes(pages);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(figures(pages), std::vector<std::string>{"定期 を選択"}) << "one figure says what was chosen";
  for (const Rule& line : lines) EXPECT_EQ(line.from.y, line.to.y);
  EXPECT_NEAR((lines[0].to.x - lines[0].from.x).value, 18, 0.5) << "two letters";
  EXPECT_NEAR((lines[1].to.x - lines[1].from.x).value, 27, 0.5) << "three letters";
  EXPECT_GT(lines[1].from.x, lines[0].to.x);
}

TEST(Marks, ABlankFormHasNone) {
  const Pages pages = lay_out(choice(form::Marks::strike, {}));
  EXPECT_EQ(words(pages), "定期・臨時・再点検");
  EXPECT_TRUE(strikes(pages).empty());
  EXPECT_TRUE(figures(pages).empty());
}

TEST(Marks, LinesOfAChoiceOverTwoLinesAreOneFigure) {
  const Pages pages = lay_out(choice(form::Marks::strike, {0}), 45);
  EXPECT_EQ(figures(pages).size(), 1u);
  EXPECT_EQ(words(pages), "定期・臨時・再点検");
}

TEST(Marks, SeveralChosenWordsGetACircleEach) {
  const Pages pages = lay_out(choice(form::Marks::circle, {0, 1}, true));
  std::size_t circles = 0;
  for (const Mark& mark : pages.pages[0].marks) {
    circles += std::holds_alternative<Ellipse>(mark.shape) || std::holds_alternative<RoundedBox>(mark.shape);
  }
  EXPECT_EQ(circles, 2u);
}

TEST(Marks, WordsAreBrokenBehindASeparator) {
  const Pages pages = lay_out(choice(form::Marks::box, {1}), 62);
  std::vector<std::string> lines;
  for (const Mark& mark : pages.pages[0].marks) {
    if (const auto* text = std::get_if<TextRun>(&mark.shape)) lines.push_back(text->run->text);
  }
  for (const std::string& line : lines) EXPECT_EQ(line.find("期□"), std::string::npos) << line;
  EXPECT_NE(page_text(pages).find("☑臨時"), std::string::npos);
}

double row_height(const Pages& pages) {
  double top = 1e9, bottom = 0;
  for (const Mark& mark : pages.pages[0].marks) {
    if (const auto* rule = std::get_if<Rule>(&mark.shape)) {
      top = std::min(top, rule->from.y.value);
      bottom = std::max(bottom, rule->to.y.value);
    }
  }
  return bottom - top;
}

TEST(LeastLines, MakeRoomWhetherWordsAreThereOrNot) {
  const form::Style style = testing::style(9, 13);
  for (const char* text : {"", "一行"}) {
    document::Paragraph paragraph = testing::paragraph(style, testing::answer(text));
    const double plain = row_height(testing::lay_out(sheet(style, paragraph)));
    paragraph.least_lines = 8;
    const double room = row_height(testing::lay_out(sheet(style, paragraph)));
    EXPECT_LT(plain, 30) << text;
    EXPECT_GE(room, 8 * 13) << text;
    EXPECT_LT(room, 9 * 13) << text;
  }
}

TEST(LeastLines, GoOnWhereWordsNeedMore) {
  const form::Style style = testing::style(9, 13);
  std::string text;
  for (int i = 0; i < 400; ++i) text += "字";
  document::Paragraph paragraph = testing::paragraph(style, testing::answer(text));
  const double plain = row_height(testing::lay_out(sheet(style, paragraph)));
  paragraph.least_lines = 8;
  EXPECT_EQ(row_height(testing::lay_out(sheet(style, paragraph))), plain);
}

TEST(LeastLines, StayOffTheAnnex) {
  const form::Style style = testing::style(9, 13, false, 7);
  for (const char* text : {"", "一行"}) {
    document::Paragraph paragraph = testing::paragraph(style, testing::answer(text));
    paragraph.least_lines = 8;
    document::Document document = sheet(style, paragraph);
    auto& cell = std::get<document::Table>(document.blocks[0]).rows[0].cells[0];
    cell.overflow = form::Overflow::annex;
    cell.max_height = Pt{40};
    const Pages pages = testing::lay_out(document);
    EXPECT_EQ(pages.pages.size(), 1u) << text;
    EXPECT_GE(row_height(pages), 8 * 13) << text;
    EXPECT_EQ(words(pages), text);
  }
}

}  // namespace
}  // namespace chohyo::layout
