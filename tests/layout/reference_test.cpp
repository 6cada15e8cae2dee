// References, raised marks, hanging markers and page breaks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.hpp"

namespace chohyo::layout {
namespace {

using testing::fixed;
using testing::style;

const form::Style& plain() {
  static const form::Style made = style(10, 14, true);
  return made;
}

document::Reference mark(std::string text, std::string anchor = "term-5") {
  return {std::move(text), std::move(anchor), {}, true, true, {}};
}

document::Paragraph marked(std::string before, document::Reference reference, std::string after) {
  return {&plain(), form::Align::start, {fixed(std::move(before)), std::move(reference), fixed(std::move(after))}};
}

std::vector<const TextRun*> runs_of(const Page& page) {
  std::vector<const TextRun*> out;
  for (const Mark& one : page.marks) {
    if (const auto* text = std::get_if<TextRun>(&one.shape)) out.push_back(text);
  }
  return out;
}

TEST(RaisedMark, IsSmallStandsAboveTheLineAndCloseToItsWord) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(marked("開示書", mark("*5"), "等を確認する。"));
  const Pages pages = testing::lay_out(document);
  const auto runs = runs_of(pages.pages[0]);
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[1]->run->text, "*5");
  EXPECT_NEAR(runs[1]->size.value, 6.5, 1e-6);
  EXPECT_NEAR(runs[0]->baseline.y.value - runs[1]->baseline.y.value, 3.6, 1e-6);
  EXPECT_NEAR(runs[1]->baseline.x.value, runs[0]->baseline.x.value + 30, 1e-6) << "no gap between kanji and asterisk";
  EXPECT_NEAR(runs[2]->baseline.x.value, runs[1]->baseline.x.value + testing::bounds(*runs[1]).width.value, 0.01);
  EXPECT_EQ(testing::words_on(pages), "開示書*5等を確認する。");
}

TEST(RaisedMark, NeverBeginsALine) {
  for (double width = 24; width < 120; width += 1.5) {
    for (const std::string& line : testing::lines_of(marked("脆弱性", mark("*21"), "情報の確認"), width)) {
      EXPECT_FALSE(line.starts_with("*")) << width << ": " << line;
    }
  }
}

TEST(Reference, IsALinkOverItsWords) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(marked("開示書", mark("*5"), "等"));
  const Pages pages = testing::lay_out(document);
  ASSERT_EQ(pages.pages[0].links.size(), 1u);
  const Link& link = pages.pages[0].links[0];
  EXPECT_EQ(link.anchor, "term-5");
  EXPECT_EQ(pages.structure[static_cast<std::size_t>(link.node)].role, Role::link);
  EXPECT_EQ(testing::words_by_node(pages).at(link.node), "*5");
  EXPECT_TRUE(testing::inside(testing::bounds(*runs_of(pages.pages[0])[1]), link.area, 0.5));
}

TEST(Reference, WithoutATargetIsWordsAlone) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(marked("開示書", mark("*5", ""), "等"));
  const Pages pages = testing::lay_out(document);
  EXPECT_TRUE(pages.pages[0].links.empty());
  EXPECT_EQ(testing::words_on(pages), "開示書*5等");
}

TEST(Reference, OverSeveralLinesIsOneElementWithAnAreaEach) {
  document::Document document = testing::a4();
  document.page.right = base::Mm{165};
  const document::Reference words{
      "医療情報システムの安全管理に関するガイドライン", {}, "https://example.org/", false, true, {}};
  document.blocks.emplace_back(document::Paragraph{&plain(), form::Align::start, {words}});
  const Pages pages = testing::lay_out(document);
  const auto& links = pages.pages[0].links;
  ASSERT_GT(links.size(), 1u);
  for (const Link& link : links) {
    EXPECT_EQ(link.node, links[0].node);
    EXPECT_EQ(link.uri, "https://example.org/");
    EXPECT_TRUE(link.anchor.empty());
  }
}

document::Paragraph listed(std::string marker, int level, std::string text) {
  document::Paragraph out{&plain(), form::Align::start, {fixed(std::move(text))}};
  out.marker = std::move(marker);
  out.level = level;
  return out;
}

