#include "diag/printer.hpp"

#include <gtest/gtest.h>

namespace chohyo::diag {
namespace {

constexpr Code kCode{"C103",
                     Severity::missing,
                     {"「いいえ」の項目に目標日がありません", "an item answered no has no target date"},
                     {"{word} と書いてください", "write {word}"}};

Diagnostic sample(const Source& source, std::string_view marked) {
  const auto at = static_cast<std::uint32_t>(source.text().find(marked));
  return make(kCode, {&source, at, at + static_cast<std::uint32_t>(marked.size())}, {{"word", "x"}}, "(2-(6)) ログ");
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
  EXPECT_EQ(to_line(make(kCode, {}, {{"word", "x"}}, {}, "checklist/1-1"), Language::en),
            "checklist/1-1: missing[C103]: an item answered no has no target date\n");
}

TEST(Printer, ShowsBadBytesTabsAndControls) {
  const Source source("a", "\t\x1B[31m\xFFz");
  const std::string text = to_caret_text(sample(source, "z"), Language::en);
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
  EXPECT_NE(text.find("1 |     <U+001B>[31m<0xFF>z\n  |                       ^ "), std::string::npos) << text;
}

TEST(Printer, ShowsTheControlsOfC1AndOfDirection) {
  const Source source("a", "x\u009B31m\u202Ez");
  const std::string text = to_caret_text(sample(source, "z"), Language::en);
  EXPECT_NE(text.find("x<U+009B>31m<U+202E>z"), std::string::npos) << text;
}

constexpr Code kQuoting{"C123",
                        Severity::error,
                        {"「{given}」は書けません", "cannot be \"{given}\""},
                        {"「{nearest}」ではありませんか", "did you mean \"{nearest}\"?"}};

Arguments quoting(std::string given, std::string nearest = {}) {
  return {{"given", std::move(given)}, {"nearest", std::move(nearest)}};
}

// The very forgery: a value that continues on a line of its own as another program's finding.
TEST(Printer, UserTextStaysOneLineOfWhatCanBeSeen) {
  const Source source("a\nb\u202E.xml", "<a/>");
  const Diagnostic one = make(kQuoting, {&source, 1, 2},
                              quoting("yes\nfake.xml:1:1: error[X999]: all fine\x1B[2J", "yes"), "label\n\u202E");
  EXPECT_EQ(to_line(one, Language::en),
            "a<U+000A>b<U+202E>.xml:1:2: error[C123]: cannot be \"yes<U+000A>fake.xml:1:1: error[X999]: all "
            "fine<U+001B>[2J\"\n");
  EXPECT_EQ(to_caret_text(one, Language::en),
            "error[C123]: cannot be \"yes<U+000A>fake.xml:1:1: error[X999]: all fine<U+001B>[2J\"\n"
            " --> a<U+000A>b<U+202E>.xml:1:2\n"
            "  |\n"
            "1 | <a/>\n"
            "  |  ^ label<U+000A><U+202E>\n"
            "  = hint: did you mean \"yes\"?\n");
  EXPECT_EQ(to_line(make(kQuoting, {}, quoting("x", "y"), {}, "c/\n\xFF"), Language::en),
            "c/<U+000A><0xFF>: error[C123]: cannot be \"x\"\n");
}

TEST(Printer, SpacesAtTheEndsOfATextCanBeSeen) {
  EXPECT_EQ(message(make(kQuoting, {}, quoting(" yes ")), Language::en), "cannot be \"<U+0020>yes<U+0020>\"");
  EXPECT_EQ(message(make(kQuoting, {}, quoting(" ")), Language::en), "cannot be \"<U+0020>\"");
  EXPECT_EQ(message(make(kQuoting, {}, quoting("yes\u200B")), Language::ja), "「yes<U+200B>」は書けません");
  EXPECT_EQ(message(make(kQuoting, {}, quoting("山田　太郎 様")), Language::ja), "「山田　太郎 様」は書けません");
}

TEST(Printer, MessagesQuoteOnlyTheBeginningOfALongText) {
  std::string name;
  for (int i = 0; i < 53000; ++i) name += "長";
  const std::string text = message(make(kQuoting, {}, quoting(name)), Language::ja);
  EXPECT_LT(text.size(), 4000u);
  EXPECT_NE(text.find("長…」は"), std::string::npos);
  EXPECT_EQ(excerpt("長い名前", 2), "長い…");
  EXPECT_EQ(excerpt("長い", 2), "長い");
  EXPECT_EQ(excerpt("a\xFF-", 2), "a<…");
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
  const auto text = to_caret_text(make(kCode, {&source, 4, 13}, {{"word", "x"}}), Language::en);
  EXPECT_NE(text.find("  |     ^^^\n"), std::string::npos) << text;
}

TEST(Printer, AnEmptySpanAtTheEndHasOneCaret) {
  const Source source("a", "ab");
  EXPECT_NE(to_caret_text(make(kCode, {&source, 2, 2}, {{"word", "x"}}), Language::en).find("|   ^\n"),
            std::string::npos);
}

}  // namespace
}  // namespace chohyo::diag
