#include "cli/readiness.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/unicode.hpp"
#include "check/check.hpp"
#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using diag::Language;
using diag::Severity;
using testing::HasSubstr;
using testing::Not;

base::Date day(std::string_view text) { return *base::parse_iso_date(text); }

/// The checklist with two rows unanswered, one undated and three open: without target, past, to come.
check::Model half_done() {
  auto loaded = form::load_pack(kRoot / "templates/checklist/r6");
  check::Model model = check::blank_model(*loaded.value);
  model.blank = false;
  model.facility.id = "momiji";
  model.facility.name = "架空もみじ病院";
  const auto index = [&](std::string_view id) {
    return static_cast<std::size_t>(model.form->find_item(id) - model.form->items.data());
  };
  model.readiness.rows = 19;
  model.readiness.answered = 16;
  model.readiness.yes = 13;
  model.readiness.undated = 1;
  model.readiness.unanswered = {index("3-1"), index("3-2")};
  model.readiness.open = {{index("1-1"), std::nullopt},
                          {index("server/2-6"), day("2024-09-30")},
                          {index("terminal/2-9"), day("2025-02-28")}};
  return model;
}

TEST(Readiness, SaysOnOneScreenHowReadyTheSheetIs) {
  EXPECT_EQ(readiness_text(half_done(), Severity::missing, day("2024-12-20"), Language::ja),
            "架空もみじ病院 (momiji)  checklist-r6\n"
            "令和6年度版 医療機関におけるサイバーセキュリティ対策チェックリスト\n"
            "→ まだ準備できていません\n"
            "\n"
            "  記入済みの項目           16 / 19\n"
            "  「はい」の項目           13\n"
            "  日付のない回答            1\n"
            "  「いいえ」のままの項目    3\n"
            "\n"
            "  目標日      項目 ID       項目\n"
            "  なし        1-1           1-(1)   医療情報システム安全管理責任者を設置してい…\n"
            "  2024-09-30  server/2-6    2-(6)   アクセスログを管理している。(2-(6))\n"
            "  2025-02-28  terminal/2-9  2-(9)   バックグラウンドで動作している不要なソフト…\n"
            "\n"
            "次にすること\n"
            "  1. 未記入の項目に答える: 3-1, 3-2\n"
            "  2. 日付のない回答に日付を書く\n"
            "  3. 目標日を決める: 1-1\n"
            "  4. 目標日を過ぎた。対応して2回目を書く: server/2-6\n"
            "  5. 目標日までに対応して2回目を書く: terminal/2-9\n");
}

TEST(Readiness, SpeaksEnglishToo) {
  const auto text = readiness_text(half_done(), Severity::missing, day("2024-12-20"), Language::en);
  EXPECT_THAT(text, HasSubstr("-> not ready yet"));
  EXPECT_THAT(text, HasSubstr("  rows answered            16 / 19\n"));
  EXPECT_THAT(text, HasSubstr("  none        1-1           1-(1)   "));
  EXPECT_THAT(text, HasSubstr("  4. Past the target date: act, then answer again: server/2-6\n"));
}

TEST(Readiness, TheDayDecidesWhatIsPast) {
  EXPECT_THAT(readiness_text(half_done(), Severity::missing, day("2024-09-30"), Language::en),
              Not(HasSubstr("Past the target date")));
}

TEST(Readiness, NoLineIsWiderThanTheScreen) {
  for (const auto language : {Language::ja, Language::en}) {
    std::istringstream lines(readiness_text(half_done(), Severity::error, day("2024-12-20"), language));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(base::display_width(line), 80u) << line;
  }
}

TEST(Readiness, AReadySheetSaysSo) {
  auto model = half_done();
  model.readiness = {};
  model.readiness.rows = model.readiness.answered = model.readiness.yes = 19;
  const auto text = readiness_text(model, Severity::warning, day("2024-12-20"), Language::en);
  EXPECT_THAT(text, HasSubstr("-> ready\n"));
  EXPECT_THAT(text, HasSubstr("  1. Print it with chohyo render"));
  EXPECT_THAT(text, Not(HasSubstr("target")));
}

TEST(Readiness, NamesTheErrorsFirst) {
  EXPECT_THAT(readiness_text(half_done(), Severity::error, day("2024-12-20"), Language::en),
              HasSubstr("  1. Correct the errors shown above\n"));
}

}  // namespace
}  // namespace chohyo::cli
