#include "cli/readiness.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/unicode.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "cli/columns.hpp"
#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using diag::Language;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

base::Date day(std::string_view text) { return *base::parse_iso_date(text); }

form::ItemIndex item_of(const check::Model& model, std::string_view id) {
  return base::index_of(model.form->items, *model.form->find_item(id));
}
form::FieldIndex field_of(const check::Model& model, std::string_view id) {
  return base::index_of(model.form->fields, *model.form->find_field(id));
}

check::Model blank(const std::string& form) {
  auto loaded = form::load_pack(kRoot / "templates" / form / "r6");
  check::Model model = check::blank_model(*loaded.value);
  model.blank = false;
  model.facility.id = "momiji";
  model.facility.name = "架空もみじ病院";
  return model;
}

/// The checklist with two rows unanswered, one undated and three open: without target, past, to come.
check::Model half_done() {
  check::Model model = blank("checklist");
  model.readiness.rows = 19;
  model.readiness.answered = 16;
  model.readiness.yes = 13;
  model.readiness.undated = 1;
  model.readiness.unanswered = {item_of(model, "3-1"), item_of(model, "3-2")};
  const auto open = [&](std::string_view id, std::optional<base::Date> target) {
    model.readiness.open.push_back({item_of(model, id), target, field_of(model, "target"), field_of(model, "second")});
  };
  open("1-1", std::nullopt);
  open("server/2-6", day("2024-09-30"));
  open("terminal/2-9", day("2025-02-28"));
  return model;
}

/// The file of a model, with findings of these codes and paths.
batch::FileRehearsal file_of(const check::Model& model, bool printable,
                             const std::vector<std::pair<const diag::Code*, std::string>>& findings = {}) {
  batch::FileRehearsal file;
  file.models.push_back(model);
  file.printable = printable;
  for (const auto& [code, path] : findings) file.diagnostics.push_back({code, code->severity, {}, {}, {}, path});
  return file;
}

std::string report(const check::Model& model, const batch::FileRehearsal& file, std::string_view today,
                   Language language = Language::en) {
  return readiness_text(model, file, day(today), language);
}

TEST(Readiness, SaysHowReadyTheSheetIs) {
  const auto model = half_done();
  const auto file = file_of(model, true,
                            {{&check::kUnanswered, "checklist/3-1/first"},
                             {&check::kUndated, "checklist/server/2-4/first-date"},
                             {&check::kNoTarget, "checklist/1-1/target"}});
  EXPECT_EQ(report(model, file, "2024-12-20", Language::ja),
            "架空もみじ病院 (momiji)  checklist-r6\n"
            "令和6年度版 医療機関におけるサイバーセキュリティ対策チェックリスト\n"
            "→ まだ準備できていません\n"
            "\n"
            "  記入済みの項目           16 / 19\n"
            "  「はい」の項目           13\n"
            "  日付のない回答            1\n"
            "  「いいえ」のままの項目    3\n"
            "\n"
            "  目標日      項目 ID       番号          項目\n"
            "  なし        1-1           1-(1)         医療情報システム安全管理責任者を設置し\n"
            "                                          ている。\n"
            "  2024-09-30  server/2-6    サーバ 2-(6)  アクセスログを管理している。\n"
            "  2025-02-28  terminal/2-9  端末PC 2-(9)  バックグラウンドで動作している不要なソ\n"
            "                                          フトウェア及びサービスを停止している。\n"
            "\n"
            "次にすること\n"
            "  1. 未記入の項目に答える: 3-1, 3-2\n"
            "  2. 日付のない回答に日付を書く: server/2-4\n"
            "  3. 目標日を決める: 1-1\n"
            "  4. 目標日を過ぎた。対応して2回目を書く: server/2-6\n"
            "  5. 目標日までに対応して2回目を書く: terminal/2-9\n");
}

TEST(Readiness, SpeaksEnglishToo) {
  const auto model = half_done();
  const auto text = report(model, file_of(model, true, {{&check::kUnanswered, "checklist/3-1/first"}}), "2024-12-20");
  EXPECT_THAT(text, HasSubstr("-> not ready yet"));
  EXPECT_THAT(text, HasSubstr("  rows answered            16 / 19\n"));
  EXPECT_THAT(text, HasSubstr("Past \"target\": act, then give \"second\": server/2-6\n"));
}

TEST(Readiness, TheDayDecidesWhatIsPast) {
  const auto model = half_done();
  EXPECT_THAT(report(model, file_of(model, true), "2024-09-30"), Not(HasSubstr("Past")));
  EXPECT_THAT(report(model, file_of(model, true), "2024-10-01"), HasSubstr("Past"));
}

TEST(Readiness, APastTargetIsNotReady) {
  auto model = half_done();
  model.readiness.unanswered.clear();
  model.readiness.undated = 0;
  model.readiness.open.erase(model.readiness.open.begin());
  const auto file = file_of(model, true);
  EXPECT_THAT(report(model, file, "2024-09-30"), HasSubstr("-> ready\n"));
  EXPECT_THAT(report(model, file, "2030-01-01"), AllOf(Not(HasSubstr("-> ready")), HasSubstr("overdue")));
  EXPECT_THAT(report(model, file, "2030-01-01", Language::ja), Not(HasSubstr("準備完了")));
}

