// Records of a form's lists: types, ids, references, and what is wrong with them.
#include <gmock/gmock.h>

#include <chrono>

#include "check/codes.hpp"
#include "check/small_form.hpp"
#include "support/ledger_pack.hpp"

namespace chohyo::check {
namespace {

using diag::Language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

form::FormPtr ledger() {
  static const form::FormPtr form = form_of(std::string(support::kLedgerPack));
  return form;
}

diag::Result<Model> check_text(const std::string& text) { return check_answers(ledger(), answers_of(text), kToday); }

diag::Result<Model> check_records(const std::string& records) {
  return check_text(
      "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/><vendors><vendor id=\"a\" name=\"A\"/></vendors>"
      "<ledger edition=\"r1\">" +
      records + "</ledger></answers>");
}

TEST(Records, GetTheirTypes) {
  const auto result = check_text(std::string(support::kLedgerAnswers));
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  const Model& model = *result.value;
  ASSERT_EQ(model.lists.size(), 1u);
  ASSERT_EQ(model.lists[0].size(), 3u);
  const Record& his = model.lists[0][0];
  EXPECT_EQ(his.id, "his");
  EXPECT_EQ(his.path, "ledger/system/his");
  EXPECT_EQ(his.entries[0].value, Value(std::string("電子カルテ")));
  EXPECT_EQ(his.entries[1].value, Value(Choice{0}));
  EXPECT_EQ(his.entries[2].value, Value(base::parse_iso_date("2020-04-01").value()));
  EXPECT_EQ(his.entries[4].value, Value(Link{1})) << "the second vendor";
  EXPECT_EQ(his.entries[5].value, Value(Link{1})) << "the second system";
  EXPECT_EQ(model.lists[0][1].entries[5].value, Value(Link{0})) << "references may go round in a circle";
  ASSERT_EQ(his.inner[0].size(), 2u);
  EXPECT_EQ(his.inner[0][0].path, "ledger/system/his/backup/+1");
  EXPECT_EQ(his.inner[0][1].path, "ledger/system/his/backup/cloud");
  EXPECT_EQ(model.lists[0][2].path, "ledger/system/+3");
  EXPECT_EQ(records_of(model, "vendor").at(1).id, "b");
  EXPECT_EQ(records_of(model, "person").at(0).id, "administrator");
}

TEST(Records, AreTheSameFromJson) {
  const auto xml = check_text(std::string(support::kLedgerAnswers));
  const auto json = check_text(R"({"version": 1, "facility": {"id": "f", "name": "架空医院"},
    "vendors": [{"id": "a", "name": "A事業者"}, {"id": "b", "name": "B事業者", "status": "new"}],
    "ledger": {"edition": "r1", "system": [
      {"id": "his", "name": "電子カルテ", "kind": "core", "since": "2020-04-01", "order": "10", "vendor": "b",
       "needs": "net", "backup": [{"place": "倉庫", "tested": "2024-06-10"}, {"id": "cloud", "place": "遠隔地"}]},
      {"id": "net", "name": "ネットワーク", "kind": "side", "order": "9", "vendor": "a", "needs": "his"},
      {"name": "会計"}]}})");
  EXPECT_THAT(found(json.diagnostics), IsEmpty());
  for (std::size_t r = 0; r < 3; ++r) {
    const Record &a = xml.value->lists[0][r], &b = json.value->lists[0][r];
    EXPECT_EQ(a.path, b.path);
    for (std::size_t f = 0; f < a.entries.size(); ++f) EXPECT_EQ(a.entries[f].value, b.entries[f].value);
    ASSERT_EQ(a.inner[0].size(), b.inner[0].size());
  }
}

TEST(Records, OfWhichNothingIsWrittenAreNone) {
  const auto result = check_records(R"(<system id="" name="" vendor=""><backup place="　"/></system>)");
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  EXPECT_THAT(result.value->lists[0], IsEmpty());
}

TEST(Records, SayWhatIsWrongWithTheirFields) {
  const auto result = check_records(
      R"(<system id="his" name="x" kind="cor" since="2024-02-30" order="1234" nmae="y"/>
<system id="net"/>)");
  ASSERT_THAT(found(result.diagnostics),
              ElementsAre("C123 ledger/system/his/kind", "C125 ledger/system/his/since", "C127 ledger/system/his/order",
                          "C122 ledger/system/his", "C152 ledger/system/net/name"));
  EXPECT_EQ(pointed_at(result.diagnostics[0]), "cor");
  EXPECT_EQ(result.diagnostics[0].label, "システム his");
  EXPECT_THAT(diag::hint(result.diagnostics[3], Language::en), HasSubstr("did you mean \"name\"?"));
  EXPECT_EQ(diag::message(result.diagnostics[4], Language::ja), "名称がありません");
  EXPECT_EQ(result.diagnostics[4].severity, diag::Severity::missing);
  EXPECT_TRUE(result.value->lists[0][0].entries[2].span) << "a day that is none is not taken for missing";
}

TEST(Records, HaveIdsOfTheirOwn) {
  const auto result = check_records("<system id=\"a\" name=\"x\"/>\n<system id=\"a\" name=\"y\"/>\n"
                                    "<system id=\"b c\" name=\"z\"/><system id=\"a/b\" name=\"z\"/>");
  ASSERT_THAT(found(result.diagnostics),
              ElementsAre("C151 ledger/system/a", "C154 ledger/system", "C154 ledger/system"));
  EXPECT_EQ(diag::message(result.diagnostics[0], Language::en), "two records of システム have the id \"a\" (first in line 1)");
  EXPECT_EQ(pointed_at(result.diagnostics[1]), "b c");
  EXPECT_EQ(result.value->lists[0][2].id, "");
}

TEST(Records, OfDifferentRecordsMayShareIds) {
  EXPECT_THAT(found(check_records(R"(<system id="a" name="x"><backup id="1" place="p"/></system>
<system id="b" name="y"><backup id="1" place="p"/></system>)")
                        .diagnostics),
              IsEmpty());
}

TEST(Records, ThatNoLoopChoosesAreNoted) {
  const auto chosen = [](const std::string& when) {
    std::string text(support::kLedgerPack);
    const std::string loop = "<each of=\"system\"";
    for (std::size_t at = 0; (at = text.find(loop, at)) != text.npos; at += loop.size()) {
      text.insert(at + loop.size(), " when=\"" + when + "\"");
    }
    return check_answers(form_of(text), answers_of(std::string(support::kLedgerAnswers)), kToday).diagnostics;
  };
  const auto side = chosen("system.kind = 'core'");
  ASSERT_THAT(found(side), ElementsAre("C158 ledger/system/net"));
  EXPECT_THAT(diag::message(side[0], Language::ja), HasSubstr("「システム」の記録 2 件は"));
  EXPECT_THAT(diag::message(side[0], Language::ja), HasSubstr("net, +3"));
  EXPECT_THAT(found(chosen("not empty(system.name)")), IsEmpty());
}

TEST(References, ThatLeadNowhereNameTheNearest) {
  const auto result = check_records(R"(<system id="his" name="x" vendor="nobody" needs="nett"/><system id="net" name="y"/>)");
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C153 ledger/system/his/vendor", "C153 ledger/system/his/needs"));
  EXPECT_EQ(diag::message(result.diagnostics[0], Language::en), "vendor has no record \"nobody\"");
  EXPECT_EQ(diag::hint(result.diagnostics[0], Language::en), "possible: a");
  EXPECT_EQ(pointed_at(result.diagnostics[1]), "nett");
  EXPECT_EQ(diag::hint(result.diagnostics[1], Language::ja), "「net」ではありませんか");
  EXPECT_FALSE(result.value->lists[0][0].entries[4].answered());
}

TEST(References, MayLeadToTheRecordItself) {
  const auto result = check_records(R"(<system id="a" name="x" needs="a"/>)");
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  EXPECT_EQ(result.value->lists[0][0].entries[5].value, Value(Link{0}));
}

TEST(Lists, UnknownAndTooDeepOnesAreRefusedWhereTheyStand) {
  const auto result = check_records(R"(<sistem name="x"/><backup place="x"/>
<system name="x"><backp place="y"/><backup place="z"><backup place="deeper"/></backup></system>)");
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C134", "C134", "C134", "C134"));
  EXPECT_THAT(diag::hint(result.diagnostics[0], Language::en), HasSubstr("did you mean \"system\"?"));
  EXPECT_EQ(pointed_at(result.diagnostics[1]), R"(<backup place="x"/>)");
  EXPECT_THAT(diag::hint(result.diagnostics[2], Language::en), HasSubstr("did you mean \"backup\"?"));
  EXPECT_EQ(diag::message(result.diagnostics[3], Language::en), "\"backup\" cannot stand in backup");
}

TEST(Lists, AreCheckedInBoundedTimeWhateverIsWrong) {
  std::string records;
  for (int i = 0; i < 2000; ++i) {
    records += "<system id=\"same\" nam=\"x\" vendor=\"nobody" + std::to_string(i) + "\" needs=\"none" +
               std::to_string(i) + "\"><bakup place=\"x\"/></system>";
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto result = check_records(records);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
  EXPECT_EQ(result.value->lists[0].size(), 2000u);
  EXPECT_GT(result.diagnostics.size(), 8000u);
}

TEST(Lists, OfTwoFormsKnowNothingOfEachOther) {
  const auto other = check_items("<system name=\"x\"/>");
  EXPECT_THAT(found(other.diagnostics), testing::Contains("C134")) << "the small form has no lists";
}

}  // namespace
}  // namespace chohyo::check
