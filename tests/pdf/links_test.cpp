// Links: what the file says of them, and where readers end up that follow them.
#include "pdf/links.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/codes.hpp"
#include "pdf/sample.hpp"
#include "pdf/uri.hpp"
#include "pdf/writer.hpp"
#include "support/golden.hpp"
#include "support/outside.hpp"

namespace chohyo::pdf {
namespace {

using layout::Role;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Two pages: a cell with a superscript mark in the middle of its words, a word broken over two lines, an address, and
/// the term they lead to, with a way back.
layout::Pages linked() {
  test::PageMaker maker(test::fonts());
  const auto table = maker.node(Role::table);
  const auto cell = maker.node(Role::table_data, maker.node(Role::table_row, table));
  double x = maker.text(cell, 60, 80, 10, "サーバの台帳");
  const auto mark = maker.node(Role::link, cell);
  double end = maker.text(mark, x, 76, 6, "*1");
  maker.link(mark, {{x}, {70}, {end - x}, {8}}, "term-1");
  maker.text(cell, end, 80, 10, "を管理している。");
  maker.anchor("row-1", 68);
  const auto broken = maker.node(Role::link, maker.node(Role::paragraph));
  end = maker.text(broken, 400, 120, 10, "用語の");
  maker.link(broken, {{400}, {110}, {end - 400}, {12}}, "term-1");
  end = maker.text(broken, 60, 136, 10, "解説");
  maker.link(broken, {{60}, {126}, {end - 60}, {12}}, "term-1");
  const auto address = maker.node(Role::link, maker.node(Role::paragraph));
  end = maker.text(address, 60, 160, 10, "厚生労働省");
  maker.link(address, {{60}, {150}, {end - 60}, {12}}, {}, "https://example.jp/指針(6)?a=1&b=2");

  maker.add_page();
  const auto term = maker.node(Role::paragraph);
  maker.anchor("term-1", 90.5);
  x = maker.text(term, 60, 100, 10, "台帳 ");
  const auto back = maker.node(Role::link, term);
  end = maker.text(back, x, 100, 10, "戻る");
  maker.link(back, {{x}, {90}, {end - x}, {12}}, "row-1");
  return maker.pages();
}

diag::Result<std::string> write(const layout::Pages& pages) { return Writer(test::fonts(), nullptr).write(pages); }

std::string file_of(const layout::Pages& pages) {
  auto result = write(pages);
  EXPECT_TRUE(result.diagnostics.empty());
  return std::move(result.value).value_or("");
}

TEST(Links, ReadersArriveWhereTheyLead) {
  // The upper edge of the target, counted from the top as MuPDF does.
  EXPECT_THAT(test::lines_of(test::followed_links(file_of(linked()))),
              ElementsAre("page 1 -> page 2 at 90.5", "page 1 -> page 2 at 90.5", "page 1 -> page 2 at 90.5",
                          "page 1 -> https://example.jp/%E6%8C%87%E9%87%9D(6)?a=1&b=2", "page 2 -> page 1 at 68"));
}

TEST(Links, FilesWithThemAreSound) {
  const std::string said = test::run_on(file_of(linked()), {"qpdf", "--check", "{}"});
  EXPECT_THAT(said, HasSubstr("No syntax or stream encoding errors found"));
  EXPECT_THAT(said, Not(HasSubstr("WARNING")));
}

TEST(Links, PreflightFindsNoErrorAgainstPdfA1b) {
  EXPECT_THAT(test::preflight(file_of(linked())), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Links, TheirElementsHoldTheirWords) {
  const std::string text = test::run_on(file_of(linked()), {"pdfinfo", "-struct-text", "{}"});
  support::expect_golden("tests/pdf/golden/links.struct-text.txt", text);
}

TEST(Links, StructureStaysAsItIs) {
  support::expect_golden("tests/pdf/golden/links.qdf.txt", test::structure_text(file_of(linked())));
}

TEST(Links, TheAreaIsCountedFromTheFootOfThePage) {
  test::PageMaker maker(test::fonts());
  const auto node = maker.node(Role::link);
  maker.text(node, 60, 80, 10, "a (b)");
  maker.link(node, {{60}, {70.25}, {30.5}, {12}}, "here");
  maker.anchor("here", 841.89);
  EXPECT_THAT(file_of(maker.pages()),
              HasSubstr("\n/Type/Annot/Subtype/Link/Rect[60 759.64 90.5 771.64]/Border[0 0 0]/F 4/Contents(a \\(b\\))"
                        "/Dest["));
  EXPECT_THAT(file_of(maker.pages()), HasSubstr("/XYZ null 0 null]/StructParent 1>>"));
}

TEST(Links, AnAreaWithoutAnElementIsStillALink) {
  test::PageMaker maker(test::fonts());
  maker.link(layout::kArtifact, {{60}, {70}, {30}, {12}}, {}, "http://a");
  const std::string pdf = file_of(maker.pages());
  EXPECT_THAT(pdf, HasSubstr("/F 4/A<</S/URI/URI(http://a)>>>>"));
  EXPECT_THAT(test::preflight(pdf), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Links, OneWithoutATargetIsLeftOutAndSaid) {
  layout::Pages pages = linked();
  pages.anchors.erase(pages.anchors.begin() + 1);
  const auto result = write(pages);
  ASSERT_TRUE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u) << "once for all links to one target";
  EXPECT_EQ(result.diagnostics[0].code, &kLinkWithoutTarget);
  EXPECT_EQ(diag::message(result.diagnostics[0], diag::Language::en),
            "a link on page 1 leads to “term-1”, which is not in this document");
  EXPECT_THAT(test::lines_of(test::followed_links(*result.value)),
              ElementsAre("page 1 -> https://example.jp/%E6%8C%87%E9%87%9D(6)?a=1&b=2", "page 2 -> page 1 at 68"));
  EXPECT_THAT(test::preflight(*result.value), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Links, AnAnchorOnAPageThatIsNotThereIsNoTarget) {
  layout::Pages pages = linked();
  pages.anchors[1].page = 2;
  const auto result = write(pages);
  ASSERT_TRUE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kLinkWithoutTarget);
}

TEST(Links, OnlyAddressesOfTheWebAreFollowed) {
  layout::Pages pages = linked();
  pages.pages[0].links[3].uri = "javascript:alert(1)";
  const auto result = write(pages);
  ASSERT_TRUE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kLinkNotOfTheWeb);
  EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::en), HasSubstr("page 1 leads to “javascript:"));
  EXPECT_THAT(*result.value, Not(HasSubstr("javascript")));
}