/// x of the first glyph of each line, and of the words behind a marker on the first.
TEST(Marker, LinesHangBehindIt) {
  for (const char* sign : {"(a)", "・", "①"}) {
    document::Document document = testing::a4();
    document.page.right = base::Mm{130};
    document.blocks.emplace_back(listed(sign, 0, "契約終了時のデータの取り扱い等も、双方で確認しておくこととする。"));
    const auto pages = testing::lay_out(document);
    const auto runs = runs_of(pages.pages[0]);
    ASSERT_GT(runs.size(), 2u) << sign;
    EXPECT_EQ(runs[0]->run->text, sign);
    EXPECT_NEAR(runs[0]->baseline.x.value, document.page.left.value, 1e-6);
    for (std::size_t i = 2; i < runs.size(); ++i) {
      EXPECT_NEAR(runs[i]->baseline.x.value, runs[1]->baseline.x.value, 1e-6) << sign << " line " << i;
      EXPECT_GT(runs[i]->baseline.y, runs[1]->baseline.y);
    }
    EXPECT_GE(runs[1]->baseline.x.value, testing::bounds(*runs[0]).right().value - 1e-6);
    EXPECT_EQ(testing::words_on(pages),
              std::string(sign) + "契約終了時のデータの取り扱い等も、双方で確認しておくこととする。");
  }
}

TEST(Marker, LevelsAreSetInByAnEmEach) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(listed("・", 0, "一"));
  document.blocks.emplace_back(listed("・", 2, "二"));
  const auto pages = testing::lay_out(document);
  const auto runs = runs_of(pages.pages[0]);
  ASSERT_EQ(runs.size(), 4u);
  EXPECT_NEAR(runs[2]->baseline.x.value - runs[0]->baseline.x.value, 20, 1e-6);
}

TEST(PageBreak, BeginsAPageButNeverAnEmptyOne) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(document::PageBreak{});
  document.blocks.emplace_back(testing::paragraph(plain(), fixed("一")));
  document.blocks.emplace_back(document::PageBreak{});
  document.blocks.emplace_back(document::PageBreak{});
  document::Heading heading{2, testing::paragraph(plain(), fixed("用語の解説")), "用語の解説"};
  document.blocks.emplace_back(heading);
  const Pages pages = testing::lay_out(document);
  ASSERT_EQ(pages.pages.size(), 2u);
  ASSERT_EQ(pages.bookmarks.size(), 2u);
  EXPECT_EQ(pages.bookmarks[1].title, "用語の解説");
  EXPECT_EQ(pages.bookmarks[1].level, 1);
  EXPECT_EQ(pages.bookmarks[1].page, 1u);
}

/// A table of one column whose rows are as tall as the page allows a few of.
document::Table tall_rows(std::size_t count) {
  document::Table table;
  table.column_widths = {Pt{100}};
  for (std::size_t i = 0; i < count; ++i) {
    document::Row row;
    document::Cell cell;
    std::string lines = "行";
    for (int l = 0; l < 14; ++l) lines += "\n行";
    cell.paragraphs.push_back(testing::paragraph(plain(), fixed(lines)));
    cell.anchor = "row-" + std::to_string(i);
    row.item = form::ItemIndex(i);
    row.cells.push_back(cell);
    table.rows.push_back(row);
  }
  return table;
}

TEST(Places, OfItemsAndAnchorsAreWhereTheirRowsBegin) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(tall_rows(7));
  const Pages pages = testing::lay_out(document);
  ASSERT_EQ(pages.items.size(), 7u);
  ASSERT_EQ(pages.anchors.size(), 7u);
  ASSERT_GT(pages.pages.size(), 1u);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(pages.items[i].item.value(), i);
    EXPECT_EQ(pages.anchors[i].name, "row-" + std::to_string(i));
    EXPECT_EQ(pages.anchors[i].page, pages.items[i].page);
  }
  EXPECT_EQ(pages.items.front().page, 0u);
  EXPECT_EQ(pages.items.back().page, pages.pages.size() - 1);
  EXPECT_NEAR(pages.anchors[0].top.value, document.page.top.value, 0.01);
}

TEST(Table, ARowLabelIsRepeatedOnTheNextPageWithItsWords) {
  document::Document document = testing::a4();
  document::Table table = tall_rows(6);
  table.column_widths = {Pt{60}, Pt{100}};
  for (document::Row& row : table.rows) row.cells[0].column = 1;
  document::Cell label;
  label.role = document::CellRole::row_header;
  label.row_span = 6;
  label.paragraphs.push_back(testing::paragraph(plain(), fixed("項番9")));
  table.rows[0].cells.insert(table.rows[0].cells.begin(), label);
  document.blocks.emplace_back(table);
  EXPECT_THAT(testing::words_on(testing::lay_out(document), true), ::testing::HasSubstr("項番9")) << "without （続き）";
}

}  // namespace
}  // namespace chohyo::layout
