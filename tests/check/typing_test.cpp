// Ids, words and dates: full match only, near matches proposed, every fault at once.
#include "check/typing.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "check/codes.hpp"
#include "check/small_form.hpp"

namespace chohyo::check {
namespace {

using diag::Language;
using testing::ElementsAre;
using testing::HasSubstr;

/// The only finding about item a/1 when everything else is in order.
diag::Diagnostic only_finding(const std::string& item) {
  const auto result = check_items(items_with(item));
  EXPECT_EQ(result.diagnostics.size(), 1u) << testing::PrintToString(found(result.diagnostics));
  return result.diagnostics.empty() ? diag::Diagnostic{} : result.diagnostics.front();
}

TEST(Values, GetTheirTypes) {
  const auto result = check_items(items_with(
      R"(<item id="a/1" first="no" first-date="06-10" target="1/5" second="yes" second-date="2024-12-31" note=" 済 "/>)"));
  EXPECT_TRUE(result.diagnostics.empty()) << testing::PrintToString(found(result.diagnostics));
  using namespace std::chrono;
  const auto& entries = result.value->items[1].entries;
  EXPECT_EQ(entries[0].value, Value(Choice{1}));
  EXPECT_EQ(entries[1].value, Value(base::Date(2024y / June / 10)));
  EXPECT_EQ(entries[2].value, Value(base::Date(2025y / January / 5)));  // January belongs to the next calendar year
  EXPECT_EQ(entries[3].value, Value(Choice{0}));
  EXPECT_EQ(entries[4].value, Value(base::Date(2024y / December / 31)));
  EXPECT_EQ(entries[5].value, Value(std::string(" 済 ")));
  EXPECT_EQ(pointed_at({nullptr, {}, entries[2].span, {}, {}, {}}), "1/5");
}

TEST(Words, MatchWholeAndProposeTheNearest) {
  const auto d = only_finding(R"(<item id="a/1" first="yess" first-date="6/10"/>)");
  EXPECT_EQ(d.code->id, "C123");
  EXPECT_EQ(pointed_at(d), "yess");
  EXPECT_EQ(d.label, "(1-(1)) 甲を行っている。");
  EXPECT_EQ(d.path, "sheet/a/1/first");
  EXPECT_THAT(diag::hint(d, Language::en), HasSubstr("\"yes\""));
}

TEST(Words, TakeNoPrintedWordButSayWhatToWrite) {
  const auto d = only_finding(R"(<item id="a/1" first="いいえ" first-date="6/10" target="9/30"/>)");
  EXPECT_EQ(d.code->id, "C123");
  EXPECT_EQ(diag::hint(d, Language::ja), "「いいえ」は first=\"no\" と書きます");
}

TEST(Words, ListAllWhenNoneIsNear) {
  EXPECT_EQ(diag::hint(only_finding(R"(<item id="a/1" first="1" first-date="6/10"/>)"), Language::en),
            "possible: yes, no");
  EXPECT_EQ(only_finding(R"(<item id="a/1" first="Yes" first-date="6/10"/>)").code->id, "C123");
}

TEST(Words, WithSpacesOrUnseenLettersSayWhatToDelete) {
  for (const std::string text : {" yes", "yes ", "yes　"}) {
    const auto d = only_finding(R"(<item id="a/1" first=")" + text + R"(" first-date="6/10"/>)");
    EXPECT_EQ(d.code->id, "C123");
    EXPECT_THAT(diag::hint(d, Language::en), HasSubstr("delete the spaces around \"yes\"")) << text;
  }
  EXPECT_EQ(diag::message(only_finding(R"(<item id="a/1" first="yes " first-date="6/10"/>)"), Language::en),
            "\"first\" cannot be \"yes<U+0020>\"");
}

TEST(Words, InWhichNothingCanBeSeenAreNoAnswer) {
  for (const std::string text : {"", " ", "　", "\u00A0"}) {
    const auto result = check_items(items_with("<item id=\"a/1\" first=\"yes\" first-date=\"6/10\" note=\"" + text +
                                               "\" second=\"" + text + "\" second-date=\"" + text + "\"/>"));
    EXPECT_THAT(found(result.diagnostics), testing::IsEmpty()) << text;
    for (const Entry& entry : result.value->items[1].entries) EXPECT_FALSE(std::get_if<std::string>(&entry.value));
  }
}

TEST(Dates, InEveryUsualNotationAreRead) {
  using namespace std::chrono;
  for (const std::string text : {"令和6年6月10日", "2024/06/10", "2024-6-10", "20240610", "2024-06-10 ", "R6.6.10", "6月10日",
                                 "６/１０", "２０２４年６月１０日"}) {
    const auto result =
        check_items(items_with(R"(<item id="a/1" first="yes" first-date=")" + text + "\"/>"));
    EXPECT_THAT(found(result.diagnostics), testing::IsEmpty()) << text;
    EXPECT_EQ(result.value->items[1].entries[1].value, Value(base::Date(2024y / June / 10))) << text;
  }
}

TEST(Dates, OfAnotherShapeAreNoDates) {
  for (const std::string text : {"10.6.2024", "24/06/10", "6/10/2024", "6", "6.10", "-6/10", "soon"}) {
    const auto d = only_finding(R"(<item id="a/1" first="yes" first-date=")" + text + "\"/>");
    EXPECT_EQ(d.code->id, "C124") << text;
    EXPECT_EQ(pointed_at(d), text);
  }
}

