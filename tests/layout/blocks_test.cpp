// Blocks inside others on pages: structure, places, pages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/support.hpp"

namespace chohyo::layout {
namespace {

using namespace testing;  // NOLINT: the support of these tests

const form::Style kPlain = style(10, 15);

document::Block words(std::string text) { return paragraph(kPlain, fixed(std::move(text))); }

document::List list(std::vector<std::string> markers, const std::string& text) {
  document::List out;
  out.style = &kPlain;
  for (std::string& marker : markers) {
    document::ListEntry& entry = out.entries.emplace_back();
    entry.marker = std::move(marker);
    entry.blocks.push_back(words(text));
  }
  return out;
}

/// "Document(Sect(H2 P) P)".
std::string structure(const Pages& pages, std::size_t node = 0) {
  static constexpr std::array kNames = {"Document", "Sect", "H1", "H2",     "H3",   "H4",   "H5", "H6", "P",   "Table",
                                        "TR",       "TH",   "TD", "Figure", "Span", "Link", "L",  "LI", "Lbl", "LBody",
                                         "Div"};
  std::string inner;
  for (std::size_t i = node + 1; i < pages.structure.size(); ++i) {
    if (pages.structure[i].parent != static_cast<NodeId>(node)) continue;
    inner += (inner.empty() ? "" : " ") + structure(pages, i);
  }
  const std::string name = kNames.at(static_cast<std::size_t>(pages.structure[node].role));
  return inner.empty() ? name : name + "(" + inner + ")";
}

std::vector<const TextRun*> runs_of(const Page& page) {
  std::vector<const TextRun*> out;
  for (const Mark& mark : page.marks) {
    if (const auto* run = std::get_if<TextRun>(&mark.shape)) out.push_back(run);
  }
  return out;
}

TEST(Sections, AreElementsOfTheStructureAndTheirHeadingsBookmarks) {
  document::Document document = a4();
  document::Section inner, outer;
  inner.blocks.emplace_back(document::Heading{3, paragraph(kPlain, fixed("1.1　子")), "1.1　子"});
  inner.blocks.push_back(words("文"));
  outer.blocks.emplace_back(document::Heading{2, paragraph(kPlain, fixed("1　甲")), "1　甲"});
  outer.blocks.emplace_back(std::move(inner));
  document.blocks.emplace_back(std::move(outer));
  document.blocks.push_back(words("後"));
  const Pages pages = lay_out(document);
  EXPECT_EQ(structure(pages), "Document(Sect(H2 Sect(H3 P)) P)");
  ASSERT_EQ(pages.bookmarks.size(), 3u);
  EXPECT_EQ(pages.bookmarks[1].level, 1);
  EXPECT_EQ(pages.bookmarks[2].level, 2);
  EXPECT_EQ(pages.bookmarks[2].title, "1.1　子");
}

TEST(Sections, HeadingsStayWithWhatTheyHead) {
  for (std::size_t lines = 40; lines < 60; ++lines) {
    document::Document document = a4();
    for (std::size_t i = 0; i < lines; ++i) document.blocks.push_back(words("行"));
    document::Section section;
    section.blocks.emplace_back(document::Heading{2, paragraph(kPlain, fixed("見出し")), "見出し"});
    section.blocks.emplace_back(list({"・"}, "本文"));
    document.blocks.emplace_back(std::move(section));
    const Pages pages = lay_out(document);
    const auto page_of = [&](const char* text) {
      for (std::size_t p = 0; p < pages.pages.size(); ++p) {
        for (const TextRun* run : runs_of(pages.pages[p])) {
          if (run->run->text == text) return p;
        }
      }
      return pages.pages.size();
    };
    EXPECT_EQ(page_of("見出し"), page_of("本文")) << lines;
  }
}

TEST(Lists, HangBehindTheWidestMarker) {
  document::Document document = a4();
  document.blocks.emplace_back(list({"(1)", "(10)"}, "本文"));
  const Pages pages = lay_out(document);
  EXPECT_EQ(structure(pages), "Document(L(LI(Lbl LBody(P)) LI(Lbl LBody(P))))");
  const auto runs = runs_of(pages.pages[0]);
  ASSERT_EQ(runs.size(), 4u);
  const double left = document.page.left.value;
  EXPECT_NEAR(runs[0]->baseline.x.value, left, 0.01);
  EXPECT_NEAR(runs[1]->baseline.x.value, left + 30, 0.01) << "(10) takes two ems and the blank behind it";
  EXPECT_NEAR(runs[2]->baseline.x.value, left, 0.01);
  EXPECT_NEAR(runs[3]->baseline.x.value, left + 30, 0.01);
  EXPECT_EQ(runs[0]->baseline.y, runs[1]->baseline.y);
}

TEST(Lists, OfBulletsStandTight) {
  document::Document document = a4();
  document::List bullets = list({"・"}, "本文");
  bullets.tight = true;
  document.blocks.emplace_back(std::move(bullets));
  const auto pages = lay_out(document);
  EXPECT_NEAR(runs_of(pages.pages[0])[1]->baseline.x.value, document.page.left.value + 10, 0.01);
}

TEST(Lists, GoOnOverPagesWithTheirMarkersBesideTheFirstLine) {
  const std::string text(3 * 400, 'x');
  for (std::size_t lines = 45; lines < 54; ++lines) {
    document::Document document = a4();
    for (std::size_t i = 0; i < lines; ++i) document.blocks.push_back(words("行"));
    document.blocks.emplace_back(list({"①", "②"}, "これは、" + std::string(3 * 100, ' ') + text));
    const Pages pages = lay_out(document);
    for (const Page& page : pages.pages) {
      const auto runs = runs_of(page);
      for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i]->run->text != "①" && runs[i]->run->text != "②") continue;
        ASSERT_LT(i + 1, runs.size()) << "a marker alone at the foot of a page";
        EXPECT_EQ(runs[i]->baseline.y, runs[i + 1]->baseline.y) << lines;
      }
      const Rect body = body_of(document);
      for (const TextRun* run : runs) EXPECT_TRUE(inside(bounds(*run), body, 1));
    }
  }
}

