// Whole documents: blocks, structure, missing glyphs, large input, what a typesetter keeps, the golden dump.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "layout/codes.hpp"
#include "support.hpp"
#include "support/golden.hpp"

namespace chohyo::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const form::Style& plain() {
  static const form::Style style = testing::style(9, 13);
  return style;
}
const form::Style& title() {
  static const form::Style style = [] {
    form::Style out = testing::style(14, 20);
    out.bold = true;
    out.space_after = Pt{6};
    return out;
  }();
  return style;
}

document::Heading heading(std::string words, int level = 1) {
  document::Heading out;
  out.level = level;
  out.paragraph = testing::paragraph(title(), testing::fixed(std::move(words)), form::Align::center);
  return out;
}

document::Cell cell(document::CellRole role, std::size_t column, document::Inline piece) {
  document::Cell out;
  out.role = role;
  out.column = column;
  out.paragraphs.push_back(testing::paragraph(plain(), std::move(piece)));
  return out;
}

/// A small form with a bit of everything.
document::Document small_form() {
  using document::CellRole;
  document::Document out = testing::a4();
  out.blocks.emplace_back(heading("小さな様式"));
  document::InfoLine info;
  info.entries.push_back({testing::paragraph(plain(), testing::fixed("施設名")),
                          testing::paragraph(plain(), testing::answer("さくら総合病院", "facility/name")), Pt{300}});
  info.entries.push_back({testing::paragraph(plain(), testing::fixed("記入日")),
                          testing::paragraph(plain(), testing::fixed("")), Pt{180}});
  out.blocks.emplace_back(info);
  out.blocks.emplace_back(document::Spacer{Pt{8}});
  document::Table table;
  table.summary = "小さな表";
  table.column_widths = {Pt{60}, Pt{200}, Pt{80}, Pt{120}};
  table.header_rows = 1;
  document::Row header;
  header.role = document::RowRole::header;
  header.keep_with_next = true;
  for (std::size_t c = 0; c < 4; ++c) {
    static const char* const kWords[] = {"", "チェック項目", "1回目", "備考"};
    header.cells.push_back(cell(CellRole::column_header, c, testing::fixed(kWords[c])));
  }
  table.rows.push_back(header);
  document::Row band;
  band.role = document::RowRole::band;
  band.keep_with_next = true;
  band.bookmark = "1 体制構築";
  document::Cell group = cell(CellRole::row_header, 0, testing::fixed("1 体制構築"));
  group.row_span = 3;
  group.continued = "（続き）";
  document::Cell band_cell = cell(CellRole::band, 1, testing::fixed("サーバについて、以下を実施している。"));
  band_cell.column_span = 3;
  band.cells = {group, band_cell};
  table.rows.push_back(band);
  for (std::size_t i = 0; i < 2; ++i) {
    document::Row row;
    document::Cell answer = cell(CellRole::data, 2, testing::choice(i));
    document::DateSlot slot;
    if (i == 0) slot.date = std::chrono::year{2024} / 6 / 10;
    answer.paragraphs.push_back(testing::paragraph(plain(), slot));
    row.cells = {cell(CellRole::row_header, 1, testing::fixed("端末PCの台帳管理を行っている。(2-(1))")), answer,
                 cell(CellRole::data, 3,
                      testing::answer(i == 0 ? "" : "𠮷田さんと葛󠄀西さんが「確認」、来月も。"))};
    table.rows.push_back(row);
  }
  out.blocks.emplace_back(std::move(table));
  document::PageLine footer;
  footer.left = testing::paragraph(plain(), testing::fixed("様式 小"));
  footer.right = {&plain(), form::Align::end, {document::PageNumber{}, testing::fixed(" / "), document::PageCount{}}};
  out.page.footer.push_back(footer);
  return out;
}

TEST(Typesetter, GoldenDumpOfASmallForm) {
  support::expect_golden("tests/layout/golden/small_form.txt", dump(testing::lay_out(small_form())));
}

TEST(Typesetter, WhatItKeepsChangesNothing) {
  const std::string fresh = dump(testing::lay_out(small_form()));
  Typesetter typesetter(testing::fonts());
  for (int i = 0; i < 3; ++i) EXPECT_EQ(dump(*typesetter.lay_out(small_form()).value), fresh);
  document::Document other = small_form();
  other.draft = "下書き";
  ASSERT_TRUE(typesetter.lay_out(other));
  EXPECT_EQ(dump(*typesetter.lay_out(small_form()).value), fresh);
}

