// Packs that are wrong a thousand times, very large, or reach for files that are not theirs: refused with a place,
// soon.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/small_pack.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::form {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string report(const diag::Result<FormPtr>& result) {
  std::string out;
  for (const auto& d : result.diagnostics) out += diag::to_line(d, diag::Language::en);
  return out;
}

std::size_t count(const diag::Diagnostics& diagnostics, const diag::Code& code) {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(), [&](const auto& one) { return one.code == &code; }));
}

/// The small pack with so many more items, each made by `item(i)`.
template <class Item>
std::string pack_with_items(std::size_t items, Item item) {
  std::string rows = "<rows>";
  for (std::size_t i = 0; i < items; ++i) rows += item(std::to_string(i));
  return small_pack_with("<rows>", rows);
}

TEST(PackLimits, TheSameLabelAThousandTimesIsOneDefectEachUpToACap) {
  const auto loaded = read_pack_text(pack_with_items(
      1000, [](const std::string& i) { return "<item id=\"x" + i + "\" label=\"同じ\"><text>文</text></item>"; }));
  EXPECT_FALSE(loaded.value);
  EXPECT_EQ(count(loaded.diagnostics, kDuplicate), 20u) << report(loaded);
  ASSERT_EQ(count(loaded.diagnostics, kMoreDefects), 1u);
  const auto more = std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                 [](const auto& one) { return one.code == &kMoreDefects; });
  EXPECT_THAT(diag::message(*more, diag::Language::en), HasSubstr("979 more")) << "999 duplicates, no pair twice";
  EXPECT_TRUE(more->span);
}