TEST(Lists, NestedAreSetInFurther) {
  document::Document document = a4();
  document::List outer = list({"(1)"}, "外");
  outer.entries[0].blocks.emplace_back(list({"ア"}, "中"));
  document.blocks.emplace_back(std::move(outer));
  const Pages pages = lay_out(document);
  EXPECT_EQ(structure(pages), "Document(L(LI(Lbl LBody(P L(LI(Lbl LBody(P)))))))");
  const auto runs = runs_of(pages.pages[0]);
  ASSERT_EQ(runs.size(), 4u);
  EXPECT_NEAR(runs[2]->baseline.x.value, runs[1]->baseline.x.value, 0.01);
  EXPECT_GT(runs[3]->baseline.x.value, runs[2]->baseline.x.value + 10);
}

document::Box box(std::size_t rows = 0) {
  document::Box out;
  out.border = Pt{0.5};
  out.padding = Pt{6};
  out.rows = rows;
  out.pitch = base::Mm{8};
  return out;
}

std::vector<Rule> rules_of(const Page& page) {
  std::vector<Rule> out;
  for (const Mark& mark : page.marks) {
    if (const auto* rule = std::get_if<Rule>(&mark.shape)) out.push_back(*rule);
  }
  return out;
}

TEST(Boxes, FrameTheirBlocks) {
  document::Document document = a4();
  document::Box outer = box();
  outer.label = paragraph(kPlain, fixed("所見"));
  outer.blocks.push_back(words("文"));
  document.blocks.push_back(words("前"));
  document.blocks.emplace_back(std::move(outer));
  document.blocks.push_back(words("後"));
  const Pages pages = lay_out(document);
  EXPECT_EQ(structure(pages), "Document(P Div(P P) P)");
  const auto runs = runs_of(pages.pages[0]);
  const auto rules = rules_of(pages.pages[0]);
  ASSERT_EQ(runs.size(), 4u);
  ASSERT_EQ(rules.size(), 4u);
  const Rect body = body_of(document);
  EXPECT_NEAR(rules[0].from.y.value, body.y.value + 15.25, 0.01);
  EXPECT_NEAR(rules[1].from.y.value, rules[0].from.y.value + 6 + 15 + 3 + 15 + 6 - 0.5, 0.01);
  EXPECT_NEAR(runs[2]->baseline.x.value, body.x.value + 6, 0.01);
  EXPECT_GT(runs[3]->baseline.y, rules[1].from.y);
}

