// Font files: opened when needed, checked, and what is said about the wrong ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "font/catalogue_maker.hpp"
#include "font/codes.hpp"
#include "font/sfnt.hpp"
#include "support/arguments.hpp"

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
  fonts.value->settle();
  if (auto problem = fonts.value->problem(0)) return {std::move(*problem)};
  return fonts.value->take_diagnostics();
}

void expect_failure(const diag::Diagnostics& diagnostics, const diag::Code& code, std::string_view words) {
  ASSERT_EQ(diagnostics.size(), 1u);
  support::expect_fitting_arguments(diagnostics);
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
  EXPECT_EQ(fonts.value->shape("医療情報", Chain::regular, missing).size(), 1u);
  EXPECT_TRUE(fonts.value->take_diagnostics().empty()) << "the second face was not needed";
  EXPECT_TRUE(missing.empty());

  for (int document = 0; document < 2; ++document) {
    missing.clear();
    EXPECT_TRUE(fonts.value->shape("𠮷", Chain::regular, missing).empty());
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0].cause, MissingGlyph::Cause::face_unusable);
    EXPECT_EQ(missing[0].face, 1u);
    const auto problem = fonts.value->problem(1);
    ASSERT_TRUE(problem) << "each document is told";
    EXPECT_EQ(problem->code, &kFontMissing);
    EXPECT_THAT(diag::hint(*problem, diag::Language::en), HasSubstr("fonts-test"));
    missing.clear();
    EXPECT_EQ(fonts.value->shape("医療情報", Chain::regular, missing).size(), 1u) << "the first face goes on";
    EXPECT_TRUE(missing.empty());
  }
  EXPECT_FALSE(fonts.value->problem(0));
}

TEST(FontFile, ACharacterThatALaterFaceHasWaitsForTheUnusableOne) {
  const TemporaryFolder folder;
  const auto fonts = test::load(
      folder,
      test::catalogue(test::face("a", "gone.ttf", std::string(64, '0')) + test::face("b", test::kGothic), {"a", "b"}));
  std::vector<MissingGlyph> missing;
  EXPECT_TRUE(fonts.value->shape("医", Chain::regular, missing).empty()) << "it might look otherwise in the first face";
  EXPECT_EQ(missing.at(0).cause, MissingGlyph::Cause::face_unusable);
}

TEST(FontFile, ThatCannotBeOpenedForLackOfDescriptorsIsNotAMissingPackage) {
  const TemporaryFolder folder;
  const auto fonts = test::load(folder, test::catalogue(test::face("a", test::kGothic), {"a"}));
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  rlimit none = before;
  none.rlim_cur = 0;
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
  std::vector<MissingGlyph> missing;
  const bool nothing = fonts.value->shape("医", Chain::regular, missing).empty();
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_TRUE(nothing);
  const auto problem = fonts.value->problem(0);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, &kFontUnreadable);
  EXPECT_THAT(diag::message(*problem, diag::Language::en), HasSubstr("BIZUDGothic-Regular.ttf"));
  EXPECT_THAT(diag::hint(*problem, diag::Language::en), testing::Not(HasSubstr("fonts-test")));
  EXPECT_EQ(fonts.value->shape("医", Chain::regular, missing).size(), 1u) << "the lack has passed";
  EXPECT_FALSE(fonts.value->problem(0));
}

/// DejaVu Sans with one byte changed, `at` bytes into the table.
std::string changed(std::string_view table, std::size_t at) {
  std::string font = test::bytes_of(test::kSymbols);
  font[table_offset(font, table) + at] ^= 0x55;
  return font;
}

/// The same with the table's sum in the directory put right: another font, as far as anyone can tell.
std::string remade(std::string_view name, std::size_t at) {
  std::string font = changed(name, at);
  std::size_t record = 12;
  while (std::string_view(font).substr(record, 4) != name) record += 16;
  BigEndianReader place(font, record + 8);
  const std::size_t offset = place.u32(), length = place.u32();
  std::string sum;
  put_u32(sum, table_checksum(std::string_view(font).substr(offset, length)));
  return font.replace(record + 4, 4, sum);
}

