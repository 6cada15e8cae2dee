#include "sheet/text.hpp"

#include <gtest/gtest.h>

namespace chohyo::sheet {
namespace {

using namespace document;

Paragraph words(const std::string& text) {
  return {nullptr, form::Align::start, {Text{text, false, std::nullopt, {}}}};
}

constexpr base::Pt kWide{500};

TEST(SheetText, CountsCharactersAsExcelDoes) {
  EXPECT_EQ(utf16_length(""), 0u);
  EXPECT_EQ(utf16_length("aあ"), 2u);
  EXPECT_EQ(utf16_length("𠮷田"), 3u);
  EXPECT_EQ(utf16_length("葛󠄀"), 3u);
}

TEST(SheetText, WrapsFullWidthCharactersAnywhere) {
  EXPECT_EQ(wrapped_lines("", 10), 1u);
  EXPECT_EQ(wrapped_lines("あいうえお", 10), 1u);
  EXPECT_EQ(wrapped_lines("あいうえおか", 10), 2u);
  EXPECT_EQ(wrapped_lines("あ\nい\n\nう", 10), 4u);
}

TEST(SheetText, KeepsNarrowWordsTogether) {
  EXPECT_EQ(wrapped_lines("あいうabcdef", 10), 2u);
  EXPECT_EQ(wrapped_lines("abcdefghij klm", 10), 2u);
  EXPECT_EQ(wrapped_lines(std::string(35, 'x'), 10), 4u);
}

TEST(SheetText, TakesTheCharacterBeforeAFullStopAlong) {
  EXPECT_EQ(wrapped_lines("あいうえお。", 10), 2u);
  EXPECT_EQ(wrapped_lines("あいうえお。かきく", 10), 2u);
  EXPECT_EQ(wrapped_lines("あいうえお。かきくけ", 10), 3u) << "お。 stand on the second line already";
}

TEST(SheetText, APrefixFillsItsLinesAndNothingIsLost) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += i % 7 == 0 ? "。" : (i % 11 == 0 ? "word " : (i % 53 == 0 ? "\n" : "語"));
  for (const std::size_t units : {2u, 7u, 20u, 60u}) {
    std::string_view rest = text;
    std::string joined;
    while (!rest.empty()) {
      const std::size_t taken = fitting_prefix(rest, units, 5);
      ASSERT_GT(taken, 0u);
      EXPECT_LE(wrapped_lines(rest.substr(0, taken), units), 6u) << "five and what a line feed at the end opens";
      joined += rest.substr(0, taken);
      rest.remove_prefix(taken);
    }
    EXPECT_EQ(joined, text);
  }
}

TEST(SheetText, MoreTextIsNeverLower) {
  double before = 0;
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += i % 3 ? "語" : "a ";
    const double height = text_height(text, 8, base::Pt{70}).value;
    EXPECT_GE(height, before);
    before = height;
  }
}

TEST(RunningLine, HasThreeSectionsAndPageCodes) {
  PageLine line{
      words("左"), words("中"), {nullptr, form::Align::end, {PageNumber{}, Text{" / ", true, {}, {}}, PageCount{}}}};
  EXPECT_EQ(running_line({line}, "", kWide), "&L&8左&C&8中&R&8&P / &N");
}

TEST(RunningLine, LinesOfAllSectionsStandBesideEachOther) {
  EXPECT_EQ(running_line({{words("a"), {}, words("b")}, {words("c"), {}, {}}}, "", kWide), "&L&8a\nc&R&8b\n");
}

TEST(RunningLine, UserTextIsNeverACode) {
  EXPECT_EQ(running_line({{words("&P&D"), {}, {}}}, "", kWide), "&L&8&&P&&D");
  EXPECT_EQ(running_line({{words("R&Gクリニック"), {}, {}}}, "", kWide), "&L&8R&&&8Gクリニック")
      << "libxlsxwriter would look for a picture";
  EXPECT_EQ(running_line({{words("2024年"), {}, {}}}, "", kWide), "&L&8 2024年") << "not size 82024";
  EXPECT_EQ(running_line({{words("a\r\nb"), {}, {}}}, "", kWide), "&L&8a b");
}

TEST(RunningLine, ShowsTheDraftMark) { EXPECT_EQ(running_line({}, "下書き", kWide), "&C&8&B下書き"); }

TEST(RunningLine, IsEmptyWithoutContent) { EXPECT_EQ(running_line({{{}, {}, {}}}, "", kWide), ""); }

TEST(RunningLine, ShortensTheLongestWordsUntilTheLineFits) {
  std::string name;
  for (int i = 0; i < 2000; ++i) name += "病院";
  const std::string line = running_line({{words(name), {}, words("短い")}}, "", kWide);
  EXPECT_NE(line.find("…&R"), line.npos);
  EXPECT_NE(line.find("短い"), line.npos) << "only the longest is shortened";
  EXPECT_LT(utf16_length(line), 80u);
}

TEST(RunningLine, HasAtMostTheCharactersExcelTakes) {
  const std::string name(250, '&');
  const std::string line = running_line({{words(name), words(name), words(name)}}, "下書き", base::Pt{100000});
  EXPECT_LE(utf16_length(line), 255u);
  EXPECT_NE(line.find("下書き"), line.npos);
}

}  // namespace
}  // namespace chohyo::sheet