TEST(Boxes, HaveRuledLinesToWriteOn) {
  document::Document document = a4();
  document.blocks.emplace_back(box(5));
  const Pages pages = lay_out(document);
  EXPECT_EQ(structure(pages), "Document");
  const auto rules = rules_of(pages.pages[0]);
  ASSERT_EQ(rules.size(), 4u + 4u) << "the frame's foot is the fifth";
  const double pitch = Pt(base::Mm{8}).value;
  for (std::size_t i = 1; i < 4; ++i) EXPECT_NEAR((rules[i].from.y - rules[i - 1].from.y).value, pitch, 0.01);
  EXPECT_NEAR((rules[5].from.y - rules[3].from.y).value, pitch - 0.25, 0.01);
}

TEST(Boxes, StandOnOnePageAsAWhole) {
  for (std::size_t lines = 45; lines < 54; ++lines) {
    document::Document document = a4();
    for (std::size_t i = 0; i < lines; ++i) document.blocks.push_back(words("行"));
    document::Box tall = box();
    for (int i = 0; i < 10; ++i) tall.blocks.push_back(words("箱"));
    document.blocks.emplace_back(std::move(tall));
    const Pages pages = lay_out(document);
    std::size_t with_box = 0;
    for (const Page& page : pages.pages) {
      with_box += rules_of(page).empty() ? 0U : 1U;
      for (const Mark& mark : page.marks) EXPECT_TRUE(inside(bounds(mark), body_of(document), 0.1)) << lines;
    }
    EXPECT_EQ(with_box, 1u);
  }
}

TEST(Boxes, TallerThanAPageAreRefused) {
  document::Document document = a4();
  document::Box tall = box();
  for (int i = 0; i < 100; ++i) tall.blocks.push_back(words("箱"));
  document.blocks.emplace_back(std::move(tall));
  Typesetter typesetter(fonts());
  const auto refused = typesetter.lay_out(document);
  EXPECT_FALSE(refused.value);
  ASSERT_EQ(refused.diagnostics.size(), 1u);
  EXPECT_EQ(refused.diagnostics[0].code->id, "L102");
  document.draft = "下書き";
  const auto draft = typesetter.lay_out(document);
  ASSERT_TRUE(draft.value);
  EXPECT_EQ(runs_of(draft.value->pages[0]).size(), 101u) << "all of it and the mark of the draft";
}

TEST(Columns, StandBesideEachOther) {
  document::Document document = a4();
  document::Columns columns;
  columns.gap = Pt{20};
  columns.areas.push_back({Pt{200}, {words("左"), words("左下")}});
  columns.areas.push_back({Pt{150}, {words("右")}});
  document.blocks.emplace_back(std::move(columns));
  document.blocks.push_back(words("後"));
  const Pages pages = lay_out(document);
  EXPECT_EQ(structure(pages), "Document(Div(P P) Div(P) P)");
  const auto runs = runs_of(pages.pages[0]);
  ASSERT_EQ(runs.size(), 4u);
  EXPECT_NEAR((runs[2]->baseline.x - runs[0]->baseline.x).value, 220, 0.01);
  EXPECT_EQ(runs[2]->baseline.y, runs[0]->baseline.y);
  EXPECT_NEAR((runs[3]->baseline.y - runs[1]->baseline.y).value, 15, 0.01) << "below the taller one";
}