TEST(Typesetter, HeadingsKeepTheirLevel) {
  document::Document document = testing::a4();
  for (int level = 1; level <= 6; ++level) {
    const std::string words = "見出し" + std::to_string(level);
    document.blocks.emplace_back(document::Heading{level, testing::paragraph(plain(), testing::fixed(words)), words});
  }
  const Pages pages = testing::lay_out(document);
  std::vector<Role> roles;
  for (const Node& node : pages.structure) roles.push_back(node.role);
  EXPECT_THAT(roles, ElementsAre(Role::document, Role::heading1, Role::heading2, Role::heading3, Role::heading4,
                                 Role::heading5, Role::heading6));
  std::vector<int> levels;
  for (const Bookmark& bookmark : pages.bookmarks) levels.push_back(bookmark.level);
  EXPECT_THAT(levels, ElementsAre(0, 0, 1, 2, 3, 4, 5)) << "the first is the document's title";
  EXPECT_NE(dump(pages).find("#6 H6 in #0"), std::string::npos);
}

TEST(Typesetter, FixedWordsAreShared) {
  Typesetter typesetter(testing::fonts());
  const auto first = typesetter.lay_out(small_form()), second = typesetter.lay_out(small_form());
  std::size_t shared = 0, own = 0;
  for (std::size_t i = 0; i < first.value->pages[0].marks.size(); ++i) {
    const auto* a = std::get_if<TextRun>(&first.value->pages[0].marks[i].shape);
    const auto* b = std::get_if<TextRun>(&second.value->pages[0].marks[i].shape);
    if (a == nullptr || b == nullptr) continue;
    ++(a->run == b->run ? shared : own);
  }
  EXPECT_GT(shared, 8u);
  EXPECT_GT(own, 0u);
}

TEST(Typesetter, KeptWordsDependOnWidthAndStyle) {
  Typesetter typesetter(testing::fonts());
  document::Document document = testing::a4();
  static const form::Style large = testing::style(20, 26);
  document.blocks.emplace_back(testing::paragraph(plain(), testing::fixed("同じ言葉")));
  document.blocks.emplace_back(testing::paragraph(large, testing::fixed("同じ言葉")));
  const auto pages = typesetter.lay_out(document);
  std::vector<double> sizes;
  for (const Mark& mark : pages.value->pages[0].marks) sizes.push_back(std::get<TextRun>(mark.shape).size.value);
  EXPECT_THAT(sizes, ElementsAre(9, 20));
}

TEST(Typesetter, AMissingGlyphIsReportedWithCodePointPathAndFacility) {
  document::Document document = small_form();
  auto& table = std::get<document::Table>(document.blocks[3]);
  const diag::Source source("sakura.xml", "<answers note=\"外字\"/>");
  document::Text text = testing::answer("外字\uE000と\uE000と\uE001", "checklist/1-1/note");
  text.span = {&source, 15, 21};
  table.rows[2].cells[2].paragraphs[0].inlines = {text};
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(document);
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 2u);
  EXPECT_EQ(result.diagnostics[0].code, &kGlyphMissing);
  EXPECT_EQ(result.diagnostics[0].argument("code_point"), "U+E000");
  EXPECT_EQ(result.diagnostics[0].argument("character"), "\uE000");
  EXPECT_EQ(result.diagnostics[0].argument("place"), "checklist/1-1/note");
  EXPECT_EQ(result.diagnostics[0].argument("facility"), "さくら総合病院");
  EXPECT_EQ(result.diagnostics[0].path, "checklist/1-1/note");
  EXPECT_EQ(result.diagnostics[0].span.source, &source);
  EXPECT_EQ(result.diagnostics[1].argument("code_point"), "U+E001");
}

TEST(Typesetter, AMissingGlyphOfTheFormIsReportedEveryTime) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(testing::paragraph(plain(), testing::fixed("見出しの\uE000")));
  Typesetter typesetter(testing::fonts());
  for (int i = 0; i < 2; ++i) {
    const auto result = typesetter.lay_out(document);
    EXPECT_FALSE(result);
    ASSERT_EQ(result.diagnostics.size(), 1u);
    EXPECT_EQ(result.diagnostics[0].argument("place"), "見出しの\uE000");
  }
}

