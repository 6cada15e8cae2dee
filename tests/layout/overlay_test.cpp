// The overlay: margins, ids of columns, cells that did not hold their text; nothing of it is content.
#include "layout/overlay.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/page_text.hpp"
#include "layout/support.hpp"

namespace chohyo::layout {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

/// A table of a narrow column whose text shrinks from 9 pt to 7 at least, and of one that goes to a 別紙.
class OverlayMarks : public ::testing::Test {
 protected:
  OverlayMarks() {
    document_ = testing::a4();
    document::Table table;
    table.id = "t";
    table.column_widths = {Pt{200}, Pt{200}};
    table.column_ids = {"item", "remark"};
    std::string many;
    for (int i = 0; i < 60; ++i) many += "とても長い備考。";
    document::Row row;
    row.cells.resize(2);
    row.cells[0].paragraphs.push_back(testing::paragraph(plain_, testing::fixed("項目の文")));
    row.cells[1].column = 1;
    row.cells[1].paragraphs.push_back(testing::paragraph(shrinking_, testing::answer(many)));
    row.cells[1].overflow = form::Overflow::annex;
    row.cells[1].max_height = Pt{40};
    row.cells[1].annex_title = {"1", "備考"};
    table.rows.push_back(std::move(row));
    document_.blocks.emplace_back(std::move(table));
  }

  Pages lay_out(bool with_overlay) {
    Typesetter typesetter(testing::fonts());
    auto pages = typesetter.lay_out(document_, with_overlay);
    EXPECT_TRUE(pages.value);
    return std::move(*pages.value);
  }

  static std::vector<std::string> artifacts(const Page& page) {
    std::vector<std::string> out;
    for (const Mark& mark : page.marks) {
      const auto* text = std::get_if<TextRun>(&mark.shape);
      if (text && mark.node == kArtifact) out.push_back(text->run->text);
    }
    return out;
  }

  form::Style plain_ = testing::style(9, 12), shrinking_ = testing::style(9, 12, false, 7);
  document::Document document_;
};

TEST_F(OverlayMarks, NameColumnsAndMarginsAndSayWhatDidNotFit) {
  const Pages pages = lay_out(true);
  const auto words = artifacts(pages.pages[0]);
  EXPECT_THAT(words, Contains("item"));
  EXPECT_THAT(words, Contains("remark"));
  std::string all;
  for (const std::string& one : words) all += one;
  EXPECT_THAT(all, HasSubstr("top 15mm  right 15mm  bottom 15mm  left 15mm"));
  EXPECT_THAT(all, HasSubstr("9 → 7pt 別紙1"));
  const auto boxes = std::count_if(pages.pages[0].marks.begin(), pages.pages[0].marks.end(), [](const Mark& mark) {
    return std::holds_alternative<RoundedBox>(mark.shape);
  });
  EXPECT_EQ(boxes, 1) << "one cell did not hold its text";
}

TEST_F(OverlayMarks, ChangeNothingOfThePagesThemselves) {
  const Pages plain = lay_out(false), marked = lay_out(true);
  ASSERT_EQ(plain.pages.size(), marked.pages.size());
  EXPECT_EQ(plain.structure.size(), marked.structure.size());
  for (std::size_t p = 0; p < plain.pages.size(); ++p) {
    const auto& before = plain.pages[p].marks;
    const auto& after = marked.pages[p].marks;
    ASSERT_GT(after.size(), before.size()) << "the margins are drawn on every page";
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(before[i].node, after[i].node);
    for (std::size_t i = before.size(); i < after.size(); ++i) EXPECT_EQ(after[i].node, kArtifact);
  }
}

TEST_F(OverlayMarks, DrawTheMarginsOfEachPagesOwnSetUp) {
  document::PageSetup wide = document_.page;
  wide.size = {base::Mm{420}, base::Mm{297}};
  wide.top = base::Mm{25};
  document_.other_pages.push_back(wide);
  document_.blocks.emplace_back(document::PageBreak{1});
  document_.blocks.emplace_back(testing::paragraph(plain_, testing::fixed("横")));
  const Pages pages = lay_out(true);
  const auto margins_of = [](const Page& page) {
    std::string all;
    for (const std::string& one : artifacts(page)) all += one;
    return all;
  };
  ASSERT_GE(pages.pages.size(), 2u);
  EXPECT_THAT(margins_of(pages.pages[0]), HasSubstr("top 15mm"));
  EXPECT_THAT(margins_of(pages.pages[1]), HasSubstr("top 25mm"));
}

TEST_F(OverlayMarks, FollowATableIntoBoxesAndColumns) {
  document::Block table = document_.blocks[0];
  document::Columns columns;
  columns.gap = Pt{10};
  columns.areas.push_back({Pt{20}, {}});
  columns.areas.push_back({Pt{400}, {table}});
  document::Box box;
  box.padding = Pt{5};
  box.blocks.emplace_back(std::move(columns));
  document_.blocks[0] = std::move(box);
  const Pages pages = lay_out(true);
  const auto column = std::find_if(pages.pages[0].marks.begin(), pages.pages[0].marks.end(), [](const Mark& mark) {
    const auto* text = std::get_if<TextRun>(&mark.shape);
    return text && mark.node == kArtifact && text->run->text == "item";
  });
  ASSERT_NE(column, pages.pages[0].marks.end());
  const Point at = std::get<TextRun>(column->shape).baseline;
  // The box's padding, the narrow column, the gap, and the note's own distance from the column's edge.
  EXPECT_NEAR((at.x - document_.page.left).value, 5 + 20 + 10 + 1, 0.01);
  EXPECT_NEAR((at.y - document_.page.top).value, 5 - 1, 0.01);
}

TEST_F(OverlayMarks, AreNotThereUnlessAskedFor) {
  Typesetter typesetter(testing::fonts());
  const std::string fresh = dump(*typesetter.lay_out(document_).value);
  ASSERT_TRUE(typesetter.lay_out(document_, true).value);
  EXPECT_EQ(dump(*typesetter.lay_out(document_).value), fresh);
}

}  // namespace
}  // namespace chohyo::layout
