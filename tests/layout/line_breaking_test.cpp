// Line breaking on a table of strings: 禁則, words kept whole, spacing at line heads and ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.hpp"

namespace chohyo::layout {
namespace {

using ::testing::ElementsAre;
using testing::lines_of;

struct Case {
  const char* what;
  const char* text;
  double ems;
  bool strict;
  std::vector<std::string> lines;
};

class Breaks : public ::testing::TestWithParam<Case> {};

TEST_P(Breaks, WhereTheRulesSay) {
  const Case& c = GetParam();
  EXPECT_EQ(lines_of(c.text, c.ems, c.strict), c.lines) << c.what << ": " << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    Rules, Breaks,
    ::testing::Values(Case{"plain kana", "あいうえおかきくけこ", 4, true, {"あいうえ", "おかきく", "けこ"}},
                      Case{"comma goes with its word", "あいうえ、おか", 4, true, {"あいう", "え、おか"}},
                      Case{"full stop at the end is half as wide", "あいうえ。おか", 4.5, true, {"あいうえ。", "おか"}},
                      Case{"closing bracket", "「あいう」えお", 4, true, {"「あいう」", "えお"}},
                      Case{"opening bracket never ends a line", "あいう「えお」", 4, true, {"あいう", "「えお」"}},
                      Case{"nested brackets", "あい（「うえ」）お", 4, true, {"あい", "（「うえ」）", "お"}},
                      Case{"middle dot", "あいうえ・おか", 4, true, {"あいう", "え・おか"}},
                      Case{"small kana, strict", "あいうちゃん", 4, true, {"あいう", "ちゃん"}},
                      Case{"small kana, loose", "あいうちゃん", 4, false, {"あいうち", "ゃん"}},
                      Case{"long vowel, strict", "あいサーバ", 3, true, {"あい", "サーバ"}},
                      Case{"long vowel, loose", "あいサーバ", 3, false, {"あいサ", "ーバ"}},
                      Case{"iteration mark, strict", "あい人々の", 3, true, {"あい", "人々の"}},
                      Case{"iteration mark, loose", "あい人々の", 3, false, {"あい人", "々の"}},
                      Case{"exclamation", "あいう！え", 3, true, {"あい", "う！え"}},
                      Case{"wave dash", "あいう〜え", 3, true, {"あい", "う〜え"}},
                      Case{"dots are one", "あい……う", 3, true, {"あ", "い……", "う"}},
                      Case{"dashes are one", "あい――う", 3, true, {"あい", "――う"}},
                      Case{"digits are one", "あいう12345え", 4, true, {"あいう", "12345え"}},
                      Case{"full-width digits too", "あいう１２３え", 4, true, {"あいう", "１２３え"}},
                      Case{"digits with separators", "あいう1,234.5え", 5, true, {"あいう", "1,234.5え"}},
                      Case{"currency", "あいう￥1000え", 5, true, {"あいう", "￥1000え"}},
                      Case{"unit", "あいう100％え", 5, true, {"あいう", "100％え"}},
                      Case{"counter", "あいう100台え", 5, true, {"あいう", "100台え"}},
                      Case{"version", "これは第6.0版", 5, true, {"これは", "第6.0版"}},
                      Case{"chapter", "あいうえ3.4.1", 6, true, {"あいうえ", "3.4.1"}},
                      Case{"item number", "を管理。(2-(4))", 6, true, {"を管理。", "(2-(4))"}},
                      Case{"item number without brackets", "あいうえ2-(4)", 6, true, {"あいうえ", "2-(4)"}},
                      Case{"date", "あいうえお(6/10)", 7, true, {"あいうえお", "(6/10)"}},
                      Case{"blank date", "あいうえ(　/　)", 6, true, {"あいうえ", "(　/　)"}},
                      Case{"slash in a short word", "開示書MDS/SDSを", 5, true, {"開示書", "MDS/SDSを"}},
                      Case{"yes or no", "あいはい・いいえ", 6, true, {"あいはい・い", "いえ"}},
                      Case{"yes or no after a bracket", "（はい・いいえ", 6.5, true, {"（はい・いいえ"}},
                      Case{"words with a dot between do break", "職種・担当業務別", 4, true, {"職種・担", "当業務別"}},
                      Case{"Latin words", "the quick brown fox", 6, true, {"the quick ", "brown fox"}},
                      Case{"Latin in Japanese", "端末PCについて", 2.6, true, {"端末", "PCに", "つい", "て"}},
                      Case{"ideographic space hangs", "あいう　えお", 3, true, {"あいう　", "えお"}},
                      Case{"line feed", "あい\nうえ\n\nお", 5, true, {"あい", "うえ", "", "お"}},
                      Case{"carriage return and line feed", "あい\r\nうえ", 5, true, {"あい", "うえ"}},
                      Case{"surrogate pair", "𠮷𠮷𠮷𠮷", 3, true, {"𠮷𠮷𠮷", "𠮷"}},
                      Case{"variation selector stays", "葛󠄀葛󠄀葛󠄀", 2, true, {"葛󠄀葛󠄀", "葛󠄀"}},
                      Case{"circled number", "あい2-⑦う", 3.5, true, {"あい", "2-⑦う"}},
                      Case{"circled number with a counter", "あい⑦項", 3, true, {"あい", "⑦項"}},
                      Case{"circled number with 第", "あい第㉑項", 4, true, {"あい", "第㉑項"}},
                      Case{"full-width code", "あいう２－⑦え", 5, true, {"あいう", "２－⑦え"}},
                      Case{"full-width code in brackets", "あいう２－（４）え", 6, true, {"あいう", "２－（４）え"}},
                      Case{"long vowel mark for a dash", "あいう２ー４え", 5, true, {"あいう", "２ー４え"}},
                      Case{"version in full width", "これは第６.０版", 5, true, {"これは", "第６.０版"}},
                      Case{"Roman number", "あいⅣ‐2う", 3.5, true, {"あい", "Ⅳ‐2", "う"}},
                      Case{"a dash that joins nothing", "あいう—えお", 4, true, {"あいう—", "えお"}},
                      Case{"a bracket behind a code", "(6/10)（前回", 4, true, {"(6/10)", "（前回"}},
                      Case{"blank in full-width brackets", "あいう（　）え", 4, true, {"あいう", "（　）え"}},
                      Case{"blank month and day", "あいう(　月　日)え", 6, true, {"あいう", "(　月　日)え"}},
                      Case{"blank with narrow spaces", "あいう( / )え", 4, true, {"あいう", "( / )え"}},
                      Case{"brackets around words do break", "あい（うえ　おか）", 5, true, {"あい（うえ　", "おか）"}},
                      Case{"nothing", "", 4, true, {""}}));

/// Lines of `text` at 9 pt in a table's column 13 mm wide.
std::vector<std::string> narrow(const char* text) {
  const form::Style plain = testing::style(9, 13);
  return lines_of(testing::paragraph(plain, testing::fixed(text)), 13 * 360.0 / 127 - 6);
}

TEST(LineBreaking, CodesAndBlanksStayWholeInAColumnOfThirteenMillimetres) {
  for (const char* text : {"2-⑦", "2-(4)", "２-⑳", "3.4.1", "(　/　)", "( / )", "(6/10)", "（　）", "(　月　)"}) {
    EXPECT_THAT(narrow(text), ElementsAre(text));
  }
  EXPECT_THAT(narrow("項目2-⑦"), ElementsAre("項目", "2-⑦"));
  EXPECT_THAT(narrow("はい(　/　)"), ElementsAre("はい", "(　/　)"));
}

TEST(LineBreaking, BlanksGiveWayOnlyWhereTheyMust) {
  const form::Style plain = testing::style(9, 13);
  const auto paragraph = testing::paragraph(plain, testing::fixed("(　/　)"));
  const document::Document document = testing::a4();
  Findings findings(document, testing::fonts());
  for (const double width : {20.0, 25.0, 30.85, 31.5, 60.0}) {
    Composed composed = compose(paragraph, testing::fonts(), {}, findings);
    stretch_blanks(composed, Pt{width}, Pt{9});
    const SetText text = set_lines(composed, paragraph, Pt{width}, Pt{9});
    ASSERT_EQ(text.lines.size(), 1u) << width;
    EXPECT_NEAR(text.lines[0].width.value, std::min(width, 31.5), 0.02) << width;
  }
}

TEST(LineBreaking, AnAddressBreaksBehindItsSlashes) {
  const auto lines = lines_of("https://www.example.ac.jp/iryou/anzen/index.html", 12);
  ASSERT_GE(lines.size(), 2u);
  EXPECT_EQ(lines[0].back(), '/');
}

TEST(LineBreaking, FiveHundredLettersBreakBetweenLetters) {
  const auto lines = lines_of(std::string(500, 'x'), 10);
  EXPECT_EQ(lines.size(), 25u);  // Latin letters of the font are half an em wide
  for (const std::string& line : lines) EXPECT_EQ(line.size(), 20u);
}

TEST(LineBreaking, AForbiddenRunThatIsTooLongStillBreaks) {
  const auto lines = lines_of("、、、、、、、、、、、、", 3);
  EXPECT_GT(lines.size(), 1u);
  std::string joined;
  for (const auto& line : lines) joined += line;
  EXPECT_EQ(joined, "、、、、、、、、、、、、");
}

TEST(LineBreaking, AChoiceStaysWhole) {
  const form::Style plain = testing::style(10, 14);
  document::Paragraph paragraph{&plain, form::Align::start, {testing::fixed("あい"), testing::choice(0)}};
  EXPECT_THAT(lines_of(paragraph, 70), ElementsAre("あい", "はい・いいえ"));
}

TEST(LineBreaking, AChoiceTooWideForItsBoxBreaksBehindTheSeparator) {
  const form::Style plain = testing::style(10, 14);
  EXPECT_THAT(lines_of(testing::paragraph(plain, testing::choice(0)), 50), ElementsAre("はい・", "いいえ"));
}

TEST(LineBreaking, ADateStaysWhole) {
  const form::Style plain = testing::style(10, 14);
  document::DateSlot slot;
  slot.date = std::chrono::year{2024} / 6 / 10;
  document::Paragraph paragraph{&plain, form::Align::start, {testing::fixed("あいうえ"), slot}};
  EXPECT_THAT(lines_of(paragraph, 60), ElementsAre("あいうえ", "(6/10)"));
}

}  // namespace
}  // namespace chohyo::layout
