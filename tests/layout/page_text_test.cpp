// The text of pages: reading order, cells in their places, lines joined.
#include "layout/page_text.hpp"

#include <gtest/gtest.h>

#include "layout/support.hpp"

namespace chohyo::layout {
namespace {

class PageText : public ::testing::Test {
 protected:
  PageText() {
    pages_.structure.emplace_back();  // Document
    add_page();
  }

  void add_page() {
    pages_.pages.emplace_back();
    pages_.pages.back().size = {Pt{400}, Pt{400}};
  }

  NodeId add(Role role, NodeId parent = 0, std::string alt = {}) {
    Node node;
    node.role = role;
    node.parent = parent;
    node.alt = std::move(alt);
    pages_.structure.push_back(std::move(node));
    return static_cast<NodeId>(pages_.structure.size() - 1);
  }

  /// Words of 10 pt.
  void words(NodeId node, double x, double y, const std::string& text) {
    std::vector<font::MissingGlyph> missing;
    auto runs = testing::fonts().shape(text, font::Chain::regular, missing);
    ASSERT_EQ(runs.size(), 1u) << text;
    mark(node, TextRun{{Pt{x}, Pt{y}}, Pt{10}, std::make_shared<const font::ShapedRun>(std::move(runs[0])), false});
  }
  void mark(NodeId node, Shape shape) { pages_.pages.back().marks.push_back({node, std::move(shape)}); }

  std::string text() const { return page_text(pages_); }

  Pages pages_;
};

TEST_F(PageText, JoinsTheLinesOfAParagraph) {
  const NodeId japanese = add(Role::paragraph), latin = add(Role::paragraph), apart = add(Role::paragraph);
  words(japanese, 20, 50, "ここで折り");
  words(japanese, 20, 64, "返します。");
  words(latin, 20, 80, "two");
  words(latin, 20, 94, "lines");
  words(apart, 20, 120, "施設名");
  words(apart, 100, 120, "架空医院");
  EXPECT_EQ(text(), "--- 1 ---\nここで折り返します。\ntwo lines\n施設名 架空医院\n");
}

TEST_F(PageText, KeepsASuperscriptInItsLine) {
  const NodeId node = add(Role::paragraph);
  words(node, 20, 50, "MDS");
  words(node, 36, 46, "*3");
  EXPECT_EQ(text(), "--- 1 ---\nMDS*3\n");
}

TEST_F(PageText, HoldsEveryCellOfARowInItsPlace) {
  const NodeId row = add(Role::table_row, add(Role::table));
  const NodeId item = add(Role::table_header, row), empty = add(Role::table_data, row);
  const NodeId answer = add(Role::table_data, row), last = add(Role::table_data, row);
  const NodeId figure = add(Role::figure, answer, "はい を選択");
  words(answer, 200, 50, "はい・いいえ");
  mark(figure, Ellipse{{Pt{200}, Pt{40}, Pt{20}, Pt{12}}, Pt{1}});
  words(answer, 200, 64, "(6/10)");
  words(item, 20, 50, "項目");
  EXPECT_EQ(text(), "--- 1 ---\n項目 |  | はい・いいえ [はい を選択] (6/10) |\n");
  words(empty, 100, 50, "甲");
  words(last, 300, 50, "乙");
  EXPECT_EQ(text(), "--- 1 ---\n項目 | 甲 | はい・いいえ [はい を選択] (6/10) | 乙\n");
}

TEST_F(PageText, FollowsTheStructureNotTheOrderOfPainting) {
  const NodeId first = add(Role::heading1), second = add(Role::paragraph);
  words(second, 20, 80, "後の段落");
  words(first, 20, 50, "見出し");
  words(add(Role::span, first), 50, 50, "の続き");
  EXPECT_EQ(text(), "--- 1 ---\n見出しの続き\n後の段落\n");
}

TEST_F(PageText, PutsPageLinesAroundWhatTheirPageHolds) {
  const NodeId node = add(Role::paragraph);
  words(kArtifact, 20, 390, "表題");
  words(kArtifact, 200, 390, "1 / 2");
  words(kArtifact, 20, 20, "上の行");
  words(node, 20, 50, "本文");
  add_page();
  words(node, 20, 50, "続き");
  words(kArtifact, 20, 390, "下の行");
  EXPECT_EQ(text(), "--- 1 ---\n上の行\n本文\n表題 1 / 2\n\n--- 2 ---\n続き\n下の行\n");
}

TEST_F(PageText, OfNothingIsAPageWithoutWords) { EXPECT_EQ(text(), "--- 1 ---\n"); }

}  // namespace
}  // namespace chohyo::layout