TEST(Pages, OfTheAnnexAreThoseOfTheFormsFirstPage) {
  document::Document document = a4();
  document::PageSetup wide = document.page;
  wide.size = {base::Mm{420}, base::Mm{297}};
  document.other_pages.push_back(wide);
  document.blocks.push_back(words("前"));
  document.blocks.emplace_back(document::PageBreak{1});
  document::Table table;
  table.column_widths = {Pt{100}};
  document::Cell cell;
  std::string text;
  for (int i = 0; i < 60; ++i) text += "長い備考。";
  cell.paragraphs.push_back(paragraph(kPlain, answer(text)));
  cell.overflow = form::Overflow::annex;
  cell.max_height = Pt{60};
  cell.annex_title = {"項", "備考"};
  table.rows.emplace_back().cells.push_back(cell);
  document::Columns columns;
  columns.areas.push_back({Pt{120}, {}});
  columns.areas.push_back({Pt{120}, {}});
  columns.areas[1].blocks.emplace_back(std::move(table));
  document.blocks.emplace_back(std::move(columns));
  const Pages pages = lay_out(document);
  ASSERT_EQ(pages.pages.size(), 3u);
  EXPECT_EQ(pages.pages[2].size.width, document.page.size.width);
  EXPECT_NE(words_on(pages).find("（2ページ 項 備考 の続き）"), std::string::npos) << words_on(pages);
}

TEST(Images, AreFiguresWithWordsInTheirPlace) {
  document::Document document = a4();
  auto picture = std::make_shared<picture::Picture>();
  picture->width = 20;
  picture->height = 10;
  document.blocks.push_back(words("前"));
  document.blocks.emplace_back(document::Image{picture, Pt{100}, Pt{50}, "配置図", form::Align::end});
  document.blocks.push_back(words("後"));
  const Pages pages = lay_out(document);
  EXPECT_EQ(structure(pages), "Document(P Figure P)");
  EXPECT_EQ(pages.structure[2].alt, "配置図");
  const auto& image = std::get<Image>(pages.pages[0].marks[1].shape);
  const Rect body = body_of(document);
  EXPECT_NEAR(image.area.right().value, body.right().value, 0.01);
  EXPECT_NEAR(image.area.y.value, body.y.value + 15, 0.01);
  EXPECT_GT(runs_of(pages.pages[0])[1]->baseline.y, image.area.bottom());
  EXPECT_NE(dump(pages).find("pixels 20x10"), std::string::npos);
}

TEST(Pages, AreSetUpAsThePageBreakSays) {
  document::Document document = a4();
  document::PageSetup wide = document.page;
  wide.size = {base::Mm{420}, base::Mm{297}};
  wide.left = Pt{100};
  document.other_pages.push_back(wide);
  document.blocks.push_back(words("前"));
  document.blocks.emplace_back(document::PageBreak{1});
  document.blocks.push_back(words("横"));
  document.blocks.emplace_back(document::PageBreak{});
  document.blocks.push_back(words("横"));
  document.blocks.emplace_back(document::PageBreak{0});
  document.blocks.push_back(words("後"));
  const Pages pages = lay_out(document);
  ASSERT_EQ(pages.pages.size(), 4u);
  EXPECT_EQ(pages.pages[0].size.width, document.page.size.width);
  for (const std::size_t p : {1u, 2u}) {
    EXPECT_EQ(pages.pages[p].size.width, wide.size.width);
    EXPECT_EQ(runs_of(pages.pages[p])[0]->baseline.x, Pt{100});
  }
  EXPECT_EQ(pages.pages[3].size.width, document.page.size.width);
}

TEST(Pages, TheFirstMayBeOfAnotherSetUp) {
  document::Document document = a4();
  document::PageSetup wide = document.page;
  wide.size = {base::Mm{420}, base::Mm{297}};
  document.other_pages.push_back(wide);
  document.blocks.emplace_back(document::PageBreak{1});
  document.blocks.push_back(words("横"));
  const Pages pages = lay_out(document);
  ASSERT_EQ(pages.pages.size(), 1u);
  EXPECT_EQ(pages.pages[0].size.width, wide.size.width);
}

TEST(Blocks, ThousandsOfHeadingsTakeTimeInProportion) {
  document::Document document = a4();
  for (int i = 0; i < 20000; ++i) {
    document.blocks.emplace_back(document::Heading{2, paragraph(kPlain, fixed("見出し")), ""});
  }
  EXPECT_GT(lay_out(document).pages.size(), 300u);
}

}  // namespace
}  // namespace chohyo::layout
