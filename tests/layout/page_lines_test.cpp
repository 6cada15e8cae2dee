// Headers, footers, page numbers and the draft mark.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/codes.hpp"
#include "support.hpp"

namespace chohyo::layout {
namespace {

using ::testing::HasSubstr;

const form::Style& small() {
  static const form::Style style = testing::style(7, 10, false, 6);
  return style;
}

document::Paragraph part(std::vector<document::Inline> inlines, form::Align align) {
  return {&small(), align, std::move(inlines)};
}

document::PageLine line(std::string left, std::string center) {
  return {part({testing::fixed(std::move(left))}, form::Align::start),
          part({testing::fixed(std::move(center))}, form::Align::center),
          part({document::PageNumber{}, testing::fixed(" / "), document::PageCount{}}, form::Align::end)};
}

document::Document with_paragraphs(std::size_t count) {
  static const form::Style plain = testing::style(10, 16);
  document::Document out = testing::a4();
  for (std::size_t i = 0; i < count; ++i) {
    out.blocks.emplace_back(testing::paragraph(plain, testing::fixed("本文" + std::to_string(i + 1))));
  }
  return out;
}

std::vector<Rect> artifact_boxes(const Page& page) {
  std::vector<Rect> out;
  for (const Mark& mark : page.marks) {
    const auto* text = std::get_if<TextRun>(&mark.shape);
    if (text != nullptr && mark.node == kArtifact) out.push_back(testing::bounds(*text));
  }
  return out;
}

void expect_apart(const Pages& pages) {
  for (const Page& page : pages.pages) {
    std::vector<Rect> boxes;
    for (const Mark& mark : page.marks) {
      if (const auto* text = std::get_if<TextRun>(&mark.shape)) boxes.push_back(testing::bounds(*text));
    }
    const Rect paper{Pt{0}, Pt{0}, page.size.width, page.size.height};
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      EXPECT_TRUE(testing::inside(boxes[i], paper));
      for (std::size_t k = i + 1; k < boxes.size(); ++k) EXPECT_FALSE(testing::overlap(boxes[i], boxes[k]));
    }
  }
}

TEST(PageLines, NumberEveryPage) {
  document::Document document = with_paragraphs(200);
  document.page.footer.push_back(line("様式", "さくら総合病院"));
  const Pages pages = testing::lay_out(document);
  ASSERT_EQ(pages.pages.size(), 5u);
  for (std::size_t p = 0; p < 5; ++p) {
    std::string words;
    for (const Mark& mark : pages.pages[p].marks) {
      const auto* text = std::get_if<TextRun>(&mark.shape);
      if (text != nullptr && mark.node == kArtifact) words += text->run->text;
    }
    EXPECT_EQ(words, "様式さくら総合病院" + std::to_string(p + 1) + " / 5");
  }
  expect_apart(pages);
}

TEST(PageLines, StandOutsideTheBody) {
  document::Document document = with_paragraphs(200);
  document.page.header.push_back(line("上", ""));
  document.page.footer.push_back(line("下", ""));
  const Rect body = testing::body_of(document);
  for (const Rect& box : artifact_boxes(testing::lay_out(document).pages[0])) {
    EXPECT_TRUE(box.bottom() <= body.y || box.y >= body.bottom());
  }
}

TEST(PageLines, ALongNameStacksInsteadOfColliding) {
  document::Document document = with_paragraphs(100);
  std::string name;
  for (int i = 0; i < 100; ++i) name += "病院";
  document.page.header.push_back(line("様式", name));
  document.page.footer.push_back(line(name, "中"));
  const Pages pages = testing::lay_out(document);
  expect_apart(pages);
  EXPECT_THAT(testing::words_on(pages, true), HasSubstr(name.substr(0, 90)));
  std::string words = testing::words_on(pages, true);
  std::size_t kanji = 0;
  for (std::size_t at = words.find("病院"); at != std::string::npos; at = words.find("病院", at + 1)) ++kanji;
  EXPECT_EQ(kanji, 200u * pages.pages.size());
}

TEST(PageLines, ManyLinesPushTheBodyAside) {
  document::Document document = with_paragraphs(60);
  for (int i = 0; i < 12; ++i) document.page.header.push_back(line("行" + std::to_string(i), ""));
  expect_apart(testing::lay_out(document));
}

TEST(PageLines, TheNumberOfPagesInTheBodyIsRight) {
  static const form::Style plain = testing::style(10, 16);
  document::Document document = with_paragraphs(500);
  document.blocks.insert(
      document.blocks.begin(),
      document::Paragraph{&plain, form::Align::start, {document::PageCount{}, testing::fixed("枚")}});
  const Pages pages = testing::lay_out(document);
  EXPECT_THAT(testing::words_on(pages), HasSubstr(std::to_string(pages.pages.size()) + "枚"));
}

/// Nine pages and a row that goes to a tenth when it says 9, and fits the ninth when it says 10: then the number's
/// second digit makes its cell shrink.
document::Document never_settling() {
  static const form::Style plain = testing::style(9, 13), small = testing::style(9, 13, false, 7);
  document::Document out = testing::a4();
  for (int page = 1; page < 9; ++page) {
    out.blocks.emplace_back(testing::paragraph(plain, testing::fixed("本文")));
    out.blocks.emplace_back(document::PageBreak{});
  }
  out.blocks.emplace_back(testing::paragraph(plain, testing::fixed("本文")));
  out.blocks.emplace_back(document::Spacer{testing::body_of(out).height - Pt{13} - Pt{16.6}});
  document::Table table;
  table.column_widths = {Pt{6 + 12.6 * 9}};
  document::Cell cell;
  cell.overflow = form::Overflow::annex;
  cell.max_height = Pt{17};
  cell.paragraphs = {{&small, form::Align::start, {testing::fixed("ああああああああああああ"), document::PageCount{}}}};
  document::Row row;
  row.cells.push_back(cell);
  table.rows.push_back(row);
  out.blocks.emplace_back(table);
  return out;
}

TEST(PageLines, ANumberOfPagesThatCannotBeSettledIsNotPrinted) {
  Typesetter typesetter(testing::fonts());
  const auto result = typesetter.lay_out(never_settling());
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kPagesUnsettled);
  EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::ja), HasSubstr("さくら総合病院"));
  document::Document without = never_settling();
  auto& table = std::get<document::Table>(without.blocks.back());
  table.rows[0].cells[0].paragraphs[0].inlines.pop_back();
  EXPECT_TRUE(typesetter.lay_out(without));
}

TEST(Draft, IsMarkedOnEveryPage) {
  document::Document document = with_paragraphs(100);
  document.page.header.push_back(line("様式", "名"));
  document.draft = "下書き";
  const Pages pages = testing::lay_out(document);
  ASSERT_GT(pages.pages.size(), 1u);
  for (const Page& page : pages.pages) {
    std::size_t marks = 0;
    for (const Mark& mark : page.marks) {
      const auto* text = std::get_if<TextRun>(&mark.shape);
      marks += text != nullptr && text->run->text == "下書き" && mark.node == kArtifact ? 1u : 0u;
    }
    EXPECT_EQ(marks, 1u);
  }
  expect_apart(pages);
}

}  // namespace
}  // namespace chohyo::layout
