#include "diag/printer.hpp"

#include <gtest/gtest.h>

namespace chohyo::diag {
namespace {

constexpr Code kCode{"C103",
                     Severity::missing,
                     {"「いいえ」の項目に目標日がありません", "an item answered no has no target date"},
                     {"{0} と書いてください", "write {0}"}};

Diagnostic sample(const Source& source, std::string_view marked) {
  const auto at = static_cast<std::uint32_t>(source.text().find(marked));
  return make(kCode, {&source, at, at + static_cast<std::uint32_t>(marked.size())}, {"x"}, "(2-(6)) ログ");
}

TEST(Printer, PutsCaretsUnderTheText) {
  const Source source("samples/a.xml", "<a>\n  <b name=\"表\" id=\"6\"/>\n</a>\n");
  EXPECT_EQ(to_caret_text(sample(source, "id=\"6\""), Language::ja),
            "missing[C103]: 「いいえ」の項目に目標日がありません\n"
            " --> samples/a.xml:2:15\n"
            "  |\n"
            "2 |   <b name=\"表\" id=\"6\"/>\n"
            "  |                ^^^^^^ (2-(6)) ログ\n"
            "  = hint: x と書いてください\n");
}

TEST(Printer, OneLineForEditors) {
  const Source source("a.xml", "<a/>");
  EXPECT_EQ(to_line(sample(source, "a"), Language::en),
            "a.xml:1:2: missing[C103]: an item answered no has no target date\n");
  EXPECT_EQ(to_line(make(kCode, {}, {"x"}, {}, "checklist/1-1"), Language::en),
            "checklist/1-1: missing[C103]: an item answered no has no target date\n");
}

TEST(Printer, SurvivesBadBytesTabsAndControls) {
  const Source source("a", "\t\x1B[31m\xFFz");
  const std::string text = to_caret_text(sample(source, "z"), Language::en);
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
  EXPECT_NE(text.find("1 |      [31m\uFFFDz\n"), std::string::npos) << text;
}

TEST(Printer, BlanksTheControlsOfC1) {
  const Source source("a", "x\u009B31mz");
  EXPECT_EQ(to_caret_text(sample(source, "z"), Language::en).find("\u009B"), std::string::npos);
}

TEST(Printer, ShowsOnlyThePartOfALongLine) {
  const Source source("a", std::string(100000, 'x') + "HERE" + std::string(100000, 'y'));
  const std::string text = to_caret_text(sample(source, "HERE"), Language::en);
  EXPECT_LT(text.size(), 2000u);
  EXPECT_NE(text.find("xHEREy"), std::string::npos);
  EXPECT_NE(text.find("^^^^ "), std::string::npos);
}

TEST(Printer, ASpanOverSeveralLinesIsUnderlinedOnItsFirst) {
  const Source source("a", "one two\nthree");
  const auto text = to_caret_text(make(kCode, {&source, 4, 13}, {"x"}), Language::en);
  EXPECT_NE(text.find("  |     ^^^\n"), std::string::npos) << text;
}

TEST(Printer, AnEmptySpanAtTheEndHasOneCaret) {
  const Source source("a", "ab");
  EXPECT_NE(to_caret_text(make(kCode, {&source, 2, 2}, {"x"}), Language::en).find("|   ^\n"), std::string::npos);
}

}  // namespace
}  // namespace chohyo::diag
