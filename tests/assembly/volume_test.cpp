// Volumes: what readers that are not ours find in them.
#include "assembly/volume.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "assembly/codes.hpp"
#include "pdf/sample.hpp"
#include "pdf/writer.hpp"
#include "support/outside.hpp"

namespace chohyo::assembly {
namespace {

using layout::Role;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string file_of(const layout::Pages& pages) {
  auto result = pdf::Writer(test::fonts(), nullptr).write(pages);
  EXPECT_TRUE(result.diagnostics.empty());
  return std::move(result.value).value_or("");
}

/// One page of the size, with a paragraph.
std::string page_with(const std::string& words, double width = 595.28, double height = 841.89, double x = 60,
                      double y = 80) {
  test::PageMaker maker(test::fonts());
  maker.text(maker.node(Role::paragraph), x, y, 10, words);
  layout::Pages pages = maker.pages();
  pages.pages[0].size = {{width}, {height}};
  return file_of(pages);
}

/// Two pages that lead to each other.
std::string linked(const std::string& words) {
  test::PageMaker maker(test::fonts());
  const auto there = maker.node(Role::link, maker.node(Role::paragraph));
  double end = maker.text(there, 60, 80, 10, words);
  maker.link(there, {{60}, {70}, {end - 60}, {12}}, "term");
  maker.anchor("row", 70);
  maker.add_page();
  const auto back = maker.node(Role::link, maker.node(Role::paragraph));
  end = maker.text(back, 60, 100, 10, "戻る");
  maker.link(back, {{60}, {90}, {end - 60}, {12}}, "row");
  maker.anchor("term", 90.5);
  return file_of(maker.pages());
}

std::unique_ptr<Volume> begin(const std::string& front) {
  auto begun = Volume::begin(front, {"目次", "contents ", "front.pdf"});
  EXPECT_TRUE(begun.diagnostics.empty());
  return std::move(*begun.value);
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t out = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++out;
  return out;
}

/// Contents, and two facilities of which each brings the same two documents.
std::string volume() {
  auto out = begin(page_with("目次"));
  for (const std::string name : {"さくら総合病院", "わかば医院"}) {
    out->fill_sheet();
    out->begin_chapter(name);
    EXPECT_TRUE(out->add(file_of(test::sample()), {"確認表", name + " ", "a.pdf"}).empty());
    out->fill_sheet();
    EXPECT_TRUE(out->add(linked("用語"), {"用語の解説", "terms ", "b.pdf"}).empty());
  }
  EXPECT_EQ(out->pages(), 10u);
  return out->finish().value.value_or("");
}

TEST(Volume, PagesStandInTheirOrderAndSheetsAreFilled) {
  const std::string text = test::poppler_text(volume());
  std::vector<std::string> pages;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\f', at);
    pages.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  ASSERT_EQ(pages.size(), 10u);
  EXPECT_THAT(pages[0], HasSubstr("目次"));
  EXPECT_EQ(pages[1], "") << "fills the sheet";
  for (const std::size_t first : {2u, 6u}) {
    EXPECT_THAT(pages[first], HasSubstr("確認表（見本）"));
    EXPECT_THAT(pages[first + 1], HasSubstr("（続き）"));
    EXPECT_THAT(pages[first + 2], HasSubstr("用語"));
    EXPECT_THAT(pages[first + 3], HasSubstr("戻る"));
  }
}

TEST(Volume, LinksStayInTheirDocument) {
  EXPECT_THAT(test::lines_of(test::followed_links(volume())),
              ElementsAre("page 5 -> page 6 at 90.5", "page 6 -> page 5 at 70", "page 9 -> page 10 at 90.5",
                          "page 10 -> page 9 at 70"));
}

TEST(Volume, FontsOfEqualDocumentsAreThereOnce) {
  const std::string once = test::structure_text(file_of(test::sample()));
  auto several = begin(file_of(test::sample()));
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(several->add(file_of(test::sample()), {"確認表", "a ", "a.pdf"}).empty());
  }
  const std::string volume = test::structure_text(*several->finish().value);
  EXPECT_GT(count(once, "/FontFile2"), 0u);
  EXPECT_EQ(count(volume, "/FontFile2"), count(once, "/FontFile2"));
  EXPECT_EQ(count(volume, "/ToUnicode"), count(once, "/ToUnicode"));
}

TEST(Volume, TagsOfEveryDocumentAreReadInOrder) {
  const std::string text = test::run_on(volume(), {"pdfinfo", "-struct-text", "{}"});
  EXPECT_EQ(count(text, "\n  Part"), 3u) << text;
  EXPECT_EQ(count(text, "\n    Art"), 5u) << text;
  EXPECT_EQ(count(text, "Document"), 1u) << text;
  EXPECT_EQ(count(text, "項目"), 2u) << text;
  EXPECT_EQ(count(text, "用語"), 2u) << text;
  EXPECT_EQ(count(text, "戻る"), 2u) << text;
  EXPECT_EQ(count(text, "\n  Part \""), 2u) << "the chapters have titles";
}

TEST(Volume, IsAsArchivableAsItsDocuments) {
  EXPECT_THAT(test::preflight(volume()), HasSubstr("is a valid PDF/A-1b file"));
  const std::string said = test::run_on(volume(), {"qpdf", "--check", "{}"});
  EXPECT_THAT(said, AllOf(HasSubstr("PDF Version: 1.4"), Not(HasSubstr("WARNING"))));
}

TEST(Volume, BookmarksLeadToChaptersAndDocuments) {
  const std::string outline = test::run_on(volume(), {"mutool", "show", "{}", "outline"});
  EXPECT_THAT(outline, AllOf(HasSubstr("\"目次\"\t#page=1&"), HasSubstr("\"さくら総合病院\"\t#page=3&"),
                             HasSubstr("\t\"確認表\"\t#page=3&"), HasSubstr("\t\"用語の解説\"\t#page=5&"),
                             HasSubstr("\"わかば医院\"\t#page=7&"), HasSubstr("\t\"用語の解説\"\t#page=9&")));
}

TEST(Volume, PageLabelsSayTheDocumentAndItsPage) {
  const std::string labels = test::run_on(volume(), {"qpdf", "--json", "--json-key=pagelabels", "{}"});
  EXPECT_EQ(count(labels, "\"index\""), 5u) << labels;
  EXPECT_THAT(labels, AllOf(HasSubstr("u:contents "), HasSubstr("u:わかば医院 "), HasSubstr("u:terms ")));
}

TEST(Volume, NumbersStandInTheLowerRightCornerOfAnyPaper) {
  auto out = begin(page_with("縦"));
  ASSERT_TRUE(out->add(page_with("横", 841.89, 595.28), {"横", "b ", "b.pdf"}).empty());
  out->fill_sheet();
  test::PageMaker numbers(test::fonts());
  for (const char* number : {"1-1", "1-2"}) {
    if (number[2] != '1') numbers.add_page();
    numbers.text(layout::kArtifact, 560, 820, 7, number);
  }
  layout::Pages untagged = numbers.pages();
  untagged.structure.clear();
  ASSERT_TRUE(out->print_over(file_of(untagged), "numbers").empty());
  const std::string file = *out->finish().value;
  const std::string boxes = test::run_on(file, {"pdftotext", "-bbox", "{}", "{out}"});
  EXPECT_THAT(boxes, HasSubstr("xMin=\"560.00"));
  EXPECT_THAT(boxes, HasSubstr("xMin=\"806.6"));  // as far from the right edge: 841.89 - (595.28 - 560)
  EXPECT_EQ(count(boxes, ">1-"), 2u) << boxes;
  EXPECT_THAT(test::run_on(file, {"pdfinfo", "-struct-text", "{}"}), Not(HasSubstr("1-1"))) << "an artifact";
  EXPECT_THAT(test::preflight(file), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Volume, OfAThousandDocumentsIsSound) {
  auto out = begin(page_with("0"));
  const std::string one = page_with("頁"), last = page_with("末");
  for (int i = 0; i < 1100; ++i) ASSERT_TRUE(out->add(one, {"頁", "a ", "a.pdf"}).empty());
  ASSERT_TRUE(out->add(last, {"末", "a ", "a.pdf"}).empty());
  const std::string file = *out->finish().value;
  EXPECT_THAT(test::run_on(file, {"qpdf", "--check", "{}"}), Not(HasSubstr("WARNING")));
  EXPECT_THAT(test::run_on(file, {"pdftotext", "-f", "1102", "-l", "1102", "{}", "{out}"}), HasSubstr("末"));
  EXPECT_LT(file.size(), 1102u * 1500u + one.size());
}

TEST(Volume, TheSamePartsGiveTheSameBytes) { EXPECT_EQ(volume(), volume()); }

TEST(Volume, WhatIsNoWholePdfFileIsRefused) {
  const std::string whole = file_of(test::sample());
  std::vector<std::string> broken = {"", "%PDF-1.4\n", "no PDF", whole.substr(1)};
  for (std::size_t size = 100; size < whole.size(); size += whole.size() / 12) broken.push_back(whole.substr(0, size));
  for (const std::string& bytes : broken) {
    auto out = begin(page_with("目次"));
    const auto faults = out->add(bytes, {"確認表", "a ", "a.pdf"});
    ASSERT_EQ(faults.size(), 1u) << bytes.size();
    EXPECT_EQ(faults[0].code, &kUnusablePart);
    EXPECT_THAT(diag::message(faults[0], diag::Language::en), HasSubstr("a.pdf"));
    const auto begun = Volume::begin(bytes, {"目次", "c ", "front.pdf"});
    EXPECT_FALSE(begun) << bytes.size();
  }
}

/// Whatever stands in a file that was altered: it is refused, or what it says is taken, in bounded time.
TEST(Volume, AFileWithAlteredBytesDoesNoHarm) {
  const std::string whole = linked("用語");
  std::mt19937 random(20241220);
  const std::string_view signs = "()<>[]/% 0123456789R\\\n";
  std::size_t refused = 0;
  for (int round = 0; round < 400; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 4; ++i) bytes[random() % bytes.size()] = signs[random() % signs.size()];
    // Most of a file is streams, which nobody looks into: half of the changes go where the objects stand.
    const auto objects = bytes.find("/Type/Page");
    for (int i = 0; i < 4; ++i) {
      bytes[objects + random() % (bytes.size() - objects)] = signs[random() % signs.size()];
    }
    auto out = begin(page_with("目次"));
    const auto faults = out->add(bytes, {"用語", "a ", "a.pdf"});
    if (!faults.empty()) ++refused;
    if (faults.empty()) static_cast<void>(out->finish());
  }
  EXPECT_GT(refused, 100u);
}

}  // namespace
}  // namespace chohyo::assembly