TEST(Uri, TellsTheWebFromTheRest) {
  for (const char* uri : {"http://a", "https://a/b", "HTTPS://A"}) EXPECT_TRUE(is_web_address(uri)) << uri;
  for (const char* uri : {"", "http://", "ftp://a", "file:///etc/passwd", "//a", " https://a", "httpsx://a", "/b"}) {
    EXPECT_FALSE(is_web_address(uri)) << uri;
  }
}

TEST(Uri, IsWrittenInAscii) {
  const auto written = [](std::string_view uri) {
    Bytes out;
    append_uri(out, uri);
    return std::string(out.view());
  };
  EXPECT_EQ(written("https://a.jp/b_c~d-e?f=g&h=[i]#j"), "(https://a.jp/b_c~d-e?f=g&h=[i]#j)");
  EXPECT_EQ(written("http://a/(b)"), "(http://a/\\(b\\))");
  EXPECT_EQ(written("http://a/用 \"\\\n\x7F"), "(http://a/%E7%94%A8%20%22%5C%0A%7F)");
  EXPECT_EQ(written("http://a/%e7%94%A8"), "(http://a/%e7%94%A8)") << "escaped already";
  EXPECT_EQ(written("http://a/100%/%4"), "(http://a/100%25/%254)");
}

}  // namespace
}  // namespace chohyo::pdf
