// Barcodes on pages: their modules, their place, and the frame where one will be.
#include <gtest/gtest.h>

#include <cmath>

#include "layout/support.hpp"

namespace chohyo::layout {
namespace {

using namespace testing;  // NOLINT: the support of these tests

document::Barcode barcode(const std::string& text, form::Align align = form::Align::start) {
  document::Barcode out;
  out.text = text;
  out.code = picture::make_qr_code(text, picture::Correction::medium);
  out.size = Pt{29 * 3};
  out.alt = "施設の番号";
  out.align = align;
  return out;
}

/// Where the middle of a module is covered by an area.
bool is_covered(const Fills& fills, Point point) {
  int count = 0;
  for (const Rect& area : fills.areas) {
    if (point.x > area.x && point.x < area.right() && point.y > area.y && point.y < area.bottom()) ++count;
  }
  EXPECT_LE(count, 1) << "areas do not overlap";
  return count > 0;
}

TEST(Barcodes, AreTheirModulesInTheirQuietZone) {
  document::Document document = a4();
  document.blocks.emplace_back(barcode("mihon", form::Align::end));
  const Pages pages = lay_out(document);
  ASSERT_EQ(pages.pages[0].marks.size(), 1u);
  const auto& fills = std::get<Fills>(pages.pages[0].marks[0].shape);
  const picture::QrCode& code = *std::get<document::Barcode>(document.blocks[0]).code;
  const Rect body = body_of(document);
  const Point corner{body.right() - Pt{29 * 3}, body.y};
  std::size_t dark = 0;
  for (std::size_t row = 0; row < code.extent(); ++row) {
    for (std::size_t column = 0; column < code.extent(); ++column) {
      const Point middle{corner.x + Pt{3} * (static_cast<double>(column) + 0.5),
                         corner.y + Pt{3} * (static_cast<double>(row) + 0.5)};
      const bool quiet = row < 4 || column < 4 || row >= 25 || column >= 25;
      const bool expected = !quiet && code.is_dark(row - 4, column - 4);
      ASSERT_EQ(is_covered(fills, middle), expected) << row << " " << column;
      dark += expected ? 1 : 0;
    }
  }
  EXPECT_LT(fills.areas.size(), dark / 2) << "modules beside each other are one area";
  EXPECT_EQ(fills.gray, 0);
}

TEST(Barcodes, AreFiguresWithWordsInTheirPlace) {
  document::Document document = a4();
  document.blocks.emplace_back(barcode("mihon"));
  document.blocks.emplace_back(paragraph(style(10, 15), fixed("後")));
  const Pages pages = lay_out(document);
  const Mark& mark = pages.pages[0].marks[0];
  ASSERT_NE(mark.node, kArtifact);
  const Node& node = pages.structure[static_cast<std::size_t>(mark.node)];
  EXPECT_EQ(node.role, Role::figure);
  EXPECT_EQ(node.alt, "施設の番号");
  const auto& after = std::get<TextRun>(pages.pages[0].marks[1].shape);
  EXPECT_GT(after.baseline.y, body_of(document).y + Pt{29 * 3});
  EXPECT_NE(dump(pages).find("fills gray 0.00 #"), std::string::npos);
}

TEST(Barcodes, ThatSayNothingAreEmptyFrames) {
  document::Document document = a4();
  document.blocks.emplace_back(barcode("", form::Align::center));
  const Pages pages = lay_out(document);
  ASSERT_EQ(pages.pages[0].marks.size(), 4u);
  const Rect body = body_of(document);
  const Pt left = body.x + (body.width - Pt{29 * 3}) * 0.5;
  for (const Mark& mark : pages.pages[0].marks) {
    EXPECT_EQ(mark.node, kArtifact);
    EXPECT_TRUE(inside(bounds(mark), {left, body.y, Pt{29 * 3}, Pt{29 * 3}}));
  }
}

TEST(Barcodes, StandInBoxesToo) {
  document::Document document = a4();
  document::Box box;
  box.padding = Pt{6};
  box.border = Pt{0.5};
  box.blocks.emplace_back(barcode("mihon"));
  document.blocks.emplace_back(std::move(box));
  const Pages pages = lay_out(document);
  const Rect body = body_of(document);
  bool found = false;
  for (const Mark& mark : pages.pages[0].marks) {
    if (!std::holds_alternative<Fills>(mark.shape)) continue;
    found = true;
    const Rect area = bounds(mark);
    EXPECT_NEAR(area.x.value, (body.x + Pt{6 + 12}).value, 0.01);
    EXPECT_NEAR(area.y.value, (body.y + Pt{6 + 12}).value, 0.01);
    EXPECT_NEAR(area.width.value, 21 * 3, 0.01);
  }
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace chohyo::layout
