// Font files: opened when needed, checked, and what is said about the wrong ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "font/catalogue_maker.hpp"
#include "font/codes.hpp"

namespace chohyo::font {
namespace {

using support::TemporaryFolder;
using testing::HasSubstr;

/// Opens `file` as the only face of a catalogue and gives what was said about it.
diag::Diagnostics open(const TemporaryFolder& folder, std::string_view file_bytes) {
  test::write_bytes(folder / "font.ttf", file_bytes);
  const auto fonts = test::load(folder, test::catalogue(test::face("a", folder / "font.ttf"), {"a"}));
  EXPECT_TRUE(fonts);
  fonts.value->metrics(0);
  return fonts.value->take_diagnostics();
}

void expect_failure(const diag::Diagnostics& diagnostics, const diag::Code& code, std::string_view words) {
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, &code);
  EXPECT_EQ(diagnostics[0].severity, diag::Severity::failure);
  EXPECT_THAT(diag::message(diagnostics[0], diag::Language::en), HasSubstr(std::string(words)));
  EXPECT_THAT(diag::message(diagnostics[0], diag::Language::en), HasSubstr("font.ttf"));
  EXPECT_THAT(diag::message(diagnostics[0], diag::Language::ja), HasSubstr("font.ttf"));
}

/// Where the table of that name begins in the font.
std::size_t table_offset(const std::string& font, std::string_view tag) {
  const auto u32 = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(font[at + i]);
    return value;
  };
  for (std::size_t record = 12;; record += 16) {
    if (std::string_view(font).substr(record, 4) == tag) return u32(record + 8);
  }
}

TEST(FontFile, OpensOnlyFacesThatAreNeeded) {
  const TemporaryFolder folder;
  const auto fonts = test::load(
      folder,
      test::catalogue(test::face("a", test::kGothic) + test::face("b", "gone.ttf", std::string(64, '0')), {"a", "b"}));
  ASSERT_TRUE(fonts);
  std::vector<MissingGlyph> missing;
  EXPECT_EQ(fonts.value->shape("医療情報", false, missing).size(), 1u);
  EXPECT_TRUE(fonts.value->take_diagnostics().empty()) << "the second face was not needed";
  EXPECT_TRUE(missing.empty());

  EXPECT_TRUE(fonts.value->shape("𠮷", false, missing).empty());
  const diag::Diagnostics diagnostics = fonts.value->take_diagnostics();
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, &kFontMissing);
  EXPECT_THAT(diag::hint(diagnostics[0], diag::Language::en), HasSubstr("fonts-test"));
  EXPECT_EQ(missing.size(), 1u);
  EXPECT_TRUE(fonts.value->take_diagnostics().empty()) << "each problem is told once";
}

TEST(FontFile, ThatIsAFolderIsMissing) {
  const TemporaryFolder folder;
  const auto fonts = test::load(folder, test::catalogue(test::face("a", ".", std::string(64, '0')), {"a"}));
  ASSERT_TRUE(fonts);
  EXPECT_EQ(fonts.value->postscript_name(0), "");
  EXPECT_TRUE(fonts.value->subset(0, {}, OutlineGrid::coarse).program.empty());
  EXPECT_EQ(fonts.value->advance(0, 1), 0);
  EXPECT_EQ(fonts.value->take_diagnostics().at(0).code, &kFontMissing);
}

TEST(FontFile, WithTheCataloguesChecksumSaysNothing) {
  const TemporaryFolder folder;
  EXPECT_TRUE(open(folder, test::bytes_of(test::kSymbols)).empty());
}

TEST(FontFile, WithAnotherChecksumIsUsedWithAWarning) {
  const TemporaryFolder folder;
  const auto fonts = test::load(folder, test::catalogue(test::face("a", test::kSymbols, std::string(64, 'b')), {"a"}));
  ASSERT_TRUE(fonts);
  std::vector<MissingGlyph> missing;
  EXPECT_EQ(fonts.value->shape("abc", false, missing).size(), 1u);
  const diag::Diagnostics diagnostics = fonts.value->take_diagnostics();
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, &kFontChecksum);
  EXPECT_EQ(diagnostics[0].severity, diag::Severity::warning);
  EXPECT_THAT(diag::message(diagnostics[0], diag::Language::en), HasSubstr("bytes will differ"));
  EXPECT_THAT(diag::hint(diagnostics[0], diag::Language::en), HasSubstr(std::string(64, 'b')));
}

