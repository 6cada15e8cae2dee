// Tables over pages: hand-made ones and generated ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "layout/codes.hpp"
#include "layout/page_text.hpp"
#include "layout/table_grid.hpp"
#include "support.hpp"

namespace chohyo::layout {
namespace {

using document::Cell;
using document::CellRole;
using document::Row;
using document::RowRole;
using testing::body_of;

const form::Style& plain() {
  static const form::Style style = testing::style(9, 13);
  return style;
}

Cell cell(CellRole role, std::size_t column, std::string text, std::size_t columns = 1, std::size_t rows = 1) {
  Cell out;
  out.role = role;
  out.column = column;
  out.column_span = columns;
  out.row_span = rows;
  out.paragraphs.push_back(testing::paragraph(plain(), testing::fixed(std::move(text))));
  return out;
}

Row row(RowRole role, std::vector<Cell> cells) {
  Row out;
  out.role = role;
  out.keep_with_next = role != RowRole::item;
  out.cells = std::move(cells);
  return out;
}

/// Group, text, note: a header of two rows, then `groups` groups of a band and `items` items each.
document::Table grouped(std::size_t groups, std::size_t items) {
  document::Table table;
  table.summary = "確認表";
  table.column_widths = {Pt{80}, Pt{250}, Pt{150}};
  table.header_rows = 2;
  table.rows.push_back(row(
      RowRole::header, {cell(CellRole::column_header, 0, "", 1, 2), cell(CellRole::column_header, 1, "見出し甲", 1, 2),
                        cell(CellRole::column_header, 2, "見出し乙")}));
  table.rows.push_back(row(RowRole::header, {cell(CellRole::column_header, 2, "見出し丙")}));
  for (std::size_t g = 0; g < groups; ++g) {
    const std::string label = "群" + std::to_string(g + 1);
    Cell group = cell(CellRole::row_header, 0, label, 1, items + 1);
    group.continued = "（続き）";
    Row band = row(RowRole::band, {group, cell(CellRole::band, 1, "帯" + std::to_string(g + 1), 2)});
    band.bookmark = label;
    table.rows.push_back(band);
    for (std::size_t i = 0; i < items; ++i) {
      const std::string id = std::to_string(g + 1) + "/" + std::to_string(i + 1);
      table.rows.push_back(row(RowRole::item, {cell(CellRole::row_header, 1, "項目" + id + "を実施している。"),
                                               cell(CellRole::data, 2, "記入" + id)}));
    }
  }
  return table;
}

document::Document with(document::Table table) {
  document::Document out = testing::a4();
  out.blocks.emplace_back(std::move(table));
  return out;
}

/// Texts of a page in painting order: structure element (or none) and words.
std::vector<std::pair<NodeId, std::string>> texts(const Page& page) {
  std::vector<std::pair<NodeId, std::string>> out;
  for (const Mark& mark : page.marks) {
    if (const auto* text = std::get_if<TextRun>(&mark.shape)) out.emplace_back(mark.node, text->run->text);
  }
  return out;
}

bool has_text(const Page& page, const std::string& words) {
  const auto all = texts(page);
  return std::any_of(all.begin(), all.end(), [&](const auto& text) { return text.second == words; });
}

void expect_inside_body(const Pages& pages, const Rect& body) {
  for (const Page& page : pages.pages) {
    for (const Mark& mark : page.marks) {
      const Rect box = testing::bounds(mark);
      EXPECT_TRUE(testing::inside(box, body))
          << box.x.value << "," << box.y.value << " " << box.width.value << "x" << box.height.value;
    }
  }
}

/// No two texts of a page cover each other.
void expect_no_overlap(const Pages& pages) {
  for (const Page& page : pages.pages) {
    std::vector<Rect> boxes;
    for (const Mark& mark : page.marks) {
      if (const auto* text = std::get_if<TextRun>(&mark.shape)) boxes.push_back(testing::bounds(*text));
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t k = i + 1; k < boxes.size(); ++k) EXPECT_FALSE(testing::overlap(boxes[i], boxes[k]));
    }
  }
}

TEST(Table, RepeatsHeadersAndLabelsOnLaterPages) {
  const document::Document document = with(grouped(3, 30));
  const Pages pages = testing::lay_out(document);
  ASSERT_GE(pages.pages.size(), 2u);
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    EXPECT_TRUE(has_text(pages.pages[p], "見出し甲")) << p;
    EXPECT_TRUE(has_text(pages.pages[p], "見出し丙")) << p;
    for (const auto& [node, words] : texts(pages.pages[p])) {
      if (words.starts_with("見出し")) {
        EXPECT_EQ(node == kArtifact, p > 0) << words;
      } else if (words.ends_with("（続き）")) {
        EXPECT_EQ(node, kArtifact) << words;
      }
    }
  }
  EXPECT_TRUE(has_text(pages.pages[1], "群2（続き）"));
  expect_inside_body(pages, body_of(document));
  expect_no_overlap(pages);
}