TEST(PackLimits, AHundredThousandItemsAreReadInSecondsWhetherRightOrWrong) {
  const auto begin = std::chrono::steady_clock::now();
  const auto right = read_pack_text(
      pack_with_items(100'000, [](const std::string& i) { return "<item id=\"x" + i + "\"><text>文</text></item>"; }));
  EXPECT_TRUE(right.value) << report(right);
  const auto wrong = read_pack_text(pack_with_items(100'000, [](const std::string& i) {
    return "<item id=\"x\" label=\"y\"><text>文{{facility.nam" + i + "}}</text><cell column=\"nwe" + i +
           "\">x</cell></item>";
  }));
  EXPECT_FALSE(wrong.value);
  EXPECT_LT(wrong.diagnostics.size(), 100u);
  std::string items;
  for (int i = 0; i < 100'000; ++i) items += "zz" + std::to_string(i) + " ";
  const auto rules = read_pack_text(
      small_pack_with("</rules>", "<rule id=\"N\" kind=\"no-vendor\" items=\"" + items + "\"/></rules>"));
  EXPECT_LT(rules.diagnostics.size(), 100u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60)) << "even on a busy machine";
}

TEST(PackLimits, TooMuchOfOneThingIsRefusedWhereItBegins) {
  std::string styles, columns, rows;
  for (int i = 0; i < 201; ++i) {
    styles += "<style id=\"s" + std::to_string(i) + "\" size=\"8pt\"/>";
    columns += "<column id=\"c" + std::to_string(i) + "\" width=\"9pt\" style=\"cell\"/>";
    rows += "<row/>";
  }
  for (const auto& [from, to] : {std::pair<std::string, std::string>{"<styles>", "<styles>" + styles},
                                 {"<columns>", "<columns>" + columns},
                                 {"<header>\n", "<header>" + rows + "\n"}}) {
    const auto loaded = read_pack_text(small_pack_with(from, to));
    EXPECT_FALSE(loaded.value);
    EXPECT_EQ(count(loaded.diagnostics, kTooMany), 1u) << report(loaded);
  }
}

TEST(PackLimits, DeepNestingIsRefusedByTheReader) {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<group>";
  const auto loaded = read_pack_text(small_pack_with("<rows>", "<rows>" + deep));
  EXPECT_FALSE(loaded.value);
  EXPECT_LE(loaded.diagnostics.size(), 101u);
}

TEST(PackLimits, ATableKeepsAColumnWhateverIsSwitchedOff) {
  const auto loaded = read_pack_text(small_pack_with(
      "<spacer height=\"2mm\"/>",
      "<table id=\"t\" summary=\"s\" header-style=\"cell\" group-style=\"cell\" band-style=\"cell\"><columns>"
      "<column id=\"a\" width=\"20mm\" style=\"cell\" option=\"facility-line\"/>"
      "<column id=\"b\" width=\"20mm\" style=\"cell\" "
      "each-vendor=\"2\"/></columns><rows><band>x</band></rows></table>"));
  EXPECT_EQ(count(loaded.diagnostics, kNoSteadyColumn), 1u) << report(loaded);
}

TEST(PackLimits, LabelsLeaveAColumnForTheRows) {
  const auto loaded = read_pack_text(small_pack_with(
      "<spacer height=\"2mm\"/>",
      "<table id=\"t\" summary=\"s\" header-style=\"cell\" group-style=\"cell\" band-style=\"cell\"><columns>"
      "<column id=\"a\" width=\"20mm\" style=\"cell\"/><column id=\"b\" width=\"20mm\" style=\"cell\" "
      "option=\"facility-line\"/>"
      "</columns><rows><group><label column=\"a\">x</label><band>y</band></group></rows></table>"));
  EXPECT_EQ(count(loaded.diagnostics, kLabelsEverywhere), 1u) << report(loaded);
}

// --- parts in files of their own ------------------------------------------------------------------------------------

std::string pack_with_terms_file(const std::string& file) {
  return small_pack_with("<fields>", "<terms file=\"" + file + "\"/><fields>");
}

fs::path write_pack(const support::TemporaryFolder& folder, const std::string& text) {
  fs::create_directories(folder / "templates/rounds/r1");
  std::ofstream(folder / "templates/rounds/r1/form.xml", std::ios::binary) << text;
  return folder / "templates/rounds/r1";
}

TEST(PackFiles, OutsideTheTemplatesAreNotRead) {
  const support::TemporaryFolder folder;
  std::ofstream(folder / "secret.xml") << "<terms><term number=\"1\" name=\"x\">y</term></terms>";
  for (const std::string& file : {std::string("../../../secret.xml"), (folder / "secret.xml").string(),
                                  std::string("a/../../../../secret.xml")}) {
    const auto loaded = load_pack(write_pack(folder, pack_with_terms_file(file)));
    EXPECT_FALSE(loaded.value);
    ASSERT_EQ(count(loaded.diagnostics, kOutsideTemplates), 1u) << report(loaded);
    EXPECT_THAT(report(loaded), HasSubstr("form.xml:"));
  }
}

TEST(PackFiles, ThatAreFoldersPipesOrThePackItselfAreRefused) {
  const support::TemporaryFolder folder;
  fs::create_directories(folder / "templates/rounds/r1/folder");
  ASSERT_EQ(::system(("mkfifo '" + (folder / "templates/rounds/r1/pipe").string() + "'").c_str()), 0);
  for (const char* file : {"folder", "pipe", "absent.xml", "."}) {
    const auto loaded = load_pack(write_pack(folder, pack_with_terms_file(file)));
    EXPECT_FALSE(loaded.value);
    EXPECT_EQ(count(loaded.diagnostics, kUnreadablePart), 1u) << file << "\n" << report(loaded);
  }
  const auto itself = load_pack(write_pack(folder, pack_with_terms_file("form.xml")));
  EXPECT_FALSE(itself.value);
  EXPECT_EQ(count(itself.diagnostics, kUnknownElement), 1u) << report(itself);
  std::ofstream(folder / "templates/rounds/r1/round.xml") << "<terms file=\"round.xml\"/>";
  const auto round = load_pack(write_pack(folder, pack_with_terms_file("round.xml")));
  EXPECT_FALSE(round.value);
  EXPECT_EQ(count(round.diagnostics, kUnknownAttribute), 1u) << "a part names no further part: " << report(round);
}

}  // namespace
}  // namespace chohyo::form