TEST(Dates, ThatAreNearlyReadNameTheDay) {
  for (const std::string text : {"2024-06-10T00:00", "2024年6月10日ごろ", "平成36年6月10日"}) {
    const auto d = only_finding(R"(<item id="a/1" first="yes" first-date=")" + text + "\"/>");
    EXPECT_EQ(d.code, &kDateMeant) << text;
    EXPECT_THAT(diag::hint(d, Language::ja), HasSubstr("\"2024-06-10\"")) << text;
  }
}

TEST(Dates, ThatTheCalendarLacksAreNamedSo) {
  for (const std::string text :
       {"2023-02-29", "2024-13-01", "2024-06-31", "0000-01-01", "6/31", "13/1", "0/5", "2/29"}) {
    const auto d = only_finding(R"(<item id="a/1" first="yes" first-date=")" + text + "\"/>");
    EXPECT_EQ(d.code->id, "C125") << text;
  }
  const auto leap = only_finding(R"(<item id="a/1" first="yes" first-date="2/29"/>)");
  EXPECT_EQ(diag::message(leap, Language::ja), "1回目の日付の 2/29 という日は令和6年度にありません");
  EXPECT_EQ(diag::message(leap, Language::en), "first-date: there is no 2/29 in fiscal year 2024");
}

TEST(Texts, AreCountedInCodePoints) {
  EXPECT_TRUE(check_items(items_with(R"(<item id="a/1" first="yes" first-date="6/10" note="一二三四五六七八九𠮷"/>)"))
                  .diagnostics.empty());
  const auto d = only_finding(R"(<item id="a/1" first="yes" first-date="6/10" note="一二三四五六七八九十𠮷"/>)");
  EXPECT_EQ(d.code->id, "C127");
  EXPECT_EQ(diag::message(d, Language::ja), "備考が長すぎます（11字、上限 10字）");
}

TEST(Fields, UnknownOnesAreNamedWithTheNearest) {
  const auto d = only_finding(R"(<item id="a/1" first="no" first-date="6/10" target="9/30" secnd="yes"/>)");
  EXPECT_EQ(d.code->id, "C122");
  EXPECT_EQ(pointed_at(d), "secnd");
  EXPECT_THAT(diag::hint(d, Language::ja), HasSubstr("「second」"));
}

TEST(Fields, OfOtherItemsAreRefused) {
  const auto result = check_items(R"(<item id="gate" first="no" first-date="6/10" target="9/30"/>)");
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C128 sheet/gate/target"));
  EXPECT_EQ(pointed_at(result.diagnostics[0]), "target");
}

TEST(Items, UnknownOnesAreNamedWithTheNearest) {
  const auto result = check_items(items_with(R"(<item id="a/l" first="yes"/>)"));
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C101 sheet/a/1/first", "C121"));
  EXPECT_EQ(pointed_at(result.diagnostics[1]), "a/l");
  EXPECT_EQ(diag::message(result.diagnostics[1], Language::en), "sheet-r6 has no item \"a/l\"");
  EXPECT_THAT(diag::hint(result.diagnostics[1], Language::en), HasSubstr("a/1"));
}

TEST(Items, CalledByPrintedNumberOrLastPartAreProposed) {
  for (const auto& [name, wanted] : {std::pair{"1-(2)", "a/2"}, {"2", "a/2"}, {"v", ""}}) {
    const auto result =
        check_items(items_with("<item id=\"" + std::string(name) + "\" first=\"yes\" first-date=\"6/10\"/>", ""));
    const auto unknown = std::find_if(result.diagnostics.begin(), result.diagnostics.end(),
                                      [](const auto& d) { return d.code->id == "C121"; });
    EXPECT_EQ(unknown != result.diagnostics.end(), *wanted != '\0') << name;
    if (unknown != result.diagnostics.end()) {
      EXPECT_THAT(diag::hint(*unknown, Language::en), HasSubstr(wanted)) << name;
    }
  }
}

TEST(Items, OfAnotherGroupAreProposedWhereTheyAre) {
  const auto result = check_items(items_with(R"(<item id="b/1" first="yes" first-date="6/10"/>)"));
  ASSERT_THAT(found(result.diagnostics), testing::Contains("C121"));
  EXPECT_EQ(diag::hint(result.diagnostics.back(), Language::en), "did you mean \"a/1\"?");
}

TEST(Items, TwiceAreReportedAlsoWhenNoReaderDid) {
  answers::Answers answers = answers_of(answers_text(items_with(R"(<item id="a/1" first="yes" first-date="6/10"/>)")));
  answers.forms[0].records.push_back(answers.forms[0].records[1]);
  const auto result = check_answers(small_form(), answers, kToday);
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C126"));
}

TEST(Records, OtherThanItemsAreRefused) {
  const auto result = check_items(items_with(R"(<itm id="a/1" first="yes"/>)"));
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C101 sheet/a/1/first", "C134"));
  EXPECT_THAT(diag::hint(result.diagnostics[1], Language::en), HasSubstr("\"item\""));
  const auto nested = check_items(items_with(R"(<item id="a/1" first="yes" first-date="6/10"><photo/></item>)"));
  EXPECT_THAT(found(nested.diagnostics), ElementsAre("C134"));
}

TEST(Unreadable, ValuesAreNotMissingToo) {
  // One finding a fault: the unreadable answer, date and target are there.
  const auto result = check_items(items_with(R"(<item id="a/1" first="no" first-date="6月" target="soon"/>)"));
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C124 sheet/a/1/first-date", "C124 sheet/a/1/target"));
  EXPECT_FALSE(result.value->items[1].entries[1].answered());
}

}  // namespace
}  // namespace chohyo::check