TEST(Readiness, AFormWithoutTargetsIsNotAskedForThem) {
  auto model = blank("contract");
  model.readiness.rows = model.readiness.answered = 2;
  for (const char* id : {"part1/A-1", "part2/A-12"}) {
    model.readiness.open.push_back({item_of(model, id), std::nullopt, std::nullopt, field_of(model, "completed")});
  }
  const auto text = report(model, file_of(model, true), "2024-12-20", Language::ja);
  EXPECT_THAT(text, Not(HasSubstr("目標日")));
  EXPECT_THAT(text, Not(HasSubstr("2回目")));
  EXPECT_THAT(text, HasSubstr("  1. 対応して完了日を書く: part1/A-1, part2/A-12\n"));
}

TEST(Readiness, AnAnswerThatStayedNoTwiceIsExplained) {
  auto model = half_done();
  model.readiness.open = {{item_of(model, "1-1"), day("2024-09-30"), field_of(model, "target"), std::nullopt}};
  EXPECT_THAT(report(model, file_of(model, true), "2024-12-20", Language::ja),
              HasSubstr("目標日を過ぎた。これからの対応を説明できるようにする: 1-1\n"));
}

TEST(Readiness, NothingIsCutAndNoLineIsWiderThanTheScreen) {
  auto model = half_done();
  model.readiness.unanswered.clear();
  for (const form::ItemIndex item : base::indexes(model.form->items)) model.readiness.unanswered.push_back(item);
  model.readiness.open.clear();
  for (const form::ItemIndex item : base::indexes(model.form->items)) {
    model.readiness.open.push_back({item, std::nullopt, field_of(model, "target"), field_of(model, "second")});
  }
  for (const auto language : {Language::ja, Language::en}) {
    const auto text = report(model, file_of(model, true), "2024-12-20", language);
    EXPECT_THAT(text, Not(HasSubstr("…")));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(base::display_width(line), 80u) << line;
    for (const auto& item : model.form->items) EXPECT_THAT(text, HasSubstr(" " + item.id)) << item.id;
  }
}

TEST(Readiness, AReadySheetSaysSo) {
  auto model = half_done();
  model.readiness = {};
  model.readiness.rows = model.readiness.answered = model.readiness.yes = 19;
  const auto text = report(model, file_of(model, true), "2024-12-20");
  EXPECT_THAT(text, HasSubstr("-> ready\n"));
  EXPECT_THAT(text, HasSubstr("  1. Print it with chohyo render"));
  EXPECT_THAT(text, Not(HasSubstr("target")));
}

TEST(Readiness, WhatCannotBePrintedIsNeverReady) {
  auto model = half_done();
  model.readiness = {};
  const auto failed = report(model, file_of(model, false), "2024-12-20");
  EXPECT_THAT(failed, AllOf(HasSubstr("-> not ready yet"), HasSubstr("1. Remove the failure of the system")));
  const auto refused = report(model, file_of(model, false, {{&check::kNoSuchDay, ""}}), "2024-12-20");
  EXPECT_THAT(refused, AllOf(HasSubstr("-> not ready yet"), HasSubstr("  1. Correct the errors: C125\n"),
                             Not(HasSubstr("Remove the failure"))));
}

TEST(Readiness, WhatIsMissingElsewhereIsToldThere) {
  auto model = half_done();
  model.readiness = {};
  auto both = file_of(model, true, {{&check::kNoMeetingDate, "contract/b"}});
  both.models.push_back(blank("contract"));
  EXPECT_THAT(report(model, both, "2024-12-20"),
              AllOf(HasSubstr("-> ready\n"), Not(HasSubstr("C115"))));
  EXPECT_THAT(report(model, file_of(model, true, {{&check::kDateAlone, "checklist/3-1/second"}}), "2024-12-20"),
              AllOf(HasSubstr("-> not ready yet"), HasSubstr("Fill in what else is missing: C113\n")));
}

TEST(Columns, AreAsWideAsTheirWidestCellAndWrapWhatIsLonger) {
  EXPECT_EQ(columns({{"あ", "b"}, {"cc", "長い文がここに"}}, {6, 8}), "  あ  b\n  cc  長い文が\n      ここに\n");
  EXPECT_EQ(columns({{"abcdefghij", "x"}}, {4, 0}), "  abcd  x\n  efgh\n  ij\n");
}

TEST(Wrapping, KeepsEntriesWhole) {
  EXPECT_THAT(wrap_list("Answer", {"part1/A-1", "part1/A-2"}, 20), ElementsAre("Answer: part1/A-1,", "part1/A-2"));
  EXPECT_THAT(wrap("", 10), ElementsAre(""));
}

}  // namespace
}  // namespace chohyo::cli
