// Whole files: valid, archivable, the same every time.
#include "pdf/writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <thread>

#include "pdf/codes.hpp"
#include "pdf/sample.hpp"
#include "pdf/srgb_profile.hpp"
#include "support/golden.hpp"
#include "support/outside.hpp"

namespace chohyo::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

std::shared_ptr<const SharedFonts> shared_fonts() {
  static const auto shared = std::make_shared<const SharedFonts>(test::sample(false), test::fonts());
  return shared;
}

std::string write(const layout::Pages& pages, const std::shared_ptr<const SharedFonts>& shared) {
  auto result = Writer(test::fonts(), shared).write(pages);
  EXPECT_TRUE(result.diagnostics.empty());
  return std::move(result.value).value_or("");
}

TEST(Writer, FilesAreSound) {
  for (const bool filled : {true, false}) {
    for (const auto& shared : {shared_fonts(), std::shared_ptr<const SharedFonts>()}) {
      const std::string said = test::run_on(write(test::sample(filled), shared), {"qpdf", "--check", "{}"});
      EXPECT_THAT(said, HasSubstr("No syntax or stream encoding errors found"));
      EXPECT_THAT(said, Not(HasSubstr("WARNING")));
    }
  }
}

TEST(Writer, PreflightFindsNoErrorAgainstPdfA1b) {
  layout::Pages odd = test::sample();
  odd.metadata.author.clear();
  odd.metadata.keywords = "鍵, <&>";
  odd.metadata.title = "𠮷田 & (髙橋) \\ ]]>";
  odd.bookmarks.clear();
  for (const layout::Pages& pages : {test::sample(), test::sample(false), odd}) {
    EXPECT_THAT(test::preflight(write(pages, shared_fonts())), HasSubstr("is a valid PDF/A-1b file"));
    EXPECT_THAT(test::preflight(write(pages, nullptr)), HasSubstr("is a valid PDF/A-1b file"));
  }
}

TEST(Writer, StructureStaysAsItIs) {
  support::expect_golden("tests/pdf/golden/sample.qdf.txt",
                         test::structure_text(write(test::sample(), shared_fonts())));
}

TEST(Writer, SamePagesSameBytes) {
  const layout::Pages filled = test::sample(), blank = test::sample(false);
  const std::string expected = write(filled, shared_fonts()), expected_blank = write(blank, shared_fonts());
  Writer writer(test::fonts(), shared_fonts());
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(*writer.write(filled).value, expected) << "whatever the writer wrote before";
    EXPECT_EQ(*writer.write(blank).value, expected_blank);
  }
  EXPECT_EQ(write(filled, std::make_shared<const SharedFonts>(test::sample(false), test::fonts())), expected)
      << "with shared fonts made anew";
}

