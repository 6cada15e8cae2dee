// 別紙: what does not fit a cell is neither lost nor doubled, and both sides refer to each other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "layout/annex.hpp"
#include "layout/table_rows.hpp"
#include "support.hpp"

namespace chohyo::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const form::Style& remark_style() {
  static const form::Style style = testing::style(9, 13, false, 6.5);
  return style;
}

/// One item a text, its remark in a cell at most `max_height` points tall.
document::Document sheet(const std::vector<std::string>& remarks, double max_height = 40) {
  document::Document out = testing::a4();
  static const form::Style title = testing::style(14, 20);
  document::Heading heading;
  heading.paragraph = testing::paragraph(title, testing::fixed("題"));
  out.blocks.emplace_back(heading);
  document::Table table;
  table.column_widths = {Pt{200}, Pt{120}};
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    document::Row row;
    document::Cell item, remark;
    item.role = document::CellRole::row_header;
    item.paragraphs.push_back(testing::paragraph(remark_style(), testing::fixed("項目" + std::to_string(i + 1))));
    remark.column = 1;
    remark.overflow = form::Overflow::annex;
    remark.max_height = Pt{max_height};
    remark.annex_title = {"2-(" + std::to_string(i + 1) + ")", "備考"};
    remark.paragraphs.push_back(testing::paragraph(remark_style(), testing::answer(remarks[i])));
    row.cells = {item, remark};
    table.rows.push_back(row);
  }
  out.blocks.emplace_back(std::move(table));
  return out;
}

std::string long_text(std::size_t sentences) {
  std::string out;
  for (std::size_t i = 0; i < sentences; ++i) {
    out += "第" + std::to_string(i + 1) + "回の点検では、端末PCの「台帳」を見直した。";
  }
  return out;
}

/// Words of the table cell and of the annex paragraphs.
struct Told {
  std::string cell, annex;
};

Told told(const Pages& pages) {
  Told out;
  const auto words = testing::words_by_node(pages);
  for (const auto& [node, text] : words) {
    const Node& element = pages.structure[static_cast<std::size_t>(node)];
    if (element.role == Role::table_data) out.cell += text;
    if (element.role == Role::paragraph) out.annex += text;
  }
  return out;
}

std::size_t lines_in_cell(const Pages& pages) {
  std::size_t lines = 0;
  for (const Mark& mark : pages.pages[0].marks) {
    const auto* text = std::get_if<TextRun>(&mark.shape);
    lines += text != nullptr && mark.node != kArtifact &&
                     pages.structure[static_cast<std::size_t>(mark.node)].role == Role::table_data
                 ? 1u
                 : 0u;
  }
  return lines;
}

Pt size_in_cell(const Pages& pages) {
  for (const Mark& mark : pages.pages[0].marks) {
    const auto* text = std::get_if<TextRun>(&mark.shape);
    if (text != nullptr && mark.node != kArtifact &&
        pages.structure[static_cast<std::size_t>(mark.node)].role == Role::table_data) {
      return text->size;
    }
  }
  return Pt{0};
}

TEST(Annex, AShortRemarkStaysInFullSize) {
  const Pages pages = testing::lay_out(sheet({"短い備考"}));
  EXPECT_EQ(pages.pages.size(), 1u);
  EXPECT_EQ(size_in_cell(pages), Pt{9});
}

TEST(Annex, ALongerRemarkShrinksInHalfPoints) {
  const std::string text = "端末の台帳は毎月見直しており、年度末に全数を確認する。来年度も同じ。";
  const Pages pages = testing::lay_out(sheet({text}));
  EXPECT_EQ(pages.pages.size(), 1u);
  const Pt size = size_in_cell(pages);
  EXPECT_LT(size, Pt{9});
  EXPECT_GE(size, Pt{6.5});
  EXPECT_EQ(size.value * 2, std::floor(size.value * 2));
  EXPECT_EQ(told(pages).cell, text);
}

TEST(Annex, ALongRemarkContinuesInTheAnnex) {
  const std::string text = long_text(20);
  const Pages pages = testing::lay_out(sheet({text}));
  ASSERT_EQ(pages.pages.size(), 2u);
  const Told words = told(pages);
  const std::string forward = "→ 別紙1へ続く";
  ASSERT_TRUE(words.cell.ends_with(forward)) << words.cell;
  EXPECT_EQ(words.cell.substr(0, words.cell.size() - forward.size()) + words.annex, text);
  EXPECT_EQ(size_in_cell(pages), Pt{6.5});
  EXPECT_GE(lines_in_cell(pages), 3u);
  EXPECT_THAT(testing::words_on(pages), HasSubstr("別紙1（1ページ 2-(1) 備考 の続き）"));
}