TEST(Typesetter, AVariationThatNoFontHasIsReported) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(testing::paragraph(plain(), testing::answer("あ\U000E0105")));
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(document);
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_THAT(result.diagnostics[0].argument("code_point"), HasSubstr("U+3042 U+E0105"));
}

/// A draft of one paragraph.
diag::Result<Pages> draft_of(std::string words, bool draft = true) {
  document::Document document = testing::a4();
  if (draft) document.draft = "下書き";
  document.blocks.emplace_back(testing::paragraph(plain(), testing::answer(std::move(words))));
  Typesetter typesetter(testing::fonts());
  return typesetter.lay_out(document);
}

TEST(Draft, ABoxWithItsCodePointStandsForACharacterWithoutAGlyph) {
  const auto result = draft_of("外字\uE000と済\U000E01EF。");
  ASSERT_TRUE(result);
  ASSERT_EQ(result.diagnostics.size(), 2u);
  EXPECT_EQ(result.diagnostics[0].code, &kGlyphMissing);
  EXPECT_EQ(testing::words_on(*result.value), "外字\uE000と済\U000E01EF。") << "the text is all there";
  std::vector<const TextRun*> boxes;
  std::size_t rules = 0;
  for (const Mark& mark : result.value->pages.at(0).marks) {
    const auto* run = std::get_if<TextRun>(&mark.shape);
    if (run != nullptr && mark.node != kArtifact && run->size < Pt{8}) boxes.push_back(run);
    if (std::holds_alternative<Rule>(mark.shape)) ++rules;
  }
  ASSERT_EQ(boxes.size(), 2u);
  EXPECT_EQ(rules, 3 * 4u) << "a box each, and the draft mark's";
  EXPECT_EQ(boxes[0]->run->glyphs.size(), 4u) << "E0 00";
  EXPECT_EQ(boxes[1]->run->glyphs.size(), 9u) << "6E08 E01EF";
  EXPECT_EQ(boxes[1]->run->text, "済\U000E01EF");
  EXPECT_NEAR(boxes[0]->run->width() * boxes[0]->size.value / 1000, plain().size.value, 0.01) << "an em";
}

TEST(Draft, OnlyADraftHasBoxes) { EXPECT_FALSE(draft_of("外字\uE000", false)); }

TEST(Draft, MarksWithoutEndAreABoxToo) {
  std::string words = "前x";
  for (int i = 0; i < 3900; ++i) words += "\u0301";
  words += "後";
  const auto refused = draft_of(words, false);
  EXPECT_FALSE(refused);
  ASSERT_EQ(refused.diagnostics.size(), 1u);
  EXPECT_EQ(refused.diagnostics[0].code, &kTooManyMarks);
  EXPECT_EQ(refused.diagnostics[0].argument("code_point"), "U+0078");
  EXPECT_EQ(refused.diagnostics[0].argument("count"), "3900");
  EXPECT_EQ(refused.diagnostics[0].path, "checklist/1-1/note");
  const auto result = draft_of(words);
  ASSERT_TRUE(result);
  EXPECT_EQ(testing::words_on(*result.value), words);
}

TEST(Draft, IsLaidOutThoughALineIsTallerThanThePage) {
  document::Document document = testing::a4();
  document.draft = "下書き";
  static const form::Style huge = testing::style(900, 1000);
  document.blocks.emplace_back(testing::paragraph(huge, testing::fixed("字字")));
  document.blocks.emplace_back(testing::paragraph(plain(), testing::fixed("その後")));
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(document);
  ASSERT_TRUE(result);
  EXPECT_EQ(testing::words_on(*result.value), "字字その後");
  EXPECT_TRUE(std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                          [](const auto& diagnostic) { return diagnostic.code == &kLineTooTall; }));
}

TEST(Typesetter, ACharacterWithoutEndIsBrokenOverLines) {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "☑\u200D";  // UAX #29 takes all of it for one character
  const auto result = draft_of(words, false);
  ASSERT_TRUE(result) << "no single character is as wide as the page";
}

TEST(Typesetter, ALineTallerThanThePageIsReported) {
  document::Document document = testing::a4();
  static const form::Style huge = testing::style(900, 1000);
  document.blocks.emplace_back(testing::paragraph(huge, testing::fixed("")));
  const diag::Source form("form.xml", "<paragraph/>");
  document.blocks.back().span = {&form, 0, 10};
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(document);
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kLineTooTall);
  EXPECT_EQ(result.diagnostics[0].span.end, 10u) << "where the form says so";
}