TEST(Writer, SameBytesFromSeveralThreads) {
  const layout::Pages pages = test::sample();
  const std::string expected = write(pages, shared_fonts());
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&pages, &result] {
      Writer writer(test::fonts(), shared_fonts());
      for (int i = 0; i < 5; ++i) result = *writer.write(pages).value;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

TEST(Writer, TheIdentifierFollowsTheContent) {
  const auto id = [](const layout::Pages& pages) {
    const std::string pdf = write(pages, shared_fonts());
    const std::size_t at = pdf.rfind("/ID [ <");
    EXPECT_NE(at, std::string::npos);
    return pdf.substr(at, 40);
  };
  layout::Pages other_answers = test::sample(), other_day = test::sample();
  other_answers.metadata.digest[0] = 'b';
  other_day.metadata.created.seconds += 86400;
  EXPECT_EQ(id(test::sample()), id(test::sample()));
  EXPECT_NE(id(test::sample()), id(test::sample(false)));
  EXPECT_NE(id(test::sample()), id(other_answers));
  EXPECT_NE(id(test::sample()), id(other_day));
}

TEST(Writer, EmbedsOnlyTheFontsADocumentNeeds) {
  const auto fonts = [](const layout::Pages& pages) {
    const std::string list = test::run_on(write(pages, shared_fonts()), {"pdffonts", "{}"});
    EXPECT_THAT(list, Not(HasSubstr(" no "))) << "every font is embedded, a subset, and has a character map";
    return test::lines_of(list).size() - 2;
  };
  test::PageMaker plain(test::fonts());
  plain.text(plain.node(layout::Role::paragraph), 60, 80, 9, "はい");
  EXPECT_EQ(fonts(plain.pages()), 1u) << "shared, regular";
  EXPECT_EQ(fonts(test::sample(false)), 2u) << "and bold";
  EXPECT_EQ(fonts(test::sample()), 5u) << "and 西 of the first face, 𠮷 of IPAmj, ☑ of DejaVu";
}

TEST(Writer, SharedFontsKeepDocumentsSmallerThanTheirForm) {
  test::PageMaker name(test::fonts());
  name.text(name.node(layout::Role::paragraph), 60, 80, 9, "はい・いいえ 鷹");
  const std::string own = write(name.pages(), nullptr), shared = write(name.pages(), shared_fonts());
  EXPECT_LT(own.size(), shared.size()) << "a form's words are embedded whole";
  EXPECT_LT(shared.size(), 30000u);
}

TEST(Writer, SaysWhatTheDocumentIs) {
  const std::string pdf = write(test::sample(), nullptr);
  const std::string info = test::run_on(pdf, {"pdfinfo", "-isodates", "{}"});
  EXPECT_THAT(info, testing::ContainsRegex("Title: +見本の表"));
  EXPECT_THAT(info, testing::ContainsRegex("Author: +さくら総合病院"));
  EXPECT_THAT(info, testing::ContainsRegex("Subject: +A & B < C"));
  EXPECT_THAT(info, testing::ContainsRegex("CreationDate: +2024-06-10T15:13:20\\+09"));
  EXPECT_THAT(info, testing::ContainsRegex("Tagged: +yes"));
  EXPECT_THAT(info, testing::ContainsRegex("PDF version: +1.4"));
  const std::string xmp = test::run_on(pdf, {"pdfinfo", "-meta", "{}"});
  EXPECT_THAT(xmp, HasSubstr("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">A &amp; B &lt; C</rdf:li>"));
  EXPECT_THAT(xmp, HasSubstr("<xmp:CreateDate>2024-06-10T15:13:20+09:00</xmp:CreateDate>"));
  EXPECT_THAT(xmp, HasSubstr("<pdfaid:conformance>B</pdfaid:conformance>"));
}

TEST(Writer, BookmarksNestAndKeepRareKanji) {
  const std::string outline = test::run_on(write(test::sample(), nullptr), {"mutool", "show", "{}", "outline"});
  const std::vector<std::string> lines = test::lines_of(outline);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_THAT(lines[0], HasSubstr("\"確認表\""));
  EXPECT_THAT(lines[1], HasSubstr("\t\"𠮷田 (2-(1))\""));
  EXPECT_THAT(lines[1], HasSubstr("#page=1"));
  EXPECT_THAT(lines[2], HasSubstr("#page=2"));
  EXPECT_THAT(lines[3], HasSubstr("\"End\""));
}

TEST(Writer, BookmarksOfOneLevelAreSiblingsEvenWhereLevelsAreSkipped) {
  layout::Pages pages = test::sample();
  pages.bookmarks.clear();
  for (const int level : {0, 2, 2, 3, 1, 2}) {
    pages.bookmarks.push_back({level, "L" + std::to_string(level), 0, {10}});
  }
  const std::string outline = test::run_on(write(pages, nullptr), {"mutool", "show", "{}", "outline"});
  std::vector<std::size_t> depths;
  for (const std::string& line : test::lines_of(outline)) {
    depths.push_back(static_cast<std::size_t>(
        std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(line.find('"')), '\t')));
  }
  ASSERT_EQ(depths.size(), 6u);
  const std::size_t top = depths[0];
  EXPECT_EQ(depths, (std::vector<std::size_t>{top, top + 1, top + 1, top + 2, top + 1, top + 2}));
}

TEST(Writer, HeadingsOfEveryLevelAreTagged) {
  test::PageMaker maker(test::fonts());
  constexpr layout::Role kRoles[] = {layout::Role::heading1, layout::Role::heading2, layout::Role::heading3,
                                     layout::Role::heading4, layout::Role::heading5, layout::Role::heading6};
  double y = 100;
  for (const layout::Role role : kRoles) maker.text(maker.node(role), 60, y += 30, 12, "見出し");
  const std::string pdf = write(maker.pages(), nullptr);
  const std::string tree = test::run_on(pdf, {"pdfinfo", "-struct", "{}"});
  for (const char* name : {"H1", "H2", "H3", "H4", "H5", "H6"}) EXPECT_THAT(tree, HasSubstr(name));
  EXPECT_THAT(test::preflight(pdf), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Writer, IsPrintedInItsOwnSize) {
  const std::string pdf = write(test::sample(), nullptr);
  for (const char* wish : {"/PrintScaling/None", "/PickTrayByPDFSize true", "/DisplayDocTitle true"}) {
    EXPECT_THAT(pdf, HasSubstr(wish));
  }
  EXPECT_THAT(test::preflight(pdf), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Writer, ADocumentOfNothingIsStillAFile) {
  test::PageMaker empty(test::fonts());
  const std::string pdf = write(empty.pages(), shared_fonts());
  test::run_on(pdf, {"qpdf", "--check", "{}"});
  EXPECT_THAT(test::preflight(pdf), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Writer, RefusesCoordinatesThatLieOnNoPaper) {
  const double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
  const std::vector<layout::Mark> marks{
      {layout::kArtifact, layout::Rule{{{nan}, {1}}, {{1}, {1}}, {1}}},
      {layout::kArtifact, layout::Fill{{{1}, {1}, {infinity}, {1}}, 0}},
      {layout::kArtifact, layout::Fill{{{1}, {1}, {1}, {1}}, nan}},
      {layout::kArtifact, layout::Ellipse{{{1}, {1}, {1}, {1}}, {-infinity}}},
      {layout::kArtifact, layout::RoundedBox{{{1}, {1}, {1}, {1}}, {nan}, {1}}},
      {layout::kArtifact, layout::Ellipse{{{1}, {1e300}, {1}, {1}}, {1}}},
      {layout::kArtifact, layout::TextRun{{{1}, {1}}, {nan}, std::make_shared<const font::ShapedRun>()}},
      {layout::kArtifact, layout::TextRun{{{1}, {1}},
                                          {1},
                                          std::make_shared<const font::ShapedRun>(font::ShapedRun{
                                              0, "a", {{66, 0, 1, std::numeric_limits<float>::quiet_NaN(), 0, 0}}})}},
  };
  for (const layout::Mark& mark : marks) {
    layout::Pages pages = test::sample();
    pages.pages[1].marks.push_back(mark);
    const auto result = Writer(test::fonts(), shared_fonts()).write(pages);
    EXPECT_FALSE(result);
    ASSERT_EQ(result.diagnostics.size(), 1u);
    EXPECT_EQ(result.diagnostics[0].code, &kNotFinite);
    EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::en), HasSubstr("page 2"));
  }
}

TEST(Writer, RefusesPlacesThatLieOnNoPaper) {
  const base::Pt nowhere{std::numeric_limits<double>::quiet_NaN()};
  layout::Pages link = test::sample(), anchor = link, bookmark = link;
  link.pages[1].links.push_back({layout::kArtifact, {{1}, {1}, nowhere, {1}}, {}, "https://a"});
  anchor.anchors.push_back({"a", 1, nowhere});
  bookmark.bookmarks[2].top = nowhere;
  for (const layout::Pages& pages : {link, anchor, bookmark}) {
    const auto result = Writer(test::fonts(), shared_fonts()).write(pages);
    EXPECT_FALSE(result);
    ASSERT_EQ(result.diagnostics.size(), 1u);
    EXPECT_EQ(result.diagnostics[0].code, &kNotFinite);
    EXPECT_EQ(result.diagnostics[0].argument("page"), "2");
  }
}

TEST(Writer, RefusesAFontWhoseGlyphsAreNotThere) {
  // A font whose outlines were overwritten, and whose checksum the catalogue has all the same.
  std::string font = test::bytes_of(test::kSymbols);
  const auto number = [&font](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(font[i]);
    return value;
  };
  const std::size_t record = font.find("glyf"), offset = number(record + 8), length = number(record + 12);
  font.replace(offset, length, length, '\0');
  const support::TemporaryFolder folder;
  test::write_bytes(folder / "font.ttf", font);
  const auto fonts = test::load(folder, test::catalogue(test::face("a", folder / "font.ttf"), {"a"}));
  ASSERT_TRUE(fonts);
  test::PageMaker maker(*fonts.value);
  maker.text(maker.node(layout::Role::paragraph), 60, 80, 9, "abc");
  const auto shared = std::make_shared<const SharedFonts>(maker.pages(), *fonts.value);
  for (const auto& sharing : {shared, std::shared_ptr<const SharedFonts>()}) {
    const auto result = Writer(*fonts.value, sharing).write(maker.pages());
    EXPECT_FALSE(result);
    ASSERT_EQ(result.diagnostics.size(), 1u);
    EXPECT_EQ(result.diagnostics[0].code, &kSubsetFailed);
    EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::en), HasSubstr("font.ttf"));
    EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::en), HasSubstr("U+0061 is empty"));
  }
}

TEST(Writer, TellsWhereTheTimeWent) {
  Timing timing;
  Writer(test::fonts(), nullptr).write(test::sample(), &timing);
  EXPECT_GT(timing.subset, 0);
  EXPECT_GT(timing.deflate, 0);
  EXPECT_GT(timing.objects, 0);
  EXPECT_GT(timing.save, 0);
}

TEST(SrgbProfile, IsAnRgbProfileOfVersion2) {
  const std::string_view profile = srgb_profile();
  ASSERT_GT(profile.size(), 128u);
  EXPECT_EQ(profile[8], 2);
  EXPECT_EQ(profile.substr(16, 4), "RGB ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
}

TEST(Codes, HaveBothLanguagesAndAHint) {
  for (const diag::Code* code : kCodes) {
    for (const std::string_view text : {code->message.ja, code->message.en, code->hint.ja, code->hint.en}) {
      EXPECT_FALSE(text.empty()) << code->id;
    }
  }
}

}  // namespace
}  // namespace chohyo::pdf