TEST(Table, IsOneElementWithHeadersAndFullSpans) {
  const Pages pages = testing::lay_out(with(grouped(3, 30)));
  std::size_t tables = 0, rows = 0, groups = 0;
  for (const Node& node : pages.structure) {
    tables += node.role == Role::table ? 1u : 0u;
    rows += node.role == Role::table_row ? 1u : 0u;
    if (node.role == Role::table_header && node.row_span == 31) {
      ++groups;
      EXPECT_EQ(node.scope, Scope::row);
    }
  }
  EXPECT_EQ(tables, 1u);
  EXPECT_EQ(rows, 2u + 3u * 31u);
  EXPECT_EQ(groups, 3u);
}

TEST(Table, ReadsRowByRow) {
  const Pages pages = testing::lay_out(with(grouped(2, 2)));
  std::string expected = "見出し甲見出し乙見出し丙";
  for (const std::string g : {"1", "2"}) {
    expected += "群" + g + "帯" + g;
    for (const std::string i : {"1", "2"}) expected += "項目" + g + "/" + i + "を実施している。記入" + g + "/" + i;
  }
  EXPECT_EQ(testing::words_on(pages), expected);
  std::string by_node;
  for (const auto& [node, words] : testing::words_by_node(pages)) by_node += words;
  EXPECT_EQ(by_node, expected);
}

TEST(Table, BookmarksItsGroups) {
  const Pages pages = testing::lay_out(with(grouped(3, 30)));
  ASSERT_EQ(pages.bookmarks.size(), 4u);
  EXPECT_EQ(pages.bookmarks[0].title, "試験用の様式");
  EXPECT_EQ(pages.bookmarks[0].level, 0);
  EXPECT_EQ(pages.bookmarks[3].title, "群3");
  EXPECT_EQ(pages.bookmarks[3].level, 1);
  EXPECT_GT(pages.bookmarks[3].page, 0u);
}

TEST(Table, AMergedCellMakesItsLastRowTallEnough) {
  document::Table table = grouped(1, 2);
  table.rows[2].cells[0].paragraphs[0] = testing::paragraph(plain(), testing::fixed(std::string(600, 'x')));
  const document::Document document = with(std::move(table));
  const Pages pages = testing::lay_out(document);
  EXPECT_EQ(pages.pages.size(), 1u);
  expect_inside_body(pages, body_of(document));
  expect_no_overlap(pages);
}

TEST(Table, ALabelTallerThanAPageRunsOn) {
  document::Table table = grouped(1, 3);
  std::string label;
  for (int i = 0; i < 900; ++i) label += "医療" + std::to_string(i);
  table.rows[2].cells[0].paragraphs[0] = testing::paragraph(plain(), testing::fixed(label));
  const document::Document document = with(std::move(table));
  const Pages pages = testing::lay_out(document);
  EXPECT_GT(pages.pages.size(), 1u);
  EXPECT_NE(testing::words_on(pages).find("項目1/3を実施している。"), std::string::npos);
  std::string joined;
  for (const auto& [node, words] : testing::words_by_node(pages)) joined += words;
  EXPECT_NE(joined.find(label), std::string::npos);
  expect_inside_body(pages, body_of(document));
  expect_no_overlap(pages);
}

TEST(Table, ARowTallerThanAPageIsCutBetweenLines) {
  document::Table table = grouped(1, 3);
  std::string left, right;
  for (int i = 0; i < 1500; ++i) {
    left += "左" + std::to_string(i);
    if (i < 700) right += "右" + std::to_string(i);
  }
  table.rows[4].cells[0].paragraphs[0] = testing::paragraph(plain(), testing::fixed(left));
  table.rows[4].cells[1].paragraphs[0] = testing::paragraph(plain(), testing::fixed(right));
  const document::Document document = with(std::move(table));
  const Pages pages = testing::lay_out(document);
  EXPECT_GT(pages.pages.size(), 1u);
  std::string joined;
  for (const auto& [node, words] : testing::words_by_node(pages)) joined += words + "|";
  EXPECT_NE(joined.find("|" + left + "|"), std::string::npos);
  EXPECT_NE(joined.find("|" + right + "|"), std::string::npos);
  EXPECT_NE(joined.find("|項目1/3を実施している。|"), std::string::npos);
  expect_inside_body(pages, body_of(document));
  expect_no_overlap(pages);
}