TEST(FontFile, ChecksumsAreComparedInTheOrderOfTheCatalogue) {
  const TemporaryFolder folder;
  const std::string other(64, 'b');
  const auto fonts = test::load(
      folder,
      test::catalogue(test::face("a", test::kRareKanji, other) + test::face("b", test::kSymbols, other), {"a", "b"}));
  ASSERT_TRUE(fonts);
  fonts.value->metrics(1);
  fonts.value->metrics(0);  // the slower of the two
  const diag::Diagnostics diagnostics = fonts.value->take_diagnostics();
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].arguments[0], test::kRareKanji);
  EXPECT_EQ(diagnostics[1].arguments[0], test::kSymbols);
}

TEST(FontFile, CutAnywhereIsDamaged) {
  const TemporaryFolder folder;
  const std::string font = test::bytes_of(test::kSymbols);
  for (const std::size_t size : {std::size_t{5}, std::size_t{40}, font.size() / 2, font.size() - 5}) {
    expect_failure(open(folder, font.substr(0, size)), kFontDamaged, "cut short");
  }
}

TEST(FontFile, ThatIsEmptyIsDamaged) {
  const TemporaryFolder folder;
  expect_failure(open(folder, ""), kFontDamaged, "does not begin like a font");
}

TEST(FontFile, ThatIsNoFontIsDamaged) {
  const TemporaryFolder folder;
  expect_failure(open(folder, "This is a letter to the editor."), kFontDamaged, "does not begin like a font");
}

TEST(FontFile, WithoutARequiredTableIsDamaged) {
  const TemporaryFolder folder;
  std::string font = test::bytes_of(test::kSymbols);
  font.replace(font.find("hmtx"), 4, "xxxx");
  expect_failure(open(folder, font), kFontDamaged, "required table");
}

TEST(FontFile, WithCffOutlinesCannotBeEmbedded) {
  const TemporaryFolder folder;
  std::string font = test::bytes_of(test::kSymbols);
  font.replace(0, 4, "OTTO");
  expect_failure(open(folder, font), kFontOutlines, "CFF");
}

TEST(FontFile, ThatForbidsEmbeddingIsRefused) {
  const TemporaryFolder folder;
  std::string font = test::bytes_of(test::kSymbols);
  const std::size_t permissions = table_offset(font, "OS/2") + 8;
  font[permissions] = 0x00;
  font[permissions + 1] = 0x02;  // restricted licence
  expect_failure(open(folder, font), kFontRestricted, "fsType 2");
  font[permissions] = 0x01;  // no subsetting
  font[permissions + 1] = 0x00;
  expect_failure(open(folder, font), kFontRestricted, "fsType 256");
}

TEST(FontFile, OfTheOverrideFolderComesFirst) {
  const TemporaryFolder folder, overrides;
  const std::string xml = test::catalogue(test::face("a", test::kGothic), {"a"});
  test::write_bytes(overrides / "BIZUDGothic-Regular.ttf", test::bytes_of(test::kSymbols));
  const auto replaced = test::load(folder, xml, overrides.path());
  ASSERT_TRUE(replaced);
  EXPECT_EQ(replaced.value->postscript_name(0), "DejaVuSans");
  EXPECT_EQ(replaced.value->take_diagnostics().at(0).code, &kFontChecksum);

  const TemporaryFolder nothing;
  const auto kept = test::load(folder, xml, nothing.path());
  EXPECT_EQ(kept.value->postscript_name(0), "BIZUDGothic-Regular");
  EXPECT_TRUE(kept.value->take_diagnostics().empty());
}

TEST(FontFile, TellsItsMetricsInThousandths) {
  const auto fonts = FontSet::load(test::kFontsFolder);
  ASSERT_TRUE(fonts);
  ASSERT_EQ(fonts.value->size(), 6u);
  const FaceMetrics& gothic = fonts.value->metrics(0);
  EXPECT_NEAR(gothic.ascent, 880, 1);
  EXPECT_NEAR(gothic.descent, -120, 1);
  EXPECT_NEAR(gothic.cap_height, 765, 1);
  EXPECT_EQ(gothic.italic_angle, 0);
  EXPECT_EQ(gothic.weight, 400);
  EXPECT_FALSE(gothic.serif);
  EXPECT_EQ(fonts.value->metrics(1).weight, 700);
  EXPECT_EQ(fonts.value->postscript_name(0), "BIZUDGothic-Regular");
  EXPECT_EQ(fonts.value->postscript_name(3), "IPAmjMincho");
}

}  // namespace
}  // namespace chohyo::font