/// Opens these bytes under the catalogue's checksum of DejaVu Sans.
diag::Diagnostics open_instead(const TemporaryFolder& folder, std::string_view bytes) {
  const TemporaryFolder overrides;
  test::write_bytes(overrides / "DejaVuSans.ttf", bytes);
  const auto fonts = test::load(folder, test::catalogue(test::face("a", test::kSymbols), {"a"}), overrides.path());
  fonts.value->metrics(0);
  const bool damaged = fonts.value->settle() > 0;
  diag::Diagnostics all = fonts.value->take_diagnostics();
  if (auto problem = fonts.value->problem(0)) all.push_back(std::move(*problem));
  EXPECT_EQ(damaged, !all.empty() && all.back().code == &kFontDamaged);
  return all;
}

TEST(FontFile, ChangedInsideAnyTableIsDamaged) {
  const TemporaryFolder folder;
  for (const auto& [table, at] : std::vector<std::pair<std::string, std::size_t>>{{"glyf", 100'000},
                                                                                  {"hmtx", 800},
                                                                                  {"cmap", 900},
                                                                                  {"GSUB", 700},
                                                                                  {"name", 300},
                                                                                  {"post", 500},
                                                                                  {"OS/2", 60}}) {
    const diag::Diagnostics all = open_instead(folder, changed(table, at));
    ASSERT_EQ(all.size(), 1u) << table;
    EXPECT_EQ(all[0].code, &kFontDamaged) << table;
    EXPECT_EQ(all[0].severity, diag::Severity::failure);
    EXPECT_THAT(diag::message(all[0], diag::Language::en), HasSubstr(table));
    EXPECT_THAT(diag::message(all[0], diag::Language::ja), HasSubstr("DejaVuSans.ttf"));
  }
}

TEST(FontFile, OfAnotherVersionIsNotDamaged) {
  const TemporaryFolder folder;
  const diag::Diagnostics all = open_instead(folder, remade("glyf", 100'000));
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].code, &kFontChecksum);
}

TEST(FontFile, OneWithWrongSumsIsTrustedWhenTheCatalogueNamesIt) {
  const TemporaryFolder folder;
  EXPECT_TRUE(open(folder, changed("glyf", 100'000)).empty());
}

TEST(FontFile, WithATableThatLeadsNowhereIsDamagedHoweverItSumsUp) {
  const TemporaryFolder folder;
  for (const auto& [table, at] : std::vector<std::pair<std::string, std::size_t>>{{"head", 12},
                                                                                  {"head", 18},
                                                                                  {"head", 50},
                                                                                  {"hhea", 34},
                                                                                  {"maxp", 4},
                                                                                  {"loca", 4000},
                                                                                  {"cmap", 9},
                                                                                  {"GSUB", 0},
                                                                                  {"GSUB", 6},
                                                                                  {"GSUB", 8},
                                                                                  {"GPOS", 0}}) {
    const std::string font = remade(table, at);
    const diag::Diagnostics all = open(folder, font);
    ASSERT_EQ(all.size(), 1u) << table << at;
    EXPECT_EQ(all[0].code, &kFontDamaged) << table << at;
  }
}

TEST(FontFile, ThatIsAFolderIsMissing) {
  const TemporaryFolder folder;
  const auto fonts = test::load(folder, test::catalogue(test::face("a", ".", std::string(64, '0')), {"a"}));
  ASSERT_TRUE(fonts);
  EXPECT_EQ(fonts.value->postscript_name(0), "");
  EXPECT_TRUE(fonts.value->subset(0, {}, OutlineGrid::coarse).program.empty());
  EXPECT_EQ(fonts.value->advance(0, 1), 0);
  ASSERT_TRUE(fonts.value->problem(0));
  EXPECT_EQ(fonts.value->problem(0)->code, &kFontMissing);
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
  EXPECT_EQ(fonts.value->shape("abc", Chain::regular, missing).size(), 1u);
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
  EXPECT_EQ(diagnostics[0].argument("file"), test::kRareKanji);
  EXPECT_EQ(diagnostics[1].argument("file"), test::kSymbols);
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
  ASSERT_EQ(fonts.value->size(), 7u);
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
  EXPECT_EQ(fonts.value->postscript_name(6), "BIZUDMincho-Regular");
}

}  // namespace
}  // namespace chohyo::font