TEST(Table, ItsBorderIsClosedOnEveryPage) {
  const document::Document document = with(grouped(3, 30));
  const Pages pages = testing::lay_out(document);
  for (const Page& page : pages.pages) {
    std::size_t border = 0;
    Pt top{1e9}, bottom{0}, rule_top{1e9}, rule_bottom{0};
    for (const Mark& mark : page.marks) {
      const Rect box = testing::bounds(mark);
      const auto* rule = std::get_if<Rule>(&mark.shape);
      if (rule != nullptr && rule->width == kBorderWidth) {
        ++border;
        rule_top = std::min(rule_top, box.y);
        rule_bottom = std::max(rule_bottom, box.bottom());
      }
      top = std::min(top, box.y);
      bottom = std::max(bottom, box.bottom());
    }
    EXPECT_EQ(border, 4u);
    EXPECT_NEAR(rule_top.value, top.value, 1e-6);
    EXPECT_NEAR(rule_bottom.value, bottom.value, 1e-6);
  }
}

TEST(Table, RulesAreMerged) {
  document::Table table;
  table.column_widths.assign(6, Pt{80});
  for (int r = 0; r < 10; ++r) {
    std::vector<Cell> cells;
    for (std::size_t c = 0; c < 6; ++c) cells.push_back(cell(CellRole::data, c, "字"));
    table.rows.push_back(row(RowRole::item, cells));
  }
  const Pages pages = testing::lay_out(with(std::move(table)));
  const auto& marks = pages.pages[0].marks;
  const auto rules = std::count_if(marks.begin(), marks.end(),
                                   [](const Mark& mark) { return std::holds_alternative<Rule>(mark.shape); });
  EXPECT_EQ(rules, 9 + 5 + 4);
}

TEST(Table, AColumnTooNarrowForACharacterIsReported) {
  document::Table table;
  table.column_widths = {Pt{8}, Pt{100}};
  table.rows.push_back(row(RowRole::item, {cell(CellRole::data, 0, "字"), cell(CellRole::data, 1, "字")}));
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(with(std::move(table)));
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kBoxTooNarrow);
}

TEST(Table, HeaderRowsThatFillThePageAreReported) {
  document::Table table = grouped(1, 1);
  table.rows[1].cells[0].paragraphs[0] = testing::paragraph(plain(), testing::fixed(std::string(5000, 'x')));
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(with(std::move(table)));
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kLineTooTall);
}

TEST(Table, OfADraftRunsOverThePageRatherThanBeLost) {
  document::Table table = grouped(1, 3);
  table.rows[1].cells[0].paragraphs[0] = testing::paragraph(plain(), testing::fixed(std::string(5000, 'x')));
  document::Document document = with(std::move(table));
  const std::string expected = [&] {
    document::Document small = document;
    small.page.size.height = Pt{20000};
    return testing::words_on(testing::lay_out(small));
  }();
  document.draft = "下書き";
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(document);
  ASSERT_TRUE(result);
  EXPECT_EQ(testing::words_on(*result.value).size(), expected.size());
  EXPECT_EQ(result.diagnostics.at(0).code, &kLineTooTall);
}

TEST(Table, SpansBeyondTheTableAreClipped) {
  document::Table table;
  table.column_widths = {Pt{100}, Pt{100}};
  table.rows.push_back(row(RowRole::item, {cell(CellRole::data, 0, "甲", 9, 9), cell(CellRole::data, 7, "乙")}));
  table.rows.push_back(row(RowRole::item, {}));
  const document::Document document = with(std::move(table));
  expect_inside_body(testing::lay_out(document), body_of(document));
}

/// A random table of groups, bands and items with texts of random length, whose words are all different.
document::Table random_table(std::mt19937_64& random, std::vector<std::string>& words) {
  document::Table table = grouped(0, 0);
  std::size_t serial = 0;
  const auto text = [&](std::size_t most) {
    std::string out = "〈" + std::to_string(++serial) + "〉";
    for (std::size_t n = random() % most; n > 0; --n) out += "字";
    words.push_back(out);
    return out;
  };
  for (std::size_t g = 1 + random() % 6; g > 0; --g) {
    const std::size_t bands = 1 + random() % 3;
    std::vector<std::size_t> items;
    std::size_t rows = bands;
    for (std::size_t b = 0; b < bands; ++b) rows += items.emplace_back(1 + random() % 9);
    bool first = true;
    for (const std::size_t count : items) {
      Row band = row(RowRole::band, {});
      if (first) {
        Cell group = cell(CellRole::row_header, 0, text(60), 1, rows);
        group.continued = "（続き）";
        band.cells.push_back(group);
      }
      first = false;
      band.cells.push_back(cell(CellRole::band, 1, text(20), 2));
      table.rows.push_back(band);
      for (std::size_t i = 0; i < count; ++i) {
        table.rows.push_back(row(RowRole::item, {cell(CellRole::row_header, 1, text(random() % 12 == 0 ? 900 : 60)),
                                                 cell(CellRole::data, 2, text(random() % 40 == 0 ? 4000 : 40))}));
      }
    }
  }
  return table;
}

