// Answers to the days of a month.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/codes.hpp"
#include "check/small_form.hpp"
#include "support/duty_pack.hpp"

namespace chohyo::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Calendar, TakesAnswersToTheDaysOfTheMonth) {
  const auto result = support::duty("month=\"2024-02\"", "duty-1=\"日\" duty-29=\"深\"");
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
}

TEST(Calendar, RefusesADayThatTheMonthHasNot) {
  const auto result = support::duty("month=\"2023-02\"", "duty-28=\"日\" duty-29=\"深\"");
  ASSERT_EQ(result.diagnostics.size(), 1u);
  const diag::Diagnostic& one = result.diagnostics[0];
  EXPECT_EQ(one.code, &kNoSuchColumn);
  EXPECT_EQ(one.span.source->text().substr(one.span.begin, one.span.end - one.span.begin), "深");
  EXPECT_EQ(diag::message(one, diag::Language::ja), "令和5年2月に 29 日はありません（記入 1 件）");
  EXPECT_EQ(diag::message(one, diag::Language::en), "2023-02 has no day 29 (answers: 1)");
  EXPECT_THAT(diag::hint(one, diag::Language::en), HasSubstr("remove duty-29, or correct month"));
}

TEST(Calendar, AsksForTheMonthOnce) {
  const auto result = support::duty("ward=\"東\"", "duty-1=\"日\" duty-2=\"深\"");
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kMonthUnknown);
  EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::ja), HasSubstr("対象月"));
  EXPECT_THAT(diag::hint(result.diagnostics[0], diag::Language::en), HasSubstr("month=\"2024-06\""));
  EXPECT_THAT(found(support::duty("ward=\"東\"", "note=\"x\"").diagnostics), IsEmpty()) << "nothing hangs on it yet";
}

}  // namespace
}  // namespace chohyo::check