TEST(Typesetter, AHeadingStaysWithWhatItHeads) {
  for (std::size_t lines = 50; lines < 62; ++lines) {
    document::Document document = testing::a4();
    for (std::size_t i = 0; i < lines; ++i) {
      document.blocks.emplace_back(testing::paragraph(plain(), testing::fixed("行")));
    }
    document.blocks.emplace_back(heading("見出し", 2));
    document.blocks.emplace_back(testing::paragraph(plain(), testing::fixed("続く本文")));
    const Pages pages = testing::lay_out(document);
    std::size_t heading_page = 99, text_page = 99;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      for (const Mark& mark : pages.pages[p].marks) {
        const auto& run = *std::get<TextRun>(mark.shape).run;
        if (run.text == "見出し") heading_page = p;
        if (run.text == "続く本文") text_page = p;
      }
    }
    EXPECT_EQ(heading_page, text_page) << lines;
  }
}

TEST(Typesetter, TheStructureFollowsTheReadingOrder) {
  const Pages pages = testing::lay_out(small_form());
  std::vector<Role> roles;
  for (const Node& node : pages.structure) {
    if (node.parent == 0) roles.push_back(node.role);
  }
  EXPECT_THAT(roles, ElementsAre(Role::heading1, Role::paragraph, Role::paragraph, Role::table));
  for (std::size_t i = 1; i < pages.structure.size(); ++i) {
    EXPECT_LT(pages.structure[i].parent, static_cast<NodeId>(i));
    EXPECT_GE(pages.structure[i].parent, 0);
  }
}

TEST(InfoLine, ALongValueShrinksThenWraps) {
  static const form::Style shrinking = testing::style(10, 14, false, 7);
  const auto sizes = [](std::size_t characters) {
    std::string value;
    for (std::size_t i = 0; i < characters; ++i) value += "院";
    document::Document document = testing::a4();
    document::InfoLine info;
    info.entries.push_back({testing::paragraph(shrinking, testing::fixed("施設名")),
                            testing::paragraph(shrinking, testing::answer(value, "facility/name")), Pt{200}});
    document.blocks.emplace_back(info);
    std::vector<double> out;
    const Pages pages = testing::lay_out(document);
    for (const Mark& mark : pages.pages[0].marks) {
      if (const auto* text = std::get_if<TextRun>(&mark.shape)) out.push_back(text->size.value);
    }
    out.erase(out.begin());
    return out;
  };
  EXPECT_THAT(sizes(10), ElementsAre(10));
  EXPECT_THAT(sizes(18), ElementsAre(8.5));
  EXPECT_EQ(sizes(60).front(), 7);
  EXPECT_GT(sizes(60).size(), 2u);
}

TEST(InfoLine, EntriesThatDoNotFitBesideEachOtherStandBelow) {
  document::Document document = testing::a4();
  document::InfoLine info;
  for (int i = 0; i < 3; ++i) {
    info.entries.push_back({testing::paragraph(plain(), testing::fixed("欄" + std::to_string(i))),
                            testing::paragraph(plain(), testing::fixed("")), Pt{220}});
  }
  document.blocks.emplace_back(info);
  std::vector<double> baselines;
  const Pages pages = testing::lay_out(document);
  for (const Mark& mark : pages.pages[0].marks) {
    const auto* text = std::get_if<TextRun>(&mark.shape);
    if (text != nullptr && text->run->text.starts_with("欄")) baselines.push_back(text->baseline.y.value);
  }
  baselines.erase(std::unique(baselines.begin(), baselines.end()), baselines.end());
  EXPECT_EQ(baselines.size(), 2u);
}

TEST(Typesetter, AMegabyteOfRemarkIsSetInReasonableTime) {
  document::Document document = small_form();
  std::string text;
  while (text.size() < 1'000'000) text += "医療情報システムの端末PCを、毎月「台帳」と照合している。";
  auto& remark = std::get<document::Table>(document.blocks[3]).rows[2].cells[2];
  remark.paragraphs[0].inlines = {testing::answer(text)};
  remark.overflow = form::Overflow::annex;
  remark.max_height = Pt{40};
  const auto start = std::chrono::steady_clock::now();
  const Pages pages = testing::lay_out(document);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  EXPECT_GT(pages.pages.size(), 100u);
  EXPECT_LT(taken.count(), 60.0);
}

}  // namespace
}  // namespace chohyo::layout