class RandomTables : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomTables, LoseNothingAndKeepTheRules) {
  std::mt19937_64 random(GetParam());
  for (int round = 0; round < 6; ++round) {
    std::vector<std::string> words;
    document::Document document = with(random_table(random, words));
    std::set<std::string> band_words;
    for (const Row& r : std::get<document::Table>(document.blocks[0]).rows) {
      if (r.role == RowRole::band) {
        band_words.insert(std::get<document::Text>(r.cells.back().paragraphs[0].inlines[0]).text);
      }
    }
    const Pages pages = testing::lay_out(document);
    expect_inside_body(pages, body_of(document));
    expect_no_overlap(pages);

    const auto by_node = testing::words_by_node(pages);
    std::multiset<std::string> printed;
    for (const auto& [node, text] : by_node) printed.insert(text);
    for (const std::string& word : words) EXPECT_EQ(printed.count(word), 1u) << word;
    EXPECT_EQ(printed.size(), words.size() + 3u);  // and the three headers

    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      const auto all = texts(pages.pages[p]);
      EXPECT_TRUE(has_text(pages.pages[p], "見出し甲"));
      ASSERT_GT(all.size(), 3u);
      EXPECT_FALSE(band_words.contains(all.back().second)) << "a band ends page " << p + 1;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTables, ::testing::Range(std::uint64_t{1}, std::uint64_t{13}));

/// Of a cell without words.
Cell image_cell(std::size_t column, double height, form::Align align) {
  auto picture = std::make_shared<picture::Picture>();
  picture->width = 20;
  picture->height = 10;
  Cell out;
  out.column = column;
  out.image = std::make_shared<const document::Image>(document::Image{picture, Pt{40}, Pt{height}, "印", align});
  return out;
}

std::vector<std::pair<std::size_t, Rect>> images(const Pages& pages) {
  std::vector<std::pair<std::size_t, Rect>> out;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    for (const Mark& mark : pages.pages[p].marks) {
      if (const auto* image = std::get_if<Image>(&mark.shape)) out.emplace_back(p, image->area);
    }
  }
  return out;
}

TEST(Table, CellsHoldImagesThatTheirRowMakesRoomFor) {
  document::Table table;
  table.column_widths = {Pt{100}, Pt{100}};
  Cell middle = image_cell(0, 60, form::Align::end);
  middle.valign = form::VAlign::middle;
  table.rows.push_back(row(RowRole::item, {middle, cell(CellRole::data, 1, "記入")}));
  const document::Document document = with(table);
  const Pages pages = testing::lay_out(document);
  const auto found = images(pages);
  ASSERT_EQ(found.size(), 1u);
  const Rect body = body_of(document);
  EXPECT_NEAR(found[0].second.right().value, body.x.value + 97, 0.01) << "3 pt from the rule";
  EXPECT_NEAR(found[0].second.y.value, body.y.value + 2, 0.01);
  const auto figure = std::find_if(pages.structure.begin(), pages.structure.end(),
                                   [](const Node& node) { return node.role == Role::figure; });
  ASSERT_NE(figure, pages.structure.end());
  EXPECT_EQ(figure->alt, "印");
  EXPECT_EQ(pages.structure[static_cast<std::size_t>(figure->parent)].role, Role::table_data);
  EXPECT_NE(page_text(pages).find("[印]"), std::string::npos);
}

TEST(Table, RowsOverPagesHaveTheirImagesOnceAndWhole) {
  document::Table table;
  table.column_widths = {Pt{100}, Pt{100}};
  std::string words;
  for (int i = 0; i < 150; ++i) words += "行\n";
  for (int i = 0; i < 35; ++i) table.rows.push_back(row(RowRole::item, {cell(CellRole::data, 1, "記入")}));
  table.rows.push_back(row(RowRole::item, {image_cell(0, 300, form::Align::start), cell(CellRole::data, 1, words)}));
  const document::Document document = with(table);
  const Pages pages = testing::lay_out(document);
  EXPECT_GE(pages.pages.size(), 4u);
  const auto found = images(pages);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].first, 1u) << "there was no room for it on the first page";
  EXPECT_LE(found[0].second.bottom(), body_of(document).bottom());
}

}  // namespace
}  // namespace chohyo::layout