TEST(Annex, EntriesAreNumberedInOrder) {
  const Pages pages = testing::lay_out(sheet({long_text(10), "短い", long_text(12)}));
  const std::string words = testing::words_on(pages);
  EXPECT_THAT(words, HasSubstr("→ 別紙1へ続く"));
  EXPECT_THAT(words, HasSubstr("→ 別紙2へ続く"));
  EXPECT_THAT(words, Not(HasSubstr("別紙3")));
  EXPECT_THAT(words, HasSubstr("別紙2（1ページ 2-(3) 備考 の続き）"));
}

TEST(Annex, IsASectionWithHeadingsAndABookmark) {
  const Pages pages = testing::lay_out(sheet({long_text(20)}));
  std::size_t sections = 0, headings = 0, paragraphs = 0;
  NodeId section = kArtifact;
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    const Node& node = pages.structure[i];
    if (node.role == Role::section) {
      ++sections;
      section = static_cast<NodeId>(i);
    }
    headings += node.role == Role::heading2 && node.parent == section ? 1u : 0u;
    paragraphs += node.role == Role::paragraph && node.parent == section ? 1u : 0u;
  }
  EXPECT_EQ(sections, 1u);
  EXPECT_EQ(headings, 2u);
  EXPECT_EQ(paragraphs, 1u);
  EXPECT_EQ(pages.bookmarks.back().title, "別紙");
  EXPECT_EQ(pages.bookmarks.back().page, 1u);
}

TEST(Annex, TallNeighboursGiveTheirHeight) {
  document::Document document = sheet({"端末の台帳は毎月見直しており、年度末に全数を確認する。来年度も同じ。"});
  auto& item = std::get<document::Table>(document.blocks[1]).rows[0].cells[0];
  item.paragraphs[0] = testing::paragraph(remark_style(), testing::fixed(long_text(4)));
  EXPECT_EQ(size_in_cell(testing::lay_out(document)), Pt{9});
}

TEST(Annex, AGrowingCellNeverShrinks) {
  document::Document document = sheet({long_text(20)});
  std::get<document::Table>(document.blocks[1]).rows[0].cells[1].overflow = form::Overflow::grow;
  const Pages pages = testing::lay_out(document);
  EXPECT_EQ(pages.pages.size(), 1u);
  EXPECT_EQ(size_in_cell(pages), Pt{9});
  EXPECT_EQ(told(pages).cell, long_text(20));
}

TEST(Annex, ACellTooLowForALineHoldsTheReferenceOnly) {
  const std::string text = long_text(3);
  const Pages pages = testing::lay_out(sheet({text}, 5));
  EXPECT_EQ(told(pages).cell + told(pages).annex, "→ 別紙1へ続く" + text);
}

TEST(Annex, LineFeedsSurviveTheCut) {
  std::string text;
  for (int i = 0; i < 12; ++i) text += std::to_string(i) + "行目\n";
  const Told words = told(testing::lay_out(sheet({text})));
  std::string all = words.cell + words.annex;
  all.erase(all.find("→ 別紙1へ続く"), std::string("→ 別紙1へ続く").size());
  std::erase(text, '\n');
  EXPECT_EQ(all, text);
}

TEST(Annex, RandomRemarksLoseNothing) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 40; ++round) {
    std::string text;
    for (std::size_t n = 100 + random() % 300; n > 0; --n) {
      static const std::vector<std::string> kPieces = {"あ", "漢",    "、", "。",      "「", "」",
                                                       "PC", "100％", "…",  "葛󠄀", "𠮷"};
      text += kPieces[random() % kPieces.size()];
    }
    const Pages pages = testing::lay_out(sheet({text}, 30 + static_cast<double>(random() % 60)));
    Told words = told(pages);
    const std::string forward = "→ 別紙1へ続く";
    if (words.cell.ends_with(forward)) words.cell.resize(words.cell.size() - forward.size());
    EXPECT_EQ(words.cell + words.annex, text);
  }
}

TEST(Annex, AnOverlongRemarkRunsOverManyPages) {
  const std::string text = long_text(3000);
  const Pages pages = testing::lay_out(sheet({text}));
  EXPECT_GT(pages.pages.size(), 20u);
  Told words = told(pages);
  words.cell.resize(words.cell.size() - std::string("→ 別紙1へ続く").size());
  EXPECT_EQ(words.cell + words.annex, text);
}

TEST(Annex, PhrasesAreFilledByNumber) {
  form::Phrases phrases = testing::phrases();
  EXPECT_EQ(back_reference(phrases, {{"2-(6)", "備考"}, {}, 3}), "（3ページ 2-(6) 備考 の続き）");
  phrases.annex_back = "（{0}ページ {1}）";
  EXPECT_EQ(back_reference(phrases, {{"2-(6)", "備考"}, {}, 3}), "（3ページ 2-(6) 備考）");
}

}  // namespace
}  // namespace chohyo::layout
